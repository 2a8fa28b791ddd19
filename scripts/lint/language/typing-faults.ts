import { sentences } from './sentences.ts'

// A space that is no space, an invisible sign, or a mark that belongs to another machine than a glossary.
const faults: readonly (readonly [pattern: RegExp, fault: string])[] = [
  [/[\p{Cc}\p{Cf}\u2028\u2029]/u, 'a sign that nobody sees, or a line break'],
  [/[^\P{Zs} ]/u, 'a space that is no ordinary space'],
  [/\s{2}/, 'two spaces'],
  [/\s[,.;:!?](?:\s|$)/, 'space before a mark'],
  [/["“”„‘’‚«»‹›`´]/, "quotation marks are single and straight: 'so'"],
  [/(?<!\.)\.\.(?!\.)|\.{4}|,,|;;|::|[!?]{2}/, 'a mark twice'],
  [/\p{L},\p{L}|\p{Ll}{2}[.!?]\p{Lu}\p{Ll}/u, 'no space behind a mark'],
  [/[<>{}[\]|\\~^#]|\*\*/, 'a sign of a machine'],
  [/ [-\u2013\u2014] /, 'a loose hyphen or dash'],
  [/[^\P{L}\p{Script=Latin}]/u, 'a letter of another alphabet'],
  [/(?<!\p{L})(an?|and|de|een|en|for|het|of|the|to|van|voor) \1(?!\p{L})/iu, 'a word twice'],
  [/\b(?:FIXME|TBD|TODO|XXX)\b|lorem ipsum/, 'a note to fill in later'],
]

/** What is wrong with the way a label or a text is typed. */
export function typingFault(text: string): string | undefined {
  if (text.trim() === '') return 'empty'
  if (text !== text.trim()) return 'space at an end'
  if (text !== text.normalize('NFC')) return 'an accent apart from its letter (not NFC)'
  if (!hasPairs(text)) return 'a bracket without the other one'
  return faults.find(([pattern]) => pattern.test(text))?.[1]
}

/** What is wrong with the sentences of a running text; a title has none. */
export function sentenceFault(text: string): string | undefined {
  if (!/[.!?]['")]*$/.test(text)) return 'no mark at the end'
  const cut = sentences(text).find((one) => /\p{Ll}{3}[.!?] \p{Ll}/u.test(withoutAbbreviations(one)))
  return cut === undefined ? undefined : 'a small letter behind the end of a sentence'
}

function withoutAbbreviations(sentence: string): string {
  return sentence.replaceAll(/(?<!\p{L})(?:[Aa]rt|[Bb]ijv|[Bb]lz|etc|[Ee]vt|excl|incl|resp)\. /gu, ' ')
}

function hasPairs(text: string): boolean {
  let open = 0
  for (const sign of text) {
    if (sign === '(') open += 1
    if (sign === ')') open -= 1
    if (open < 0) return false
  }
  return open === 0
}
