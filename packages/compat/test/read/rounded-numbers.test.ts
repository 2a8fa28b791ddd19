import { expect, test } from 'vitest'
import { compare } from '../../src/index.ts'
import type { Json } from '../../src/index.ts'

test('a number that was perhaps another one before it was read is named beside the verdicts', () => {
  const from: Json = JSON.parse(
    '{ "maximum": 9223372036854775807, "properties": { "a/b": { "minimum": 1e15 } } }',
  )
  const to: Json = JSON.parse('{ "properties": { "a/b": { "enum": [-9007199254740993] } } }')
  expect(compare({ from, to }).rounded).toEqual([
    { schema: 'from', at: '/maximum' },
    { schema: 'to', at: '/properties/a~1b/enum/0' },
  ])
})

test('numbers that a double holds are not named', () => {
  expect(compare({ from: { maximum: 9_007_199_254_740_991 }, to: { maximum: 0.1 } }).rounded).toEqual([])
})
