import { stem } from '../dutch/stem.ts'
import { englishStem } from '../english-stem.ts'
import type { Language } from '../term.ts'
import type { QueryWord } from './query.ts'
import type { TermIndex } from './term-index.ts'

/** For each word of a query the terms whose definition says it, in that language; stop words are said nowhere. */
export type SaidInDefinitions = (
  query: readonly QueryWord[],
  language: Language,
) => readonly ReadonlySet<number>[]

const nowhere: ReadonlySet<number> = new Set()

/** Prepares the definitions of an index. */
export function createSaidInDefinitions({ definitions }: TermIndex): SaidInDefinitions {
  const terms = { nl: termsByStem(definitions.nl), en: termsByStem(definitions.en) }
  const stemOf = { nl: stem, en: englishStem }
  return (query, language) =>
    query.map(({ word, isStopWord }) =>
      isStopWord ? nowhere : (terms[language].get(stemOf[language](word)) ?? nowhere),
    )
}

function termsByStem(stems: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<number>> {
  const terms = new Map<string, Set<number>>()
  stems.forEach((words, term) => {
    for (const word of words) {
      const said = terms.get(word)
      if (said === undefined) terms.set(word, new Set([term]))
      else said.add(term)
    }
  })
  return terms
}
