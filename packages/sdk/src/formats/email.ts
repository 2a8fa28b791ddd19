import { isDigits } from './digits.ts'

// RFC 5321, section 4.5.3.1: a path is at most 256 octets, of which two are its angle brackets.
const longestAddress = 254
const longestLocalPart = 64
// RFC 1035, section 2.3.4.
const longestLabel = 63

const dot = 0x2e
const dash = 0x2d
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const isInLabel: Uint8Array = tableOf(`${letters}0123456789-`)
const isInAtom: Uint8Array = tableOf(`${letters}0123456789!#$%&'*+-/=?^_\`{|}~`)

/**
 * An address that mail systems deliver: RFC 5321 mailbox in ASCII, with an unquoted local part and a domain name of
 * at least two labels.
 */
export function isEmail(value: string): boolean {
  const at = value.indexOf('@')
  return (
    value.length <= longestAddress && at <= longestLocalPart && isAtoms(value, at) && isDomain(value, at + 1)
  )
}

/** Atoms of at least one character with dots between them (RFC 5322, dot-atom-text). */
function isAtoms(value: string, end: number): boolean {
  let atomStart = 0
  for (let i = 0; i < end; i += 1) {
    const code = value.charCodeAt(i)
    if (code === dot) {
      if (i === atomStart) return false
      atomStart = i + 1
    } else if (isInAtom[code] !== 1) return false
  }
  return atomStart < end
}

function isDomain(value: string, start: number): boolean {
  let labelStart = start
  for (let i = start; i < value.length; i += 1) {
    const code = value.charCodeAt(i)
    if (code === dot) {
      if (!isLabel(value, labelStart, i)) return false
      labelStart = i + 1
    } else if (isInLabel[code] !== 1) return false
  }
  // RFC 3696, section 2: a top-level domain is never all digits, so 10.0.0.1 is no domain name.
  const hasTwoLabels = labelStart > start
  return (
    hasTwoLabels && isLabel(value, labelStart, value.length) && !isDigits(value, labelStart, value.length)
  )
}

function isLabel(value: string, start: number, end: number): boolean {
  return (
    end > start &&
    end - start <= longestLabel &&
    value.charCodeAt(start) !== dash &&
    value.charCodeAt(end - 1) !== dash
  )
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const character of characters) table[character.charCodeAt(0)] = 1
  return table
}
