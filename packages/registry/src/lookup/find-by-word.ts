import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { findSubject, findVersion, subjectUnknown } from './find-version.ts'
import { readVersion } from './read-names.ts'

/** The word for the last version in our own API. */
export const lastVersion = 'laatste'

/** A version as people name it: its number, `laatste`, or its label. A number is never taken for a label. */
export async function findByWord(store: Store, name: SubjectName, word: string): Promise<Outcome<Version>> {
  const number = word === lastVersion ? 'latest' : /^\d+$/u.test(word) ? readVersion(word) : undefined
  if (number === 'latest') return findVersion(store, { name, version: number, sight: 'live' })
  if (number !== undefined)
    return number.ok ? findVersion(store, { name, version: number.value, sight: 'live' }) : number
  const found = await findSubject(store, name, 'live')
  if (found === undefined) return refused(subjectUnknown(name))
  const version = await store.versionByLabel(found, word)
  return version === undefined || version.deleted ? refused(labelUnknown(found, word)) : given(version)
}

function labelUnknown(
  name: SubjectName,
  word: string,
): { readonly code: 'version-unknown'; readonly nl: string; readonly en: string } {
  const [shown, label] = [writeSubject(name), word.slice(0, 100)].map((each) => JSON.stringify(each))
  return {
    code: 'version-unknown',
    nl: `Het onderwerp ${shown} heeft geen versie met label ${label}.`,
    en: `The subject ${shown} has no version with label ${label}.`,
  }
}
