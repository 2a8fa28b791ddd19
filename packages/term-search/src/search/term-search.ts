import type { Language, SearchableTerm } from '../term.ts'
import { createExactLabels, type Exactness } from './exact-labels.ts'
import { type QueryWord, queryTokens, readQuery } from './query.ts'
import { createEntryRanker, type RankedEntries } from './rank-entries.ts'
import { createSaidInDefinitions } from './said-in-definitions.ts'
import { buildTermIndex, type Field, type TermIndex, type TermSearchOptions } from './term-index.ts'
import { createVocabulary } from './vocabulary.ts'

/** Why a term was found. */
export interface Via {
  readonly field: Field
  readonly language: Language
  /** The label, law or word itself; of a definition the words that it says. */
  readonly text: string
}

/** A term that may be meant. */
export interface Hit {
  readonly sleutel: string
  /** Only for comparing hits of one query; `exactScore` and more: the query is a name of the term. */
  readonly score: number
  readonly via: Via
}

/** How a query is answered. */
export interface FindOptions {
  /** At most so many hits (10), from 0 to 100. */
  readonly limit?: number
  /** Prefers labels of this language (nl) where the same word names different things in both. */
  readonly language?: Language
}

/** Finds terms by what people type. */
export interface TermSearch {
  /** The terms that may be meant, best first; a query longer than `longestQuery` is cut there. */
  find(query: string, options?: FindOptions): readonly Hit[]
}

/** From this score on the query is a name of the term, but for the forms of its words. */
export const exactScore = 2

const mostHits = 100
const leastScore = 0.27
const factor: Readonly<Record<Field, number>> = {
  ...{ preferred: 1, key: 0.95, alternative: 0.93, word: 0.9, hidden: 0.88, law: 0.85 },
  definition: 0.45,
}
const exactBase: Readonly<Record<Exactness, number>> = { letter: 2.5, form: 2.35 }
const exactExtra: Readonly<Record<Field, number>> = {
  ...{ preferred: 0.5, key: 0.45, alternative: 0.25, word: 0.2, hidden: 0.1 },
  ...{ law: 0, definition: 0 },
}
const otherLanguage = 0.04
/** What all labels, laws and the definition of a term say together counts a little, beside its best label. */
const shareOfWholeTerm = 0.2
const likelyInDefinition = 0.5

/** Makes a search over these terms; keep it, because preparing it costs more than a query. */
export function createTermSearch(
  terms: readonly SearchableTerm[],
  options: TermSearchOptions = {},
): TermSearch {
  return searchIn(buildTermIndex(terms, options))
}

/** Makes a search over an index. */
export function searchIn(index: TermIndex): TermSearch {
  const scoreTerms = createTermScorer(index)
  return {
    find(query, { limit = 10, language = 'nl' } = {}) {
      const typed = queryTokens(query)
      if (typed.length === 0) return []
      return [...scoreTerms(typed, language)]
        .filter(([, { score }]) => score >= leastScore)
        .map(([term, { score, via }]) => ({ sleutel: index.keys[term] ?? '', score, via }))
        .toSorted((one, other) => other.score - one.score || (one.sleutel < other.sleutel ? -1 : 1))
        .slice(0, Math.max(0, Math.min(mostHits, Math.trunc(limit) || 0)))
    },
  }
}

interface Scored {
  readonly score: number
  readonly via: Via
}

type TermScorer = (typed: readonly string[], language: Language) => ReadonlyMap<number, Scored>

function createTermScorer(index: TermIndex): TermScorer {
  const vocabulary = createVocabulary(index.words)
  const exactLabels = createExactLabels(index)
  const rankEntries = createEntryRanker(index.entries)
  const saidInDefinitions = createSaidInDefinitions(index)

  return (typed, asked) => {
    const query = readQuery(typed, vocabulary)
    const ranked = rankEntries(query)
    const best = new BestOfTerms(index, asked)
    for (const [place, exactness] of exactLabels(typed))
      best.noteEntry(place, (field) => exactBase[exactness] + exactExtra[field])
    for (const [place, score] of ranked.scores) best.noteEntry(place, (field) => score * factor[field])

    const definitions = { nl: saidInDefinitions(query, 'nl'), en: saidInDefinitions(query, 'en') }
    for (const language of ['nl', 'en'] as const)
      for (const [term, said] of saidByTerm(query, ranked.weights, definitions[language]))
        best.note(term, said.share * factor.definition, { field: 'definition', language, text: said.text })
    return withWholeTerms(best.scored, ranked, [definitions.nl, definitions.en])
  }
}

/** Keeps for each term its best entry, and whether that or its definition answers better. */
class BestOfTerms {
  readonly scored: Map<number, Scored> = new Map()
  readonly #index: TermIndex
  readonly #asked: Language

  constructor(index: TermIndex, asked: Language) {
    this.#index = index
    this.#asked = asked
  }

  note(term: number, score: number, via: Via): void {
    if (score > (this.scored.get(term)?.score ?? 0)) this.scored.set(term, { score, via })
  }

  noteEntry(place: number, scoreOf: (field: Field) => number): void {
    const entry = this.#index.entries[place]
    if (entry === undefined) return
    const { term, field, language, text } = entry
    this.note(term, scoreOf(field) - (language === this.#asked ? 0 : otherLanguage), {
      field,
      language,
      text,
    })
  }
}

/** Adds to each score which share of the query anything of the term says. */
function withWholeTerms(
  scored: ReadonlyMap<number, Scored>,
  { weights, likelyByTerm }: RankedEntries,
  definitions: readonly (readonly ReadonlySet<number>[])[],
): ReadonlyMap<number, Scored> {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(
    Array.from(scored, ([term, { score, via }]) => {
      const likely = weights.map((weight, nth) => {
        const isDefined = definitions.some((said) => said[nth]?.has(term))
        return weight * Math.max(likelyByTerm[nth]?.get(term) ?? 0, isDefined ? likelyInDefinition : 0)
      })
      const share = whole === 0 ? 1 : likely.reduce((sum, one) => sum + one, 0) / whole
      return [term, { score: score * (1 - shareOfWholeTerm) + shareOfWholeTerm * share, via }]
    }),
  )
}

/** By term which share of the query its definition says, and which words. */
function saidByTerm(
  query: readonly QueryWord[],
  weights: readonly number[],
  said: readonly ReadonlySet<number>[],
): ReadonlyMap<number, { readonly share: number; readonly text: string }> {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(
    Array.from(new Set(said.flatMap((terms) => [...terms])), (term) => {
      const words = query.flatMap(({ word }, nth) =>
        said[nth]?.has(term) === true ? [{ word, weight: weights[nth] ?? 0 }] : [],
      )
      const share = words.reduce((sum, { weight }) => sum + weight, 0) / whole
      return [term, { share, text: words.map(({ word }) => word).join(' ') }]
    }),
  )
}
