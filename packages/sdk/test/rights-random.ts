import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { below, chance, pickSome } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'

/** Thrown when rows that the tests make are no policy; then the test itself is wrong. */
export class TestPolicyRefusedError extends Error {
  readonly code = 'test/policy-refused'
}

/** A policy for a test. */
export function policyOf(given: readonly Bevoegdheid[], version = 'test'): Policy {
  const made = createPolicy(given, { verraad, version })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues.slice(0, 3)))
  return made.policy
}

/** The rows of the project, and rows made of them by leaving out, loosening, tightening and forbidding. */
export function policies(random: Random, count: number): readonly Policy[] {
  const made = Array.from({ length: count }, () =>
    policyOf(rows.filter(() => chance(random, 0.9)).map((row) => changed(random, row))),
  )
  return [policyOf(rows), ...made]
}

function changed(random: Random, row: Bevoegdheid): Bevoegdheid {
  const { verplichting, voorwaarden = [], ...rest } = row
  const kept = chance(random, 0.6) ? voorwaarden : voorwaarden.filter(() => chance(random, 0.5))
  const added = chance(random, 0.2) ? [...kept, some(random, ownConditions)] : kept
  const obliged = chance(random, 0.15) ? { soort: 'tot-minimum-beperken' as const } : verplichting
  const effect = chance(random, 0.04) ? ('verbieden' as const) : row.effect
  return {
    ...rest,
    effect: effect === 'verbieden' && chance(random, 0.5) ? 'toestaan' : effect,
    rechtsgrond: row.rechtsgrond ?? { soort: 'geen-persoonsgegevens' },
    ...(added.length === 0 ? {} : { voorwaarden: added }),
    ...(obliged === undefined ? {} : { verplichting: obliged }),
  }
}

/** One role that may read everything, always. */
export function allPermitted(groups: readonly string[]): {
  readonly policy: Policy
  readonly request: AccessRequest
} {
  const given = groups.map((gegevensgroep, index): Bevoegdheid => {
    const row = rows.find((one) => one.gegevensgroep === gegevensgroep)
    if (row === undefined) throw new TestPolicyRefusedError(gegevensgroep)
    return {
      ...row,
      sleutel: `alles-${index}`,
      rol: 'regisseur',
      organisatievoorwaarde: { soort: 'geen-organisatie' },
      acties: ['lezen'],
      verwerkingsdoel: 'afstemming',
      rechtsgrond: { soort: 'geen-persoonsgegevens' },
      effect: 'toestaan',
    }
  })
  const bare = given.map(({ voorwaarden: _conditions, verplichting: _obligation, ...row }) => row)
  const request = {
    rol: 'regisseur',
    verwerkingsdoel: 'afstemming',
    op: '2026-11-22',
    wie: {},
    zaak: {},
    personen: [],
    toestemmingen: [],
  }
  const made = createPolicy(bare, { verraad: [], version: 'alles' })
  if (!made.ok) throw new TestPolicyRefusedError(JSON.stringify(made.issues))
  return { policy: made.policy, request }
}

const ownConditions: readonly NonNullable<Bevoegdheid['voorwaarden']>[number][] = [
  { soort: 'eigen-taak' },
  { soort: 'doel-van-eigen-taak' },
  { soort: 'eigen-inbreng' },
  { soort: 'over-zichzelf' },
  { soort: 'mede-over-zichzelf' },
  { soort: 'zelfde-organisatie' },
  { soort: 'leeftijd-in', leeftijdsgroepen: ['18-en-ouder'] },
  { soort: 'regime-in', wettelijkeRegimes: ['wmo2015', 'jeugdwet'] },
]

