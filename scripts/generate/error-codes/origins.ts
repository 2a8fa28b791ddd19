import type { DeclaredCode, Shape } from './declared-codes.ts'
import type { FamilyKey } from './families.ts'

/** Which declarations belong to a family. */
interface Origin {
  readonly family: FamilyKey
  /** A file, or the start of the path of several, from the root of the project. */
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
  { family: 'message', from: 'packages/sdk/src/check/', prefix: 'sdk/', codes: bare, shapes: ['member'] },
  { family: 'message', from: 'packages/sdk/src/check/rule-text.ts', prefix: 'sdk/', codes: bare },
  { family: 'message', from: 'packages/sdk/src/rights/role/', codes: /^sdk\// },
  { family: 'json', from: 'packages/sdk/src/json/' },
  { family: 'local', from: 'site/local/', codes: /^local\// },
  { family: 'site', from: 'site/build/', codes: /^site\//, shapes: ['row'] },
  { family: 'program', from: '', shapes: ['class'] },
  { family: 'rights', from: 'packages/sdk/src/rights/' },
  { family: 'facts', from: 'packages/sdk/src/facts/' },
  { family: 'review', from: 'packages/sdk/src/policy-review/' },
  { family: 'authzen', from: 'packages/sdk/src/rights-exports/', codes: /^(authzen|fhir-consent)\// },
  { family: 'events', from: 'packages/sdk/src/gebeurtenis/' },
  { family: 'kafka', from: 'packages/sdk/src/kafka/' },
  { family: 'message', from: 'packages/sdk/src/migrate/' },
  { family: 'fhir', from: 'packages/fhir/src/' },
  { family: 'compat', from: 'packages/compat/src/changes/' },
  { family: 'compat-reasons', from: 'packages/compat/src/trouble.ts', prefix: 'compat/', codes: bare },
  {
    family: 'compat-reasons',
    from: 'packages/cli/src/commands/compat/report/reason.ts',
    prefix: 'compat/',
    codes: bare,
  },
  { family: 'compat-reasons', from: 'packages/cli/src/commands/compat/' },
  { family: 'registry-client', from: 'packages/cli/src/registry/' },
  { family: 'files', from: 'packages/cli/src/commands/rechten/' },
  { family: 'files', from: 'packages/cli/src/commands/export/' },
  { family: 'worker', from: 'packages/cli/src/stream/', codes: /^worker\// },
  { family: 'command', from: 'packages/cli/src/', codes: /^cli\// },
  {
    family: 'conformance',
    from: 'packages/conformance/src/run/finding.ts',
    prefix: 'conformance/',
    codes: bare,
  },
  { family: 'registry-operation', from: 'packages/registry/src/static-edition/' },
  { family: 'registry-operation', from: 'packages/registry/src/journal/' },
  { family: 'registry-operation', from: 'packages/registry/src/configuration/' },
  { family: 'registry-operation', from: 'packages/registry/src/importers/' },
  { family: 'registry-drafts', from: 'packages/registry/src/drafts/' },
  {
    family: 'registry',
    from: 'packages/registry/src/',
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
  [
    'site/page-unexpected',
    'stops the build with a page of ours that has another form; the command tells site/failed',
  ],
  ['site/package-missing', 'stops the build of a broken installation; the command tells site/failed'],
  ['site/packing-ended', 'stops the build when a thread dies; the command tells site/failed'],
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
      path.startsWith(from) && codes.test(code) && (shapes === undefined || shapes.includes(shape)),
  )
  return origin === undefined ? undefined : { family: origin.family, code: `${origin.prefix ?? ''}${code}` }
}
