import { expect, test } from 'vitest'
import { groupBy } from '../../site/src/group.ts'
import { namesBeside } from '../../site/src/search/model-names.ts'

test('a property of a message is a name of its term, with its words apart', () => {
  const names = namesBeside([]).filter(({ key }) => key === 'verwijzersoort')
  expect(names).toContainEqual({ key: 'verwijzersoort', language: 'nl', text: 'cod327wmo' })
})

test('a name of which a label has a word is left to that label', () => {
  const all = namesBeside([])
  expect(all.length).toBeGreaterThan(100)
  expect(namesBeside(all.map(({ text }) => `de ${text}`))).toEqual([])
})

test('a name that more than two terms share leads to none of them', () => {
  const terms = groupBy(namesBeside([]), ({ text }) => text)
  expect([...terms.values()].filter((same) => same.length > 2)).toEqual([])
})
