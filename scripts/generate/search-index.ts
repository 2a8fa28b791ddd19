import { serializeTermIndex } from '../../packages/term-search/src/index.ts'
import type { SearchableTerm } from '../../packages/term-search/src/index.ts'
import type { Begrip } from '../sources/glossary/begrip.ts'
import type { Zoekwoorden } from '../sources/glossary/references.ts'
import type { Sources } from '../sources/sources.ts'

/**
 * What the command and the registry search in, worked out beforehand because that takes longer than a whole command. Ambiguous
 * words lead to each of their meanings, laws are also found by their title, and terms by what people type for them.
 */
export function searchIndex({ glossary, ambiguousWords, laws, searchWords }: Sources): string {
  const words = ambiguousWords.map(({ woord, zinnen }) => ({
    woord,
    begrippen: zinnen.map(({ bedoeld }) => bedoeld),
  }))
  const typed = new Map(searchWords.map((one) => [one.begrip, one]))
  const terms = Array.from(glossary.values(), (term) => withTyped(term, typed.get(term.sleutel)))
  return serializeTermIndex(terms, { words, laws })
}

/** What people type is searched as a hidden label is; only in the texts of others may it stand. */
function withTyped(term: Begrip, typed: Zoekwoorden | undefined): SearchableTerm {
  const { verborgen } = term
  const both = (language: 'en' | 'nl'): readonly string[] => [
    ...(verborgen?.[language] ?? []),
    ...(typed?.[language] ?? []),
  ]
  return { ...term, verborgen: { nl: both('nl'), en: both('en') } }
}
