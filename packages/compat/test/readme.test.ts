import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'

test('the example of the README says what it does', () => {
  const from = { type: 'object', properties: { name: { type: 'string' } } }
  const to = { ...from, required: ['name'] }
  const { backward, forward } = compare({ from, to })
  expect(backward).toMatchObject({ verdict: 'incompatible', witness: {}, at: { to: '/required' } })
  expect(forward.verdict).toBe('compatible')
})
