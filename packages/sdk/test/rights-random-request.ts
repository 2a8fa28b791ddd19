import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { below, chance, pickSome, uuid } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { some } from './rights-some.ts'

/** Facts that fit a document more often than not, so that something is shown. */
export function randomRequest(
  random: Random,
  policy: Policy,
  document: unknown,
  schemaGroups: readonly string[],
): AccessRequest {
  const fitting = policy.rows.filter(({ gegevensgroep }) => schemaGroups.includes(gegevensgroep))
  const possible = fitting.length === 0 ? policy.rows : fitting
  // First a role and then one of its rows, so that a role with few rows has its turn as often.
  const rol = some(random, [...new Set(possible.map((one) => one.rol))])
  const row = some(
    random,
    possible.filter((one) => one.rol === rol),
  )
  const ids = idsOf(document)
  const kinds =
    row.organisatievoorwaarde.soort === 'organisatiesoort'
      ? row.organisatievoorwaarde.organisatiesoorten
      : ['gemeente']
  const hasOrganisation = row.organisatievoorwaarde.soort !== 'geen-organisatie' || chance(random, 0.05)
  const maybe = (name: string): string | undefined =>
    ids[name] === undefined || chance(random, 0.15) ? undefined : some(random, ids[name])
  const residents = [...new Set(ids['inwoner'])]
  const regimes = [...new Set(['wmo2015', 'jeugdwet', 'participatiewet', ...(ids['wettelijkRegime'] ?? [])])]
  // The groups that stand around the one the row is about are seen on consent too.
  const consented = chance(random, 0.7) ? [...schemaGroups] : pickSome(random, schemaGroups, 2)
  return {
    rol: row.rol,
    verwerkingsdoel: row.verwerkingsdoel ?? 'ondersteuning-uitvoeren',
    op: dayAround(random, row),
    wie: given({
      roltoewijzing: maybe('roltoewijzing'),
      inwoner: chance(random, 0.5) ? maybe('inwoner') : undefined,
      namens: chance(random, 0.4) ? pickSome(random, residents, 2) : undefined,
      organisatie: hasOrganisation ? (namedBy(random, row) ?? maybe('organisatie')) : undefined,
      organisatiesoort: hasOrganisation && chance(random, 0.95) ? some(random, kinds) : undefined,
      contracten: chance(random, 0.7) ? contractsFor(random, row) : undefined,
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
      .filter(() => chance(random, 0.85))
      .map((inwoner) => ({
        inwoner,
        ...(chance(random, 0.9)
          ? { leeftijdsgroep: some(random, ['onder-12', '12-tot-16', '18-en-ouder', '18-en-ouder']) }
          : {}),
        ...(chance(random, 0.5) ? { kanBelangenNietOverzien: chance(random, 0.5) } : {}),
      })),
    toestemmingen: residents.flatMap((inwoner) =>
      consented
        .filter(() => chance(random, 0.7))
        .flatMap((gegevensgroep) =>
          pickSome(random, regimes, 1 + below(random, regimes.length)).map((vanRegime) => ({
            toestemming: recordedFor(random, row) ?? uuid(random),
            inwoner,
            gegevensgroep,
            vanRegime,
            uitdrukkelijk: chance(random, 0.7),
          })),
        ),
    ),
  }
}

/** Mostly an ordinary day, sometimes one around the ends of the period of a row. */
function dayAround(random: Random, { periode: { begindatum, einddatum } }: Bevoegdheid): string {
  if (chance(random, 0.85)) return '2026-11-22'
  const ends = [begindatum, ...(einddatum === undefined ? [] : [einddatum])]
  const day = new Date(some(random, ends))
  day.setUTCDate(day.getUTCDate() + below(random, 3) - 1)
  return day.toISOString().slice(0, 10)
}

/** An organisation that a row names, when it names any. */
function namedBy(random: Random, { organisatievoorwaarde: asked }: Bevoegdheid): string | undefined {
  return asked.soort === 'genoemde-organisaties' && chance(random, 0.8)
    ? some(random, asked.organisaties)
    : undefined
}

function contractsFor(random: Random, { organisatievoorwaarde: asked }: Bevoegdheid): readonly string[] {
  const contract = asked.soort === 'partij-bij-contract' && chance(random, 0.8) ? [asked.contract] : []
  return chance(random, 0.5) ? contract : [uuid(random), ...contract]
}

/** The consent that a row names, when it names one. */
function recordedFor(random: Random, { voorwaarden = [] }: Bevoegdheid): string | undefined {
  const [named] = voorwaarden.flatMap((condition) =>
    condition.soort === 'toestemming-gegeven' && condition.welkeToestemming.soort === 'vastgelegd'
      ? [condition.welkeToestemming.toestemming]
      : [],
  )
  return chance(random, 0.7) ? named : undefined
}

/** True more often than not; sometimes not said. */
function fact(random: Random): boolean | undefined {
  return chance(random, 0.85) ? true : chance(random, 0.5) ? false : undefined
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
