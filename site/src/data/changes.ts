import type { ReleaseSource } from '../../../scripts/sources/glossary/releases.ts'
import type { InBoth } from '../language.ts'
import { releases, schemaIndex, terms } from './built.ts'
import type { SchemaEntry } from './schema-index.ts'
import type { Begrip } from './terms.ts'

/** A step in the history of a term. */
export interface TermChange {
  readonly term: Begrip
  readonly versie: string
  readonly datum: string
  readonly wijziging: InBoth<string>
  /** Whether the term appeared with it. */
  readonly isFirst: boolean
}

/** A release with what came in it. */
export interface Release extends ReleaseSource {
  readonly changes: readonly TermChange[]
  readonly entries: readonly SchemaEntry[]
  /** The day of the release, or of the last change as long as it is in preparation. */
  readonly updated: string
}

/** What the changes of releases are counted from. */
export interface ChangeSources {
  readonly releases: readonly ReleaseSource[]
  readonly terms: readonly Begrip[]
  readonly schemas: readonly SchemaEntry[]
}

/** The releases of the glossary, the newest first. */
export const releasesWithChanges: readonly Release[] = withChanges({
  releases,
  terms,
  schemas: schemaIndex.schemas,
}).toReversed()

/**
 * Gives each release what came in it, the oldest first. A change of a term belongs to the first release on or after its
 * day; what is newer than the last release belongs to the one in preparation, and so do schema versions of no release.
 */
export function withChanges({ releases, terms, schemas }: ChangeSources): readonly Release[] {
  const released = new Set(releases.flatMap((release) => release.schemas ?? []))
  const all = terms.flatMap(changesOf)
  return releases.map((release, place) => {
    const after = releases[place - 1]?.datum ?? ''
    const changes = all.filter(({ datum }) => datum > after && datum <= (release.datum ?? datum))
    const days = changes.map(({ datum }) => datum).toSorted()
    return {
      ...release,
      changes,
      entries: schemas.filter(({ id }) =>
        release.datum === undefined ? !released.has(id) : release.schemas?.includes(id),
      ),
      updated: release.datum ?? days.at(-1) ?? after,
    }
  })
}

function changesOf(term: Begrip): readonly TermChange[] {
  return term.geschiedenis.map((change, place) => ({ ...change, term, isFirst: place === 0 }))
}

/** The release that a change of a term came in, for the history on its page. */
export function releaseOf(term: Begrip, versie: string): Release | undefined {
  return releasesWithChanges.find(({ changes }) =>
    changes.some((change) => change.term === term && change.versie === versie),
  )
}
