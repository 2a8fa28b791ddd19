import type { Language } from '../term.ts'
import { exactness, spelling, stands } from './exactness.ts'
import { type LabelIndex, searchIndex } from './label-index.ts'
import { isArticleAsked } from './law-names.ts'
import type { Query } from './query.ts'
import type { Field, Source } from './source.ts'
import { partOfWholeTerm, saidTogether, suretiesOf, withEach } from './whole-term.ts'
import { certainty, shareOf, weightsOf } from './weights.ts'

/** Where a term answers a query best, and how well. */
export interface Answer {
  readonly score: number
  /** How much the whole term says, beside an article that is asked for: between equal scores this decides. */
  readonly told: number
  readonly source: Source
  /** The words of the query that this source says. */
  readonly said: ReadonlySet<string>
}

const factor: Readonly<Record<Field, number>> = {
  ...{ preferred: 1, key: 0.95, alternative: 0.93, word: 0.9, hidden: 0.88, law: 0.85 },
  definition: 0.45,
}
/** Any label letter by letter goes before the form of another. */
const exactBase = { letter: 3, form: 2.2, sharedBeginning: 0.15 } as const
const exactExtra: Readonly<Record<Field, number>> = {
  ...{ preferred: 0.5, key: 0.45, alternative: 0.25, word: 0.2, hidden: 0.1 },
  ...{ law: 0, definition: 0 },
}
const otherLanguage = 0.06
/** A label of which every word stands in the query, among others; below an exact one and below names side by side. */
const insideBase = 0.15
const insideShare = 1.2
/** An article of a law that is asked for by name and number. */
const articleBase = 1.6

/** By place of the term: its best answer. Those that share no word with the query are left out. */
export function answersByTerm(index: LabelIndex, query: Query, asked: Language): ReadonlyMap<number, Answer> {
  const best = new Map<number, Answer>()
  const saidByTerm = new Map<number, Map<string, number>>()
  const found = searchIndex(index, query.lookUps)
  const weights = weightsOf(query, found)
  for (const one of found) {
    const { source, likeness } = one
    const sureties = suretiesOf(query, one)
    const said = new Set(sureties.keys())
    const own = { source, share: shareOf(weights, said), likeness }
    const score = scoreOf(query, own) - (source.language === asked ? 0 : otherLanguage)
    saidByTerm.set(source.term, withEach(sureties, factor[source.field], saidByTerm.get(source.term)))
    if (score > (best.get(source.term)?.score ?? 0)) best.set(source.term, { score, told: 0, source, said })
  }
  const sure = certainty(weights)
  const ofWholeTerm = partOfWholeTerm(query.content.length)
  return new Map(
    Array.from(best, ([term, answer]) => {
      const { score, source, said } = answer
      const words = saidByTerm.get(term)
      const isName = score >= articleBase
      if (isName && source.field === 'law') for (const word of said) words?.delete(word)
      const told = saidTogether(weights, words)
      const whole = isName ? score : score * (1 - ofWholeTerm) + told * ofWholeTerm
      return [term, { ...answer, score: whole * sure, told }]
    }),
  )
}

interface Likely {
  readonly source: Source
  /** Of what the query says. */
  readonly share: number
  readonly likeness: number
}

function scoreOf(query: Query, { source, share, likeness }: Likely): number {
  if (source.field === 'law' && isArticleAsked(query.typed, source.text))
    return articleBase + (share + likeness) / 10
  const exact = share === 1 ? exactness(query, source) : 0
  if (exact === 1) return exactBase.letter + exactExtra[source.field]
  if (exact > 0) return exactBase.form + exactBase.sharedBeginning * exact + exactExtra[source.field]
  if (query.content.length === 0) return 0
  const alike = Math.max(share * likeness, spelling(query, source)) * factor[source.field]
  const inside = (insideBase + insideShare * share) * factor[source.field]
  return inside > alike && stands(query, source) ? inside : alike
}
