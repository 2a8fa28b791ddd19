import type { Content, NewContent } from '../contents/content.ts'
import type { Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'

/** A version with what it holds. */
export interface Held {
  readonly version: Version
  readonly content: Content
}

/** The live version of a subject that holds this very content, the newest when it does so more than once. */
export async function findExisting(
  store: Store,
  name: SubjectName,
  { identity }: NewContent,
): Promise<Held | undefined> {
  const content = await store.contentByIdentity(identity)
  if (content === undefined) return undefined
  // By the subject and not by the content: one content may stand in any number of subjects.
  const versions = await store.versions(name, 'live')
  const version = versions.findLast(({ contentId }) => contentId === content.id)
  return version === undefined ? undefined : { version, content }
}
