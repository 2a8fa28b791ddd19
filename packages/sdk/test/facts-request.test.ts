import { requestFacts } from '@samenspraak/sdk/facts'
import type { FactsInput, FactsIssueCode } from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import { assignment, consent, ids, op, plan, resident } from './facts-cases.ts'

const parent = {
  soort: 'ouder-met-gezag',
  naam: 'Voorbeeld',
  inwoner: ids.mother,
  periode: { begindatum: '2016-01-01' },
} as const
const documenten = {
  inwoners: [resident(ids.adult, '1980-05-05'), resident(ids.child, '2016-01-01', [parent])],
  roltoewijzingen: [assignment()],
  toestemmingen: [consent('a')],
}
const doctorAsks: FactsInput = {
  rol: 'huisarts',
  verwerkingsdoel: 'afstemming',
  op,
  wie: { roltoewijzing: ids.doctor },
  zaak: { plan: plan() },
  documenten,
  verstrekker: { organisatie: ids.holder },
}

test('a doctor with an assignment and a consent gets a request with exactly the facts that the documents establish', () => {
  expect(requestFacts(doctorAsks)).toMatchObject({
    ok: true,
    request: {
      rol: 'huisarts',
      verwerkingsdoel: 'afstemming',
      op,
      wie: { roltoewijzing: ids.doctor, organisatie: ids.clinic, geheimhouding: 'beroep' },
      zaak: { toegewezen: true, betrokken: false, planstatus: 'actief' },
      personen: [{ inwoner: ids.adult, leeftijdsgroep: '18-en-ouder' }],
      toestemmingen: [
        {
          toestemming: 'a',
          inwoner: ids.adult,
          gegevensgroep: 'doelen',
          vanRegime: 'wmo2015',
          uitdrukkelijk: true,
        },
      ],
    },
  })
  expect(codesOf(doctorAsks)).toEqual(['facts/organisation-kind-unknown', 'facts/membership-unknown'])
})

test('facts that are not established are absent, not false', () => {
  const facts = requestFacts({
    ...doctorAsks,
    documenten: { roltoewijzingen: [assignment({ geheimhouding: 'onbekend' })] },
  })
  expect(facts.ok && [facts.request.wie, facts.request.zaak, facts.request.personen]).toEqual([
    { roltoewijzing: ids.doctor, organisatie: ids.clinic },
    { toegewezen: true, betrokken: false, planstatus: 'actief' },
    [{ inwoner: ids.adult }],
  ])
})

describe('no request is composed', () => {
  test.each<[string, Partial<FactsInput>, readonly FactsIssueCode[]]>([
    ['on a day that is no date', { op: '2026-02-30' }, ['facts/day-invalid']],
    ['for an assignment that has ended', { op: '2026-06-02' }, ['facts/role-not-established']],
    ['for an assignment in another role', { rol: 'wijkcoach' }, ['facts/role-not-established']],
    [
      'for an assignment nobody has on record',
      { wie: { roltoewijzing: 'x' } },
      ['facts/role-not-established'],
    ],
    ['for nobody', { wie: {} }, ['facts/role-not-established']],
    [
      'for a professional role without an assignment',
      { wie: { inwoner: ids.adult } },
      ['facts/role-not-established'],
    ],
    [
      'for a worker who says to be a resident too',
      { wie: { roltoewijzing: ids.doctor, inwoner: ids.adult } },
      ['facts/person-contradicts'],
    ],
    [
      'for a representative of nobody',
      { rol: 'wettelijk-vertegenwoordiger', wie: { inwoner: ids.adult } },
      ['facts/representation-not-established'],
    ],
  ])('%s', (_title, changes, codes) => {
    expect([requestFacts({ ...doctorAsks, ...changes }).ok, codesOf({ ...doctorAsks, ...changes })]).toEqual([
      false,
      codes,
    ])
  })
})

test('a resident asks personally, with no organisation and no consents', () => {
  const facts = requestFacts({ ...doctorAsks, rol: 'inwoner', wie: { inwoner: ids.adult } })
  expect(facts.ok && facts.request).toEqual({
    rol: 'inwoner',
    verwerkingsdoel: 'afstemming',
    op,
    wie: { inwoner: ids.adult },
    zaak: { toegewezen: false, betrokken: false, planstatus: 'actief' },
    personen: [{ inwoner: ids.adult, leeftijdsgroep: '18-en-ouder' }],
    toestemmingen: [],
  })
})

test('a parent acts for the child in the role of representative, and only in that role', () => {
  const asParent = (rol: string): FactsInput => ({ ...doctorAsks, rol, wie: { inwoner: ids.mother } })
  const facts = ['wettelijk-vertegenwoordiger', 'inwoner'].map((rol) => requestFacts(asParent(rol)))
  expect(facts.map((one) => one.ok && one.request.wie)).toEqual([
    { inwoner: ids.mother, namens: [ids.child] },
    { inwoner: ids.mother },
  ])
})

test('a volunteer who is a resident as well is not that resident while volunteering', () => {
  const volunteer = assignment({ rol: 'vrijwilliger', persoon: { soort: 'inwoner', inwoner: ids.mother } })
  const facts = requestFacts({
    ...doctorAsks,
    rol: 'vrijwilliger',
    wie: { roltoewijzing: ids.doctor, inwoner: ids.mother },
    documenten: { ...documenten, roltoewijzingen: [volunteer] },
  })
  expect(facts.ok && facts.request.wie.inwoner).toBe(undefined)
})

