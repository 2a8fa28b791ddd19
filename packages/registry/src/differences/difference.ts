import type { ComparisonAnswer } from '../validation/workers/protocol.ts'
import type { WorkerPool } from '../validation/workers/worker-pool.ts'
import type { ComparedSchema } from '../compatibility/question.ts'
import { Cache } from '../lookup/cache.ts'

/** The difference between two schemas: verdicts with proof, and every change in words. */
export type Difference = ComparisonAnswer

/** Compares two schemas whoever wrote them; undefined when that costs more than it may, `busy` when nobody is free. */
export type Compare = (from: ComparedSchema, to: ComparedSchema) => Promise<Difference | 'busy' | undefined>

/** Most differences that are kept; each of at most a thousand changes. */
const mostKept = 200
const budget = { steps: 200_000, milliseconds: 1_500 }

/** Compares on a worker, and remembers what was proven: versions never change. */
export function comparer(pool: WorkerPool): Compare {
  const known = new Cache<Difference>({ most: mostKept, weigh: () => 1 })
  return async (from, to) => {
    const key = JSON.stringify([from.key, to.key])
    const before = known.get(key)
    if (before !== undefined) return before
    const documents = { from: from.documents, to: to.documents }
    const input = { from: from.schema, to: to.schema, options: { budget, documents } }
    const result = await pool.run({ kind: 'compare', input })
    if (result.outcome === 'busy') return 'busy'
    if (result.outcome === 'lost' || result.answer.kind !== 'compared') return undefined
    const { comparison } = result.answer
    if (comparison.full.verdict !== 'unknown') known.set(key, comparison)
    return comparison
  }
}
