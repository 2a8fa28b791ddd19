import { plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Scope } from './draft.ts'
import { subjectReference } from './subject.ts'

/** What the resources hold that no sheet stands for: they only help to say something about another one. */
export const fixedByType: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  CareTeam: { status: 'active' },
}

/** Which element of such a resource says whom it is about. */
export const aboutByType: Readonly<Record<string, Readonly<Record<string, '$subject' | '$patient'>>>> = {
  CareTeam: { subject: '$subject' },
  RelatedPerson: { patient: '$patient' },
}

/** The constants of a resource that points to the one that it helps. */
export const fixedByReferrer: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  Task: { intent: 'order' },
}

/** The constants of a new resource, by its type. */
export function fixedOf(resource: JsonObject, scope: Scope): readonly (readonly [string, Json])[] {
  const type = plainText(resource['resourceType'])
  return [
    ...Object.entries(structuredClone(fixedByType[type] ?? {})),
    ...aboutOf(aboutByType[type] ?? {}, scope),
  ]
}

/** The elements that say whom the document is about. */
export function aboutOf(
  about: Readonly<Record<string, '$subject' | '$patient'>>,
  scope: Scope,
): readonly (readonly [string, Json])[] {
  if (scope.subject.length === 0) return []
  return Object.entries(about).map(([name, who]) => [
    name,
    subjectReference(who === '$patient' ? scope.subject.slice(0, 1) : scope.subject, scope),
  ])
}
