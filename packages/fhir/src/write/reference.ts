import type { JsonObject } from '../json.ts'
import { referenceTypes } from '../reference-types.ts'
import type { Draft, Scope } from './draft.ts'

/**
 * A reference to something by our id. Only when all is written it is known whether the Bundle holds what it names: then
 * it becomes literal, and else it gets the identifier.
 */
export function reference(kind: string, id: string, scope: Scope): JsonObject {
  const element: JsonObject = { type: referenceTypes[kind]?.[0] ?? 'Basic' }
  scope.draft.references.push({ element, kind, id })
  return element
}

/** What stands in the Bundle is pointed to; of the rest only the identifier is known. */
export function settleReferences(
  { references, known, fullUrls }: Draft,
  elsewhere: ReadonlyMap<string, string>,
): void {
  for (const { element, kind, id } of references) {
    const target = known.get(`${kind}|${id}`)
    const fullUrl = target === undefined ? elsewhere.get(id) : fullUrls.get(target)
    if (fullUrl === undefined) {
      element['identifier'] = { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }
      continue
    }
    element['reference'] = fullUrl
    if (target === undefined) delete element['type']
    else element['type'] = target['resourceType'] ?? ''
  }
}
