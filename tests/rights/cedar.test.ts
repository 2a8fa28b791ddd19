import { validate } from '@cedar-policy/cedar-wasm/nodejs'
import { describe, expect, test } from 'vitest'
import { toCedar } from '../../packages/sdk/src/rights-exports/cedar.ts'
import { agreementOf } from './cedar-agreement.ts'
import { cellsFor } from './cedar-cells.ts'
import { findFault } from './cedar-faults.ts'
import { everyConditionRows, policyOf, realRows } from './cedar-policies.ts'

// A taste: `npm run proof`, which is part of `npm run check`, asks for 120,000 cells and plants 100 faults.
describe.each([
  ['the first policy', realRows, 2_000],
  ['a policy with every condition in a permit and in a forbid', everyConditionRows, 2_000],
] as const)('%s', (_name, rows, wanted) => {
  const policy = policyOf(rows)

  test('is a Cedar policy that its own schema finds no fault in', () => {
    const { policies, schema } = toCedar(policy)
    expect(
      validate({ policies: { staticPolicies: policies }, schema, validationSettings: { mode: 'strict' } }),
    ).toEqual({
      type: 'success',
      validationErrors: [],
      validationWarnings: [],
      otherWarnings: [],
    })
  })

  test('permits and refuses the same in Cedar as in our own engine', () => {
    const { cells, permitted, differences, examples } = agreementOf(cellsFor(policy, wanted, 'test'), {
      own: policy,
      cedar: policy,
    })
    expect({ cells, isMuchPermitted: permitted > wanted / 10, differences, examples }).toEqual({
      cells: wanted,
      isMuchPermitted: true,
      differences: 0,
      examples: [],
    })
  })
})

test('a fault planted in a row of either engine shows as a difference', () => {
  const faults = Array.from({ length: 8 }, (_, number) => findFault(number, 'test'))
  expect(faults.filter(({ isFound }) => !isFound)).toEqual([])
})

test('a misspelt role or fact is found by the schema', () => {
  const { policies, schema } = toCedar(policyOf(realRows.slice(0, 1)))
  const faults = [
    policies.replace('accountmanager-werk"', 'acountmanager-werk"'),
    policies.replaceAll('context.op ', 'context.opp '),
  ]
  for (const faulty of faults) {
    const answer = validate({
      policies: { staticPolicies: faulty },
      schema,
      validationSettings: { mode: 'strict' },
    })
    expect(answer.type === 'success' && answer.validationErrors.length > 0).toBe(true)
  }
})
