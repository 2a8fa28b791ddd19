import { expect, test } from 'vitest'
import { at, isJsonObject } from '../../packages/conformance/src/json.ts'
import { operationOf } from '../../packages/conformance/src/contract/operation.ts'
import { cases, contract } from './rig.ts'

const asked = cases.flatMap((one) =>
  one.steps.map(({ send, expect: { status, problem } }) => {
    const [method = '', path = ''] = send.replace('{collection}', one.collection).split(' ')
    return { group: one.group, operation: operationOf(contract.openapi, method, path)?.id, status, problem }
  }),
)

test('every operation of the contract is asked with success', () => {
  const paths = contract.openapi['paths']
  const operations = Object.values(isJsonObject(paths) ? paths : {})
    .flatMap((path) => ['get', 'post', 'patch'].map((method) => at(path, `/${method}/operationId`)))
    .filter((id) => id !== undefined)
  const fine = new Set<unknown>(asked.filter(({ status }) => status < 300).map(({ operation }) => operation))
  expect(operations.length).toBeGreaterThan(60)
  expect(operations.filter((id) => !fine.has(id))).toEqual([])
})

test('every problem of the contract is provoked by a case about what must be refused', () => {
  const provoked = new Set(asked.filter(({ group }) => group === 'negative').map(({ problem }) => problem))
  expect(contract.problems.map(({ code }) => code).filter((code) => !provoked.has(code))).toEqual([])
})

test('every case names a place that is in the contract, and has an id of its own', () => {
  expect(cases.filter((one) => at(contract.openapi, one.requirement) === undefined)).toEqual([])
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
})
