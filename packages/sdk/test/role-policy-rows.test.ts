import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { readGrantFiles } from '../../../scripts/sources/rights.ts'
import { rolePolicy } from '../generated/role-reach.ts'

test('the rows of the package are those of the sources, byte for byte', () => {
  expect(JSON.stringify(rows)).toBe(JSON.stringify([...readGrantFiles().values()].flat()))
})

test('no two rows share anything that could be changed', () => {
  const objects: object[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    objects.push(value)
    for (const inner of Object.values(value)) look(inner)
  }
  look(rows)
  expect(new Set(objects).size).toBe(objects.length)
})

test('the types and schemas of roles name the policy that they were made from', () => {
  const created = createPolicy(rows, { verraad, version: 'test' })
  expect(created.ok && created.policy.hash).toBe(rolePolicy.hash)
})
