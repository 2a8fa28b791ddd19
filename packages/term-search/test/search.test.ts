import { expect, test } from 'vitest'
import { createTermSearch, exactScore, loadTermSearch, serializeTermIndex } from '@samenspraak/term-search'
import { terms, wmo } from './terms.ts'

const search = createTermSearch(terms)

test.each([
  ['PLAN', 'plan', { field: 'preferred', language: 'nl', text: 'plan' }],
  ['plannen', 'plan', { field: 'preferred', language: 'nl', text: 'plan' }],
  ['clienten', 'client', { field: 'preferred', language: 'nl', text: 'cliënt' }],
  ['klanten', 'client', { field: 'hidden', language: 'nl', text: 'klant' }],
  ['goals', 'doel', { field: 'preferred', language: 'en', text: 'goal' }],
  ['wijk team', 'wijkteam', { field: 'preferred', language: 'nl', text: 'wijkteam' }],
  ['wijk-team', 'wijkteam', { field: 'preferred', language: 'nl', text: 'wijkteam' }],
  [
    'wat is een gebiedsnetwerk?',
    'gebiedsnetwerk',
    { field: 'preferred', language: 'nl', text: 'gebiedsnetwerk' },
  ],
  [
    'wat is een plan van aanpak',
    'plan-van-aanpak',
    { field: 'preferred', language: 'nl', text: 'plan van aanpak' },
  ],
  [
    'integrale plannen',
    'ondersteuningsplan',
    { field: 'alternative', language: 'nl', text: 'integraal plan' },
  ],
])('%s is a name of %s and says why', (query, sleutel, via) => {
  const [first] = search.find(query)
  expect({ sleutel: first?.sleutel, via: first?.via, isExact: (first?.score ?? 0) >= exactScore }).toEqual({
    sleutel,
    via,
    isExact: true,
  })
})

test.each([
  ['ondersteunigsplan', 'ondersteuningsplan'],
  ['odnersteuningsplan', 'ondersteuningsplan'],
  ['ondersteu', 'ondersteuningsplan'],
  ['ondersteuning plan', 'ondersteuningsplan'],
  ['wmo 2.3.2', 'onderzoek'],
  ['artikel 4a wgs', 'plan-van-aanpak'],
  ['netwerk in een gebied', 'gebiedsnetwerk'],
  ['buurtnetwerk', 'netwerk'],
  ['netwerkborrel', 'netwerk'],
])('%s resembles %s most', (query, sleutel) => {
  expect(search.find(query)[0]?.sleutel).toBe(sleutel)
})

test('a word of a definition finds its term, below those that are named so', () => {
  expect(search.find('document').map(({ sleutel, via }) => ({ sleutel, via }))).toEqual([
    { sleutel: 'ondersteuningsplan', via: { field: 'definition', language: 'nl', text: 'document' } },
  ])
  expect(createTermSearch(terms, { definitions: false }).find('document')).toEqual([])
})

test('a term that says a word in more of its labels goes before one that says it once', () => {
  const term = (sleutel: string, nl: readonly string[]) => ({
    ...{ sleutel, voorkeursterm: { nl: sleutel, en: sleutel } },
    verborgen: { nl },
  })
  const named = [
    term('eenmaal', ['boom verkopen', 'huis kopen', 'tuin huren']),
    term('vaker', ['boom snoeien', 'boom kappen', 'boom planten']),
  ]
  const found = createTermSearch(named).find('staat die boom scheef vandaag')
  expect(found.map(({ sleutel }) => sleutel)).toEqual(['vaker', 'eenmaal'])
})

test.each(['cllectief', 'clolectief', 'cwllectief', 'coollectief'])(
  'a name misspelt as %s goes before a longer one that holds it',
  (typed) => {
    const longer = { sleutel: 'aanbod', voorkeursterm: { nl: 'collectief aanbod', en: 'joint offer' } }
    expect(createTermSearch([longer, ...terms]).find(typed)[0]?.sleutel).toBe('naam')
  },
)

