import { expect, test } from 'vitest'
import { createTermSearch, exactScore, type Hit } from '@samenspraak/term-search'
import { terms, wmo } from './terms.ts'

const search = createTermSearch(terms, { laws: [wmo] })
const keysOf = (hits: readonly Hit[]): readonly string[] => hits.map(({ sleutel }) => sleutel)

test.each([
  ['verschil tussen melding en doel', 'nl', ['melding', 'doel']],
  ['is een doel hetzelfde als een plan van aanpak?', 'nl', ['doel', 'plan-van-aanpak']],
  ['cliënt of klant', 'nl', ['client']],
  ['netwerk en doel en wet', 'nl', ['netwerk', 'doel', 'wet']],
  ['difference between a goal and a network', 'en', ['doel', 'netwerk']],
  ['goal versus integraal plan', 'nl', ['doel', 'ondersteuningsplan']],
] as const)('%s names terms that both come first, in the order of the question', (query, language, keys) => {
  const hits = search.find(query, { language })
  const named = hits.filter(({ score }) => score > 1)
  expect({ named: keysOf(named), first: keysOf(hits.slice(0, keys.length)) }).toEqual({
    named: keys,
    first: keys,
  })
  expect(hits.every(({ score }) => score < exactScore)).toBe(true)
})

test('a connecting word with a name on one side only connects nothing', () => {
  // Two names side by side get 1.5.
  expect(search.find('fiets en melding').every(({ score }) => score < 1.4)).toBe(true)
})

test.each([
  'Wet maatschappelijke ondersteuning 2015',
  'wet maatschappelijke ondersteuning',
  'artikel 2.3.2 van de Wet maatschappelijke ondersteuning',
  'social support act',
  'wmo2015',
  'wmo 2015',
])('%s leads to the terms of that law', (query) => {
  const [first] = search.find(query)
  expect([first?.sleutel, first?.via]).toEqual([
    'onderzoek',
    { field: 'law', language: 'nl', text: 'Wmo 2015 2.3.2' },
  ])
})

test('the title of a law is read as whole words, and only there', () => {
  expect(search.find('xwmo2015x')).toEqual([])
  expect(search.find('xwmo2015 wmo2015')[0]?.via.text).toBe('Wmo 2015 2.3.2')
})

test.each(['en', 'of of of', 'als en', 'versus'])('%s alone connects nothing', (query) => {
  expect(search.find(query)).toEqual([])
})

test('a label that holds a connecting word is not taken apart', () => {
  const costs = [{ sleutel: 'besparing', voorkeursterm: { nl: 'kosten en besparingen', en: 'costs' } }]
  expect(keysOf(createTermSearch([...terms, ...costs]).find('kosten en besparingen'))).toEqual(['besparing'])
})

test('a label that is the title of a law goes before the terms of the law', () => {
  const named = [{ sleutel: 'wet-mo', voorkeursterm: { nl: wmo.titel.nl, en: wmo.titel.en } }]
  expect(
    createTermSearch([...terms, ...named], { laws: [wmo] }).find('wet maatschappelijke ondersteuning 2015')[0]
      ?.sleutel,
  ).toBe('wet-mo')
})

test.each(['bewaren', 'bewaart', 'bewaard', 'hoe lang bewaren we iets'])(
  '%s finds a compound that begins with the root of that verb',
  (query) => {
    const kept = [
      { sleutel: 'bewaartermijn', voorkeursterm: { nl: 'bewaartermijn', en: 'retention period' } },
    ]
    expect(keysOf(createTermSearch([...terms, ...kept]).find(query))[0]).toBe('bewaartermijn')
  },
)

test('a label that is typed as it stands goes before a label that only shares its stem or most of its words', () => {
  const near = createTermSearch([
    { sleutel: 'contract', voorkeursterm: { nl: 'contract', en: 'contract' } },
    {
      sleutel: 'inkoop',
      voorkeursterm: { nl: 'inkoop', en: 'purchasing' },
      verborgen: { nl: ['contractering', 'geen contract'] },
    },
  ])
  expect([near.find('contractering'), near.find('niet contract')].map(keysOf)).toEqual([
    ['inkoop', 'contract'],
    ['contract', 'inkoop'],
  ])
})
