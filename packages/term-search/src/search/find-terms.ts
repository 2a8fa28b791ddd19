import type { Language, SearchableTerm } from '../term.ts'
import { type Answer, answersByTerm } from './answer.ts'
import { exactScore, type FindOptions, type Hit, type TermSearchOptions, type Via } from './hit.ts'
import { labelDocuments } from './label-documents.ts'
import { indexDocuments, type LabelIndex } from './label-index.ts'
import { lawNames, type LawNames, withShortNames } from './law-names.ts'
import { type Query, readQuery } from './query.ts'
import { queryTokens } from './query-tokens.ts'

/** Everything that a search needs. */
export interface TermIndex {
  /** By place of the term. */
  readonly keys: readonly string[]
  /** Places of the terms that are somebody. */
  readonly actors: readonly number[]
  readonly laws: LawNames
  readonly labels: LabelIndex
}

const mostHits = 100
const leastScore = 0.2
const kindsOfActors: ReadonlySet<string> = new Set(['organisatie', 'rol'])
const connecting: ReadonlySet<string> = new Set(['als', 'and', 'as', 'en', 'of', 'or', 'versus', 'vs'])
const who: ReadonlySet<string> = new Set([
  'wie',
  'wiens',
  'iemand',
  'degene',
  'who',
  'whom',
  'whose',
  'someone',
  'somebody',
])
const moreForWho = 1.2
/** Of a name that is part of a query: more than any likeness, less than a name that is all of it. */
const scoreOfPart = 1.5

/** Indexes what these terms are found by. */
export function buildTermIndex(terms: readonly SearchableTerm[], options: TermSearchOptions): TermIndex {
  return {
    keys: terms.map(({ sleutel }) => sleutel),
    actors: terms.flatMap(({ soort = '' }, place) => (kindsOfActors.has(soort) ? [place] : [])),
    laws: lawNames(options.laws ?? []),
    labels: indexDocuments(labelDocuments(terms, options)),
  }
}

/** Answers a query, best term first. */
export function findTerms(
  index: TermIndex,
  text: string,
  { limit = 10, language = 'nl' }: FindOptions,
): readonly Hit[] {
  const typed = queryTokens(text)
  return readings(index, typed, language).slice(0, Math.max(0, Math.min(mostHits, Math.trunc(limit) || 0)))
}

/** What is said in full goes first: a name, then names side by side, then a law by its title. */
function readings(index: TermIndex, typed: readonly string[], language: Language): readonly Hit[] {
  const hits = hitsOf(index, typed, language)
  if (isName(hits)) return hits
  const both = namedTogether(index, typed, language)
  const keys = new Set(both.map(({ sleutel }) => sleutel))
  if (both.length > 0) return [...both, ...hits.filter(({ sleutel }) => !keys.has(sleutel))]
  const short = withShortNames(typed, index.laws)
  return short === typed ? hits : hitsOf(index, short, language)
}

/** The terms that stand beside a connecting word: `verschil tussen melding en aanvraag`. */
function namedTogether(index: TermIndex, typed: readonly string[], language: Language): readonly Hit[] {
  const parts = typed
    .map((word) => (connecting.has(word) ? '\n' : word))
    .join(' ')
    .split('\n')
  if (parts.length === 1) return []
  const found = parts.map((part) =>
    hitsOf(
      index,
      part.split(' ').filter((word) => word !== ''),
      language,
    ),
  )
  if (!found.every(isName)) return []
  const best = found.flatMap((hits) => hits.filter(({ score }) => score === hits[0]?.score))
  const once = new Map(best.map((hit) => [hit.sleutel, { ...hit, score: scoreOfPart }]))
  return [...once.values()]
}

function isName([best]: readonly Hit[]): boolean {
  return (best?.score ?? 0) >= exactScore
}

function hitsOf(
  { keys, actors, labels }: TermIndex,
  typed: readonly string[],
  language: Language,
): readonly Hit[] {
  const query = readQuery(typed)
  const asked = new Set(typed.slice(0, 2).some((word) => who.has(word)) ? actors : [])
  const least = query.content.length === 0 ? exactScore : leastScore
  return Array.from(answersByTerm(labels, query, language), ([term, answer]) => ({
    ...answer,
    sleutel: keys[term] ?? '',
    score: asked.has(term) ? forWho(answer.score) : answer.score,
  }))
    .filter(({ score }) => score >= least)
    .toSorted((a, b) => b.score - a.score || b.told - a.told || (a.sleutel < b.sleutel ? -1 : 1))
    .map((answer) => ({ sleutel: answer.sleutel, score: answer.score, via: viaOf(query, answer) }))
}

/** Somebody goes before something in `wie heeft dit besloten`, but not before what is named. */
function forWho(score: number): number {
  return Math.max(score, Math.min(score * moreForWho, scoreOfPart))
}

function viaOf({ content }: Query, { source: { field, language, text }, said }: Answer): Via {
  const shown = field === 'definition' ? content.filter((word) => said.has(word)).join(' ') : text
  return { field, language, text: shown }
}
