import { cellsOf, toMatrixCsv, toMatrixHtml } from '@samenspraak/sdk/rights-exports'
import { expect, test } from 'vitest'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

test('the table has a line for every row and for every cell without one', () => {
  const lines = toMatrixCsv(smallPolicy, 'nl').split('\r\n')
  expect(lines.length).toBe(1 + 3 * 22 + 1 + 1)
  expect(lines.filter((line) => line.startsWith('rol,') || line.includes('gezondheid'))).toEqual([
    'rol,naam van de rol,gegevensgroep,naam van de gegevensgroep,sleutel,effect,regel',
    'inwoner,Inwoner,gezondheid,Gezondheid en beperking,,,niets',
    'wijkcoach,Wijkcoach,gezondheid,Gezondheid en beperking,wijkcoach-gezondheid-lezen,Mag,"Een wijkcoach mag alleen het minimum van gezondheid en beperking lezen met als doel ondersteuning uitvoeren, op grond van toestemming."',
    'wijkcoach,Wijkcoach,gezondheid,Gezondheid en beperking,wijkcoach-gezondheid-verboden-jong,Mag nooit,"Een wijkcoach mag nooit, als de inwoner hoort tot de leeftijdsgroep jonger dan 12 jaar, gezondheid en beperking lezen."',
    'beleidsmedewerker,Beleidsmedewerker,gezondheid,Gezondheid en beperking,,,niets',
  ])
})

test('the English table says the same rows in English', () => {
  const keys = (language: 'en' | 'nl'): readonly string[] =>
    cellsOf(realPolicy, language).flatMap(({ sentences }) => sentences.map(({ sleutel }) => sleutel))
  expect(keys('en')).toEqual(keys('nl'))
  expect(keys('nl').toSorted()).toEqual(realPolicy.rows.map(({ sleutel }) => sleutel).toSorted())
})

test('the page names its table, and has headers for every role and group', () => {
  const page = toMatrixHtml(smallPolicy, 'en')
  const count = (pattern: RegExp): number => page.match(pattern)?.length ?? 0
  expect({
    language: count(/<html lang="en">/g),
    caption: count(/<caption id="matrix">Who may do what with which data<\/caption>/g),
    region: count(/role="region" aria-labelledby="matrix" tabindex="0"/g),
    columns: count(/<th scope="col">/g),
    rows: count(/<th scope="row">/g),
    cells: count(/<td/g),
    empty: count(/<td class="niets">nothing<\/td>/g),
    scripts: count(/<script/g),
  }).toEqual({ language: 1, caption: 1, region: 1, columns: 4, rows: 22, cells: 66, empty: 61, scripts: 0 })
})

test('the page of the first policy has every row once, under its key', () => {
  const ids = [...toMatrixHtml(realPolicy, 'nl').matchAll(/<li id="([^"]+)">/g)].map(([, id]) => id)
  expect(ids.length).toBe(realPolicy.rows.length)
  expect(new Set(ids)).toEqual(new Set(realPolicy.rows.map(({ sleutel }) => sleutel)))
})