test('a label that says no is not the name of who asks the opposite', () => {
  const named = [
    { sleutel: 'klacht', voorkeursterm: { nl: 'niet tevreden over hulp', en: 'complaint' } },
    { sleutel: 'oordeel', voorkeursterm: { nl: 'hoe tevreden over de hulp', en: 'judgement' } },
  ]
  const ask = (typed: string) => createTermSearch(named).find(typed)[0]
  expect([ask('tevreden over hulp')?.sleutel, ask('niet tevreden over de hulp')?.sleutel]).toEqual([
    'oordeel',
    'klacht',
  ])
})

test('of the terms that lean on an article that is asked for, the one that is named beside it goes first', () => {
  const leaning = ['aanbieder', 'mantelzorg', 'zorgplicht'].map((sleutel) => ({
    ...{ sleutel, voorkeursterm: { nl: sleutel, en: sleutel } },
    wettelijkeBronnen: [{ wet: 'Wmo 2015', artikel: '1.1.1' }],
  }))
  const keys = (typed: string) =>
    createTermSearch(leaning)
      .find(typed)
      .map(({ sleutel }) => sleutel)
  expect([keys('wmo 1.1.1 mantelzorg'), keys('wmo 1.1.1')]).toEqual([
    ['mantelzorg', 'aanbieder', 'zorgplicht'],
    ['aanbieder', 'mantelzorg', 'zorgplicht'],
  ])
})

test('a question for who is answered by somebody before something, unless the something is named', () => {
  const both = [
    {
      sleutel: 'besluit',
      soort: 'rechtshandeling',
      voorkeursterm: { nl: 'besloten is dit', en: 'decision' },
    },
    {
      sleutel: 'besluiter',
      soort: 'rol',
      voorkeursterm: { nl: 'wie het besloten had', en: 'decision-maker' },
    },
  ]
  const first = (typed: string) => createTermSearch(both).find(typed)[0]?.sleutel
  expect([first('wie heeft alles besloten'), first('wie besloten is dit'), first('besloten is dit')]).toEqual(
    ['besluiter', 'besluit', 'besluit'],
  )
})

test('a definition is found by a form of its own word, not by what means the same in another language', () => {
  const term = {
    ...{ sleutel: 'team', voorkeursterm: { nl: 'team', en: 'squad' } },
    definitie: { nl: 'Een groep personen.', en: 'Some colleagues.' },
  }
  expect(createTermSearch([term]).find('personal data')).toEqual([])
  expect(createTermSearch([term]).find('persoon')[0]?.via.text).toBe('persoon')
})

test('a preferred label comes before another name, and that before a search word', () => {
  expect(search.find('overeenkomst').map(({ sleutel }) => sleutel)).toEqual(['contract', 'afspraak'])
})

test('the language asked for decides between equal labels', () => {
  const homonyms = createTermSearch([
    { sleutel: 'act', voorkeursterm: { nl: 'act', en: 'performance' } },
    { sleutel: 'wet', voorkeursterm: { nl: 'wet', en: 'act' } },
  ])
  expect([
    homonyms.find('act', { language: 'nl' })[0]?.sleutel,
    homonyms.find('act', { language: 'en' })[0]?.sleutel,
  ]).toEqual(['act', 'wet'])
})

test('a leading word leads to its terms, each once, and unknown keys are ignored', () => {
  const words = [{ woord: 'maatwerk', begrippen: ['plan', 'doel', 'plan', 'bestaat-niet'] }]
  expect(
    createTermSearch(terms, { words })
      .find('maatwerk')
      .map(({ sleutel, via }) => [sleutel, via.field]),
  ).toEqual([
    ['doel', 'word'],
    ['plan', 'word'],
  ])
})

