import { isObject } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'

/** A place in a schema, for what its people wrote about it. */
export interface Described {
  readonly schema: JsonObject
  readonly root: JsonObject
}

/** The property of that name, of an object or of the items of a list, in any of its variants. */
export function atProperty(at: Described, name: string): Described {
  const { schema, root } = followed(at)
  const items = schema['items']
  if (isObject(items)) return atProperty({ schema: items, root }, name)
  const variants = Array.isArray(schema['oneOf']) ? schema['oneOf'].filter(isObject) : []
  for (const variant of [schema, ...variants]) {
    const properties = variant['properties']
    const found = isObject(properties) ? properties[name] : undefined
    if (isObject(found)) return { schema: found, root }
  }
  return { schema: {}, root }
}

function followed({ schema, root }: Described): Described {
  const reference = schema['$ref']
  const definitions = root['$defs']
  if (typeof reference !== 'string' || !isObject(definitions)) return { schema, root }
  const next = definitions[reference.slice('#/$defs/'.length)]
  return isObject(next) ? followed({ schema: next, root }) : { schema, root }
}
