import type { CompiledView } from '@samenspraak/engine/bytes'
import { mixedUp } from '../../packages/sdk/test/rights-mixed-up.ts'
import { policies, policyOf, randomRequest, some } from '../../packages/sdk/test/rights-random.ts'
import { below, chance, createRandom } from '../../packages/sdk/src/sample/random.ts'
import type { Random } from '../../packages/sdk/src/sample/random.ts'
import { everyConditionRows } from '../rights/cedar-policies.ts'
import { weighedCases } from '../rights/every-case.ts'
import { type Json, mutate } from '../parity/mutate.ts'
import { createRandom as createIntegers } from '../parity/random.ts'
import { damage, spell } from '../parity/spell.ts'
import { byteViewOf, compareViews, plainBytes } from './byte-view-compare.ts'

/** What random views came to, and where the two differ. */
export interface ManyCompared {
  readonly outcomes: Readonly<Record<string, number>>
  readonly faults: readonly string[]
}

/** Random documents of every message in random spellings, by random requests and rows, viewed in both ways. */
export async function compareMany(
  turns: number,
  seed: string,
  compiled: CompiledView,
  message?: string,
): Promise<ManyCompared> {
  const random = createRandom(`byte view/${seed}`)
  const integers = createIntegers(below(random, 1_000_000))
  const cases = (await weighedCases()).filter(({ name }) => message === undefined || name === message)
  const pool = [...policies(random, 4), policyOf(everyConditionRows)]
  const outcomes: Record<string, number> = {}
  const faults: string[] = []
  const perRequest = 4
  for (let turn = 0; turn < turns; turn += perRequest) {
    const one = some(random, cases)
    const policy = some(random, pool)
    const base = one.document(below(random, 5000))
    const sight = { one, policy, request: randomRequest(random, policy, base, one.type.groups) }
    const byteView = byteViewOf(sight, compiled)
    for (let nth = 0; nth < perRequest; nth++) {
      const { bytes, isPlain } = written(random, integers, nth === 0 ? base : mixedUp(random, one, base))
      const { outcome, fault } = compareViews(sight, bytes, isPlain, byteView)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (fault !== undefined) faults.push(fault)
    }
  }
  return { outcomes, faults }
}

interface Written {
  readonly bytes: Uint8Array
  readonly isPlain: boolean
}

/** As JSON.stringify writes it, spelled in another way, changed, or damaged. */
function written(random: Random, integers: ReturnType<typeof createIntegers>, document: unknown): Written {
  if (chance(random, 0.4)) return { bytes: plainBytes(document), isPlain: true }
  const json: Json = JSON.parse(JSON.stringify(document))
  const value = chance(random, 0.3) ? mutate(json, { random: integers, donors: [json] }) : json
  const text = spell(value, integers)
  const bytes = chance(random, 0.2) ? damage(text, integers) : new TextEncoder().encode(text)
  return { bytes, isPlain: false }
}
