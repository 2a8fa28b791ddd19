/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hexadecimal. Written out because the hash of a policy must be there at
 * once, in every browser, and Web Crypto only answers later.
 */
export function sha256(text: string): string {
  const state = Int32Array.from(initial)
  const padded = paddedBytes(new TextEncoder().encode(text))
  const words = new Int32Array(64)
  const view = new DataView(padded.buffer)
  for (let at = 0; at < padded.length; at += 64) {
    for (let index = 0; index < 16; index++) words[index] = view.getInt32(at + 4 * index)
    absorb(state, words)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
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

/** Every word is a signed number here: those the machine adds and turns without making objects of them. */
function absorb(state: Int32Array, words: Int32Array): void {
  extend(words)
  // Word by word: taking a list apart goes through an iterator, once for each block.
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
  for (let round = 0; round < 64; round++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const choice = (e & f) ^ (~e & g)
    const one = (h + s1 + choice + (constants[round] ?? 0) + (words[round] ?? 0)) | 0
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  add(state, 0, a, b, c, d)
  add(state, 4, e, f, g, h)
}

function add(state: Int32Array, at: number, a: number, b: number, c: number, d: number): void {
  state[at] = (state[at] ?? 0) + a
  state[at + 1] = (state[at + 1] ?? 0) + b
  state[at + 2] = (state[at + 2] ?? 0) + c
  state[at + 3] = (state[at + 3] ?? 0) + d
}

function extend(words: Int32Array): void {
  for (let index = 16; index < 64; index++) {
    const early = words[index - 15] ?? 0
    const late = words[index - 2] ?? 0
    const s0 = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
    const s1 = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
    words[index] = (words[index - 16] ?? 0) + s0 + (words[index - 7] ?? 0) + s1
  }
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
const constants = Int32Array.from(fractions(64, Math.cbrt))
