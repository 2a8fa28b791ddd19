import { expect, test } from 'vitest'
import { explain } from '../../src/changes/explain.ts'
import { compare } from '../../src/compare.ts'
import type { Json } from '../../src/json.ts'
import type { Dialect } from '../../src/read/dialect.ts'
import { mutated, randomSchema } from '../pairs/random-schema.ts'
import { Random } from '../pairs/random.ts'

const dialects: readonly Dialect[] = ['draft-04', 'draft-06', 'draft-07', '2019-09', '2020-12']
const pairsPerDialect = 300

/** Pairs for which the list of changes says something else than what was proven. */
function contradictions(dialect: Dialect): readonly Json[] {
  const random = new Random(20_261_122)
  return Array.from({ length: pairsPerDialect }).flatMap(() => {
    const from = randomSchema(random, dialect, 3)
    const to = mutated(random, dialect, from)
    const input = { from, to, options: { dialect } }
    const verdicts = compare(input)
    const { changes, bumps } = explain(input, verdicts, compare)
    const directions = changes
      .filter(({ notion, code }) => notion === 'document' && code !== 'document/counterexample')
      .map(({ direction }) => direction)
    const isWider = directions.every((direction) => direction === 'wider' || direction === 'same')
    const isNarrower = directions.every((direction) => direction === 'narrower' || direction === 'same')
    const { backward, forward } = verdicts
    const isWrong =
      (isWider && backward.verdict === 'incompatible') ||
      (isNarrower && forward.verdict === 'incompatible') ||
      (backward.verdict === 'incompatible' && !changes.some(({ bump }) => bump === 'major')) ||
      (backward.verdict === 'incompatible') !== (bumps.document === 'major' && backward.verdict !== 'unknown')
    const told = changes.map(({ code, direction, at }) => `${code} ${direction} ${at.to}`)
    return isWrong ? [{ from, to, told, backward: backward.verdict, forward: forward.verdict }] : []
  })
}

test.each(dialects)(
  'a list of only wider changes never stands beside a document that breaks, in %s',
  (dialect) => {
    expect(contradictions(dialect)).toEqual([])
  },
)
