/**
 * SHA-1 of bytes. UUID version 5 is defined with it (RFC 9562), and the browser's own is asynchronous, which would make
 * every caller so; nothing here relies on it for secrecy.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const words = padded(bytes)
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  for (let start = 0; start < words.length; start += 16) state = compressed(state, words, start)
  const result = new DataView(new ArrayBuffer(20))
  state.forEach((word, index) => {
    result.setUint32(index * 4, word)
  })
  return new Uint8Array(result.buffer)
}

type State = readonly [number, number, number, number, number]

/** The message with its closing bit and its length, as words of 32 bits. */
function padded(bytes: Uint8Array): readonly number[] {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(length))
  bytes.forEach((byte, index) => {
    view.setUint8(index, byte)
  })
  view.setUint8(bytes.length, 0x80)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  return Array.from({ length: length / 4 }, (_, index) => view.getUint32(index * 4))
}

function compressed(state: State, words: readonly number[], start: number): State {
  const schedule = words.slice(start, start + 16)
  for (let index = 16; index < 80; index++) {
    const mixed = at(schedule, index - 3) ^ at(schedule, index - 8) ^ at(schedule, index - 14)
    schedule.push(rotated(mixed ^ at(schedule, index - 16), 1))
  }
  let [a, b, c, d, e] = state
  for (let index = 0; index < 80; index++) {
    const { value, constant } = round(index, b, c, d)
    const next = (rotated(a, 5) + value + e + constant + at(schedule, index)) >>> 0
    e = d
    d = c
    c = rotated(b, 30)
    b = a
    a = next
  }
  return [
    (state[0] + a) >>> 0,
    (state[1] + b) >>> 0,
    (state[2] + c) >>> 0,
    (state[3] + d) >>> 0,
    (state[4] + e) >>> 0,
  ]
}

function round(index: number, b: number, c: number, d: number): { value: number; constant: number } {
  if (index < 20) return { value: (b & c) | (~b & d), constant: 0x5a827999 }
  if (index < 40) return { value: b ^ c ^ d, constant: 0x6ed9eba1 }
  if (index < 60) return { value: (b & c) | (b & d) | (c & d), constant: 0x8f1bbcdc }
  return { value: b ^ c ^ d, constant: 0xca62c1d6 }
}

function rotated(word: number, bits: number): number {
  return ((word << bits) | (word >>> (32 - bits))) >>> 0
}

function at(words: readonly number[], index: number): number {
  return words[index] ?? 0
}
