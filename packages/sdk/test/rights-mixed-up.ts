import { chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { RightsCase } from './rights-cases.ts'
import { changeHidden } from './rights-hidden-changes.ts'
import { placesOf } from './rights-places.ts'

const share = 0.3
const tries = 6

/**
 * A document, sometimes with values of other places in it: two who share an id, somebody at two organisations, a
 * reference to something else. Still valid for its schema.
 */
export function mixedUp(random: Random, one: RightsCase, document: unknown): unknown {
  if (!chance(random, share)) return document
  let mixed = document
  for (let attempt = 0; attempt < tries; attempt++) {
    const places = placesOf(one.schema, mixed, new Set())
    const changed = changeHidden(random, { document: mixed, open: places, given: places, shown: new Set() })
    if (changed !== undefined && one.type.messageType.is(changed.document)) mixed = changed.document
  }
  return mixed
}
