/** Of the extra characters below, which stand in the user part of an authority. */
export const colons = 1
/** Characters of a path: RFC 3986, pchar and the slash. */
export const pathCharacters: number = 1 | 2
/** Characters of a query or fragment. */
export const queryCharacters: number = 1 | 2 | 4

const always = 8
const inScheme = 16
const percent = 0x25

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const classes: Uint8Array = new Uint8Array(128)
mark(':', 1)
mark('@/', 2)
mark('?', 4)
// RFC 3986, sections 2.2 and 2.3: unreserved and sub-delims.
mark(`${letters}0123456789-._~!$&'()*+,;=`, always)
mark(`${letters}0123456789+-.`, inScheme)

/** Whether a part of a URI holds only unreserved characters, sub-delims, whole percent codes and the extra ones. */
export function consistsOf(value: string, from: number, to: number, extra: number): boolean {
  const allowed = always | extra
  for (let i = from; i < to; i += 1) {
    const code = value.charCodeAt(i)
    if (((classes[code] ?? 0) & allowed) !== 0) continue
    if (
      code !== percent ||
      i + 2 >= to ||
      !isHex(value.charCodeAt(i + 1)) ||
      !isHex(value.charCodeAt(i + 2))
    ) {
      return false
    }
    i += 2
  }
  return true
}

/** A letter, digit, `+`, `-` or `.`: what may follow the first letter of a scheme (RFC 3986 section 3.1). */
export function isSchemeCharacter(code: number): boolean {
  return ((classes[code] ?? 0) & inScheme) !== 0
}

function isHex(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66)
}

function mark(characters: string, bit: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    classes[code] = (classes[code] ?? 0) | bit
  }
}
