import { isList, isObject, objectsOf, plainText } from '../../json.ts'
import type { Json } from '../../json.ts'
import { placeBelow, placeOfItem } from '../place.ts'
import type { Placed } from './placed.ts'
import type { Run } from './run.ts'

/** Every contained resource must be referred to from the resource, or refer to it (dom-3); read in one go. */
export function checkContained({ value, place }: Placed, run: Run): void {
  if (!isObject(value) || value['contained'] === undefined) return
  const named = new Set<string>()
  collect(value, named)
  const list = placeBelow(place, 'contained', '.contained')
  for (const [index, resource] of objectsOf(value['contained']).entries()) {
    const own = new Set<string>()
    collect(resource, own)
    if (named.has(`#${plainText(resource['id'])}`) || own.has('#')) continue
    run.report('fhir/contained-unused', placeOfItem(list, index))
  }
}

/** The texts that may name a resource within: references, canonical URLs, URIs. */
function collect(value: Json, found: Set<string>): void {
  if (typeof value === 'string' && value.startsWith('#')) found.add(value)
  else if (isList(value)) for (const item of value) collect(item, found)
  else if (isObject(value)) for (const item of Object.values(value)) collect(item, found)
}
