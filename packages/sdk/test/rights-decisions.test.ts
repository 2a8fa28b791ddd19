import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { gebiedsbudgetRights } from '@samenspraak/sdk/gebiedsbudget/rights'
import { huishoudenRights } from '@samenspraak/sdk/huishouden/rights'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { view } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { policyOf } from './rights-random.ts'
import {
  ander,
  example,
  forbidding,
  inwoner,
  isSeen,
  organisatie,
  over,
  permit,
  plan,
  usual,
} from './rights-one-row.ts'
import type { Facts } from './rights-one-row.ts'

type Voorwaarde = NonNullable<Bevoegdheid['voorwaarden']>[number]
/** For each condition the facts by which it is so, is not so, and is not known to be either. */
const table: readonly (readonly [
  Voorwaarde,
  so: readonly Facts[],
  not: readonly Facts[],
  open: readonly Facts[],
])[] = [
  [
    { soort: 'toegewezen-aan-zaak' },
    [{ zaak: { toegewezen: true } }],
    [{ zaak: { toegewezen: false, betrokken: true } }],
    [{}, { zaak: { betrokken: true } }],
  ],
  [
    { soort: 'betrokken-bij-plan' },
    [{ zaak: { betrokken: true } }],
    [{ zaak: { betrokken: false, toegewezen: true } }],
    [{}],
  ],
  [
    { soort: 'binnen-lidmaatschapsperiode' },
    [{ zaak: { binnenLidmaatschap: true } }],
    [{ zaak: { binnenLidmaatschap: false } }],
    [{}],
  ],
  [
    { soort: 'op-verzoek-van-inwoner' },
    [{ zaak: { opVerzoekVanInwoner: true } }],
    [{ zaak: { opVerzoekVanInwoner: false } }],
    [{}],
  ],
  [
    { soort: 'planstatus-in', planstatussen: ['actief'] },
    [{ zaak: { planstatus: 'actief' } }],
    [{ zaak: { planstatus: 'concept' } }],
    [{}],
  ],
  [
    { soort: 'geheimhouding-in', geheimhoudingen: ['beroep'] },
    [{ wie: { organisatie, geheimhouding: 'beroep' } }],
    [{ wie: { organisatie, geheimhouding: 'ambt' } }],
    [{}],
  ],
  [
    { soort: 'eigen-leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] },
    [{ wie: { organisatie, inwoner }, personen: [{ inwoner, leeftijdsgroep: '18-en-ouder' }] }],
    [{ wie: { organisatie, inwoner }, personen: [{ inwoner, leeftijdsgroep: '12-tot-16' }] }],
    [
      { personen: [{ inwoner, leeftijdsgroep: '18-en-ouder' }] },
      { wie: { organisatie, inwoner } },
      {
        wie: { organisatie, inwoner },
        personen: [
          { inwoner, leeftijdsgroep: '18-en-ouder' },
          { inwoner, leeftijdsgroep: '12-tot-16' },
        ],
      },
    ],
  ],
  [
    { soort: 'leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] },
    [{ personen: everybody('18-en-ouder') }],
    [{ personen: everybody('12-tot-16') }],
    [
      {},
      { personen: over.map((one) => ({ inwoner: one })) },
      { personen: [...everybody('18-en-ouder'), ...everybody('12-tot-16')] },
    ],
  ],
  [
    { soort: 'kan-belangen-niet-overzien' },
    [{ personen: over.map((one) => ({ inwoner: one, kanBelangenNietOverzien: true })) }],
    [{ personen: over.map((one) => ({ inwoner: one, kanBelangenNietOverzien: false })) }],
    [{}, { personen: over.slice(1).map((one) => ({ inwoner: one, kanBelangenNietOverzien: true })) }],
  ],
  [
    { soort: 'over-zichzelf' },
    [{ wie: { organisatie, namens: over } }],
    [{ wie: { organisatie, namens: [ander] } }, { wie: { organisatie, inwoner } }],
    [{}],
  ],
  [
    { soort: 'mede-over-zichzelf' },
    [{ wie: { organisatie, inwoner } }, { wie: { organisatie, namens: [inwoner] } }],
    [{ wie: { organisatie, inwoner: ander } }],
    [{}],
  ],
]

function everybody(
  leeftijdsgroep: string,
): readonly { readonly inwoner: string; readonly leeftijdsgroep: string }[] {
  return over.map((one) => ({ inwoner: one, leeftijdsgroep }))
}

describe.each(table)('%j', (condition, so, not, open) => {
  const voorwaarden = [condition]

  test('lets see when it is so, and neither when it is not so nor when that is not known', () => {
    const policy = policyOf([{ ...permit, voorwaarden }])
    // Each request in turn, so that what was found out for one would show in the next.
    expect([so, not, open, so].map((list) => list.map((facts) => isSeen(policy, facts)))).toEqual([
      so.map(() => true),
      not.map(() => false),
      open.map(() => false),
      so.map(() => true),
    ])
  })

  test('forbids when it is so and when that is not known, and not when it is not so', () => {
    const policy = policyOf([permit, forbidding({ voorwaarden })])
    expect([so, not, open, so].map((list) => list.map((facts) => isSeen(policy, facts)))).toEqual([
      so.map(() => false),
      not.map(() => true),
      open.map(() => false),
      so.map(() => false),
    ])
  })
})

describe('a row', () => {
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('on %s lets see: %s', (op, expected) => {
    expect(isSeen(policyOf([permit]), { op })).toBe(expected)
  })

  test('is for its purpose only, and for every purpose when it names none', () => {
    const { verwerkingsdoel: _purpose, ...bare } = permit
    const policies = [policyOf([permit]), policyOf([bare])]
    expect(policies.map((policy) => isSeen(policy, { verwerkingsdoel: 'onderzoek' }))).toEqual([false, true])
  })

  test.each(['weglaten', 'zichtbaar-afschermen'] as const)('that permits to %s shows nothing', (soort) => {
    expect(isSeen(policyOf([{ ...permit, verplichting: { soort } }]), {})).toBe(false)
  })

  test('that permits to write does not permit to read', () => {
    expect(isSeen(policyOf([{ ...permit, acties: ['toevoegen', 'wijzigen'] }]), {})).toBe(false)
  })
})

test('what was found out for one message is not what is seen of another', () => {
  const policy = policyOf([permit])
  const first = view(ondersteuningsplanRights, plan, usual, policy)
  const huishouden = view(huishoudenRights, example('huishouden', 'volledig'), usual, policy)
  expect([first.report.schemaId, huishouden.report.schemaId]).toEqual([
    ondersteuningsplanRights.messageType.schemaId,
    huishoudenRights.messageType.schemaId,
  ])
})

describe('what is about nobody', () => {
  const budget = example('gebiedsbudget', 'minimaal')
  const facts = { ...usual, wie: { organisatie, inwoner, namens: over }, personen: everybody('18-en-ouder') }

  test.each<Voorwaarde>([
    { soort: 'over-zichzelf' },
    { soort: 'mede-over-zichzelf' },
    { soort: 'leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] },
    { soort: 'kan-belangen-niet-overzien' },
  ])('is not seen and is forbidden by a row with %j', (condition) => {
    const voorwaarden = [condition]
    const gegevensgroep = 'verantwoording'
    const row = { ...permit, gegevensgroep } as const
    const asked = [[row], [{ ...row, voorwaarden }], [row, forbidding({ voorwaarden, gegevensgroep })]]
    const seen = asked.map((given) => view(gebiedsbudgetRights, budget, facts, policyOf(given)).document)
    expect(seen.map((document) => document?.id !== undefined)).toEqual([true, false, false])
  })
})

test('two rows that ask for different ages are asked apart', () => {
  const policy = policyOf([
    { ...permit, voorwaarden: [{ soort: 'leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] }] },
    {
      ...permit,
      sleutel: 'regisseur-doelen-lezen',
      gegevensgroep: 'doelen',
      voorwaarden: [{ soort: 'leeftijd-in', leeftijdsgroepen: ['onder-12'] }],
    },
  ])
  const seen = (personen: Facts['personen'] = []): readonly boolean[] => {
    const { document } = view(ondersteuningsplanRights, plan, { ...usual, personen }, policy)
    return [document?.id !== undefined, document?.doelen !== undefined]
  }
  expect([seen(everybody('18-en-ouder')), seen(everybody('onder-12'))]).toEqual([
    [true, false],
    [false, true],
  ])
})
