import { isStopWord } from '../stop-words.ts'
import { type LookUp, lookUpOfAll, lookUpsOfNeighbours, lookUpsOfWord } from './look-ups.ts'

/** A query, ready to be searched. */
export interface Query {
  readonly typed: readonly string[]
  /** The words that name something; the others carry the sentence. */
  readonly content: readonly string[]
  readonly lookUps: readonly LookUp[]
  /** By looked up word the words of `content` that it stands for, and how surely (0 to 1). */
  readonly meant: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Works out what to look up. */
export function readQuery(typed: readonly string[]): Query {
  const named = typed.filter((word) => !isStopWord(word))
  // `de` or `2` stands in half of all labels: such a query can only be a label, it cannot resemble one.
  const content = named.every((word) => /^\d+$/.test(word)) ? [] : named
  const lookUps =
    content.length === 0
      ? [lookUpOfAll(typed), ...lookUpsOfNeighbours(typed)]
      : [...[...new Set(content)].flatMap(lookUpsOfWord), ...lookUpsOfNeighbours(typed)]
  return { typed, content, lookUps, meant: meantBy(lookUps, new Set(content)) }
}

function meantBy(lookUps: readonly LookUp[], content: ReadonlySet<string>): Query['meant'] {
  const meantBy = new Map<string, Map<string, number>>()
  for (const { words, meant, surety = 1 } of lookUps)
    for (const word of words) {
      const sureties = meantBy.get(word) ?? new Map<string, number>()
      for (const said of meant)
        if (content.has(said)) sureties.set(said, Math.max(surety, sureties.get(said) ?? 0))
      meantBy.set(word, sureties)
    }
  return meantBy
}
