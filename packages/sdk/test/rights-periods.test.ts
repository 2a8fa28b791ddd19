import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { createPolicy, view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { verraad, vocabulary } from '../../../examples/zorgregister/generated/policy.ts'
import { zorgdossierRights } from '../../../examples/zorgregister/generated/zorgdossier/rights.ts'
import { fromRoot, readJsonFile } from '../../../scripts/sources/files.ts'
import { describe, expect, test } from 'vitest'
import { coversDay } from '../src/rights/conditions/period.ts'
import { files, registerPolicy } from './rights-register-cases.ts'
import type { RegisterRow } from './rights-register-cases.ts'

const berk = '0c000000-0000-4000-8000-000000000005'
const linde = '0c000000-0000-4000-8000-000000000004'
type Conditions = NonNullable<RegisterRow['voorwaarden']>

describe('a period', () => {
  const period = { begindatum: '2026-03-01', einddatum: '2026-05-31' }
  test.each([
    ['2026-02-28', 0, 0],
    ['2026-03-01', 0, 2],
    ['2026-05-31', 0, 2],
    ['2026-06-01', 0, 0],
    ['2026-06-01', 1, 2],
    ['2026-06-30', 30, 2],
    ['2026-07-01', 30, 0],
    ['2026-02-28', 30, 0],
    ['2027-05-31', 365, 2],
  ])('on %s with %i days after covers: %i', (op, days, truth) => {
    expect(coversDay(op, days)(period)).toBe(truth)
  })

  test('without a last day goes on', () => {
    expect(coversDay('2999-12-31')({ begindatum: '2026-03-01' })).toBe(2)
  })

  test.each([
    undefined,
    null,
    '2026-03-01',
    {},
    { einddatum: '2026-05-31' },
    { begindatum: '2026-02-30' },
    { begindatum: 20_260_301 },
    { begindatum: '2026-03-01', einddatum: '' },
    { begindatum: '2026-03-01', einddatum: null },
  ])('that is not right is unknown: %j', (wrong) => {
    expect(coversDay('2026-04-01')(wrong)).toBe(1)
  })

  test('is unknown on a day that is none, and with days that cannot be counted', () => {
    const unknown = [coversDay('morgen'), coversDay('2026-04-01', -1), coversDay('2026-04-01', 0.5)]
    expect(unknown.map((covers) => covers(period))).toEqual([1, 1, 1])
  })
})

describe('what is unknown permits nothing and forbids all', () => {
  const outside: Conditions = [{ soort: 'periode-geldt' }]
  const otherList: Conditions = [{ soort: 'code-in', codelijst: 'zorgvorm', codes: ['thuis'] }]

  test.each([
    ['a period where nothing around says one', outside],
    ['a code of a list that nothing around says', otherList],
  ])('%s', (_name, voorwaarden) => {
    expect(namesSeen([permit('identificatie', voorwaarden)])).toEqual([])
    expect(namesSeen([permit('identificatie'), forbid('identificatie', voorwaarden)])).toEqual([])
  })

  test('an own part of who does not say who they are', () => {
    const voorwaarden: Conditions = [{ soort: 'eigen-onderdeel-loopt' }]
    const nobody = { organisatie: undefined }
    expect(namesSeen([permit('identificatie', voorwaarden)], nobody)).toEqual([])
    expect(namesSeen([permit('identificatie'), forbid('identificatie', voorwaarden)], nobody)).toEqual([])
  })
})

test('a file in which nothing is anybody\u2019s has no own part, but of who does not say who they are nobody knows', () => {
  const { indicaties: _one, bemiddelingen: _two, zorgkantoren: _three, ...bare } = Object(files['overleden'])
  const given = [permit('identificatie'), forbid('identificatie', [{ soort: 'eigen-onderdeel-loopt' }])]
  const seen = [{ organisatie: linde }, { organisatie: undefined }].map(
    (wie) => view(zorgdossierRights, bare, requestOf(wie), registerPolicy(given)).document,
  )
  expect(seen).toEqual([{ $schema: bare.$schema, persoon: bare.persoon }, undefined])
})

test('in a message in which nothing says its period, nobody knows of own parts', () => {
  const plan = readJsonFile(
    fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid', 'alleen-het-verplichte.json'),
  )
  const shared = {
    rol: 'inwoner',
    organisatievoorwaarde: { soort: 'geen-organisatie' },
    gegevensgroep: 'omslag',
  } as const
  const open = { ...permit('omslag'), ...shared, verwerkingsdoel: 'afstemming' }
  const closed = { ...forbid('omslag', [{ soort: 'eigen-onderdeel-loopt' }]), ...shared }
  const asked = { ...requestOf({}), rol: 'inwoner', verwerkingsdoel: 'afstemming', wie: { inwoner: linde } }
  const seen = [[open], [open, closed]].map((rows) => {
    const made = createPolicy(rows, { verraad: [], version: 'x' })
    return made.ok && view(ondersteuningsplanRights, plan, asked, made.policy).document !== undefined
  })
  expect(seen).toEqual([true, false])
})

test('who surely has no lasting part is not held by what forbids who has one', () => {
  const given = [
    permit('identificatie'),
    forbid('identificatie', [{ soort: 'eigen-onderdeel-loopt', dagenNaAfloop: 30 }]),
  ]
  expect([namesSeen(given, { organisatie: berk }), namesSeen(given, { organisatie: linde })]).toEqual([
    ['$schema', 'persoon'],
    [],
  ])
})

test('two requests after each other through one viewer do not answer for each other', () => {
  const policy = registerPolicy([permit('identificatie', [{ soort: 'eigen-onderdeel-loopt' }])])
  const seen = ['verhuisd-en-in-zorg', 'alleen-aangevraagd', 'verhuisd-en-in-zorg'].map((name) =>
    Object.keys(
      view(zorgdossierRights, files[name], requestOf({ organisatie: linde }), policy).document ?? {},
    ),
  )
  expect(seen).toEqual([['$schema', 'persoon'], [], ['$schema', 'persoon']])
})

test.each([
  [{ soort: 'periode-geldt', dagenNaAfloop: -1 }, 'rights/row-invalid', 'dagenNaAfloop'],
  [{ soort: 'eigen-onderdeel-loopt', dagenNaAfloop: 1.5 }, 'rights/row-invalid', 'dagenNaAfloop'],
  [{ soort: 'code-in', codelijst: 'kleur', codes: [] }, 'rights/code-list-unknown', 'codelijst'],
  [{ soort: 'code-in', codelijst: 'toString', codes: [] }, 'rights/code-list-unknown', 'codelijst'],
  [{ soort: 'code-in', codelijst: 'zorgvorm', codes: ['tent'] }, 'rights/fact-unknown', 'codes/0'],
] as const)('a row with %j is no row', (condition, code, place) => {
  const made = createPolicy([permit('contact', [condition])], { verraad, version: 'x', vocabulary })
  expect(made.ok ? [] : made.issues.map(({ code: found, at }) => [found, at])).toEqual([
    [code, `/0/voorwaarden/0/${place}`],
  ])
})

function namesSeen(
  given: readonly RegisterRow[],
  wie: AccessRequest['wie'] | object = {},
): readonly string[] {
  const { document = {} } = view(
    zorgdossierRights,
    files['verhuisd-en-in-zorg'],
    requestOf(wie),
    registerPolicy(given),
  )
  return Object.keys(document)
}

function requestOf(wie: object): AccessRequest {
  return {
    rol: 'zorgaanbieder',
    verwerkingsdoel: 'zorg-leveren',
    op: '2026-06-15',
    wie: { organisatie: linde, organisatiesoort: 'zorgaanbieder', ...wie },
    zaak: {},
    personen: [],
    toestemmingen: [],
  }
}

function permit(gegevensgroep: string, voorwaarden: Conditions = []): RegisterRow {
  return {
    sleutel: `zorgaanbieder-${gegevensgroep}-lezen`,
    rol: 'zorgaanbieder',
    organisatievoorwaarde: { soort: 'organisatiesoort', organisatiesoorten: ['zorgaanbieder'] },
    acties: ['lezen'],
    gegevensgroep,
    verwerkingsdoel: 'zorg-leveren',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    ...(voorwaarden.length === 0 ? {} : { voorwaarden }),
    effect: 'toestaan',
    periode: { begindatum: '2026-01-01' },
    besloten: { door: 'Verzonnen', op: '2026-01-01' },
    motivering: { nl: 'Om te proberen.', en: 'To try.' },
    juridischeToets: { getoetst: false },
  }
}

function forbid(gegevensgroep: string, voorwaarden: Conditions): RegisterRow {
  const { verwerkingsdoel: _every, rechtsgrond: _none, ...row } = permit(gegevensgroep, voorwaarden)
  return {
    ...row,
    sleutel: `zorgaanbieder-${gegevensgroep}-lezen-verboden`,
    effect: 'verbieden',
    verplichting: { soort: 'weglaten' },
  }
}
