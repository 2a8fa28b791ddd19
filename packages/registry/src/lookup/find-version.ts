import type { Outcome, Refusal } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Sight, Store } from '../store/store.ts'
import { nationalContext, writeSubject } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'

/** A number of a version, or the last one. */
export type VersionNumber = number | 'latest'

/**
 * The subject where it is read: in its own context when that has a version of it in sight, and otherwise in the
 * national set. Whoever has a subject of his own never sees versions of both.
 */
export async function findSubject(
  store: Store,
  name: SubjectName,
  sight: Sight,
): Promise<SubjectName | undefined> {
  for (const each of readingOrder(name))
    if ((await store.version(each, 'latest', sight)) !== undefined) return each
  return undefined
}

/** A version as a reader in a context sees it. */
export async function findVersion(
  store: Store,
  {
    name,
    version,
    sight,
  }: { readonly name: SubjectName; readonly version: VersionNumber; readonly sight: Sight },
): Promise<Outcome<Version>> {
  for (const each of readingOrder(name)) {
    const found = await store.version(each, version, sight)
    if (found !== undefined) return given(found)
    if (version !== 'latest' && (await store.version(each, 'latest', sight)) !== undefined)
      return refused(versionUnknown(each, version))
  }
  return refused(subjectUnknown(name))
}

/** Where a name is looked for, in this order. */
export function readingOrder(name: SubjectName): readonly SubjectName[] {
  return name.context === nationalContext ? [name] : [name, { ...name, context: nationalContext }]
}

/** Nobody has such a subject. */
export function subjectUnknown(name: SubjectName): Refusal {
  const shown = JSON.stringify(writeSubject(name))
  return {
    code: 'subject-unknown',
    nl: `Het onderwerp ${shown} is niet bekend.`,
    en: `The subject ${shown} is not known.`,
  }
}

/** The subject exists, this version of it does not. */
export function versionUnknown(name: SubjectName, version: VersionNumber): Refusal {
  const shown = JSON.stringify(writeSubject(name))
  return {
    code: 'version-unknown',
    nl: `Het onderwerp ${shown} heeft geen versie ${version}.`,
    en: `The subject ${shown} has no version ${version}.`,
  }
}

/** No schema has this name or this content. */
export function schemaUnknown(what: string): Refusal {
  return {
    code: 'schema-unknown',
    nl: `Dit schema is hier niet bekend (${what}).`,
    en: `This schema is not known here (${what}).`,
  }
}
