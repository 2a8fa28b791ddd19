import type { CompareInput, CompareOptions, Comparison } from '../comparison.ts'
import type { Json } from '../json.ts'
import { directionOfMode, isTransitive } from './modes.ts'
import type { CompatMode } from './modes.ts'

/** One version of a schema in the order in which they came. */
export interface SchemaVersion {
  readonly name: string
  readonly schema: Json
  /** Other schemas that this version refers to, by URI. */
  readonly documents?: Readonly<Record<string, Json>>
}

/** How a list is compared. */
export interface CompareAllOptions extends Omit<CompareOptions, 'documents'> {
  /** `newest`: only the last one is held against the others, as a registry does; the whole list when left out. */
  readonly only?: 'newest'
}

/** One version held against an earlier one. */
export interface VersionCheck {
  readonly from: string
  readonly to: string
  readonly direction: 'backward' | 'forward' | 'full'
  readonly comparison: Comparison
}

/** The checks that a mode asks for, and what they come to. */
export interface VersionsComparison {
  readonly mode: CompatMode
  /** `unknown` as soon as one check is and none fails. */
  readonly verdict: 'compatible' | 'incompatible' | 'unknown'
  readonly checks: readonly VersionCheck[]
}

/**
 * Holds versions to a mode. Without `_TRANSITIVE` each is held against the one before it only, which allows what two
 * steps together break: a property that goes and comes back with another type.
 */
export function compareVersions(
  versions: readonly SchemaVersion[],
  mode: CompatMode,
  {
    compare,
    options = {},
  }: { readonly compare: (input: CompareInput) => Comparison; readonly options?: CompareAllOptions },
): VersionsComparison {
  const direction = directionOfMode(mode)
  if (direction === undefined) return { mode, verdict: 'compatible', checks: [] }
  const { only, ...rest } = options
  const checks = pairsOf(versions, mode, only).map(([from, to]): VersionCheck => {
    const documents = { from: from.documents ?? {}, to: to.documents ?? {} }
    const comparison = compare({ from: from.schema, to: to.schema, options: { ...rest, documents } })
    return { from: from.name, to: to.name, direction, comparison }
  })
  return { mode, verdict: worstOf(checks), checks }
}

function pairsOf(
  versions: readonly SchemaVersion[],
  mode: CompatMode,
  only: 'newest' | undefined,
): readonly (readonly [SchemaVersion, SchemaVersion])[] {
  return versions.flatMap((to, index) => {
    if (only === 'newest' && index !== versions.length - 1) return []
    const before = versions.slice(isTransitive(mode) ? 0 : Math.max(0, index - 1), index)
    return before.map((from) => [from, to] as const)
  })
}

function worstOf(checks: readonly VersionCheck[]): VersionsComparison['verdict'] {
  const verdicts = checks.map(({ direction, comparison }) => comparison[direction].verdict)
  if (verdicts.includes('incompatible')) return 'incompatible'
  return verdicts.includes('unknown') ? 'unknown' : 'compatible'
}
