import type { Sources } from '../../sources/sources.ts'

/** The rows of schemas/bevoegdheden as data, in a module of their own: who brings other rows does not carry these. */
export function policyModule({ grants, telling }: Sources): string {
  return `import type { Bevoegdheid } from './bevoegdheid/1.0/types.ts'
import type { Verraad } from '../src/rights/policy/policy.ts'

/** The rows of the first policy: a proposal, which no lawyer has checked yet. */
export const rows: readonly Bevoegdheid[] = /* @__PURE__ */ parsed(${JSON.stringify(JSON.stringify(grants))})

/** Codes that tell something of another data group. */
export const verraad: readonly Verraad[] = /* @__PURE__ */ parsed(${JSON.stringify(JSON.stringify(telling))})

/** Text is read faster than an object that is written out, and the lint holds the rows against their schema. */
function parsed<T>(text: string): T {
  const value: T = JSON.parse(text)
  return value
}
`
}