describe('the kind of organisation', () => {
  type Organisation = NonNullable<FactsInput['documenten']['organisaties']>[number]
  const of = (changes: Partial<Organisation>, organisatiesoort?: string): FactsInput => ({
    ...doctorAsks,
    wie: { roltoewijzing: ids.doctor, ...(organisatiesoort === undefined ? {} : { organisatiesoort }) },
    documenten: {
      ...documenten,
      organisaties: [
        { id: ids.clinic, naam: 'Voorbeeld', soorten: ['wmo-aanbieder'], status: 'actief', ...changes },
      ],
    },
  })
  const two: Organisation['soorten'] = ['wmo-aanbieder', 'zorgaanbieder']
  test.each([
    ['is the only one it has', of({}), 'wmo-aanbieder'],
    ['is open when it has two', of({ soorten: two }), undefined],
    ['is the one that was said, of two', of({ soorten: two }, 'zorgaanbieder'), 'zorgaanbieder'],
    ['is never one that it is not', of({}, 'zorgaanbieder'), undefined],
    ['is open when it is on record as unknown', of({ soorten: ['onbekend'] }), undefined],
    [
      'is open after the last day of the organisation',
      of({ periode: { begindatum: '2000-01-01', einddatum: '2026-05-31' } }),
      undefined,
    ],
  ])('%s', (_title, input, expected) => {
    const facts = requestFacts(input)
    expect(facts.ok && facts.request.wie.organisatiesoort).toBe(expected)
  })
})

test('an assignment to a household is left open for a plan that names none', () => {
  const toHousehold = assignment({ reikwijdte: { soort: 'huishouden', huishouden: 'home' } })
  const facts = requestFacts({ ...doctorAsks, documenten: { roltoewijzingen: [toHousehold] } })
  expect(facts.ok && Object.keys(facts.request.zaak)).toEqual(['betrokken', 'planstatus'])
  expect(facts.issues.map(({ code }) => code)).toContain('facts/assignment-unknown')
})

describe('membership', () => {
  const verband = {
    id: 'v',
    naam: 'Verband Voorbeeld',
    soort: 'consortium' as const,
    leden: [{ organisatie: ids.clinic, rol: 'partner' as const, periode: { begindatum: '2026-01-01' } }],
    periode: { begindatum: '2026-01-01' },
    verwerkingsverantwoordelijkheid: { vorm: 'afzonderlijk' as const, verklaring: 'Verzonnen.' },
  }
  const withPartnership = {
    ...doctorAsks,
    documenten: { ...documenten, samenwerkingsverbanden: [verband, { ...verband, id: 'w', leden: [] }] },
  }
  test.each<[string, FactsInput['zaakValtOnder'], boolean | undefined]>([
    ['holds for the partnership the case falls under', { samenwerkingsverbanden: ['v'] }, true],
    ['does not hold for another one', { samenwerkingsverbanden: ['w'] }, false],
    ['is open when that document is not at hand', { samenwerkingsverbanden: ['w', 'x'] }, undefined],
    ['is open when nobody says what the case falls under', undefined, undefined],
    ['does not hold for a case that falls under none', {}, false],
  ])('%s', (_title, zaakValtOnder, expected) => {
    const facts = requestFacts({
      ...withPartnership,
      ...(zaakValtOnder === undefined ? {} : { zaakValtOnder }),
    })
    expect(facts.ok && facts.request.zaak.binnenLidmaatschap).toBe(expected)
  })
})

test('what keeps consents from counting is said', () => {
  const { verstrekker: _left, ...withoutHolder } = doctorAsks
  const { wettelijkeRegimes: _acts, ...withoutActs } = assignment()
  const input = { ...withoutHolder, documenten: { ...documenten, roltoewijzingen: [withoutActs] } }
  expect(codesOf(input)).toEqual([
    'facts/organisation-kind-unknown',
    'facts/membership-unknown',
    'facts/discloser-unknown',
    'facts/receiving-act-unknown',
  ])
})

test('documents that contradict each other are reported and count for nothing', () => {
  const twice = [resident(ids.adult, '1980-05-05'), resident(ids.adult, '2015-05-05')]
  const facts = requestFacts({ ...doctorAsks, documenten: { ...documenten, inwoners: twice } })
  expect(facts.ok && [facts.request.personen, facts.request.toestemmingen]).toEqual([
    [{ inwoner: ids.adult }],
    [],
  ])
  expect(facts.issues.filter(({ code }) => code === 'facts/versions-conflict').map(({ at }) => at)).toEqual([
    '/documenten/inwoners',
  ])
})

test('no issue and no explanation repeats a name or a sentence from a document', () => {
  const facts = requestFacts(doctorAsks)
  const said = JSON.stringify(facts.ok && [facts.issues, facts.toestemming])
  expect(['Voorbeeld', 'Verzonnen', '1980'].filter((text) => said.includes(text))).toEqual([])
})

test('an established inability reaches the request; two answers to it do not', () => {
  const said = (...answers: readonly boolean[]): unknown => {
    const kanBelangenNietOverzien = answers.map((answer) => ({
      inwoner: ids.adult,
      kanBelangenNietOverzien: answer,
    }))
    const facts = requestFacts({
      ...doctorAsks,
      vastgesteld: { kanBelangenNietOverzien, opVerzoekVanInwoner: true },
    })
    return (
      facts.ok && [facts.request.personen[0]?.kanBelangenNietOverzien, facts.request.zaak.opVerzoekVanInwoner]
    )
  }
  expect([said(true), said(true, false), said()]).toEqual([
    [true, true],
    [undefined, true],
    [undefined, true],
  ])
})

function codesOf(input: FactsInput): readonly FactsIssueCode[] {
  return requestFacts(input).issues.map(({ code }) => code)
}
