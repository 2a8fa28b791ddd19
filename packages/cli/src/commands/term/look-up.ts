import type { Begrip } from '@samenspraak/sdk/begrip'
import { loadTermSearch, type Via } from '@samenspraak/term-search'
import { stem, tokens } from '@samenspraak/term-search/dutch'
import type { Language } from '../../language.ts'
import type { DubbelzinnigWoord, GlossaryFiles } from './glossary-files.ts'
import { withoutIri } from './iri.ts'
import { gatherFacts, type TermFacts } from './term-facts.ts'

/** What was found for a query. */
export interface Answer {
  readonly query: string
  /** Set when the query is a word that means different things. */
  readonly ambiguous: Ambiguous | undefined
  /** The term that is most likely meant; undefined when nothing resembles the query enough. */
  readonly best: (Found & { readonly facts: TermFacts }) | undefined
  /** The next most likely, or all that come near when there is no best. */
  readonly others: readonly Found[]
}

/** One hit. */
export interface Found {
  readonly begrip: Begrip
  readonly score: number
  readonly via: Via
}

/** An ambiguous word with the terms that are meant. */
export interface Ambiguous {
  readonly word: DubbelzinnigWoord
  readonly meanings: ReadonlyMap<string, Begrip>
}

/** Below this a hit shares a word with the query, but answers another question; how it was chosen: docs/decisions/0009-term-search.md. */
const leastForAnswer = 0.6

/** Finds the term that a query means. */
export function lookUp(
  query: string,
  files: GlossaryFiles,
  { language, limit }: { readonly language: Language; readonly limit: number },
): Answer {
  const hits = loadTermSearch(files.searchIndex)
    .find(withoutIri(query), { language, limit: limit + 1 })
    .flatMap(({ sleutel, score, via }): readonly Found[] => {
      const begrip = files.terms.get(sleutel)
      return begrip === undefined ? [] : [{ begrip, score, via }]
    })
  const [first, ...rest] = hits
  const ambiguous = findAmbiguous(query, files)
  if (first === undefined || first.score < leastForAnswer)
    return { query, ambiguous, best: undefined, others: hits.slice(0, limit) }
  return { query, ambiguous, best: { ...first, facts: gatherFacts(first.begrip, files) }, others: rest }
}

function findAmbiguous(query: string, { ambiguousWords, terms }: GlossaryFiles): Ambiguous | undefined {
  const asked = formOf(query)
  const word = ambiguousWords.find(({ woord }) => formOf(woord) === asked)
  if (word === undefined) return undefined
  const meanings = word.zinnen.flatMap(({ bedoeld }) => terms.get(bedoeld) ?? [])
  return { word, meanings: new Map(meanings.map((begrip) => [begrip.sleutel, begrip])) }
}

function formOf(text: string): string {
  return tokens(text.slice(0, 100)).map(stem).join(' ')
}
