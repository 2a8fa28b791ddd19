import { compare } from '@samenspraak/compat'
import type { Change, Json, Verdict } from '@samenspraak/compat'
import { readBuilt, schemaIndex } from './built.ts'
import { modelEntries } from './message-groups.ts'
import type { SchemaEntry } from './schema-index.ts'

/** What a version of a message changed since the one before it. */
export interface VersionDifference {
  readonly before: SchemaEntry
  /** Whether everything of the version before is right in this one. */
  readonly oldInNew: Verdict
  /** Whether everything of this version is right in the one before. */
  readonly newInOld: Verdict
  /** What changed in what a message may hold; that its version has another name goes without saying. */
  readonly changes: readonly Change[]
}

let documents: Readonly<Record<string, Json>> | undefined

/** The difference with the version before, proven; undefined for the first version. */
export function differenceWithBefore(entry: SchemaEntry): VersionDifference | undefined {
  const versions = modelEntries
    .filter(({ naam }) => naam === entry.naam)
    .toSorted((a, b) => a.versie.localeCompare(b.versie, 'en', { numeric: true }))
  const before = versions[versions.indexOf(entry) - 1]
  if (before === undefined) return undefined
  documents ??= Object.fromEntries(schemaIndex.schemas.map(({ id, pad }) => [id, readBuilt<Json>(pad)]))
  const { backward, forward, changes } = compare({
    from: readBuilt<Json>(before.pad),
    to: readBuilt<Json>(entry.pad),
    options: { documents: { from: documents, to: documents } },
  })
  return {
    before,
    oldInNew: backward,
    newInOld: forward,
    changes: changes.filter(
      ({ notion, at }) => notion === 'document' && at.to?.includes('/$schema/') !== true,
    ),
  }
}
