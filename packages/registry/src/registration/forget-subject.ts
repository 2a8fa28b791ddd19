import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Act } from '../settings/change-setting.ts'
import { changeSetting } from '../settings/change-setting.ts'
import type { Store } from '../store/store.ts'
import { keyOfDescription } from '../subjects/description.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { busy } from './busy.ts'

const mostAttempts = 20

/**
 * Takes away what was set and said about a subject of which the last version is gone for good: whoever makes a subject of that
 * name later begins with nothing of it. A subject that has versions is left alone.
 */
export async function forgetSubject(store: Store, name: SubjectName, act: Act): Promise<Outcome<undefined>> {
  if ((await store.version(name, 'latest', 'also-deleted')) !== undefined) return given(undefined)
  const changed = await changeSetting(store, { scope: name, change: () => ({}), act })
  return changed.ok ? forgetDescription(store, name, act) : changed
}

async function forgetDescription(
  store: Store,
  name: SubjectName,
  { actor, at }: Act,
): Promise<Outcome<undefined>> {
  const key = keyOfDescription(name)
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const record = await store.record('onderwerp', key)
    if (record === undefined) return given(undefined)
    const entry = {
      at,
      actor,
      action: 'instelling-verwijderd',
      on: name,
      detail: { onderwerp: true },
    } as const
    const written = await store.putRecord(
      { kind: 'onderwerp', key, value: undefined },
      record.revision,
      entry,
    )
    if (written.outcome === 'written') return given(undefined)
  }
  return refused(busy)
}
