import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import { Random } from './pairs/random.ts'
import { randomSchema } from './pairs/random-schema.ts'
import { rewritten } from './pairs/rewrite.ts'

const pairs = Number(process.env['COMPAT_PAIRS'] ?? 500)
const firstSeed = Number(process.env['COMPAT_SEED'] ?? 1)

test.each(['draft-07', '2019-09', '2020-12'] as const)(
  'a schema in %s that is written differently stays compatible both ways',
  (dialect) => {
    const wrong: unknown[] = []
    for (let seed = firstSeed; seed < firstSeed + pairs; seed += 1) {
      const random = new Random(seed)
      const from = randomSchema(random, dialect, 2 + random.below(3))
      const { full } = compare({ from, to: rewritten(random, from), options: { dialect } })
      const isMeaningless = full.verdict === 'unknown' && full.reason.code === 'schema-invalid'
      if (full.verdict !== 'compatible' && !isMeaningless) wrong.push({ seed, full })
    }
    expect(wrong).toEqual([])
  },
)
