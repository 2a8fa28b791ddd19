import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { Verraad } from '@samenspraak/sdk/rights'

// Rules that stay as they are, so that the hand-written view beside them stays right when the policy changes.
type Condition = NonNullable<Bevoegdheid['voorwaarden']>[number]

const workable: Condition = { soort: 'regime-in', wettelijkeRegimes: ['wmo2015', 'geen'] }

const granted: readonly (readonly [Bevoegdheid['gegevensgroep'], ...Condition[]])[] = [
  ['omslag'],
  ['contact'],
  ['huishouden'],
  ['vertegenwoordiging'],
  ['eigen-woorden'],
  ['leefgebieden', workable],
  ['doelen', workable],
  ['afspraken', workable],
  ['afspraken', { soort: 'eigen-taak' }],
  ['arrangement', workable],
  ['metingen', workable],
  ['metingen', { soort: 'zelfde-organisatie' }],
  ['verwijzing', workable],
  ['verwijzing', { soort: 'eigen-taak' }],
  ['toestemming-en-inzage', { soort: 'zelfde-organisatie' }],
]

/** What a wijkcoach on the case may read, in the form of the policy of November 2026. */
export const benchRows: readonly Bevoegdheid[] = granted.map(
  ([gegevensgroep, ...conditions], index): Bevoegdheid => ({
    sleutel: `wijkcoach-${gegevensgroep}-${index}`,
    rol: 'wijkcoach',
    organisatievoorwaarde: { soort: 'organisatiesoort', organisatiesoorten: ['wmo-aanbieder'] },
    acties: ['lezen'],
    gegevensgroep,
    verwerkingsdoel: 'ondersteuning-uitvoeren',
    rechtsgrond: {
      soort: 'wet',
      avgGrond: 'taak-van-algemeen-belang',
      bepalingen: [{ wet: 'Wmo 2015', artikel: '5.1.2' }],
    },
    voorwaarden: [{ soort: 'toegewezen-aan-zaak' }, { soort: 'binnen-lidmaatschapsperiode' }, ...conditions],
    effect: 'toestaan',
    periode: { begindatum: '2026-01-01' },
    besloten: { door: 'Benchmark', op: '2026-11-22' },
    motivering: { nl: 'Om te meten.', en: 'To measure.' },
    juridischeToets: { getoetst: false },
  }),
)

const telling: Readonly<
  Record<string, Readonly<Partial<Record<Bevoegdheid['gegevensgroep'], readonly string[]>>>>
> = {
  wet: { 'inkomen-en-schulden': ['wgs'], gezondheid: ['zvw', 'wlz'] },
  betrokkenheid: { 'inkomen-en-schulden': ['schuldhulpverlener'], gezondheid: ['wijkverpleegkundige'] },
  inzetvorm: { 'inkomen-en-schulden': ['schuldhulpverlening'], gezondheid: ['zvw-zorg', 'wlz-zorg'] },
  plansoort: {
    'inkomen-en-schulden': ['planVanAanpakWgs', 'planVanAanpakPw'],
    gezondheid: ['indicatiebesluitWlz', 'zorgplanWlz'],
    veiligheid: ['planVanAanpakJeugd'],
    'juridisch-spoor': ['beschikking', 'onderzoeksverslagWmo', 'persoonlijkPlanWmo'],
  },
  'zrm-2017-domein': {
    'inkomen-en-schulden': ['financien'],
    gezondheid: ['geestelijke-gezondheid', 'lichamelijke-gezondheid', 'middelengebruik'],
    veiligheid: ['justitie'],
  },
  'zrm-2013-domein': {
    'inkomen-en-schulden': ['financien'],
    gezondheid: ['geestelijke-gezondheid', 'lichamelijke-gezondheid', 'verslaving'],
    veiligheid: ['justitie'],
  },
}

const groups = ['inkomen-en-schulden', 'gezondheid', 'veiligheid', 'juridisch-spoor'] as const

/** The codes of the plan that tell of another group, likewise. */
export const benchVerraad: readonly Verraad[] = Object.entries(telling).flatMap(([codelijst, byGroup]) =>
  groups.flatMap((gegevensgroep) =>
    (byGroup[gegevensgroep] ?? []).map((waarde) => ({
      codelijst,
      waarde,
      gegevensgroep,
      motivering: { nl: 'Om te meten.', en: 'To measure.' },
    })),
  ),
)
