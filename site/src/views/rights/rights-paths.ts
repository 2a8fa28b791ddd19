import { groups, roles } from '../../data/rights/policy.ts'
import type { DataGroup, Role } from '../../data/rights/policy.ts'

/** One page for each role. */
export function rolePaths(): { params: { key: string }; props: { role: Role } }[] {
  return roles.map((role) => ({ params: { key: role.sleutel }, props: { role } }))
}

/** One page for each group of data. */
export function groupPaths(): { params: { key: string }; props: { group: DataGroup } }[] {
  return groups.map((group) => ({ params: { key: group.sleutel }, props: { group } }))
}
