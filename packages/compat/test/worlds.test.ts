import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json } from '../src/index.ts'
import { Judge } from '../src/judge/judge.ts'
import { Random } from './pairs/random.ts'
import { combined, lists, numbers, objects } from './pairs/worlds.ts'

const pairs = Number(process.env['COMPAT_PAIRS'] ?? 500)
const firstSeed = Number(process.env['COMPAT_SEED'] ?? 1)

function judgeOf(schema: Json): Judge {
  return new Judge({ schema, dialect: '2020-12', documents: new Map(), formats: false })
}

test.each([lists, objects, numbers])(
  'every verdict about $type is right for every small document',
  (world) => {
    const wrong: unknown[] = []
    for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
      const random = new Random(seed)
      const from = { type: world.type, allOf: [combined(random, world)] }
      const to = combined(random, world)
      const { backward } = compare({ from, to })
      if (backward.verdict === 'incompatible') continue
      const [sure, broken] = [judgeOf(from), judgeOf(to)]
      const breaks = (document: Json): boolean =>
        sure.accepts(document) === true && broken.accepts(document) === false
      const found = world.documents.find(breaks)
      if (found !== undefined || backward.verdict === 'unknown') wrong.push({ seed, found, backward })
    }
    expect(wrong).toEqual([])
  },
)
