import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Policy, Verraad } from './policy.ts'
import type { RightsIssue } from './rights-issue.ts'
import { rowIssues, verraadIssues } from './row-issues.ts'
import { sha256 } from './sha-256.ts'

/** What a policy is made of beside its rows. */
export interface PolicyOptions {
  readonly verraad: readonly Verraad[]
  /** The version that reports name. */
  readonly version: string
}

/** The policy, or what is wrong with its rows: a policy with a bad row is no policy. */
export type CreatedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly RightsIssue[] }

/** Makes a policy of rows; the same rows in another order are the same policy. */
export function createPolicy(
  rows: readonly Bevoegdheid[],
  { verraad, version }: PolicyOptions,
): CreatedPolicy {
  const issues = [...rowIssues(rows), ...verraadIssues(verraad)]
  if (issues.length > 0) return { ok: false, issues }
  const ordered = frozenCopy(rows.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1)))
  const telling = frozenCopy(verraad)
  const byRole = new Map<string, Bevoegdheid[]>()
  for (const row of ordered) byRole.set(row.rol, [...(byRole.get(row.rol) ?? []), row])
  const hash = sha256(canonicalJson({ rows: ordered, verraad: telling }))
  const none: readonly Bevoegdheid[] = []
  return {
    ok: true,
    policy: Object.freeze<Policy>({
      version,
      hash,
      rows: ordered,
      verraad: telling,
      rowsOf: (rol) => byRole.get(rol) ?? none,
    }),
  }
}

/** A copy that nobody can change, not even who made the rows. */
function frozenCopy<T>(value: T): T {
  const copy = structuredClone(value)
  freezeAll(copy)
  return copy
}

function freezeAll(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeAll(inner)
}
