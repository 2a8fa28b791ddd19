import { copyOf, plainText } from '../json.ts'
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

/** Writes the constants of a new resource, by its type, and whom it is about. */
export function writeFixed(resource: JsonObject, scope: Scope): void {
  const type = plainText(resource['resourceType'])
  for (const [name, value] of Object.entries(fixedByType[type] ?? {})) resource[name] = copyOf(value)
  const about = aboutByType[type]
  if (about !== undefined) writeAbout(resource, about, scope)
}

/** Writes the elements that say whom the document is about. */
export function writeAbout(
  element: JsonObject,
  about: Readonly<Record<string, '$subject' | '$patient'>>,
  scope: Scope,
): void {
  if (scope.subject.length === 0) return
  for (const [name, who] of Object.entries(about)) {
    const people = who === '$patient' ? scope.subject.slice(0, 1) : scope.subject
    element[name] = subjectReference(people, scope)
  }
}
