const encoder: TextEncoder = new TextEncoder()
const loneSurrogate = /\p{Surrogate}/u

/** The input as bytes. Lone surrogates of a string stay recognisable as the three bytes ED A0..BF 80..BF. */
export function toUtf8(input: string | Uint8Array): Uint8Array {
  if (typeof input !== 'string') return input
  const bytes = encoder.encode(input)
  if (loneSurrogate.test(input)) keepLoneSurrogates(input, bytes)
  return bytes
}

/** Undoes what the encoder did to lone surrogates: it writes U+FFFD, which is as long. */
function keepLoneSurrogates(input: string, bytes: Uint8Array): void {
  let offset = 0
  for (const character of input) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0xd800 && code <= 0xdfff) {
      bytes[offset] = 0xed
      bytes[offset + 1] = 0x80 | ((code >> 6) & 0x3f)
      bytes[offset + 2] = 0x80 | (code & 0x3f)
    }
    offset += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
}

/** 3 when the bytes start with a byte order mark, else 0. */
export function bomLength(bytes: Uint8Array): 0 | 3 {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
}

/** Length of the character that starts at `i`, a byte above 7F; 0 if ill-formed (Unicode 16, table 3-7). */
export function sequenceLength(bytes: Uint8Array, i: number): 0 | 2 | 3 | 4 {
  const first = bytes[i] ?? 0
  const second = bytes[i + 1] ?? 0
  if (first < 0xe0) return first >= 0xc2 && isContinuation(second) ? 2 : 0
  if (first < 0xf0) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && isContinuation(bytes[i + 2] ?? 0) ? 3 : 0
  }
  const low = first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xf4 ? 0x8f : 0xbf
  if (first > 0xf4 || second < low || second > high) return 0
  return isContinuation(bytes[i + 2] ?? 0) && isContinuation(bytes[i + 3] ?? 0) ? 4 : 0
}

/** Whether `toUtf8` marked a lone surrogate here; in received bytes the same three bytes are ill-formed. */
export function isKeptSurrogate(bytes: Uint8Array, i: number): boolean {
  return bytes[i] === 0xed && (bytes[i + 1] ?? 0) >= 0xa0 && isContinuation(bytes[i + 2] ?? 0)
}

/** Whether a byte is the second, third or fourth of its character. */
export function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0
}
