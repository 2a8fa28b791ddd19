import { createHash } from 'node:crypto'
import { GemeenteUnknownError, municipality } from '@samenspraak/sdk/sample'
import type { MunicipalityDocument } from '@samenspraak/sdk/sample'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { describe, expect, test } from 'vitest'
import { messageTypeOf } from './sample-message-type.ts'

const documents = [...municipality({ code: '0114', seed: 1, plans: 300 })]

function ofType(type: string): readonly unknown[] {
  return documents.filter((document) => document.type === type).map(({ document }) => document)
}

const plans: readonly Ondersteuningsplan[] = ofType('ondersteuningsplan').filter((plan) =>
  ondersteuningsplan.is(plan),
)

/** Every text under a name, however deep, that stands alone or in a list. */
function textsUnder(value: unknown, name: string): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) => {
    const list: readonly unknown[] = Array.isArray(inner) ? inner : [inner]
    const own = key === name ? list.filter((item) => typeof item === 'string') : []
    return [...own, ...textsUnder(inner, name)]
  })
}

function hashOf(set: Iterable<MunicipalityDocument>): string {
  const hash = createHash('sha256')
  for (const document of set) hash.update(JSON.stringify(document))
  return hash.digest('hex')
}

test('every document of a municipality is valid', async () => {
  for (const { type, document } of documents) {
    const checked = (await messageTypeOf(type)).check(document)
    expect(checked.ok ? [] : checked.issues, type).toEqual([])
  }
})

describe('what a document of the municipality names is in the municipality', () => {
  const goals = new Set<string>(plans.flatMap(({ doelen = [] }) => doelen.map(({ id }) => id)))
  const idsOf = (type: string): ReadonlySet<string> =>
    new Set(ofType(type).map((document) => textsUnder(document, 'id')[0] ?? ''))

  test.each([
    ['inwoner', 'inwoner'],
    ['over', 'inwoner'],
    ['namens', 'inwoner'],
    ['huishouden', 'huishouden'],
    ['organisatie', 'organisatie'],
    ['aanbieder', 'organisatie'],
    ['bron', 'organisatie'],
    ['college', 'organisatie'],
    ['voorOrganisatie', 'organisatie'],
    ['plan', 'ondersteuningsplan'],
    ['voorziening', 'voorziening'],
    ['voorzieningen', 'voorziening'],
    ['gebied', 'gebied'],
    ['contract', 'contract'],
    ['contracten', 'contract'],
    ['roltoewijzing', 'roltoewijzing'],
    ['metingen', 'meting'],
    ['toestemmingen', 'toestemming'],
    ['verwijzingen', 'verwijzing'],
    ['beschikkingen', 'beschikking'],
  ])('%s names a document of type %s', (property, type) => {
    const known = idsOf(type)
    const named = documents.flatMap(({ document }) => textsUnder(document, property))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })

  test('every id anywhere is the id of something, but for teams, which have no document', () => {
    const everything = [...documents, ...municipality({ code: '0484', seed: 1, plans: 100 })]
    const text = JSON.stringify(everything)
    const idPattern = /"([^"]+)":\s*"([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})"/g
    const named = [...text.matchAll(idPattern)]
    const own = new Set(named.flatMap(([, name, id = '']) => (name === 'id' ? [id] : [])))
    const others = named.filter(([, name]) => name !== 'id' && name !== 'team').map(([, , id = '']) => id)
    expect(others.length).toBeGreaterThan(5_000)
    expect(others.filter((id) => !own.has(id))).toEqual([])
  })

  test.each(['doel', 'voorDoelen', 'dientDoelen'])('%s names a goal of a plan', (property) => {
    const named = documents.flatMap(({ document }) => textsUnder(document, property))
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !goals.has(id))).toEqual([])
  })
})

