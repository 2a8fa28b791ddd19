import { isObject } from '../../packages/fhir/src/json.ts'
import type { JsonObject } from '../../packages/fhir/src/json.ts'

/** A schema in which references have been followed. */
export interface Place {
  readonly schema: JsonObject
  readonly root: JsonObject
}

/** The schema that a reference names, or the schema itself. */
export function followed({ schema, root }: Place): Place {
  let found = schema
  while (typeof found['$ref'] === 'string') {
    const definitions = root['$defs']
    const next = isObject(definitions) ? definitions[found['$ref'].slice('#/$defs/'.length)] : undefined
    if (!isObject(next)) break
    found = next
  }
  return { schema: found, root }
}

/** The properties of an object in all its variants; those of one name are put together. */
export function propertiesOf(place: Place): ReadonlyMap<string, readonly Place[]> {
  const { schema, root } = followed(place)
  const variants = Array.isArray(schema['oneOf']) ? schema['oneOf'].filter(isObject) : []
  const properties = new Map<string, readonly Place[]>()
  for (const variant of [schema, ...variants]) {
    for (const [name, used] of Object.entries(isObject(variant['properties']) ? variant['properties'] : {})) {
      if (isObject(used)) properties.set(name, [...(properties.get(name) ?? []), { schema: used, root }])
    }
  }
  return properties
}

/** The items of a list; absent for what is no list. */
export function itemsOf(place: Place): Place | undefined {
  const { schema, root } = followed(place)
  return isObject(schema['items']) ? { schema: schema['items'], root } : undefined
}

/** Every property of a schema as a pointer, with `*` for the items of a list. */
export function pointersOf(place: Place, pointer = ''): readonly string[] {
  return [...propertiesOf(place)].flatMap(([name, places]) => {
    const own = `${pointer}/${name}`
    return [own, ...places.flatMap((each) => insideOf(each, own))]
  })
}

function insideOf(place: Place, pointer: string): readonly string[] {
  const item = itemsOf(place)
  return item === undefined ? pointersOf(place, pointer) : pointersOf(item, `${pointer}/*`)
}

/** Every property that a document has, as such pointers. */
export function pointersIn(value: unknown, pointer = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pointersIn(item, `${pointer}/*`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => [
    `${pointer}/${name}`,
    ...pointersIn(item, `${pointer}/${name}`),
  ])
}
