import { isStopWord } from '../stop-words.ts'
import { labelWords, stems } from './known-words.ts'
import { likeness } from './likeness.ts'
import type { Query } from './query.ts'
import type { Source } from './source.ts'

const longestShort = 7
const leastAlike = 0.6
const leastSpelled = 0.8
const shortestMistyped = 5
const mostMistakes = 3
/** `niet vrij toegankelijk` is no `vrij toegankelijk`: leaving words out is never as good as letter by letter. */
const withoutRest = 0.99
const negation = /^(?:geen|niet|nooit|no|not|never)$/

/**
 * How much a query is a label: 1 letter by letter, whatever the spaces, hyphens, capitals and accents; less than 1 but for
 * the forms of its words; 0 not at all. A law or a definition is never all that someone means.
 */
export function exactness({ typed, content }: Query, { field, language, text }: Source): number {
  if (field === 'law' || field === 'definition') return 0
  const label = labelWords(text)
  const whole = sameness(typed, label, language)
  if (isNegative(label) && !isNegative(typed)) return whole
  const ofLabel = label.filter((word) => !isStopWord(word))
  return Math.max(whole, withoutRest * sameness(content, ofLabel, language))
}

/** Whether every word of a label stands among the words of the query, in any form and order. */
export function stands({ typed, content }: Query, { field, language, text }: Source): boolean {
  // One word that is a whole label is exact, not one among others.
  if (content.length < 2 || field === 'law' || field === 'definition') return false
  const stemOf = stems[language]
  const label = labelWords(text)
  const ofLabel = label.filter((word) => !isStopWord(word))
  return (
    ofLabel.length > 0 &&
    isNegative(label) === isNegative(typed) &&
    ofLabel.every((word) => content.some((said) => said === word || areFormsOfOne(said, word, stemOf)))
  )
}

/** How much a query is a label with typing mistakes (0 to 1). */
export function spelling({ typed }: Query, { field, text }: Source): number {
  if (field === 'law' || field === 'definition') return 0
  const [one, other] = [typed.join(''), labelWords(text).join('')]
  if (one.length < shortestMistyped || Math.abs(one.length - other.length) > mostMistakes) return 0
  const alike = likeness(one, other)
  return alike < leastSpelled ? 0 : alike
}

/** `Niet tevreden over hulp` is the opposite of `tevreden over hulp`, though all words that name something are the same. */
function isNegative(words: readonly string[]): boolean {
  return words.some((word) => negation.test(word))
}

function sameness(said: readonly string[], label: readonly string[], language: Source['language']): number {
  if (said.length === 0) return 0
  if (said.join('') === label.join('')) return 1
  const stemOf = stems[language]
  // Of another number of words they can only be one word that was written apart: `onder aannemers`.
  const [all, name] = said.length === label.length ? [said, label] : [[said.join('')], [label.join('')]]
  const areForms = all.every((word, nth) => areFormsOfOne(word, name[nth] ?? '', stemOf))
  return areForms ? likeness(said.join(''), label.join('')) : 0
}

/** The stemmer gives `beschikking` and `beschikbaarheid` one stem; forms of one word share most of their letters. */
function areFormsOfOne(one: string, other: string, stemOf: (word: string) => string): boolean {
  const isShort = Math.max(one.length, other.length) <= longestShort
  return stemOf(one) === stemOf(other) && (isShort || likeness(one, other) >= leastAlike)
}
