import type { JsonObject } from '../json.ts'
import { referenceTypes } from '../reference-types.ts'
import type { Scope } from './draft.ts'

/** A reference by our id; it becomes literal when the Bundle turns out to hold what it names. */
export function reference(kind: string, id: string, scope: Scope): JsonObject {
  const element: JsonObject = {
    type: referenceTypes[kind]?.[0] ?? 'Basic',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
  }
  scope.draft.references.push({ element, key: `${kind}|${id}` })
  return element
}
