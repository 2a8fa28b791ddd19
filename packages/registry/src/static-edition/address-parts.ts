import { sha256 } from '../store/sha256.ts'
import { isPathPart } from './edition-file.ts'

/** Stands for a byte in two hexadecimal digits; what is written plain never has it. */
const mark = '~'

const longest = 200
const encoder = new TextEncoder()

/**
 * How names stand in paths of one folder: as they are, when every machine reads them alike and no other one differs in
 * capitals only. Otherwise their UTF-8 bytes, but for small letters and digits, stand as `~` with two digits; of what is then
 * too long `~~` with the SHA-256. So no two names meet, also where capitals do not count, and no `..` is taken for a step up.
 */
export function partsFor(names: readonly string[]): (name: string) => string {
  const spelled = new Map<string, number>()
  for (const name of new Set(names))
    spelled.set(name.toLowerCase(), (spelled.get(name.toLowerCase()) ?? 0) + 1)
  return (name) => {
    const small = name.toLowerCase()
    // Of names that differ in capitals only, the one without any stays what it is.
    const isAlone = (spelled.get(small) ?? 0) <= 1 || name === small
    return isAlone && isPathPart(name) && !name.includes(mark) ? name : encodedPart(name)
  }
}

/** The name that a part of a path stands for; undefined when it stands for one that was too long. */
export function nameOfPart(part: string): string | undefined {
  if (part.startsWith(`${mark}${mark}`)) return undefined
  const bytes = part.replaceAll('%', '%25').replaceAll(mark, '%')
  try {
    return part.includes(mark) ? decodeURIComponent(bytes) : part
  } catch {
    return undefined
  }
}

function encodedPart(name: string): string {
  const bytes = [...encoder.encode(name)]
  const spelled = bytes.map((byte) => {
    const char = String.fromCodePoint(byte)
    return /[a-z0-9_-]/u.test(char) ? char : inDigits(byte)
  })
  // A name such as `con` has nothing but small letters, and still cannot stand as it is.
  const [first = 0] = bytes
  const part = spelled.join('') === name ? [inDigits(first), ...spelled.slice(1)].join('') : spelled.join('')
  return part.length <= longest ? part : `${mark}${mark}${sha256(name)}`
}

function inDigits(byte: number): string {
  return `${mark}${byte.toString(16).padStart(2, '0')}`
}
