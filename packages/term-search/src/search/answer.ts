import type { Language } from '../term.ts'
import { exactness } from './exactness.ts'
import { type LabelIndex, searchIndex } from './label-index.ts'
import type { Query } from './query.ts'
import type { Field, Source } from './source.ts'

/** Where a term answers a query best, and how well. */
export interface Answer {
  readonly score: number
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
const otherLanguage = 0.04
/** What all labels, laws and the definition of a term say together counts a little, beside its best label. */
const shareOfWholeTerm = 0.2

/** By place of the term: its best answer. Those that share no word with the query are left out. */
export function answersByTerm(index: LabelIndex, query: Query, asked: Language): ReadonlyMap<number, Answer> {
  const best = new Map<number, Answer>()
  const saidByTerm = new Map<number, ReadonlySet<string>>()
  for (const { source, likeness, words } of searchIndex(index, query.lookUps)) {
    const said = new Set(words.flatMap((word) => [...(query.meant.get(word) ?? [])]))
    const score = scoreOf(query, { source, said }, likeness) - (source.language === asked ? 0 : otherLanguage)
    saidByTerm.set(source.term, new Set([...said, ...(saidByTerm.get(source.term) ?? [])]))
    if (score > (best.get(source.term)?.score ?? 0)) best.set(source.term, { score, source, said })
  }
  return new Map(
    Array.from(best, ([term, answer]) => {
      const share = shareOf(query, saidByTerm.get(term) ?? answer.said)
      return [term, { ...answer, score: answer.score * (1 - shareOfWholeTerm) + share * shareOfWholeTerm }]
    }),
  )
}

function scoreOf(query: Query, { source, said }: Omit<Answer, 'score'>, likeness: number): number {
  const share = shareOf(query, said)
  const exact = share === 1 ? exactness(query, source) : 0
  if (exact === 1) return exactBase.letter + exactExtra[source.field]
  if (exact > 0) return exactBase.form + exactBase.sharedBeginning * exact + exactExtra[source.field]
  return query.content.length === 0 ? 0 : share * likeness * factor[source.field]
}

/** Which part of the words that name something is said. */
function shareOf({ content }: Query, said: ReadonlySet<string>): number {
  return content.length === 0 ? 1 : content.filter((word) => said.has(word)).length / content.length
}
