import { isList, isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'

/** The roles that may do something with a data group, in at least one situation. */
export interface GroupRoles {
  readonly reading: ReadonlySet<string>
  readonly writing: ReadonlySet<string>
  /** Those who in some situation see only the minimum. */
  readonly minimum: ReadonlySet<string>
}

/** Data group -> roles; a group without rows is nobody's. */
export type RolesByGroup = ReadonlyMap<string, GroupRoles>

interface Mutable {
  readonly reading: Set<string>
  readonly writing: Set<string>
  readonly minimum: Set<string>
}

/**
 * The roles per data group in the rows of a policy (the shape of the schema `bevoegdheid`). Rows that forbid are left
 * out: they hold in a situation only, so a role that is forbidden something somewhere may do it elsewhere.
 */
export function rolesByGroup(rows: readonly Json[]): RolesByGroup {
  const groups = new Map<string, Mutable>()
  for (const row of rows) {
    if (!isObject(row) || valueAt(row, 'effect') !== 'toestaan') continue
    const [rol, group, acties] = [valueAt(row, 'rol'), valueAt(row, 'gegevensgroep'), valueAt(row, 'acties')]
    if (typeof rol !== 'string' || typeof group !== 'string' || !isList(acties)) continue
    const roles = groups.get(group) ?? { reading: new Set(), writing: new Set(), minimum: new Set() }
    groups.set(group, roles)
    if (acties.includes('lezen')) roles.reading.add(rol)
    if (acties.some((actie) => actie !== 'lezen')) roles.writing.add(rol)
    const duty = valueAt(row, 'verplichting')
    if (isObject(duty) && valueAt(duty, 'soort') === 'tot-minimum-beperken') roles.minimum.add(rol)
  }
  return groups
}

/** The roles of a data group that may have no rows. */
export function rolesOf(roles: RolesByGroup, group: string | undefined): GroupRoles {
  return roles.get(group ?? '') ?? { reading: new Set(), writing: new Set(), minimum: new Set() }
}
