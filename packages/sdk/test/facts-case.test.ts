import {
  assignmentHolds,
  contractsOf,
  involvementIn,
  membershipHolds,
  representedBy,
} from '@samenspraak/sdk/facts'
import type {
  AssignmentDocument,
  CaseScope,
  PartnershipDocuments,
  PlanDocument,
} from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import { assignment, ids, resident } from './facts-cases.ts'

type Partnership = NonNullable<PartnershipDocuments['samenwerkingsverbanden']>[number]
type Agreement = NonNullable<PartnershipDocuments['contracten']>[number]

const acting = { roltoewijzing: ids.doctor, rol: 'huisarts' }
const onePlan: CaseScope = { plan: ids.plan, inwoners: [ids.adult] }
const family: CaseScope = { plan: ids.plan, inwoners: [ids.adult, ids.child], huishouden: 'home' }

describe('an assignment', () => {
  test.each<[string, Partial<AssignmentDocument>, CaseScope, string, boolean | undefined]>([
    ['to this plan holds on its first day', {}, onePlan, '2026-01-01', true],
    ['to this plan holds on its last day', {}, onePlan, '2026-06-01', true],
    ['does not hold the day before', {}, onePlan, '2025-12-31', false],
    ['does not hold the day after', {}, onePlan, '2026-06-02', false],
    [
      'to another plan does not hold',
      { reikwijdte: { soort: 'plan', plan: 'x' } },
      onePlan,
      '2026-03-01',
      false,
    ],
    ['to a plan does not hold outside plans', {}, { inwoners: [ids.adult] }, '2026-03-01', false],
    ['in another role does not hold', { rol: 'wijkcoach' }, onePlan, '2026-03-01', false],
    ['made by mistake never held', { redenEinde: 'vergissing' }, onePlan, '2026-03-01', false],
    [
      'that ended on an unknown day does not hold',
      { redenEinde: 'uit-dienst', periode: { begindatum: '2026-01-01' } },
      onePlan,
      '2026-03-01',
      false,
    ],
    ['that ended holds until its last day', { redenEinde: 'overgedragen' }, onePlan, '2026-06-01', true],
    [
      'to the only resident of the plan holds',
      { reikwijdte: { soort: 'inwoner', inwoner: ids.adult } },
      onePlan,
      '2026-03-01',
      true,
    ],
    [
      'to one resident does not hold for the family',
      { reikwijdte: { soort: 'inwoner', inwoner: ids.adult } },
      family,
      '2026-03-01',
      false,
    ],
    [
      'to nobody does not hold',
      { reikwijdte: { soort: 'inwoner', inwoner: ids.adult } },
      { inwoners: [] },
      '2026-03-01',
      false,
    ],
    [
      'to the household holds',
      { reikwijdte: { soort: 'huishouden', huishouden: 'home' } },
      family,
      '2026-03-01',
      true,
    ],
    [
      'to another household does not hold',
      { reikwijdte: { soort: 'huishouden', huishouden: 'x' } },
      family,
      '2026-03-01',
      false,
    ],
    [
      'to a household is open when the case names none',
      { reikwijdte: { soort: 'huishouden', huishouden: 'home' } },
      onePlan,
      '2026-03-01',
      undefined,
    ],
    [
      'to an area is none to a case',
      { reikwijdte: { soort: 'gebied', gebied: 'x' } },
      onePlan,
      '2026-03-01',
      false,
    ],
    [
      'to an organisation is none to a case',
      { reikwijdte: { soort: 'organisatie' } },
      onePlan,
      '2026-03-01',
      false,
    ],
    [
      'to a contract is none to a case',
      { reikwijdte: { soort: 'contract', contract: 'x' } },
      onePlan,
      '2026-03-01',
      false,
    ],
  ])('%s', (_title, changes, scope, op, expected) => {
    expect(assignmentHolds([assignment({ id: 'other' }), assignment(changes)], acting, scope, op)).toBe(
      expected,
    )
  })

  test('that is not among the documents does not hold', () => {
    expect(assignmentHolds([], acting, onePlan, '2026-03-01')).toBe(false)
  })

  test('of which two versions contradict each other does not hold', () => {
    expect(assignmentHolds([assignment(), assignment({ team: 'x' })], acting, onePlan, '2026-03-01')).toBe(
      false,
    )
  })
})

describe('involvement', () => {
  const period = { begindatum: '2026-01-01', einddatum: '2026-06-01' }
  const betrokkenen: PlanDocument['betrokkenen'] = [
    { id: 'b1', betrokkenheid: 'inwoner', naam: 'Voorbeeld', inwoner: ids.adult, periode: period },
    {
      id: 'b2',
      betrokkenheid: 'huisarts',
      naam: 'Voorbeeld',
      organisatie: ids.clinic,
      roltoewijzing: ids.doctor,
      periode: period,
    },
    { id: 'b3', betrokkenheid: 'aanbieder', naam: 'Voorbeeld', organisatie: ids.clinic, periode: period },
    { id: 'b4', betrokkenheid: 'naaste', naam: 'Voorbeeld', periode: period },
  ]
  test.each([
    ['of a resident is their own entry', { inwoner: ids.adult }, '2026-06-01', ['b1']],
    [
      'of a role is the entry of that role, not that of its organisation',
      { roltoewijzing: ids.doctor },
      '2026-01-01',
      ['b2'],
    ],
    ['ends after the last day', { roltoewijzing: ids.doctor }, '2026-06-02', []],
    ['is nothing for somebody else', { roltoewijzing: 'x', inwoner: 'x' }, '2026-03-01', []],
    ['is nothing for nobody, also beside entries without an account', {}, '2026-03-01', []],
  ])('%s', (_title, who, op, expected) => {
    expect(involvementIn({ betrokkenen }, who, op)).toEqual(expected)
  })

  test('is nothing in a plan without a list', () => {
    expect(involvementIn({}, { inwoner: ids.adult }, '2026-03-01')).toEqual([])
  })
})

