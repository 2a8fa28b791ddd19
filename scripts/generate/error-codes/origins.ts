import type { DeclaredCode, Shape } from './declared-codes.ts'
import type { FamilyKey } from './families.ts'

/** Which declarations belong to a family. */
interface Origin {
  readonly family: FamilyKey
  /** A file, or the start of the path of several, below packages/. */
  readonly from: string
  /** What stands before the name when it is told and not in the source. */
  readonly prefix?: string
  /** Which codes of those files; by default all that have a slash. */
  readonly codes?: RegExp
  readonly shapes?: readonly Shape[]
}

const withSlash = /\//
const bare = /^[^/]+$/

// The first row that fits decides.
const origins: readonly Origin[] = [
  { family: 'message', from: 'sdk/src/check/', prefix: 'sdk/', codes: bare, shapes: ['member'] },
  { family: 'message', from: 'sdk/src/check/rule-text.ts', prefix: 'sdk/', codes: bare },
  { family: 'message', from: 'sdk/src/rights/role/', codes: /^sdk\// },
  { family: 'json', from: 'sdk/src/json/' },
  { family: 'program', from: 'packages', shapes: ['class'] },
  { family: 'rights', from: 'sdk/src/rights/' },
  { family: 'facts', from: 'sdk/src/facts/' },
  { family: 'review', from: 'sdk/src/policy-review/' },
  { family: 'authzen', from: 'sdk/src/rights-exports/', codes: /^(authzen|fhir-consent)\// },
  { family: 'events', from: 'sdk/src/gebeurtenis/' },
  { family: 'kafka', from: 'sdk/src/kafka/' },
  { family: 'message', from: 'sdk/src/migrate/' },
  { family: 'fhir', from: 'fhir/src/' },
  { family: 'compat', from: 'compat/src/changes/' },
  { family: 'compat-reasons', from: 'compat/src/trouble.ts', prefix: 'compat/', codes: bare },
  {
    family: 'compat-reasons',
    from: 'cli/src/commands/compat/report/reason.ts',
    prefix: 'compat/',
    codes: bare,
  },
  { family: 'compat-reasons', from: 'cli/src/commands/compat/' },
  { family: 'registry-client', from: 'cli/src/registry/' },
  { family: 'files', from: 'cli/src/commands/rechten/' },
  { family: 'files', from: 'cli/src/commands/export/' },
  { family: 'worker', from: 'cli/src/stream/', codes: /^worker\// },
  { family: 'command', from: 'cli/src/', codes: /^cli\// },
  { family: 'conformance', from: 'conformance/src/run/finding.ts', prefix: 'conformance/', codes: bare },
  { family: 'registry-operation', from: 'registry/src/static-edition/' },
  { family: 'registry-operation', from: 'registry/src/journal/' },
  { family: 'registry-operation', from: 'registry/src/configuration/' },
  { family: 'registry-operation', from: 'registry/src/importers/' },
  { family: 'registry-drafts', from: 'registry/src/drafts/' },
  {
    family: 'registry',
    from: 'registry/src/',
    codes: /^((path|query)\/)?[^/]+$/,
    shapes: ['member', 'object'],
  },
]

/** Codes with a slash that nobody meets, and why. */
export const unmet: ReadonlyMap<string, string> = new Map([
  ['engine/fault-unknown', 'the generator says it to whoever changes the schemas of the SDK'],
  ['engine/refused', 'the SDK turns it into what its schema may hold'],
  ['http/route-with-schema', 'stops the start of a registry with a route that has a fault of ours'],
  ['conformance/kit-broken', 'the package lacks its own files'],
  ['compat/pattern-too-large', 'becomes compat/pattern-not-regular before it is told'],
])

/** To which family a declaration belongs, and how its code is told. */
export function placeOf(
  path: string,
  declared: DeclaredCode,
): { readonly family: FamilyKey; readonly code: string } | undefined {
  const { code, shape } = declared
  if (unmet.has(code)) return undefined
  const origin = origins.find(
    ({ from, codes = withSlash, shapes }) =>
      (from === 'packages' || path.startsWith(from)) &&
      codes.test(code) &&
      (shapes === undefined || shapes.includes(shape)),
  )
  return origin === undefined ? undefined : { family: origin.family, code: `${origin.prefix ?? ''}${code}` }
}