test.each([
  [{}, 10],
  [{ limit: 3 }, 3],
  [{ limit: 2.9 }, 2],
  [{ limit: 0 }, 0],
  [{ limit: -1 }, 0],
  [{ limit: Number.NaN }, 0],
  [{ limit: Number.POSITIVE_INFINITY }, 100],
])('with %j at most %i hits come back', (options, count) => {
  const many = Array.from({ length: 150 }, (_none, nth) => ({
    sleutel: `plan-${nth}`,
    voorkeursterm: { nl: `plan ${nth}`, en: `plan ${nth}` },
  }))
  expect(createTermSearch(many).find('plan', options)).toHaveLength(count)
})

test('equal hits come in the order of their keys, always the same', () => {
  const twins = ['b', 'a', 'c'].map((sleutel) => ({ sleutel, voorkeursterm: { nl: 'twee', en: 'two' } }))
  expect(
    createTermSearch(twins)
      .find('twee')
      .map(({ sleutel }) => sleutel),
  ).toEqual(['a', 'b', 'c'])
})

test.each(['de', 'een van de', '2', '1 2'])(
  '%s resembles nothing, because half of all labels have it',
  (query) => {
    expect(search.find(query)).toEqual([])
  },
)

test('a label of stop words alone is found as a whole', () => {
  const often = createTermSearch([
    {
      sleutel: 'frequentie',
      voorkeursterm: { nl: 'frequentie', en: 'frequency' },
      verborgen: { nl: ['hoe is het'] },
    },
  ])
  expect(often.find('hoe is het').map(({ sleutel }) => sleutel)).toEqual(['frequentie'])
})

test('a loaded index answers as a fresh one', () => {
  const words = [{ woord: 'maatwerk', begrippen: ['plan'] }]
  const options = { words, laws: [wmo] }
  const loaded = loadTermSearch(serializeTermIndex(terms, options))
  const fresh = createTermSearch(terms, options)
  for (const query of [
    'plannen',
    'wijk team',
    'documenten',
    'maatwerk',
    'goals',
    'wmo 2.3.2',
    'wet maatschappelijke ondersteuning 2.3.2',
    'plan of doel',
    'ondersteunigsplan',
    '',
  ])
    expect(loaded.find(query)).toEqual(fresh.find(query))
})

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"version":1,"keys":[],"laws":[],"labels":{}}',
  '{"version":3}',
  '{"version":3,"keys":["a"],"actors":[],"laws":[],"labels":{}}',
  '{"version":3,"keys":["a"],"actors":[],"laws":[],"labels":{"serializationVersion":2}}',
])('%j is refused as an index', (text) => {
  expect(() => loadTermSearch(text)).toThrow(
    expect.objectContaining({ code: 'term-search/index-unreadable' }),
  )
})

test.each([
  ['without its last key', (index: Spoiled) => index.keys.pop()],
  ['with an empty key', (index: Spoiled) => index.keys.splice(0, 1, '')],
  ['with a key that is no text', (index: Spoiled) => index.keys.splice(0, 1, null)],
  ['with an actor that is no place', (index: Spoiled) => index.actors.push('a')],
  ['with a law that is a number', (index: Spoiled) => index.laws.push(1)],
  ['without its documents', (index: Spoiled) => (index.labels.documentIds = {})],
  ['without the length of its fields', (index: Spoiled) => (index.labels.averageFieldLength = [])],
])('an index %s is refused', (_how, spoil) => {
  const index: Spoiled = JSON.parse(serializeTermIndex(terms))
  expect(() => loadTermSearch(JSON.stringify(index))).not.toThrow()
  spoil(index)
  expect(() => loadTermSearch(JSON.stringify(index))).toThrow(
    expect.objectContaining({ code: 'term-search/index-unreadable' }),
  )
})

interface Spoiled {
  readonly keys: unknown[]
  readonly actors: unknown[]
  readonly laws: unknown[]
  readonly labels: { documentIds: unknown; averageFieldLength: unknown }
}
