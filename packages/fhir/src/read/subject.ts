import { isObject } from '../json.ts'
import { resolve } from './bundle-index.ts'
import { down, items, take, textAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { referredId, takeReference } from './identity.ts'
import type { Reading } from './reading.ts'

/** The people whom a reference means: one person, or the members of a group in their order. */
export function peopleOf(reading: Reading, reference: Cursor): readonly string[] | undefined {
  const group = resolve(reading.index, reference)
  if (group === undefined || !isObject(group.value) || group.value['resourceType'] !== 'Group') {
    const person = referredId(reading, reference, 'inwoner')
    return person === undefined ? undefined : [person]
  }
  const members = items(group, 'member').map((member) => {
    const entity = down(member, 'entity')
    return entity === undefined ? undefined : referredId(reading, entity, 'inwoner')
  })
  const people = members.filter((person) => person !== undefined)
  if (people.length === 0 || people.length < members.length) return undefined
  takeReference(reading, reference)
  if (isOnlyWhom(group)) {
    reading.links.push({ resource: group, pointer: `#over:${people.join(',')}` })
    take(reading, ...['resourceType', 'id', 'type', 'actual', 'code'].map((name) => down(group, name)))
  }
  return people
}

/** A group that we made to have several people in one place; a household is a document of its own. */
function isOnlyWhom(group: Cursor): boolean {
  const [concept] = items(group, 'code')
  return (
    concept !== undefined && items(concept, 'coding').some((coding) => textAt(coding, 'code') === 'over-wie')
  )
}
