import { expect, test } from 'vitest'
import { pairDialects } from './dialects.ts'
import { startFor } from './known-pairs.ts'
import { tallyKnown } from './known-tally.ts'
import type { KnownTally } from './known-tally.ts'
import { mutateOnce, mutations } from './mutations/mutate-once.ts'
import { ownStarts } from './own-starts.ts'
import { Random } from './random.ts'
import { rewriteOften, rewrites } from './rewrites/rewrite-often.ts'

// `node tests/compat/known.ts` asks many more.
const nothingWrong = { falseCompatible: [], falseIncompatible: [], badWitness: [], crashes: [] }

test('rewritten, narrowed and widened schemas get the verdict that they were made for', async () => {
  const tally = await tallyKnown(900, 1)
  expect(wrongIn(tally)).toEqual(nothingWrong)
  expect(tally.unknown.length / tally.answers).toBeLessThanOrEqual(0.01)
})

test('our own schemas, rewritten, narrowed and widened, get the verdict that they were made for', async () => {
  const starts = ownStarts()
  const tally = await tallyKnown(starts.length, 1, starts)
  expect(wrongIn(tally)).toEqual(nothingWrong)
  expect(tally.unknown.length / tally.answers).toBeLessThanOrEqual(0.01)
})

test('every rewrite and every mutation finds a place', () => {
  const unused = new Set([...rewrites, ...mutations].map(({ name }) => name))
  for (let seed = 0; seed < 4_000 && unused.size > 0; seed += 1) {
    const random = new Random(seed)
    const dialect = random.pick(pairDialects)
    const { schema, valid } = startFor(random, dialect)
    for (const name of rewriteOften(schema, random, { dialect, times: 6 }).names) unused.delete(name)
    for (let tries = 0; tries < 6; tries += 1)
      unused.delete(mutateOnce(schema, valid, { random, dialect })?.name ?? '')
  }
  expect([...unused]).toEqual([])
})

function wrongIn({
  falseCompatible,
  falseIncompatible,
  badWitness,
  crashes,
}: KnownTally): Omit<KnownTally, 'answers' | 'unknown' | 'milliseconds'> {
  return { falseCompatible, falseIncompatible, badWitness, crashes }
}
