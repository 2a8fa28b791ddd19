import { compare } from '@samenspraak/compat'
import { expect, test } from 'vitest'
import { largeCases } from './hostile/large.ts'
import { noSchemas } from './hostile/no-schemas.ts'
import { oddCases } from './hostile/odd.ts'
import { patternCases } from './hostile/patterns.ts'

// What they cost is in tests/bench/compat.bench.ts; a hang would end here at the time limit of the tests.
test.each([...largeCases, ...patternCases, ...oddCases, ...noSchemas])('$title', ({ input, backward }) => {
  const { verdict, ...rest } = compare(input).backward
  const answer = 'reason' in rest ? rest.reason.code : verdict
  expect(backward).toContain(answer)
})
