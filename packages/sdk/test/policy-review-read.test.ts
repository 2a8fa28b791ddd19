import { expectationColumns, readExpectations, readSituations } from '@samenspraak/sdk/policy-review'
import type { ReviewIssue } from '@samenspraak/sdk/policy-review'
import { expect, test } from 'vitest'
import { coach, resident, situationOf } from './policy-review-cases.ts'

const good = ['1', 'wijkcoach', 'advies', 'zaak', 'doelen', 'lezen', 'ja', 'vol', 'Zo is het bedoeld.']

function table(
  ...lines: readonly (readonly string[])[]
): readonly { line: number; cells: readonly string[] }[] {
  return [expectationColumns, ...lines].map((cells, index) => ({ line: index + 1, cells }))
}

function places(issues: readonly ReviewIssue[]): readonly unknown[] {
  return issues.map(({ code, line, at }) => [code, line ?? at])
}

test('columns may stand in any order, and spaces around a word do not count', () => {
  const turned = table(good.map((cell) => ` ${cell} `)).map(({ line, cells }) => ({
    line,
    cells: cells.toReversed(),
  }))
  expect(readExpectations(turned)).toEqual({
    expectations: [
      {
        nummer: 1,
        rol: 'wijkcoach',
        verwerkingsdoel: 'advies',
        situatie: 'zaak',
        gegevensgroep: 'doelen',
        actie: 'lezen',
        antwoord: 'ja',
        omvang: 'vol',
        reden: 'Zo is het bedoeld.',
        line: 2,
      },
    ],
    issues: [],
  })
})

test.each([
  ['review/number-invalid', 0, '0'],
  ['review/number-invalid', 0, '1.5'],
  ['review/answer-unknown', 6, 'JA'],
  ['review/extent-unknown', 7, 'alles'],
  ['review/extent-unknown', 7, 'niets'],
  ['review/reason-missing', 8, ' '],
])('%s is reported with its line when column %i says "%s"', (code, column, text) => {
  const read = readExpectations(table(good.with(column, text)))
  expect([read.expectations, places(read.issues)]).toEqual([[], [[code, 2]]])
})

test('a no has no extent', () => {
  expect(places(readExpectations(table(good.with(6, 'nee'))).issues)).toEqual([
    ['review/extent-without-yes', 2],
  ])
})

test('a number or a question that stands there twice is reported at its second place', () => {
  const read = readExpectations(table(good, good.with(3, 'elders'), good.with(0, '2')))
  expect(places(read.issues)).toEqual([
    ['review/number-twice', 3],
    ['review/question-twice', 4],
  ])
})

test.each([
  ['review/column-missing', expectationColumns.slice(1)],
  ['review/column-unknown', [...expectationColumns, 'opmerking']],
  ['review/column-unknown', [...expectationColumns, 'rol']],
])('%s is reported of the first line, and no line is read', (code, cells) => {
  const read = readExpectations([
    { line: 1, cells },
    { line: 2, cells: good },
  ])
  expect([read.expectations, places(read.issues)]).toEqual([[], [[code, 1]]])
})

test('an empty table has no columns', () => {
  expect(places(readExpectations([]).issues)).toEqual([['review/column-missing', 1]])
})

test('situations that can be are read as they are', () => {
  const situations = [situationOf(coach, 'een'), situationOf(resident, 'twee')]
  expect(readSituations(situations)).toEqual({ situations, issues: [] })
})

test.each([
  ['review/situation-invalid', '', {}],
  ['review/situation-invalid', '/0', [1]],
  ['review/situation-invalid', '/0/feiten', [{ sleutel: 'a', nl: 'a', en: 'a' }]],
  ['review/situation-invalid', '/0/en', [{ ...situationOf(coach), en: '' }]],
  ['review/situation-invalid', '/0/feiten/toestemming', [situation({ regime: 'wmo2015' })]],
  ['review/fact-unknown', '/0/feiten/tovert', [situation({ ...coach, tovert: true })]],
  ['review/fact-invalid', '/0/feiten/regime', [situation({ ...coach, regime: 'tovenarij' })]],
  ['review/fact-invalid', '/0/feiten/toegewezen', [situation({ ...coach, toegewezen: 'ja' })]],
  ['review/situation-twice', '/1/sleutel', [situationOf(coach), situationOf(resident)]],
  ['review/facts-disagree', '/0/feiten', [situation({ ...resident, medeOverZichzelf: false })]],
  ['review/facts-disagree', '/0/feiten', [situation({ ...resident, leeftijdsgroep: 'onder-12' })]],
  ['review/facts-disagree', '/0/feiten', [situation({ ...resident, zelfdeOrganisatie: true })]],
  ['review/facts-disagree', '/0/feiten', [situation({ ...coach, eigenTaak: true })]],
  ['review/facts-disagree', '/0/feiten', [situation({ ...coach, medeOverZichzelf: true })]],
  [
    'review/facts-disagree',
    '/0/feiten',
    [situation({ ...coach, regime: 'onbekend', toestemming: 'gewoon' })],
  ],
])('%s is reported at %s', (code, at, list) => {
  expect(places(readSituations(list).issues)).toEqual([[code, at]])
})

function situation(feiten: object): object {
  return { ...situationOf(coach), feiten }
}
