import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import { groupBy } from '../../group.ts'
import type { InBoth, Language } from '../../language.ts'
import { readBuilt } from '../built.ts'

export type { Bevoegdheid }

/** A role as `rollen.json` describes it. */
export interface Role {
  readonly sleutel: string
  readonly label: InBoth<string>
  readonly uitleg: InBoth<string>
  readonly begrip: string
  readonly soort: string
  readonly zaakgebonden: boolean
  readonly zietPersonen: boolean
  readonly bovenliggendeRol?: string
  readonly organisatiesoorten?: readonly string[]
  readonly geheimhouding?: readonly string[]
  readonly wettelijkeRegimes?: readonly string[]
  readonly externeCodes?: readonly { readonly standaard: string; readonly code: string }[]
  readonly aandachtspunt?: InBoth<string>
}

/** A group of data as `gegevensgroepen.json` describes it. */
export interface DataGroup {
  readonly sleutel: string
  readonly label: InBoth<string>
  readonly uitleg: InBoth<string>
  readonly begrip: string
  readonly voorbeelden: readonly InBoth<string>[]
  readonly gevoeligheid: string
  readonly persoonsgegevens: boolean
  readonly bestaanIsGevoelig: boolean
  readonly motivering?: InBoth<string>
}

/** A role or group that a row names and no source describes, which the lint of the sources should have refused. */
export class RightsNameUnknownError extends Error {
  readonly code = 'site/rights-name-unknown'
}

/** The rows that come with the SDK, as the engine takes them. */
export const policy: Policy = requirePolicy(rows)

/** All roles, in the order of the source. */
export const roles: readonly Role[] = readBuilt('rollen.json')

/** All groups of data, in the order of the source. */
export const groups: readonly DataGroup[] = readBuilt('gegevensgroepen.json')

const rowsByCell = groupBy(policy.rows, ({ rol, gegevensgroep }) => `${rol} ${gegevensgroep}`)

/** The rows of a role about a group of data. */
export function rowsAbout(role: string, group: string): readonly Bevoegdheid[] {
  return rowsByCell.get(`${role} ${group}`) ?? []
}

/** Rows as a policy of their own. */
export function requirePolicy(some: readonly Bevoegdheid[]): Policy {
  const created = createPolicy(some, { verraad, version: 'voorstel' })
  if (!created.ok) throw new RightsNameUnknownError(created.issues.map(({ nl }) => nl).join(' '))
  return created.policy
}

/** A role that is known to exist. */
export function requireRole(key: string): Role {
  return requireNamed(roles, key)
}

/** A group of data that is known to exist. */
export function requireGroup(key: string): DataGroup {
  return requireNamed(groups, key)
}

/** `Omslag: dat er een plan is` is called `Omslag`. */
export function groupName({ label }: DataGroup, language: Language): string {
  return label[language].split(':')[0] ?? label[language]
}

function requireNamed<T extends { readonly sleutel: string }>(all: readonly T[], key: string): T {
  const found = all.find(({ sleutel }) => sleutel === key)
  if (found === undefined) throw new RightsNameUnknownError(key)
  return found
}
