import type { Store } from '../../store/store.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import { subjectUuid } from './subject-uuid.ts'

/** Finds the subject of an id. */
export type FindType = (uuid: string) => Promise<SubjectName | undefined>

/** A name cannot be read back from an id, so the ids of all subjects are kept, and made again when one is not there. */
export function typeFinder(store: Store): FindType {
  let known: ReadonlyMap<string, SubjectName> = new Map()
  return async (uuid) => {
    if (!known.has(uuid)) {
      const names = await store.subjects({ sight: 'live' }, {})
      known = new Map(names.map((name) => [subjectUuid(name), name]))
    }
    return known.get(uuid)
  }
}
