import { nearestNames } from '../../../arguments/nearest-names.ts'
import type { Environment } from '../../../environment.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import { readCodeLists, readNamedThings } from '../schemas-words.ts'

/** What to say to a role that nobody knows: the roles that it resembles. */
export async function unknownRole(typed: string, { readSchemasFile }: Environment): Promise<Trouble> {
  const roles = await readNamedThings('rollen.json', readSchemasFile)
  return createTrouble('cli/role-unknown', nearestNames(typed, [...roles.keys()]))
}

/** What to say to a purpose that nobody knows: the ones it resembles, or else all of the few. */
export async function unknownPurpose(typed: string, environment: Environment): Promise<Trouble> {
  const purposes = await codesOf('verwerkingsdoel', environment)
  const near = nearestNames(typed, purposes)
  return createTrouble('cli/purpose-unknown', near.length > 0 ? near : purposes)
}

/** What to say to a kind of organisation that nobody knows: the kinds that it resembles. */
export async function unknownKind(typed: string, environment: Environment): Promise<Trouble> {
  const near = nearestNames(typed, await codesOf('organisatiesoort', environment))
  return createTrouble('cli/option-value', [
    `--organisatiesoort ${near.length > 0 ? near.join('|') : 'CODE'}`,
  ])
}

async function codesOf(list: string, { readSchemasFile }: Environment): Promise<readonly string[]> {
  return [...((await readCodeLists(readSchemasFile)).get(list) ?? new Map()).keys()]
}
