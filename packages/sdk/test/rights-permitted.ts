import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import { isObject } from './rights-oracle-parties.ts'
import { placesOf } from './rights-places.ts'

/**
 * What surely is seen by who reads some data groups without any condition: each value of which its own group and those
 * of all around it are read. Nothing is claimed of a reference, or of an object that is no thing of its own and holds
 * one, because what it leads to may be hidden; nor of what tells that something changed,
 * or of what type the document is, which alone is nothing.
 */
export function permittedOf(schema: JsonSchema, document: unknown, groups: ReadonlySet<string>): unknown {
  const open = new Set([''])
  const places = placesOf(schema, document, new Set())
  const referring = new Set(
    places
      .filter(({ key, schema: { 'x-id': isId } }) => isId === true && key !== 'id' && !/^\d+$/.test(key))
      .map(({ parentAt }) => parentAt),
  )
  const things = new Set(places.filter(({ key }) => key === 'id').map(({ parentAt }) => parentAt))
  for (const { at, parentAt, key, group, schema: place } of places) {
    const isReference = place['x-id'] === true && !(key === 'id' && things.has(parentAt))
    const mayGo = isReference || at === '/$schema' || place['x-verraadt-wijziging'] === true
    const mayGoWhole = referring.has(at) && !things.has(at)
    const isNameOfType = at === '/$schema'
    if (open.has(parentAt) && groups.has(group) && !mayGo && !mayGoWhole && !isNameOfType) open.add(at)
  }
  // The name of its type comes along with anything else of the document, whatever its group.
  if (open.size > 1) open.add('/$schema')
  return partOf(document, '', open)
}

function partOf(value: unknown, at: string, open: ReadonlySet<string>): unknown {
  if (!open.has(at)) return undefined
  if (Array.isArray(value)) {
    const kept = value
      .map((item: unknown, index) => partOf(item, `${at}/${index}`, open))
      .filter((item) => item !== undefined)
    return kept.length === 0 ? undefined : kept
  }
  if (!isObject(value)) return value
  const kept = Object.entries(value).flatMap(([name, inner]): readonly (readonly [string, unknown])[] => {
    const part = partOf(inner, `${at}/${name}`, open)
    return part === undefined ? [] : [[name, part]]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
