import type { Policy } from '../policy/policy.ts'
import type { ShapeFacts } from './facts.ts'
import { reachOf } from './reach.ts'
import type { RoleReach } from './reach.ts'
import type { RoleType } from './role-type.ts'
import { shapeOf } from './shape.ts'
import type { RoleShape } from './shape.ts'

/** A message type without what only the compiler reads. */
export type AnyRoleType = Omit<RoleType<unknown, unknown>, 'rights' | 'roles'> & {
  readonly rights: Pick<ShapeFacts, 'codeLists' | 'groups' | 'kinds' | 'persons'>
}

type ShapesOfType = WeakMap<ShapeFacts['tree'], Map<string, RoleShape | undefined>>

const made: ShapesOfType = new WeakMap()
const byPolicy = new WeakMap<Policy, ShapesOfType>()

/** The shape of a message for a role by rows of which is known how far they come. */
export function shapeFor(
  type: AnyRoleType,
  rol: string,
  reaches: ReadonlyMap<string, RoleReach>,
): RoleShape | undefined {
  const reach = reaches.get(rol)
  return reach === undefined ? undefined : remembered(made, type, rol, () => reach)
}

/** The shape of a message for a role by the rows of a policy. */
export function shapeBy(type: AnyRoleType, rol: string, policy: Policy): RoleShape | undefined {
  const rows = policy.rowsOf(rol)
  // Roles that nobody knows are not remembered: there is no end to them.
  if (rows.length === 0) return undefined
  const known: ShapesOfType = byPolicy.get(policy) ?? new WeakMap()
  byPolicy.set(policy, known)
  return remembered(known, type, rol, () => reachOf(rows, rol, policy.verraad))
}

function remembered(
  shapes: ShapesOfType,
  { tree, rights }: AnyRoleType,
  rol: string,
  reach: () => RoleReach,
): RoleShape | undefined {
  const byRole = shapes.get(tree) ?? new Map<string, RoleShape | undefined>()
  shapes.set(tree, byRole)
  if (!byRole.has(rol)) byRole.set(rol, shapeOf({ ...rights, tree }, reach()))
  return byRole.get(rol)
}
