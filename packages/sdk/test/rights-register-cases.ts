import { createPolicy } from '@samenspraak/sdk/rights'
import type { InOwnWords, Policy } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad, vocabulary } from '../../../examples/zorgregister/generated/policy.ts'
import { zorgdossierRights } from '../../../examples/zorgregister/generated/zorgdossier/rights.ts'
import { fromRoot, namesIn, readJsonFile } from '../../../scripts/sources/files.ts'
import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { below, chance, createRandom, uuid } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { RightsCase } from './rights-cases.ts'
import { some, TestPolicyRefusedError } from './rights-some.ts'

/** A row of the register. */
export type RegisterRow = InOwnWords<Bevoegdheid>

const folder = fromRoot('examples', 'zorgregister')

/** The files of the example by their name. */
export const files: Readonly<Record<string, unknown>> = Object.fromEntries(
  namesIn(`${folder}/dossiers`, '.json').map((name) => [
    name,
    readJsonFile(`${folder}/dossiers/${name}.json`),
  ]),
)

/** The register as a message to try: its own files, and invented ones. */
export const registerCase: RightsCase = {
  name: 'zorgdossier',
  schema: readJsonFile<JsonSchema>(`${folder}/schemas/zorgdossier.schema.json`),
  type: zorgdossierRights,
  document: (index) => Object.values(files)[index % 5] ?? invented(createRandom(`zorgregister-${index}`)),
}

/** A policy of the register for a test. */
export function registerPolicy(given: readonly RegisterRow[] = rows, version = 'test'): Policy {
  const made = createPolicy(given, { verraad, version, vocabulary })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues.slice(0, 3)))
  return made.policy
}

/** The rows of the register, and rows made of them by loosening, tightening and forbidding. */
export function registerPolicies(random: Random, count: number): readonly Policy[] {
  const made = Array.from({ length: count }, () =>
    registerPolicy(rows.filter(() => chance(random, 0.95)).map((row) => changed(random, row))),
  )
  return [registerPolicy(), ...made]
}

function changed(random: Random, row: RegisterRow): RegisterRow {
  const { verplichting, voorwaarden = [], ...rest } = row
  const kept = chance(random, 0.6) ? voorwaarden : voorwaarden.filter(() => chance(random, 0.5))
  const added = chance(random, 0.3) ? [...kept, some(random, conditions)] : kept
  const obliged = chance(random, 0.1) ? { soort: 'tot-minimum-beperken' } : verplichting
  const isForbid = row.effect === 'verbieden' ? chance(random, 0.5) : chance(random, 0.04)
  return {
    ...rest,
    effect: isForbid ? 'verbieden' : 'toestaan',
    rechtsgrond: row.rechtsgrond ?? { soort: 'geen-persoonsgegevens' },
    ...(added.length === 0 ? {} : { voorwaarden: added }),
    ...(obliged === undefined ? {} : { verplichting: obliged }),
  }
}

const conditions: NonNullable<RegisterRow['voorwaarden']> = [
  { soort: 'periode-geldt' },
  { soort: 'periode-geldt', dagenNaAfloop: 40 },
  { soort: 'eigen-onderdeel-loopt' },
  { soort: 'eigen-onderdeel-loopt', dagenNaAfloop: 40 },
  { soort: 'code-in', codelijst: 'indicatiestatus', codes: ['vastgesteld'] },
  { soort: 'code-in', codelijst: 'bemiddelingsstatus', codes: ['in-zorg', 'wachtend'] },
  { soort: 'code-in', codelijst: 'zorgvorm', codes: ['thuis'] },
  { soort: 'code-in', codelijst: 'dossierstatus', codes: ['open'] },
  { soort: 'toestemming-gegeven', welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: false } },
  { soort: 'eigen-taak' },
  { soort: 'zelfde-organisatie' },
  { soort: 'over-zichzelf' },
]

/** Few organisations, so that they meet each other, and days around the one that requests count with. */
function invented(random: Random): unknown {
  const organisations = [uuid(random), uuid(random), uuid(random)]
  const organisation = (): string => some(random, organisations)
  const indicaties = Array.from({ length: below(random, 4) }, () => ({
    id: uuid(random),
    indicatieorgaan: organisation(),
    status: some(random, ['concept', 'vastgesteld', 'vastgesteld', 'ingetrokken']),
    zorgprofiel: some(random, ['nabijheid', 'intensief', 'beschermd']),
    periode: period(random),
    ...maybe(random, { zorggrond: some(random, ['lichamelijk', 'psychisch']) }),
    ...maybe(random, { afweging: `Afweging ${below(random, 100)}.` }),
  }))
  const ids = [...indicaties.map(({ id }) => id), uuid(random)]
  const zorgkantoren = Array.from({ length: below(random, 3) }, () => ({
    zorgkantoor: organisation(),
    regio: some(random, ['noord', 'midden', 'zuid']),
    periode: period(random),
  }))
  const bemiddelingen = Array.from({ length: below(random, 4) }, () => ({
    id: uuid(random),
    zorgaanbieder: organisation(),
    indicatie: some(random, ids),
    status: some(random, ['wachtend', 'in-zorg', 'beeindigd']),
    zorgvorm: some(random, ['thuis', 'verblijf', 'besloten-verblijf']),
    periode: period(random),
    ...maybe(random, { wachtlijst: { sinds: day(random), ...maybe(random, { wens: 'Een tuin.' }) } }),
    ...maybe(random, { redenEinde: some(random, ['verhuisd', 'overleden']) }),
  }))
  return {
    $schema: zorgdossierRights.messageType.schemaId,
    id: uuid(random),
    client: uuid(random),
    status: some(random, ['open', 'open', 'gesloten']),
    versie: 1 + below(random, 9),
    persoon: { naam: `Naam ${below(random, 100)}`, geboortedatum: '1950-01-01' },
    ...maybe(random, { contact: { telefoon: `06${below(random, 100)}` } }),
    ...(zorgkantoren.length === 0 ? {} : { zorgkantoren }),
    ...(indicaties.length === 0 ? {} : { indicaties }),
    ...(bemiddelingen.length === 0 ? {} : { bemiddelingen }),
  }
}

function maybe<T extends object>(random: Random, part: T): Partial<T> {
  return chance(random, 0.6) ? part : {}
}

function period(random: Random): { readonly begindatum: string; readonly einddatum?: string } {
  const [first = '', last = ''] = [day(random), day(random)].toSorted()
  return chance(random, 0.5) ? { begindatum: first } : { begindatum: first, einddatum: last }
}

function day(random: Random): string {
  return some(random, [
    ...['2026-01-01', '2026-08-24', '2026-09-30', '2026-10-13', '2026-11-21'],
    ...['2026-11-22', '2026-11-23', '2027-02-01'],
  ])
}
