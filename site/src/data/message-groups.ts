import type { InBoth } from '../language.ts'
import { schemaIndex } from './built.ts'
import type { SchemaEntry } from './schema-index.ts'

/** Messages that belong together, under a heading. */
export interface MessageGroup {
  readonly id: string
  readonly titel: InBoth<string>
  readonly entries: readonly SchemaEntry[]
}

// In the order in which somebody meets them: from the first word about a need to what is behind the scenes.
const groups: readonly (readonly [id: string, nl: string, en: string, names: readonly string[]])[] = [
  [
    'van-signaal-tot-besluit',
    'Van signaal tot besluit',
    'From signal to decision',
    ['signaal', 'melding', 'onderzoek', 'aanvraag', 'beschikking', 'maatwerkroute'],
  ],
  [
    'plan-en-ondersteuning',
    'Plan en ondersteuning',
    'Plan and support',
    ['ondersteuningsplan', 'arrangement', 'plan', 'voorziening', 'verwijzing', 'terugkoppeling'],
  ],
  ['meten', 'Meten hoe het gaat', 'Measuring how it goes', ['meting', 'zelfredzaamheidsmatrix']],
  [
    'inwoner',
    'De inwoner en het huishouden',
    'The resident and the household',
    ['inwoner', 'huishouden', 'toestemming'],
  ],
  [
    'gebied',
    'Gebied en netwerk',
    'Area and network',
    ['gebied', 'gebiedsnetwerk', 'gebiedsprofiel', 'gebiedsbudget', 'sociale-agenda', 'toegang'],
  ],
  [
    'organisaties',
    'Organisaties en hun afspraken',
    'Organisations and their agreements',
    ['organisatie', 'team', 'samenwerkingsverband', 'contract', 'kwaliteitsafspraak'],
  ],
  ['verantwoording', 'Verantwoording', 'Accountability', ['halfjaarrapportage', 'ervaringsonderzoek']],
  [
    'rollen',
    'Rollen en rechten',
    'Roles and rights',
    ['rol', 'roltoewijzing', 'bevoegdheid', 'gegevensgroep', 'inzageregel'],
  ],
  [
    'bouwstenen',
    'Wat berichten delen',
    'What messages share',
    ['bouwstenen', 'gebeurtenis', 'begrip', 'codelijst'],
  ],
]

/** Every version of every schema that has a page; the metaschema describes schemas and no data. */
export const modelEntries: readonly SchemaEntry[] = schemaIndex.schemas.filter(
  ({ naam }) => naam !== 'metaschema',
)

/** The messages in groups, all versions of each. */
export const messageGroups: readonly MessageGroup[] = groups.map(([id, nl, en, names]) => ({
  id,
  titel: { nl, en },
  entries: names.flatMap((name) => modelEntries.filter(({ naam }) => naam === name)),
}))
