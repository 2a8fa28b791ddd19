import { terms } from '../../data/built.ts'
import type { Begrip } from '../../data/terms.ts'
import { groupBy } from '../../group.ts'
import { compareIn } from '../../language.ts'
import type { Language } from '../../language.ts'
import { slugOf } from '../../slug.ts'

/** The terms under each letter of their label, in the order of the language. */
export function termsByLetter(language: Language): readonly { letter: string; terms: readonly Begrip[] }[] {
  const compare = compareIn(language)
  const sorted = terms.toSorted((a, b) => compare(a.voorkeursterm[language], b.voorkeursterm[language]))
  return [...groupBy(sorted, (term) => slugOf(term.voorkeursterm[language]).charAt(0).toUpperCase())]
    .map(([letter, group]) => ({ letter, terms: group }))
    .toSorted((a, b) => compare(a.letter, b.letter))
}

/** The day of the newest change, which is the date of the whole. */
export function newestDay(): string {
  return (
    terms
      .flatMap(({ geschiedenis }) => geschiedenis.map(({ datum }) => datum))
      .toSorted()
      .at(-1) ?? ''
  )
}
