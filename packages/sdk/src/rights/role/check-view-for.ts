import { roleReaches } from '../../../generated/role-reach.ts'
import type { Rolsleutel } from '../../../generated/role-reach.ts'
import type { CheckOptions } from '../../check/check.ts'
import type { Policy } from '../policy/policy.ts'
import type { Projected } from '../view/view.ts'
import { checkShape } from './check-view.ts'
import type { CheckedView } from './check-view.ts'
import { shapeBy, shapeFor } from './known-shapes.ts'
import { roleSchema } from './role-schema.ts'
import type { PlainSchema, RoleSchemaNames } from './role-schema.ts'
import type { RoleType } from './role-type.ts'
import type { SeenBy } from './seen-by.ts'

/**
 * Checks a received view: whether it is what this role can get of the message by the rows of the project. The receiver
 * needs no rows for it.
 */
export function checkView<T, P, const Rol extends Rolsleutel>(
  type: RoleType<T, P>,
  rol: Rol,
  received: unknown,
  options: CheckOptions = {},
): CheckedView<SeenBy<T, P, Rol>> {
  return checkShape<SeenBy<T, P, Rol>>(type, shapeFor(type, rol, roleReaches), received, options)
}

/** The same by other rows, of which no types were made. */
export function checkViewBy<T, P>(
  type: RoleType<T, P>,
  rol: string,
  received: unknown,
  policy: Policy,
  options: CheckOptions = {},
): CheckedView<Projected<T>> {
  return checkShape<Projected<T>>(type, shapeBy(type, rol, policy), received, options)
}

/** The JSON Schema of the views of a role by a policy; undefined when the role can see nothing of the message. */
export function roleSchemaBy<T, P>(
  type: RoleType<T, P>,
  rol: string,
  policy: Policy,
  names: RoleSchemaNames,
): PlainSchema | undefined {
  const shape = shapeBy(type, rol, policy)
  return shape === undefined ? undefined : roleSchema(type.jsonSchema(), shape, names)
}
