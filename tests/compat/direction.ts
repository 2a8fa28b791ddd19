import { compare } from '@samenspraak/compat'
import type { Comparison, Json, Verdict } from '@samenspraak/compat'
import type { PairDialect } from './dialects.ts'
import type { Documents } from './judges.ts'

/** Two schemas of one dialect. */
export interface Pair {
  readonly dialect: PairDialect
  readonly from: Json
  readonly to: Json
  readonly documents?: Documents
}

/** One direction of a pair: is everything that is valid under `from` valid under `to`? */
export interface Direction extends Pair {
  readonly verdict: Verdict
}

/** Both directions with their verdicts, and how long it took; a crash is an answer of its own. */
export type Compared =
  | {
      readonly is: 'compared'
      readonly backward: Direction
      readonly forward: Direction
      readonly milliseconds: number
    }
  | { readonly is: 'crash'; readonly error: string }

/** Asks our own checker. */
export function comparePair(pair: Pair): Compared {
  const { dialect, from, to, documents = {} } = pair
  const start = performance.now()
  let comparison: Comparison
  try {
    comparison = compare({ from, to, options: { dialect, documents: { from: documents, to: documents } } })
  } catch (error) {
    return { is: 'crash', error: String(error) }
  }
  return {
    is: 'compared',
    backward: { ...pair, verdict: comparison.backward },
    forward: { ...pair, from: to, to: from, verdict: comparison.forward },
    milliseconds: performance.now() - start,
  }
}
