import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import { dataGroups } from '../../packages/sdk/generated/rights-vocabulary.ts'
import { ids } from './cedar-situation.ts'

type Voorwaarde = NonNullable<Bevoegdheid['voorwaarden']>[number]
type Organisation = Bevoegdheid['organisatievoorwaarde']

/** Rows that make no policy, which would leave nothing to judge. */
export class RowsRefused extends Error {
  readonly code = 'tests/rows-refused'
}

/** A policy of rows that are known to be right. */
export function policyOf(list: readonly Bevoegdheid[]): Policy {
  const created = createPolicy(list, { verraad, version: 'judge' })
  if (!created.ok) throw new RowsRefused(JSON.stringify(created.issues))
  return created.policy
}

/** The rows of the first policy. */
export const realRows = rows

const elk: Organisation = { soort: 'elke-organisatie' }

const asked: readonly (readonly [organisation: Organisation, ...conditions: Voorwaarde[]])[] = [
  [elk],
  [{ soort: 'geen-organisatie' }],
  [{ soort: 'organisatiesoort', organisatiesoorten: ['school', 'onbekend'] }],
  [{ soort: 'genoemde-organisaties', organisaties: [ids.eigenOrganisatie] }],
  [{ soort: 'partij-bij-contract', contract: ids.contract }],
  [elk, { soort: 'betrokken-bij-plan' }, { soort: 'op-verzoek-van-inwoner' }],
  [elk, { soort: 'toegewezen-aan-zaak' }, { soort: 'binnen-lidmaatschapsperiode' }],
  [elk, { soort: 'eigen-taak' }],
  [elk, { soort: 'doel-van-eigen-taak' }],
  [elk, { soort: 'eigen-inbreng' }],
  [elk, { soort: 'zelfde-organisatie' }],
  [elk, { soort: 'gericht-aan-wie-vraagt' }],
  [elk, { soort: 'over-zichzelf' }],
  [elk, { soort: 'mede-over-zichzelf' }],
  [elk, { soort: 'planstatus-in', planstatussen: ['actief'] }],
  [elk, { soort: 'regime-in', wettelijkeRegimes: ['wmo2015', 'jeugdwet'] }],
  [elk, { soort: 'voorzieningssoort-in', voorzieningssoorten: ['algemene-voorziening'] }],
  [elk, { soort: 'code-in', codelijst: 'planstatus', codes: ['actief', 'opgeschort'] }],
  [elk, { soort: 'periode-geldt' }],
  [elk, { soort: 'periode-geldt', dagenNaAfloop: 30 }],
  [elk, { soort: 'eigen-onderdeel-loopt', dagenNaAfloop: 30 }],
  [elk, { soort: 'leeftijd-in', leeftijdsgroepen: ['12-tot-16', '16-tot-18'] }],
  [elk, { soort: 'eigen-leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] }],
  [elk, { soort: 'kan-belangen-niet-overzien' }],
  [elk, { soort: 'geheimhouding-in', geheimhoudingen: ['beroep'] }],
  [elk, { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true } }],
  [
    elk,
    { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'vastgelegd', toestemming: ids.toestemming } },
  ],
]

const common = {
  acties: ['lezen', 'wijzigen'],
  periode: { begindatum: '2026-01-01', einddatum: '2026-12-31' },
  besloten: { door: 'Verzonnen gemeente', op: '2026-01-01' },
  motivering: { nl: 'Verzonnen.', en: 'Made up.' },
  juridischeToets: { getoetst: false },
} as const satisfies Partial<Bevoegdheid>
const permit = {
  effect: 'toestaan',
  verwerkingsdoel: 'afstemming',
  rechtsgrond: { soort: 'geen-persoonsgegevens' },
} as const satisfies Partial<Bevoegdheid>
const forbid = {
  effect: 'verbieden',
  verplichting: { soort: 'weglaten' },
} as const satisfies Partial<Bevoegdheid>

const obligations: readonly Pick<Bevoegdheid, 'verplichting'>[] = [
  {},
  {},
  { verplichting: { soort: 'tot-minimum-beperken' } },
  { verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 } },
  { verplichting: { soort: 'zichtbaar-afschermen' } },
  { verplichting: { soort: 'weglaten' } },
]

/**
 * Every condition once in a permit (of a regisseur) and once in a forbid (of a wijkcoach, who may do all else), each in a
 * group of its own: the first policy has no forbid with a condition yet.
 */
export const everyConditionRows: readonly Bevoegdheid[] = dataGroups.flatMap(
  ({ sleutel: gegevensgroep }, number) => {
    const [organisatievoorwaarde, ...voorwaarden] = asked[number] ?? [elk]
    const conditions = voorwaarden.length === 0 ? {} : { voorwaarden }
    const row = { ...common, gegevensgroep, organisatievoorwaarde, ...conditions }
    return [
      {
        ...row,
        ...permit,
        ...obligations[number % obligations.length],
        sleutel: `regisseur-${gegevensgroep}-lezen`,
        rol: 'regisseur',
      },
      { ...row, ...forbid, sleutel: `wijkcoach-${gegevensgroep}-verboden`, rol: 'wijkcoach' },
      {
        ...common,
        ...permit,
        gegevensgroep,
        organisatievoorwaarde: elk,
        sleutel: `wijkcoach-${gegevensgroep}-alles`,
        rol: 'wijkcoach',
      },
      {
        ...common,
        ...permit,
        gegevensgroep,
        organisatievoorwaarde: { soort: 'geen-organisatie' },
        sleutel: `wijkcoach-${gegevensgroep}-alleen`,
        rol: 'wijkcoach',
      },
    ]
  },
)