describe('BSNs in a municipality', () => {
  const bsns = documents.flatMap(({ document }) => textsUnder(document, 'bsn'))

  test('are test numbers', () => {
    expect(bsns.length).toBeGreaterThan(300)
    expect(bsns.filter((bsn) => Number(bsn) < 999_900_006 || Number(bsn) > 999_999_990)).toEqual([])
  })

  test('are of one person each', () => {
    expect(new Set(bsns).size).toBe(bsns.length)
  })

  test('run out at 9,091, and then people are known by a pseudonym', () => {
    const given = new Set<string>()
    let count = 0
    for (const { type, document } of municipality({ code: '0484', seed: 2, plans: 5_000 })) {
      if (type !== 'inwoner') continue
      const [bsn] = textsUnder(document, 'bsn')
      if (bsn === undefined) expect(textsUnder(document, 'pseudoniem').length).toBe(1)
      else {
        given.add(bsn)
        count++
      }
    }
    expect([given.size, count]).toEqual([9_091, 9_091])
  })
})

describe('the proportions of Emmen hold in a small municipality', () => {
  const acts = plans.map(
    ({ arrangement }) => new Set(arrangement?.regels.flatMap(({ wettelijkRegime = [] }) => wettelijkRegime)),
  )

  test('there are as many plans as were asked for', () => {
    expect(plans.length).toBe(300)
  })

  test('14 % of the households have a plan', () => {
    const share = plans.length / ofType('huishouden').length
    expect(share).toBeGreaterThan(0.13)
    expect(share).toBeLessThan(0.15)
  })

  test('143 of 6,020 households with support have support under several acts', () => {
    expect(acts.filter(({ size }) => size > 1).length).toBe(Math.round((300 * 143) / 6_020))
  })

  test('nearly all lines of arrangements have no decision and no size', () => {
    const lines = plans.flatMap(({ arrangement }) => arrangement?.regels ?? [])
    const share = (count: number): number => count / lines.length
    expect(share(lines.filter(({ beschikking }) => beschikking === undefined).length)).toBeGreaterThan(0.7)
    expect(share(lines.filter(({ omvang }) => omvang === undefined).length)).toBeGreaterThan(0.7)
    expect(lines.some(({ omvang, beschikking }) => omvang !== undefined && beschikking !== undefined)).toBe(
      true,
    )
  })
})

test('the same seed gives the same municipality, and another seed another', () => {
  const options = { code: '0114', plans: 30 }
  const hash = hashOf(municipality({ ...options, seed: 1 }))
  expect(hashOf(municipality({ ...options, seed: 1 }))).toBe(hash)
  expect(hashOf(municipality({ ...options, seed: 2 }))).not.toBe(hash)
})

test.each([
  ['0114', 6],
  ['0484', 5],
])('municipality %s works in %i areas', (code, areas) => {
  const found = [...municipality({ code, seed: 3, plans: 5 })].filter(({ type }) => type === 'gebied')
  expect(found.length).toBe(areas)
})

test.each([
  ['0114', 'hoofdaanbieder'],
  ['0484', 'samenwerkingsverband'],
])('the contracts of municipality %s are with a %s', (code, soort) => {
  const contracts = [...municipality({ code, seed: 3, plans: 5 })].filter(({ type }) => type === 'contract')
  expect(
    new Set(contracts.map(({ document }) => textsUnder(Object(document).opdrachtnemers, 'soort')[0])),
  ).toEqual(new Set([soort]))
})

test('a code that CBS does not use is refused at once', () => {
  expect(() => municipality({ code: '9999', seed: 1 })).toThrow(GemeenteUnknownError)
})

test('that a code is of no municipality is said in two languages, and without the code', () => {
  expect({ ...new GemeenteUnknownError() }).toEqual({
    code: 'sdk/gemeente-unknown',
    name: 'GemeenteUnknownError',
    nl: 'Geen gemeente heeft deze code in de indeling van het CBS van 1-1-2026; Emmen is 0114',
    en: 'No municipality has this code in the CBS division of 1-1-2026; Emmen is 0114',
  })
})

test('documents come one by one', () => {
  const first = municipality({ code: '0363', seed: 1, plans: 1_000_000_000 }).next()
  expect(first.done).toBe(false)
})

test('6,000 plans with everything around them take less than six seconds', () => {
  const start = process.cpuUsage()
  let count = 0
  for (const _document of municipality({ code: '0114', seed: 1, plans: 6_000 })) count++
  const { user, system } = process.cpuUsage(start)
  expect(count).toBeGreaterThan(100_000)
  expect((user + system) / 1_000_000).toBeLessThan(6)
})
