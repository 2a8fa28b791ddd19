import type { JsonObject } from '../json.ts'
import { writtenOut } from '../names.ts'
import { addResource } from './draft.ts'
import type { Scope } from './draft.ts'
import { resourceId } from '../ids/resource-id.ts'
import { reference } from './reference.ts'

/** Whom something is about: a person by reference, and several people as a group, because FHIR has room for one. */
export function subjectReference(people: readonly string[], scope: Scope): JsonObject {
  const [only = ''] = people
  if (people.length === 1) return reference('inwoner', only, scope)
  const pointer = `#over:${people.join(',')}`
  const fullUrl = `urn:uuid:${resourceId(scope.documentId, pointer)}`
  if (!scope.draft.byUrl.has(fullUrl)) {
    Object.assign(addResource(scope, 'Group', pointer).element, {
      type: 'person',
      actual: true,
      code: { coding: [{ system: writtenOut('$kind'), code: 'over-wie' }] },
      member: people.map((person) => ({ entity: reference('inwoner', person, scope) })),
    })
  }
  return { reference: fullUrl, type: 'Group' }
}
