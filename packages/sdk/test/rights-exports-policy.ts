import { requireId } from '@samenspraak/sdk'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { ToestemmingId } from '@samenspraak/sdk/bouwstenen'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'

/** Rows that a test makes are no policy; then the test itself is wrong. */
export class TestRowsRefusedError extends Error {
  readonly code = 'test/rows-refused'
}

const common = {
  periode: { begindatum: '2026-01-01' },
  besloten: { door: 'Gemeente Voorbeeldstad', op: '2026-01-01' },
  motivering: { nl: 'Verzonnen regel.', en: 'Made-up row.' },
  juridischeToets: { getoetst: false },
} as const satisfies Partial<Bevoegdheid>

const wmo = {
  soort: 'wet',
  avgGrond: 'taak-van-algemeen-belang',
  bepalingen: [
    {
      wet: 'Wmo 2015',
      artikel: '5.1.1',
      lid: 1,
      juriconnect: 'jci1.3:c:BWBR0035362&artikel=5.1.1&lid=1&z=2026-07-01&g=2026-07-01',
      peildatum: '2026-07-01',
    },
  ],
} as const satisfies Bevoegdheid['rechtsgrond']

const sixRows: readonly Bevoegdheid[] = [
  {
    ...common,
    sleutel: 'wijkcoach-doelen-lezen',
    rol: 'wijkcoach',
    organisatievoorwaarde: {
      soort: 'organisatiesoort',
      organisatiesoorten: ['gemeente', 'welzijnsorganisatie'],
    },
    acties: ['lezen', 'wijzigen'],
    gegevensgroep: 'doelen',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    rechtsgrond: wmo,
    voorwaarden: [{ soort: 'toegewezen-aan-zaak' }, { soort: 'regime-in', wettelijkeRegimes: ['wmo2015'] }],
    effect: 'toestaan',
  },
  {
    ...common,
    sleutel: 'wijkcoach-gezondheid-lezen',
    rol: 'wijkcoach',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep: 'gezondheid',
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    rechtsgrond: {
      soort: 'toestemming',
      welkeToestemming: {
        soort: 'vastgelegd',
        toestemming: requireId<ToestemmingId>('0b000000-0000-4000-8000-000000000001'),
      },
    },
    effect: 'toestaan',
    verplichting: { soort: 'tot-minimum-beperken' },
    periode: { begindatum: '2026-01-01', einddatum: '2026-12-31' },
  },
  {
    ...common,
    sleutel: 'wijkcoach-gezondheid-verboden-jong',
    rol: 'wijkcoach',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep: 'gezondheid',
    voorwaarden: [{ soort: 'leeftijd-in', leeftijdsgroepen: ['onder-12'] }],
    effect: 'verbieden',
    verplichting: { soort: 'weglaten' },
  },
  {
    ...common,
    sleutel: 'wijkcoach-veiligheid-verboden',
    rol: 'wijkcoach',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen', 'toevoegen', 'wijzigen', 'beeindigen'],
    gegevensgroep: 'veiligheid',
    effect: 'verbieden',
    verplichting: { soort: 'weglaten' },
  },
  {
    ...common,
    sleutel: 'beleidsmedewerker-metingen-totalen',
    rol: 'beleidsmedewerker',
    organisatievoorwaarde: { soort: 'organisatiesoort', organisatiesoorten: ['gemeente'] },
    acties: ['lezen'],
    gegevensgroep: 'metingen',
    verwerkingsdoel: 'beleid',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    effect: 'toestaan',
    verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 },
  },
  {
    ...common,
    sleutel: 'inwoner-doelen-lezen',
    rol: 'inwoner',
    organisatievoorwaarde: { soort: 'geen-organisatie' },
    acties: ['lezen', 'toevoegen'],
    gegevensgroep: 'doelen',
    verwerkingsdoel: 'inzage-door-inwoner',
    rechtsgrond: { soort: 'recht-van-betrokkene', bepalingen: wmo.bepalingen },
    voorwaarden: [{ soort: 'over-zichzelf' }],
    effect: 'toestaan',
  },
]

/** Six rows: permits with and without obligation, forbids with and without condition, for three roles. */
export const smallPolicy: Policy = policyOf(sixRows)

/** The first policy of the project. */
export const realPolicy: Policy = policyOf(rows)

function policyOf(list: readonly Bevoegdheid[]): Policy {
  const created = createPolicy(list, { verraad, version: '1.0' })
  if (!created.ok) throw new TestRowsRefusedError(JSON.stringify(created.issues))
  return created.policy
}
