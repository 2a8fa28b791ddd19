const decoder: TextDecoder = new TextDecoder()
const backslash = 0x5c

/** The text of a well-formed JSON string whose quotes stand just outside `start` and `end`; escapes are resolved. */
export function keyText(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0
    if (byte === backslash || byte >= 0x80) return decode(bytes.subarray(start - 1, end + 1))
    text += String.fromCharCode(byte)
  }
  return text
}

function decode(quoted: Uint8Array): string {
  const text: unknown = JSON.parse(decoder.decode(withEscapedSurrogates(quoted)))
  return typeof text === 'string' ? text : ''
}

/** Half a character that a string input brought along (ED A0 80 to ED BF BF) as its escape, so that halves stay apart. */
function withEscapedSurrogates(quoted: Uint8Array): Uint8Array {
  if (!quoted.includes(0xed)) return quoted
  const bytes: number[] = []
  for (let i = 0; i < quoted.length; i += 1) {
    const byte = quoted[i] ?? 0
    const next = quoted[i + 1] ?? 0
    if (byte === 0xed && next >= 0xa0) {
      const unit = 0xd000 | ((next & 0x3f) << 6) | ((quoted[i + 2] ?? 0) & 0x3f)
      bytes.push(...Array.from(`\\u${unit.toString(16)}`, (letter) => letter.charCodeAt(0)))
      i += 2
    } else {
      bytes.push(byte)
    }
  }
  return Uint8Array.from(bytes)
}

/** FNV-1a, 32 bits, over UTF-16 units: for ASCII the same as over the bytes, which `scanKey` relies on. */
export function hashText(text: string): number {
  let hash = hashStart
  for (let i = 0; i < text.length; i += 1) hash = hashNext(hash, text.charCodeAt(i))
  return hash
}

/** The offset basis of FNV-1a as a signed integer. */
export const hashStart: number = 0x811c9dc5 | 0

/** The hash of a key with one more UTF-16 unit. */
export function hashNext(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}
