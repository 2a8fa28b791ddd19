import { gemeenten } from './gemeenten.ts'
import { makeIncompleteDate } from './make-date.ts'
import { textAmong } from './making.ts'
import type { Making, Siblings } from './making.ts'
import { makeStraatnaam, makeVoornamen, makeVoorvoegsel, makeAchternaam } from './names.ts'
import { between, below, digits, pick, uuid } from './random.ts'
import type { NonEmpty, Random } from './random.ts'
import { schemaIdLike, schemaIdOf } from './sample-schema.ts'
import type { Place } from './schema.ts'
import { randomTestBsn } from './test-bsn.ts'

type Maker = (making: Making, place: Place, siblings: Siblings) => string

/** A text of a kind that has a name: a definition of the building blocks, or a glossary term. */
export function makeNamed(making: Making, place: Place, siblings: Siblings): string | undefined {
  const maker =
    place.property === '$schema' ? ownSchema : (byDefinition[place.definition] ?? byTerm[place.term])
  return maker?.(making, place, siblings) ?? byFormat(making, place)
}

/** The schema of the document, or of the document that is part of it. */
const ownSchema: Maker = (_making, { schema }) => schemaIdLike(schema.pattern ?? '')

/** Numbers start with zeros or nines that no register issues; addresses end in `.example` (RFC 2606). */
const byDefinition: Readonly<Record<string, Maker>> = {
  agbCode: ({ random }) => `9999${digits(random, 4)}`,
  bsn: ({ random }) => randomTestBsn(random),
  email: ({ random }) => `${pick(random, mailboxes)}@${pick(random, domains)}`,
  gemeentecode: ({ random }) => randomGemeentecode(random),
  iwmoProductcode: ({ random }) => `0${between(random, 1, 9)}A${digits(random, 2)}`,
  juriconnect: (_making, _place, siblings) => juriconnectOf(siblings),
  kvkNummer: ({ random }) => `0000${digits(random, 4)}`,
  nummeraanduiding: ({ random }) => `${randomGemeentecode(random)}2000${digits(random, 8)}`,
  oin: ({ random }) => `00000099${digits(random, 8)}0000`,
  onvolledigeDatum: makeIncompleteDate,
  postcode: ({ random }) => `1234${pick(random, postcodeLetters)}${pick(random, postcodeLetters)}`,
  pseudoniem: ({ random }) => `urn:uuid:${uuid(random)}`,
  rsin: ({ random }) => randomTestBsn(random),
  telefoonnummer: ({ random }) => `06000${digits(random, 5)}`,
  vestigingsnummer: ({ random }) => `00000000${digits(random, 4)}`,
  webadres: ({ random }) => `https://www.${pick(random, domains)}/${pick(random, pages)}`,
  wijkOfBuurtcode: ({ random }) => `WK${randomGemeentecode(random)}${digits(random, 2)}`,
}

const byTerm: Readonly<Record<string, Maker>> = {
  achternaam: ({ random }) => makeAchternaam(random).achternaam,
  artikel: ({ random }, _place, siblings) => pick(random, lawOf(siblings).artikelen),
  straatnaam: ({ random }) => makeStraatnaam(random),
  taal: ({ random }) => pick(random, ['nl', 'en', 'ar', 'pl', 'tr', 'uk', 'ti']),
  voornamen: ({ random }) => makeVoornamen(random),
  voorvoegsel: ({ random }) => makeVoorvoegsel(random),
  volgnummer: ({ random }) => String(between(random, 1, 99_999)),
  wet: ({ regime }) => (laws.find((law) => law.regime === regime) ?? wmo).wet,
}

function byFormat({ random }: Making, { schema, property }: Place): string | undefined {
  if (schema.format === 'uri')
    return `https://uitwisseling.voorbeeld.example/${property}/${digits(random, 4)}`
  return schema.format === 'email' ? `${pick(random, mailboxes)}@voorbeeld.example` : undefined
}

/** A text by its term where the schema has a pattern; it is used when it matches. */
export function makePatterned({ random }: Making, { property, term }: Place): string | undefined {
  if (term === 'rol' || property === 'bovenliggendeRol') return pick(random, roles)
  if (term === 'begrip') return pick(random, terms)
  if (term === 'mandaat') return pick(random, ['mandaat-wmo-2026', 'mandaat-jeugd-2026'])
  if (term === 'zaaknummer') return `Z2026-${digits(random, 5)}`
  if (term === 'schema') return schemaIdOf(pick(random, schemaNames))
  if (property === 'van') return `0${between(random, 8, 9)}:${pick(random, ['00', '30'])}`
  if (property === 'tot') return `1${between(random, 2, 7)}:${pick(random, ['00', '30'])}`
  if (property === 'source') return `urn:nld:oin:00000099${digits(random, 8)}0000:systeem:regiesysteem`
  return term === 'kenmerk' ? `k-2026-${digits(random, 3)}` : undefined
}

interface Law {
  /** Its code in our own list. */
  readonly regime: string
  readonly wet: string
  /** Number of the act in the register of national law, for a juriconnect reference. */
  readonly bwb: string
  readonly artikelen: NonEmpty<string>
}

const wmo: Law = {
  regime: 'wmo2015',
  wet: 'Wmo 2015',
  bwb: 'BWBR0035362',
  artikelen: ['2.3.2', '2.3.5', '5.1.1', '5.2.5'],
}

const laws: NonEmpty<Law> = [
  wmo,
  { regime: 'jeugdwet', wet: 'Jeugdwet', bwb: 'BWBR0034925', artikelen: ['2.3', '2.6', '4.1.3', '7.3.11'] },
  { regime: 'participatiewet', wet: 'Participatiewet', bwb: 'BWBR0015703', artikelen: ['7', '44', '44a'] },
  { regime: 'wgs', wet: 'Wgs', bwb: 'BWBR0031331', artikelen: ['4', '4a', '8'] },
]

function lawOf(siblings: Siblings): Law {
  const named = textAmong(siblings, 'wet')
  return laws.find(({ wet }) => wet === named) ?? wmo
}

function juriconnectOf(siblings: Siblings): string {
  const { bwb, artikelen } = lawOf(siblings)
  return `jci1.3:c:${bwb}&artikel=${textAmong(siblings, 'artikel') ?? artikelen[0]}`
}

const codes: readonly string[] = [...gemeenten.keys()]

function randomGemeentecode(random: Random): string {
  return codes[below(random, codes.length)] ?? '0114'
}

const schemaNames = ['melding', 'meting', 'verwijzing'] as const
const mailboxes = ['info', 'toegang', 'wijkteam', 'contact', 'noor', 'karim'] as const
const domains = ['voorbeeldzorg.example', 'proefgemeente.example', 'samenvoorbeeld.example'] as const
const pages = ['toegang', 'contract', 'privacy', 'gebieden', 'dagbesteding'] as const
const postcodeLetters = ['A', 'B', 'E', 'G', 'K', 'L', 'N', 'P', 'R', 'T'] as const
const roles = [
  'regisseur',
  'wijkcoach',
  'jeugd-en-gezinsteamlid',
  'wmo-consulent',
  'huisarts',
  'schuldhulpverlener',
] as const
const terms = [
  'ondersteuningsplan',
  'arrangement',
  'gebiedsnetwerk',
  'regisseur',
  'toestemming',
  'maatwerkvoorziening',
] as const
