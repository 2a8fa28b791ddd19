import { findVersion } from '../lookup/find-version.ts'
import { readSubject, readVersion } from '../lookup/read-names.ts'
import type { SeenSetting } from '../store/outcomes.ts'
import type { Store } from '../store/store.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version, VersionState } from '../subjects/version.ts'

/** What is said about a version from now on, and by whom. */
export interface StatusChange {
  readonly state: Omit<VersionState, 'tags'>
  readonly actor: string
  readonly at: string
  readonly schemaHash: string
}

/** What came of it. */
export type StatusOutcome =
  | { readonly outcome: 'written'; readonly version: Version }
  /** What was withdrawn stays so: readers have been told. */
  | { readonly outcome: 'withdrawn' }
  | { readonly outcome: 'successor-unknown' }
  | { readonly outcome: 'unknown' }
  /** Somebody else changed the status since it was read. */
  | { readonly outcome: 'moved' }

/** Says that a version is deprecated, withdrawn or published again; its content does not change. */
export async function changeStatus(
  store: Store,
  version: Version,
  change: StatusChange,
  {
    mayRead,
    settings,
  }: {
    readonly mayRead: (context: string) => boolean
    /** What says that something may change here, as it was seen. */
    readonly settings: readonly SeenSetting[]
  },
): Promise<StatusOutcome> {
  const { state: before } = version
  const { state: after, actor, at, schemaHash } = change
  if (before.status === 'ingetrokken' && after.status !== 'ingetrokken') return { outcome: 'withdrawn' }
  if (after.successor !== undefined && !(await isSuccessor(store, version, after.successor, mayRead)))
    return { outcome: 'successor-unknown' }
  const state = before.tags === undefined ? after : { ...after, tags: before.tags }
  const { context, subject, contentId } = version
  const entry = {
    at,
    actor,
    action: 'versie-status-gewijzigd',
    on: { context, subject },
    version: version.version,
    contentId,
    schemaHash,
    ...(after.reason === undefined ? {} : { motivation: after.reason }),
    detail: detailOf(before, after),
  } as const
  return store.setState({ context, subject }, version.version, state, entry, before, settings)
}

function detailOf(before: VersionState, after: StatusChange['state']): Readonly<Record<string, string>> {
  return {
    was: before.status,
    status: after.status,
    ...(after.successor === undefined ? {} : { opvolger: after.successor }),
    ...(after.deprecatedFrom === undefined ? {} : { verouderdVanaf: after.deprecatedFrom }),
  }
}

/** Whether `subject/number` is another version that readers of this one can see. */
async function isSuccessor(
  store: Store,
  of: Version,
  successor: string,
  mayRead: (context: string) => boolean,
): Promise<boolean> {
  const cut = successor.lastIndexOf('/')
  const name = readSubject(successor.slice(0, cut), of.context)
  const number = readVersion(successor.slice(cut + 1))
  if (cut < 1 || !name.ok || !number.ok || number.value === 'latest') return false
  // Otherwise the answer would say which names others have in contexts that are closed to this caller.
  if (!mayRead(name.value.context)) return false
  const found = await findVersion(store, { name: name.value, version: number.value, sight: 'live' })
  return found.ok && !(found.value.version === of.version && writeSubject(found.value) === writeSubject(of))
}
