import { roles } from '../../data/rights/policy.ts'
import type { Role } from '../../data/rights/policy.ts'

/** One page for each role. */
export function seesPaths(): { params: { key: string }; props: { role: Role } }[] {
  return roles.map((role) => ({ params: { key: role.sleutel }, props: { role } }))
}
