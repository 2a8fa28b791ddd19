import { compare } from '../changes/compare-explained.ts'
import { compareVersions } from './compare-all.ts'
import type { CompareAllOptions, SchemaVersion, VersionsComparison } from './compare-all.ts'
import type { CompatMode } from './modes.ts'

/** Holds the versions of a schema, in their order, to a mode of compatibility. */
export function compareAll(
  versions: readonly SchemaVersion[],
  mode: CompatMode,
  options: CompareAllOptions = {},
): VersionsComparison {
  return compareVersions(versions, mode, { compare, options })
}
