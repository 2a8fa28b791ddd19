import { stemmer } from '@orama/stemmers/dutch'
import { fold } from './fold.ts'

// Longer than any word of a text; only hostile input gets there.
const longestWord = 64

const irregular: ReadonlyMap<string, string> = new Map([
  ['kinderen', 'kind'],
  ['leden', 'lid'],
  ['steden', 'stad'],
])

// agendas, gemeentes, fotos, as they are written without an apostrophe; not proces, adres, advies or thuis.
const looseS = /(?<=[dgkt]e|[dmn]a|[cdft]o)s$/

/**
 * What the forms of a Dutch word have in common: `plannen` and `plan`, `huizen` and `huis`, `cliënten` and `client`.
 * It is no word itself, and some words of one family share it: `voorziening` and `voorzien`.
 */
export function stem(word: string): string {
  const folded = fold(word)
  const known = irregular.get(folded)
  if (known !== undefined) return known
  if (folded.length > longestWord || !/^[a-z]+$/.test(folded)) return folded
  return spelledAtTheEnd(stemmer(folded.replace(looseS, '')))
}

/**
 * Snowball leaves `plann`, `huiz` and `briev`, where Dutch spelling ends a word on one consonant, on s and on f; and it
 * takes the s of `huisarts` for a plural, but not that of `huisartsen`.
 */
function spelledAtTheEnd(word: string): string {
  if (word.length < 4) return word
  return word
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/(?<=[^aeiouyjs])s$/, '')
}
