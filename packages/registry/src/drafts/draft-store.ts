import type { Action } from '../journal/entry.ts'
import type { SeenSetting } from '../store/outcomes.ts'
import type { Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { draftKey, draftPrefix, readDraft } from './draft.ts'
import type { KeptDraft } from './draft.ts'

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The draft with an id. */
export async function findDraft(store: Store, name: SubjectName, id: string): Promise<KeptDraft | undefined> {
  const record = idForm.test(id) ? await store.record('concept', draftKey(name, id)) : undefined
  return record === undefined ? undefined : { id, revision: record.revision, draft: readDraft(record.value) }
}

/** All drafts of a subject, by id. */
export async function listDrafts(store: Store, name: SubjectName): Promise<readonly KeptDraft[]> {
  const prefix = draftPrefix(name)
  const records = await store.records('concept', prefix, {})
  return records.flatMap(({ key, revision, value }) => {
    const id = key.slice(prefix.length)
    // `a/b` is a subject too, and its drafts begin with the same text as those of `a`.
    return idForm.test(id) ? [{ id, revision, draft: readDraft(value) }] : []
  })
}

/** Keeps a draft when it still is at the revision that was seen, 0 for a new one, under settings that were seen; undefined when either moved. */
export async function keepDraft(
  store: Store,
  name: SubjectName,
  { id, revision, draft }: KeptDraft,
  settings: readonly SeenSetting[],
): Promise<KeptDraft | undefined> {
  const key = draftKey(name, id)
  const entry = entryOf('concept-opgeslagen', name, { at: draft.changedAt, actor: draft.changedBy, id })
  const written = await store.putRecord({ kind: 'concept', key, value: draft }, revision, entry, settings)
  return written.outcome === 'moved' ? undefined : { id, revision: written.revision, draft }
}

/** Throws a draft away; false when it moved since. */
export async function dropDraft(
  store: Store,
  name: SubjectName,
  {
    id,
    revision,
    at,
    actor,
  }: { readonly id: string; readonly revision: number; readonly at: string; readonly actor: string },
  settings?: readonly SeenSetting[],
): Promise<boolean> {
  const entry = entryOf('concept-verwijderd', name, { at, actor, id })
  const written = await store.putRecord(
    { kind: 'concept', key: draftKey(name, id), value: undefined },
    revision,
    entry,
    settings,
  )
  return written.outcome === 'written'
}

function entryOf(
  action: Action,
  on: SubjectName,
  { at, actor, id }: { readonly at: string; readonly actor: string; readonly id: string },
): {
  readonly at: string
  readonly actor: string
  readonly action: Action
  readonly on: SubjectName
  readonly detail: { readonly concept: string }
} {
  return { at, actor, action, on, detail: { concept: id } }
}
