import { expect, test } from 'vitest'
import { createTermLinker, createTermSearch, longestQuery } from '@samenspraak/term-search'
import { terms } from './terms.ts'

const search = createTermSearch(terms)
const linker = createTermLinker(terms)
const hostile = [
  'a'.repeat(1_000_000),
  'plan van '.repeat(100_000),
  '-'.repeat(100_000),
  "'".repeat(100_000),
  '1.'.repeat(100_000),
  'e\u0301'.repeat(100_000),
  `a${'\u0301\u0323'.repeat(1_000_000)}`,
  '\uFDFA'.repeat(100_000),
  '\u{1F469}\u200D\u{1F467}'.repeat(10_000),
  '\u0000\u001b[31m\u202E',
  '\uD800',
  '(((((((((((',
  '.*+?^${}()|[]\\',
]

test('hostile queries give an answer', () => {
  for (const query of hostile) expect(search.find(query).length).toBeLessThanOrEqual(10)
})

test('hostile texts give links that stand in them', () => {
  for (const text of hostile)
    for (const { start, end } of linker.links(text, 'nl').slice(0, 100))
      expect(0 <= start && start < end && end <= text.length).toBe(true)
})

test('what stands behind the longest query is not read', () => {
  const filler = 'x'.repeat(longestQuery)
  expect(search.find(`${filler} plan`)).toEqual(search.find(filler))
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s is a query like any other, and may be a key',
  (name) => {
    expect(search.find(name)).toEqual([])
    const own = createTermSearch([{ sleutel: name, voorkeursterm: { nl: name, en: name } }])
    expect(own.find(name).map(({ sleutel }) => sleutel)).toEqual([name])
    expect(
      createTermLinker([{ sleutel: name, voorkeursterm: { nl: name, en: name } }])
        .links(`x ${name.replaceAll('_', '')} y`, 'nl')
        .flatMap(({ meanings }) => meanings.map(({ sleutel }) => sleutel)),
    ).toEqual([name])
  },
)

test('a word that every object has is a query beside a label that is spelled like it', () => {
  const own = createTermSearch([
    { sleutel: 'bouwer', voorkeursterm: { nl: 'constructeur', en: 'constructer' } },
    ...terms,
  ])
  expect(own.find('constructor').map(({ sleutel }) => sleutel)).toEqual(['bouwer'])
})

test('a label of fifty words that all have more forms is read in each of them', () => {
  const label = 'bak '.repeat(50).trim()
  const own = createTermLinker([{ sleutel: 'bakken', voorkeursterm: { nl: label, en: 'x' } }])
  const text = label.replaceAll('bak bak', 'bak bakken')
  expect(own.links(text, 'nl')).toEqual([
    { start: 0, end: text.length, meanings: [{ sleutel: 'bakken', kind: 'preferred' }] },
  ])
})

test('without terms nothing is found', () => {
  expect(createTermSearch([]).find('plan')).toEqual([])
  expect(createTermLinker([]).links('plan', 'nl')).toEqual([])
})
