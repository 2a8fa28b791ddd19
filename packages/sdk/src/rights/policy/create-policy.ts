import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { canonicalJson } from './canonical-json.ts'
import { freezeAll } from './freeze-all.ts'
import type { InOwnWords, Policy, Verraad } from './policy.ts'
import type { RightsIssue } from './rights-issue.ts'
import { rowIssues, shapeIssues, verraadIssues } from './row-issues.ts'
import { sha256 } from './sha-256.ts'
import { ownVocabulary } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a policy is made of beside its rows. */
export interface PolicyOptions {
  readonly verraad: readonly InOwnWords<Verraad>[]
  /** The words of the rows; those of the project when left out. */
  readonly vocabulary?: Vocabulary
  /** The version that reports name. */
  readonly version: string
}

/** The policy, or what is wrong with its rows: a policy with a bad row is no policy. */
export type CreatedPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly issues: readonly RightsIssue[] }

/** Makes a policy of rows; the same rows in another order are the same policy. */
export function createPolicy(
  rows: readonly InOwnWords<Bevoegdheid>[],
  { verraad, version, vocabulary = ownVocabulary }: PolicyOptions,
): CreatedPolicy {
  const issues = issuesOf(rows, verraad, vocabulary)
  if (!areRows(rows, issues) || !areTelling(verraad, issues)) return { ok: false, issues }
  const ordered = frozenCopy(rows.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1)))
  const telling = frozenCopy(verraad)
  const byRole = new Map<string, Bevoegdheid[]>()
  for (const row of ordered) byRole.set(row.rol, [...(byRole.get(row.rol) ?? []), row])
  const hash = sha256(canonicalJson({ rows: ordered, verraad: telling, ...hashed(vocabulary) }))
  for (const own of byRole.values()) Object.freeze(own)
  const none: readonly Bevoegdheid[] = Object.freeze([])
  return {
    ok: true,
    policy: Object.freeze<Policy>({
      version,
      hash,
      rows: ordered,
      verraad: telling,
      vocabulary,
      rowsOf: (rol) => byRole.get(rol) ?? none,
    }),
  }
}

function issuesOf(
  rows: readonly InOwnWords<Bevoegdheid>[],
  verraad: readonly InOwnWords<Verraad>[],
  vocabulary: Vocabulary,
): readonly RightsIssue[] {
  const shapes = shapeIssues(rows)
  return shapes.length > 0 || !areRows(rows, shapes)
    ? shapes
    : [...rowIssues(rows, vocabulary), ...verraadIssues(verraad, vocabulary)]
}

/** Rows without issues are rows: to the engine a code is a text, and which texts there are the vocabulary says. */
function areRows(
  _rows: readonly InOwnWords<Bevoegdheid>[],
  issues: readonly RightsIssue[],
): _rows is readonly Bevoegdheid[] {
  return issues.length === 0
}

function areTelling(
  _verraad: readonly InOwnWords<Verraad>[],
  issues: readonly RightsIssue[],
): _verraad is readonly Verraad[] {
  return issues.length === 0
}

/** Other words make another policy, even with the same rows; ours are part of the program. */
function hashed(vocabulary: Vocabulary): Readonly<Record<string, unknown>> {
  const { groupNames, silentGroups, words } = vocabulary
  return vocabulary === ownVocabulary
    ? {}
    : { woorden: { groupNames, silentGroups: [...silentGroups], words } }
}

/** A copy that nobody can change, not even who made the rows. */
function frozenCopy<T>(value: T): T {
  return freezeAll(structuredClone(value))
}