/** Facts that fit a document more often than not, so that something is shown. */
export function randomRequest(
  random: Random,
  policy: Policy,
  document: unknown,
  schemaGroups: readonly string[],
): AccessRequest {
  const fitting = policy.rows.filter(({ gegevensgroep }) => schemaGroups.includes(gegevensgroep))
  const row = some(random, fitting.length === 0 ? policy.rows : fitting)
  const ids = idsOf(document)
  const kinds =
    row.organisatievoorwaarde.soort === 'organisatiesoort'
      ? row.organisatievoorwaarde.organisatiesoorten
      : ['gemeente']
  const hasOrganisation = row.organisatievoorwaarde.soort !== 'geen-organisatie'
  const maybe = (name: string): string | undefined =>
    ids[name] === undefined || chance(random, 0.15) ? undefined : some(random, ids[name])
  const residents = [...new Set(ids['inwoner'])]
  return {
    rol: row.rol,
    verwerkingsdoel: row.verwerkingsdoel ?? 'ondersteuning-uitvoeren',
    op: '2026-11-22',
    wie: given({
      roltoewijzing: maybe('roltoewijzing'),
      inwoner: chance(random, 0.5) ? maybe('inwoner') : undefined,
      namens: chance(random, 0.4) ? pickSome(random, residents, 2) : undefined,
      organisatie: hasOrganisation ? maybe('organisatie') : undefined,
      organisatiesoort: hasOrganisation ? some(random, kinds) : undefined,
      geheimhouding: chance(random, 0.7) ? some(random, ['beroep', 'ambt']) : undefined,
    }),
    zaak: given({
      toegewezen: fact(random),
      betrokken: fact(random),
      binnenLidmaatschap: fact(random),
      opVerzoekVanInwoner: fact(random),
      planstatus: chance(random, 0.8) ? 'actief' : undefined,
    }),
    personen: residents
      .filter(() => chance(random, 0.8))
      .map((inwoner) => ({
        inwoner,
        leeftijdsgroep: some(random, ['onder-12', '12-tot-16', '18-en-ouder', '18-en-ouder']),
        ...(chance(random, 0.5) ? { kanBelangenNietOverzien: chance(random, 0.5) } : {}),
      })),
    toestemmingen: residents.flatMap((inwoner) =>
      pickSome(random, schemaGroups, chance(random, 0.5) ? 8 : 0).map((gegevensgroep, index) => ({
        toestemming: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
        inwoner,
        gegevensgroep,
        vanRegime: some(random, ['wmo2015', 'jeugdwet', 'participatiewet']),
        uitdrukkelijk: chance(random, 0.7),
      })),
    ),
  }
}

/** True more often than not; sometimes not said. */
function fact(random: Random): boolean | undefined {
  return chance(random, 0.85) ? true : chance(random, 0.5) ? false : undefined
}

/** One of a list that is not empty. */
export function some<T>(random: Random, list: readonly T[]): T {
  const [item] = list.slice(below(random, list.length))
  if (item === undefined) throw new TestPolicyRefusedError('an empty list')
  return item
}

/** What is said, without what is not. */
function given<T extends object>(facts: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  const said: { [Name in keyof T]?: Exclude<T[Name], undefined> } = {}
  for (const [name, value] of Object.entries(facts))
    if (value !== undefined) Object.assign(said, { [name]: value })
  return said
}

/** Ids in a document by what their property is called. */
function idsOf(document: unknown): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {}
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'string' && name !== '') (found[name] ??= []).push(value)
    else if (Array.isArray(value))
      for (const item of value) look(item, name === 'over' || name === 'tussen' ? 'inwoner' : name)
    else if (typeof value === 'object' && value !== null)
      for (const [inner, next] of Object.entries(value)) look(next, ownerNames[inner] ?? inner)
  }
  look(document, '')
  return found
}

const ownerNames: Readonly<Record<string, string>> = {
  bron: 'organisatie',
  aanbieder: 'organisatie',
  beheerder: 'organisatie',
  college: 'organisatie',
  vastgelegdDoor: 'roltoewijzing',
  door: 'roltoewijzing',
  gemaaktDoor: 'inwoner',
  namens: 'inwoner',
}
