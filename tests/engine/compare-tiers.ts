import type { SchemaRecord } from '@samenspraak/engine'
import { mutate } from '../parity/mutate.ts'
import type { Json } from '../parity/mutate.ts'
import { createRandom } from '../parity/random.ts'
import { randomSchema } from './random-schema.ts'
import type { Tier } from './tiers.ts'

/** A document on which the tiers do not agree, or a schema that one of them does not take. */
export interface TierDifference {
  readonly schema: SchemaRecord
  readonly document: Json
  readonly verdicts: Readonly<Record<string, boolean | undefined>>
}

/** How many documents were judged, and on which the verdicts differ. */
export interface TierComparison {
  readonly documents: number
  readonly valid: number
  readonly differences: readonly TierDifference[]
}

/** Holds random documents of random schemas against all tiers; half of the documents are changed. */
export async function compareTiers(
  tiers: readonly Tier[],
  { schemas, each, seed }: { readonly schemas: number; readonly each: number; readonly seed: number },
): Promise<TierComparison> {
  const random = createRandom(seed)
  const donors: Json[] = ['a', 1, null, { soort: 'een' }, ['ab', 'ab']]
  const differences: TierDifference[] = []
  let documents = 0
  let valid = 0
  for (let made = 0; made < schemas; made++) {
    const { schema, document: make } = randomSchema(random)
    const judges = await Promise.all(
      tiers.map(async ({ name, compile }) => [name, await compile(schema)] as const),
    )
    for (let nth = 0; nth < each; nth++) {
      const document = nth % 2 === 0 ? make() : mutate(make(), { random, donors })
      const verdicts = Object.fromEntries(judges.map(([name, accepts]) => [name, accepts?.(document)]))
      documents++
      if (verdicts[tiers[0]?.name ?? ''] === true) valid++
      const given = Object.values(verdicts).filter((verdict) => verdict !== undefined)
      const isTakenByAll = judges.every(([, accepts]) => accepts !== undefined)
      if (!isTakenByAll || new Set(given).size !== 1) differences.push({ schema, document, verdicts })
    }
  }
  return { documents, valid, differences }
}
