import { fill } from '../../language.ts'
import type { Language } from '../../language.ts'
import type { SeenField, SeenSection } from '../../data/rights/seen-plan.ts'
import { seenWords } from './words.ts'

/** What a role sees of one field, in words; a part is told as what is left of it. */
export function seenText({ seen, text, seenText: part }: SeenField, language: Language): string {
  const words = seenWords[language]
  if (seen === 'hidden') return words.hidden
  const isWhole = part[language] === text[language]
  // An id that names nothing a reader knows is still something.
  const left = part[language] === '' ? words.reference : part[language]
  if (seen === 'shown') return isWhole ? words.shown : fill(words.partly, { text: left })
  return isWhole ? words.withConsent : fill(words.partlyConsent, { text: left })
}

/** How many fields there are, and how many a role sees without and with consent. */
export interface SeenCounts {
  readonly total: number
  readonly shown: number
  readonly all: number
}

/** The counts of some sections together. */
export function seenCounts(sections: readonly SeenSection[]): SeenCounts {
  const fields = sections.flatMap(({ items }) => items.flatMap((item) => item.fields))
  return {
    total: fields.length,
    shown: fields.filter(({ seen }) => seen === 'shown').length,
    all: fields.filter(({ seen }) => seen !== 'hidden').length,
  }
}

/** The counts in words, as short as they can be. */
export function countsText({ total, shown, all }: SeenCounts, language: Language): string {
  const words = seenWords[language]
  if (all === 0) return words.noneSeen
  return fill(shown === all ? words.counts : words.countsConsent, { total, shown, all })
}

/** How a cell with counts looks, beside what it says. */
export function countsTone({ total, shown, all }: SeenCounts): 'open' | 'part' | 'closed' {
  if (all === 0) return 'closed'
  return shown === total ? 'open' : 'part'
}
