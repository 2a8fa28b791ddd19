import { rolePolicy } from '../../../generated/role-reach.ts'
import type { Policy } from '../policy/policy.ts'
import type { AccessRequest } from '../request/access-request.ts'
import { view } from '../view/view.ts'
import type { View } from '../view/view.ts'
import { requireSameHash } from './role-policy.ts'
import type { RoleType } from './role-type.ts'
import type { ViewOf } from './seen-by.ts'

/** A view with the type of what its role can see. */
export interface ViewFor<V> extends Omit<View<unknown>, 'document'> {
  /** What remained of the document; left out when nothing did. */
  readonly document?: V
}

/** A request of which the role is known when the program is written. */
export type RequestOf<Rol extends string> = AccessRequest & { readonly rol: Rol }

/**
 * Shows what a request may see, as `view` does, with the type of its role: reading what the role never gets does not
 * compile. Only for the rows that the types were made from.
 * @throws RolePolicyDiffersError for any other policy.
 */
export function viewFor<T, P, const Rol extends string>(
  type: RoleType<T, P>,
  received: unknown,
  request: RequestOf<Rol>,
  policy: Policy,
): ViewFor<ViewOf<T, P, Rol>> {
  requireSameHash(rolePolicy.hash, policy)
  const { document, ...rest } = view(type.rights, received, request, policy)
  return isSeen<ViewOf<T, P, Rol>>(document) ? { document, ...rest } : rest
}

/** Every view follows the schema of its role (tests/rights/role-schemas.ts). */
function isSeen<V>(document: unknown): document is V {
  return document !== undefined
}
