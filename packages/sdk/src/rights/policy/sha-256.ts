/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Written out because the hash of a policy must be there at
 * once, in every browser, and Web Crypto only answers later.
 */
export function sha256(text: string): string {
  const state = Uint32Array.from(initial)
  const padded = paddedBytes(new TextEncoder().encode(text))
  const words = new Uint32Array(64)
  const view = new DataView(padded.buffer)
  for (let at = 0; at < padded.length; at += 64) {
    for (let index = 0; index < 16; index++) words[index] = view.getUint32(at + 4 * index)
    absorb(state, words)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function paddedBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  return padded
}

function absorb(state: Uint32Array, words: Uint32Array): void {
  const at = (list: Uint32Array, index: number): number => list[index] ?? 0
  for (let index = 16; index < 64; index++) {
    const early = at(words, index - 15)
    const late = at(words, index - 2)
    const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
    const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
    words[index] = at(words, index - 16) + s0 + at(words, index - 7) + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, round) + at(words, round)) | 0
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word
}

function rotated(word: number, count: number): number {
  return (word >>> count) | (word << (32 - count))
}

/** The first 32 bits of the fraction of a root of each of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
function fractions(count: number, root: (prime: number) => number): readonly number[] {
  const primes: number[] = []
  for (let number = 2; primes.length < count; number++)
    if (primes.every((prime) => number % prime !== 0)) primes.push(number)
  return primes.map((prime) => Math.floor((root(prime) % 1) * 0x100000000))
}

const initial = fractions(8, Math.sqrt)
const constants = Uint32Array.from(fractions(64, Math.cbrt))
