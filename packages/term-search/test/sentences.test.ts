import { expect, test } from 'vitest'
import { createTermSearch } from '@samenspraak/term-search'
import type { SearchableTerm } from '@samenspraak/term-search'

const term = (nl: string, definition = '', hidden: readonly string[] = []): SearchableTerm => ({
  sleutel: nl,
  voorkeursterm: { nl, en: '' },
  verborgen: { nl: hidden },
  definitie: { nl: definition, en: '' },
})
const search = createTermSearch([
  term('afspraak'),
  term('gunning', '', ['gunnen']),
  term('inzage'),
  term('patient'),
  term('toestemming'),
  term('betalingsachterstand', 'Een schuld doordat iemand de huur niet betaalt.', ['rekening']),
  term('declaratie', 'Een bericht van een aanbieder.', ['rekening sturen']),
])
const first = (query: string) => search.find(query, { limit: 1 }).map(({ sleutel }) => sleutel)

test.each([
  ['afgesproken', 'afspraak'],
  ['gegund', 'gunning'],
  ['ingezien', 'inzage'],
] as const)('the participle %s leads to the noun %s', (participle, noun) => {
  expect(first(participle)).toEqual([noun])
})

test.each([
  ['afspraakjes', 'afspraak'],
  ['patientje', 'patient'],
  ['rekeninkje', 'declaratie'],
  ['plannetje', 'plan'],
  ['een cijfertje', 'cijfer'],
] as const)('the small form %s leads to %s', (small, name) => {
  const withMore = createTermSearch([
    term('plan'),
    term('cijfer'),
    term('afspraak'),
    term('patient'),
    term('declaratie', '', ['rekening']),
  ])
  expect(withMore.find(small, { limit: 1 }).map(({ sleutel }) => sleutel)).toEqual([name])
})

test('an ampersand is read as the word that it stands for', () => {
  const board = createTermSearch([term('beschermd wonen', '', ['bw']), term('college', '', ['B en W'])])
  expect(board.find('B&W', { limit: 1 }).map(({ sleutel }) => sleutel)).toEqual(['college'])
})

test('what is asked goes before whom it is about', () => {
  expect(first('patient toestemming')).toEqual(['toestemming'])
})

test('a word in a label and another in the text of the same term go before the label alone', () => {
  expect(first('rekening van de huur sturen naar iemand')).toEqual(['declaratie'])
  expect(first('rekening en huur')).toEqual(['betalingsachterstand'])
})
