import { below } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'

/** Thrown when rows that the tests make are no policy; then the test itself is wrong. */
export class TestPolicyRefusedError extends Error {
  readonly code = 'test/policy-refused'
}

/** One of a list that is not empty. */
export function some<T>(random: Random, list: readonly T[]): T {
  const [item] = list.slice(below(random, list.length))
  if (item === undefined) throw new TestPolicyRefusedError('an empty list')
  return item
}
