import { readEffective } from '../settings/effective.ts'
import type { SeenEffective } from '../settings/effective.ts'
import type { Standing, Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'

/** What one registration in a subject starts from: where the subject stands, and what holds for it. */
export interface Start {
  readonly standing: Standing
  readonly under: SeenEffective
  /** Length of it as text; what is set may bring metadata and rules along. */
  readonly length: number
}

/** The start as it is now. */
export async function readStart(store: Store, name: SubjectName): Promise<Start> {
  const [under, standing = nothingYet(name)] = await Promise.all([
    readEffective(store, name),
    store.standing(name),
  ])
  return { under, standing, length: JSON.stringify([under, standing]).length }
}

/** The start for who comes after a version that was added to what was seen. */
export function startAfter({ standing: { subject }, ...rest }: Start, version: Version): Start {
  const { head, revision } = subject
  return {
    ...rest,
    standing: {
      subject: { ...subject, head: Math.max(head, version.version), revision: revision + 1 },
      latest: version,
    },
  }
}

function nothingYet({ context, subject }: SubjectName): Standing {
  return { subject: { context, subject, head: 0, revision: 0 }, latest: undefined }
}
