/** Code points as pairs of first and last, in order, with gaps between the pairs. */
export type CharSet = readonly number[]

/** The last code point of Unicode. */
export const lastCode = 0x10ffff

/** Every code point. */
export const anyChar: CharSet = [0, lastCode]
/** `\d`. */
export const digits: CharSet = [0x30, 0x39]
/** `\w`. */
export const wordChars: CharSet = [0x30, 0x39, 0x41, 0x5a, 0x5f, 0x5f, 0x61, 0x7a]
/** `\s`: white space and line ends of ECMA-262. */
export const spaces: CharSet = [
  0x9, 0xd, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f,
  0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff,
]
/** What `.` does not match. */
export const lineEnds: CharSet = [0xa, 0xa, 0xd, 0xd, 0x2028, 0x2029]

/** All of these sets together. */
export function union(sets: readonly CharSet[]): CharSet {
  const pairs: [number, number][] = []
  for (const set of sets) {
    for (let at = 0; at < set.length; at += 2) pairs.push([set[at] ?? 0, set[at + 1] ?? 0])
  }
  pairs.sort(([one], [other]) => one - other)
  const joined: number[] = []
  for (const [first, last] of pairs) {
    const end = joined.at(-1)
    if (end !== undefined && first <= end + 1) joined[joined.length - 1] = Math.max(end, last)
    else joined.push(first, last)
  }
  return joined
}

/** Every code point that is not in the set. */
export function complement(set: CharSet): CharSet {
  const gaps: number[] = []
  let next = 0
  for (let at = 0; at < set.length; at += 2) {
    const first = set[at] ?? 0
    if (first > next) gaps.push(next, first - 1)
    next = (set[at + 1] ?? 0) + 1
  }
  if (next <= lastCode) gaps.push(next, lastCode)
  return gaps
}

/** True when the code point is in the set. */
export function hasChar(set: CharSet, code: number): boolean {
  let low = 0
  let high = set.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (code < (set[middle * 2] ?? 0)) high = middle - 1
    else if (code > (set[middle * 2 + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

const byProperty = new Map<string, CharSet>()
let everyChar = ''

/** The code points of a property such as `\p{L}`, as the regular expressions of the platform know it. */
export function propertyChars(escape: string): CharSet {
  const known = byProperty.get(escape)
  if (known !== undefined) return known
  everyChar ||= allChars()
  const set: number[] = []
  for (const run of everyChar.matchAll(new RegExp(`${escape}+`, 'gu'))) {
    const [text] = run
    set.push(text.codePointAt(0) ?? 0, lastOf(text))
  }
  const joined = union([set])
  byProperty.set(escape, joined)
  return joined
}

function lastOf(text: string): number {
  const low = text.charCodeAt(text.length - 1)
  const pair = low >= 0xdc00 && low < 0xe000 ? text.codePointAt(text.length - 2) : undefined
  return pair !== undefined && pair > 0xffff ? pair : low
}

/** Surrogates stand apart, or a high one would form a pair with what follows. */
function allChars(): string {
  const parts: string[] = []
  for (let start = 0; start <= lastCode; start += 0x400) {
    if (start >= 0xd800 && start < 0xe000) continue
    parts.push(String.fromCodePoint(...Array.from({ length: 0x400 }, (_, index) => start + index)))
  }
  return parts.join('')
}
