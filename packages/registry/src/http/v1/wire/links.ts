import { writeSubject } from '../../../subjects/subject-name.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'

/** Where our own API stands. */
export const v1Base = '/v1'

/** Address of a subject. */
export function schemaLink(name: SubjectName): string {
  return `${v1Base}/schemas/${encodeURIComponent(writeSubject(name))}`
}

/** Address of a version of a subject. */
export function versionLink({ version, ...name }: SubjectName & { readonly version: number }): string {
  return `${schemaLink(name)}/versies/${version}`
}

/** Address of a draft. */
export function draftLink(name: SubjectName, id: string): string {
  return `${schemaLink(name)}/concepten/${id}`
}
