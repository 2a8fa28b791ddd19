import { reachData } from '../../../packages/sdk/src/rights/role/reach-text.ts'
import type { Sources } from '../../sources/sources.ts'
import { roleReaches } from './role-message.ts'
import { policyHash } from './role-policy-hash.ts'

/** How far each role comes, for who receives a view and has no rows. */
export function roleReachModule(sources: Sources): string {
  const reaches = roleReaches(sources)
  const data = JSON.stringify(reachData(reaches, sources.telling))
  return `import { readReaches } from '../src/rights/role/reach-text.ts'
import type { ReachData } from '../src/rights/role/reach-text.ts'
import type { RoleReach } from '../src/rights/role/reach.ts'

/** A role that has rows. */
export type Rolsleutel = ${[...reaches.keys()].map((rol) => `'${rol}'`).join(' | ')}

/** The policy that the types and schemas of roles were made from. */
export const rolePolicy: { readonly hash: string } = { hash: '${policyHash(sources)}' }

export const roleReaches: ReadonlyMap<string, RoleReach> = /* @__PURE__ */ readReaches(parsed(${JSON.stringify(data)}))

function parsed(text: string): ReachData {
  const value: ReachData = JSON.parse(text)
  return value
}
`
}
