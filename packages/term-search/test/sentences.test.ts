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

test('what is asked goes before whom it is about', () => {
  expect(first('patient toestemming')).toEqual(['toestemming'])
})

test('a word in a label and another in the text of the same term go before the label alone', () => {
  expect(first('rekening van de huur sturen naar iemand')).toEqual(['declaratie'])
  expect(first('rekening en huur')).toEqual(['betalingsachterstand'])
})
