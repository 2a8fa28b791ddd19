import { accessRecordOf } from '@samenspraak/sdk/access-log'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { Inzageregel } from '@samenspraak/sdk/inzageregel'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { rows } from '@samenspraak/sdk/policy'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { contextOf, fullPlan, recordIn, TestRecordRefusedError } from './access-log-cases.ts'
import { policyOf } from './rights-random.ts'

const plan = fullPlan()

const request: AccessRequest = {
  rol: 'wijkcoach',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  op: '2026-11-22',
  wie: { organisatie: 'f0000000-0000-4000-8000-000000000005', organisatiesoort: 'gemeente' },
  zaak: { toegewezen: true },
  personen: plan.over.map((inwoner) => ({ inwoner })),
  toestemmingen: [],
}

type Part = Partial<
  Pick<Bevoegdheid, 'gegevensgroep' | 'rechtsgrond' | 'voorwaarden' | 'periode' | 'verwerkingsdoel'>
>

/** Rows of the wijkcoach that differ only in what a test is about. */
function rowsOf(parts: readonly Part[]): readonly Bevoegdheid[] {
  const [base] = rows.filter(({ rol }) => rol === 'wijkcoach')
  if (base === undefined) throw new TestRecordRefusedError('no row')
  const { voorwaarden: _conditions, verplichting: _obligation, ...bare } = base
  return parts.map((part, index) => ({
    ...bare,
    sleutel: `wijkcoach-rij-${index}`,
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep: 'doelen',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    effect: 'toestaan',
    rechtsgrond: law('Wmo 2015', '5.1.1'),
    ...part,
  }))
}

function law(wet: string, artikel: string): NonNullable<Bevoegdheid['rechtsgrond']> {
  return { soort: 'wet', avgGrond: 'taak-van-algemeen-belang', bepalingen: [{ wet, artikel }] }
}

function entryFor(parts: readonly Part[], asked: AccessRequest = request): Inzageregel {
  const policy = policyOf(rowsOf(parts))
  return recordIn(
    accessRecordOf(view(ondersteuningsplanRights, plan, asked, policy), contextOf(asked, { policy })),
  ).regel
}

describe('the legal basis', () => {
  test('is the one that most groups rest on', () => {
    const parts = [
      { gegevensgroep: 'omslag' as const, rechtsgrond: law('Awb', '2:1') },
      { gegevensgroep: 'doelen' as const },
      { gegevensgroep: 'afspraken' as const },
    ]
    expect(entryFor(parts).grondslag).toEqual({ wet: 'Wmo 2015', artikel: '5.1.1' })
  })

  test('is the first when as many groups rest on another', () => {
    const parts = [
      { gegevensgroep: 'omslag' as const, rechtsgrond: law('Awb', '2:1') },
      { gegevensgroep: 'doelen' as const },
    ]
    expect(entryFor(parts).grondslag).toEqual({ wet: 'Awb', artikel: '2:1' })
  })

  test('is the GDPR when a row rests on consent and names no article, and the consent is named', () => {
    const welkeToestemming = { soort: 'bij-de-zaak' as const, uitdrukkelijk: false }
    const rechtsgrond = { soort: 'toestemming' as const, welkeToestemming }
    const toestemming = 'f0000000-0000-4000-8000-000000000006'
    const consented = plan.over.map((inwoner) => ({
      ...{ toestemming, inwoner, gegevensgroep: 'omslag', vanRegime: 'wmo2015', uitdrukkelijk: false },
    }))
    const regel = entryFor([{ gegevensgroep: 'omslag', rechtsgrond }], {
      ...request,
      toestemmingen: consented,
    })
    expect([regel.grondslag, regel.toestemming]).toEqual([
      { wet: 'AVG', artikel: '6', lid: 1, begrip: 'toestemming' },
      toestemming,
    ])
  })
})

describe('the reason of a refusal', () => {
  const assigned = { soort: 'toegewezen-aan-zaak' } as const
  const sworn: Part = { voorwaarden: [{ soort: 'geheimhouding-in', geheimhoudingen: ['beroep'] }] }
  const member = { soort: 'binnen-lidmaatschapsperiode' } as const
  const consented = {
    soort: 'toestemming-gegeven',
    welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: false },
  } as const
  const unassigned = { ...request, zaak: { toegewezen: false } }
  const cases: readonly (readonly [string, readonly Part[], AccessRequest, string])[] = [
    ['no row', [], request, 'geen-grondslag'],
    ['only rows for another purpose', [{ verwerkingsdoel: 'besluiten' }], request, 'ander-doel'],
    [
      'only rows that ended',
      [{ periode: { begindatum: '2025-01-01', einddatum: '2025-12-31' } }],
      request,
      'buiten-periode',
    ],
    ['a case of somebody else', [{ voorwaarden: [assigned] }], unassigned, 'niet-betrokken'],
    ['no duty of secrecy', [sworn], request, 'geheimhouding'],
    ['no membership', [{ voorwaarden: [member] }], request, 'buiten-periode'],
    ['no consent', [{ voorwaarden: [assigned, consented] }], request, 'geen-toestemming'],
    ['two things missing', [{ voorwaarden: [assigned, consented] }], unassigned, 'onbekend'],
    [
      'two rows that each miss something',
      [{ voorwaarden: [assigned, consented] }, { voorwaarden: [assigned], gegevensgroep: 'afspraken' }],
      unassigned,
      'niet-betrokken',
    ],
  ]

  test.each(cases)('%s', (_title, parts, asked, redenWeigering) => {
    const regel = entryFor(parts, asked)
    expect([regel.uitkomst, regel.redenWeigering]).toEqual(['geweigerd', redenWeigering])
  })
})
