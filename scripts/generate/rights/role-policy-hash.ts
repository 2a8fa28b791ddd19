import { createHash } from 'node:crypto'
import { canonicalJson } from '../../../packages/sdk/src/rights/policy/canonical-json.ts'
import type { Sources } from '../../sources/sources.ts'

/** The hash that a policy made of the rows of the project has. */
export function policyHash({ grants, telling }: Sources): string {
  const rows = grants.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1))
  return createHash('sha256')
    .update(canonicalJson({ rows, verraad: telling }))
    .digest('hex')
}