describe('membership', () => {
  const verband: Partnership = {
    id: 'v',
    naam: 'Verband Voorbeeld',
    soort: 'consortium',
    leden: [
      {
        organisatie: 'partner',
        rol: 'partner',
        periode: { begindatum: '2015-01-01', einddatum: '2018-12-31' },
      },
      { organisatie: 'helper', rol: 'onderaannemer', periode: { begindatum: '2015-01-01' } },
    ],
    periode: { begindatum: '2015-01-01', einddatum: '2020-12-31' },
    verwerkingsverantwoordelijkheid: { vorm: 'afzonderlijk', verklaring: 'Verzonnen.' },
  }
  const contract: Agreement = {
    id: 'c',
    naam: 'Contract Voorbeeld',
    opdrachtgevers: ['municipality'],
    opdrachtnemers: [
      { soort: 'samenwerkingsverband', samenwerkingsverband: 'v' },
      { soort: 'hoofdaanbieder', organisatie: 'main' },
    ],
    onderaannemers: [
      {
        organisatie: 'sub',
        voor: 'main',
        taak: 'Verzonnen.',
        periode: { begindatum: '2016-01-01', einddatum: '2016-12-31' },
      },
    ],
    variant: 'taakgericht',
    bekostiging: 'lumpsum',
    plaats: { gemeenten: ['0000'] },
    wettelijkeRegimes: ['wmo2015'],
    periode: { begindatum: '2015-01-01', einddatum: '2018-12-31' },
    verlengingen: [{ soort: 'optie', periode: { begindatum: '2019-01-01', einddatum: '2019-12-31' } }],
    status: 'verlengd',
  }
  const documents = { samenwerkingsverbanden: [verband], contracten: [contract] }
  test.each<[string, string, string, boolean, readonly string[]]>([
    ['of a partner holds on the first day', 'partner', '2015-01-01', true, ['c']],
    ['of a partner holds on the last day', 'partner', '2018-12-31', true, ['c']],
    ['of a partner that left is over', 'partner', '2019-01-01', false, []],
    ['of a subcontractor in the partnership holds, without being a party', 'helper', '2016-06-01', true, []],
    ['of a subcontractor of the contract holds on its days', 'sub', '2016-12-31', true, []],
    ['of a subcontractor is over after its days', 'sub', '2017-01-01', false, []],
    ['of a contractor holds in the extension', 'main', '2019-12-31', true, ['c']],
    ['of a contractor is over after the extension', 'main', '2020-01-01', false, []],
    ['of a member ends with the partnership', 'helper', '2021-01-01', false, []],
    ['is nothing for who commissions, though that is a party', 'municipality', '2016-06-01', false, ['c']],
    ['is nothing for an organisation that is not named', 'x', '2016-06-01', false, []],
  ])('%s', (_title, organisatie, op, holds, parties) => {
    expect([membershipHolds(documents, organisatie, op), contractsOf(documents, organisatie, op)]).toEqual([
      holds,
      parties,
    ])
  })

  test.each<[string, Partial<Agreement>, boolean]>([
    ['announced', { status: 'aangekondigd' }, false],
    ['awarded', { status: 'gegund' }, false],
    ['revoked', { status: 'ingetrokken' }, false],
    ['current', { status: 'lopend' }, true],
    ['ended after its term', { status: 'beeindigd', redenEinde: 'looptijd-verstreken' }, true],
    ['broken off', { status: 'beeindigd', redenEinde: 'opgezegd-door-opdrachtnemer' }, false],
  ])('a contract that was %s gives its contractor membership in 2016: %s', (_title, changes, expected) => {
    expect(membershipHolds({ contracten: [{ ...contract, ...changes }] }, 'main', '2016-06-01')).toBe(
      expected,
    )
  })
})

describe('representation', () => {
  const since = { begindatum: '2010-01-01' }
  test.each([
    ['a parent with authority acts for a child', 'ouder-met-gezag', '2012-01-01', [ids.child]],
    ['a parent no longer acts from the eighteenth birthday', 'ouder-met-gezag', '2008-06-01', []],
    ['a parent acts on the day before', 'ouder-met-gezag', '2008-06-02', [ids.child]],
    ['a mentor acts for an adult', 'mentor', '1980-01-01', [ids.child]],
    ['a mentor does not act for a minor', 'mentor', '2012-01-01', []],
    ['an administrator acts for money only', 'bewindvoerder', '1980-01-01', []],
    ['an authorised person does not act under the law', 'gevolmachtigde', '1980-01-01', []],
    ['an unknown ground is none', 'onbekend', '2012-01-01', []],
    ['nobody acts for somebody whose age is unknown', 'ouder-met-gezag', '2008', []],
  ] as const)('%s', (_title, soort, born, expected) => {
    const child = resident(ids.child, born, [
      { soort, naam: 'Voorbeeld', inwoner: ids.mother, periode: since },
    ])
    expect(representedBy([child], ids.mother, '2026-06-01')).toEqual(expected)
  })

  test('ends with its period', () => {
    const until = { begindatum: '2016-01-01', einddatum: '2026-05-31' }
    const child = resident(ids.child, '2016-01-01', [
      { soort: 'voogd', naam: 'Voorbeeld', inwoner: ids.mother, periode: until },
    ])
    expect(['2026-05-31', '2026-06-01'].map((op) => representedBy([child], ids.mother, op))).toEqual([
      [ids.child],
      [],
    ])
  })
})
