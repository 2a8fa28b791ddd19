import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import type { InBoth } from '../language.ts'
import { readBuilt, schemaIndex } from './built.ts'
import { definitionPart, innerPart } from './model-place.ts'
import type { SchemaEntry } from './schema-index.ts'

/** The schema document that a field stands in. */
export interface Home {
  readonly entry: SchemaEntry
  readonly document: JsonSchema
}

/** What may stand in a field; a page says it in words. */
export type Kind =
  | { readonly sort: 'part'; readonly home: Home; readonly part: string; readonly titel: InBoth<string> }
  | { readonly sort: 'list'; readonly item: Kind; readonly most: number | undefined }
  | { readonly sort: 'code'; readonly list: string; readonly count: number }
  | { readonly sort: 'constant'; readonly value: string }
  | { readonly sort: 'value'; readonly schema: JsonSchema }

const homes: ReadonlyMap<string, Home> = new Map(
  schemaIndex.schemas.map((entry) => [entry.id, { entry, document: readBuilt<JsonSchema>(entry.pad) }]),
)

/** A reference in a built schema that leads nowhere, which the lint of the sources should have refused. */
export class SchemaUnknownError extends Error {
  readonly code = 'site/schema-unknown'

  constructor(reference: string) {
    super(`there is no schema at ${reference}`)
  }
}

/** A schema with its document. */
export function homeOf(id: string): Home {
  const home = homes.get(id)
  if (home === undefined) throw new SchemaUnknownError(id)
  return home
}

/** Whether a schema is an object that a page shows as a part of its own. */
export function isPart({ properties, oneOf }: JsonSchema): boolean {
  return properties !== undefined || oneOf !== undefined
}

/** What may stand in a property; references are followed until an object or a plain value. */
export function kindOf(schema: JsonSchema, home: Home, part: string, name: string): Kind {
  if (schema.$ref !== undefined) return kindOfReference(schema.$ref, home)
  if (schema.items !== undefined)
    return { sort: 'list', item: kindOf(schema.items, home, part, name), most: schema.maxItems }
  if (isPart(schema)) return { sort: 'part', home, part: innerPart(part, name), titel: titleIn(schema, name) }
  if (schema.const !== undefined) return { sort: 'constant', value: String(schema.const) }
  const list = schema['x-codelijst']
  if (list !== undefined) return { sort: 'code', list, count: schema.enum?.length ?? 0 }
  return { sort: 'value', schema }
}

/** The title of a schema in both languages, or the name that leads to it. */
export function titleIn({ title, 'x-en': english }: JsonSchema, name: string): InBoth<string> {
  return { nl: title ?? name, en: english ?? title ?? name }
}

function kindOfReference(reference: string, from: Home): Kind {
  const [id = '', fragment = ''] = reference.split('#')
  const home = id === '' ? from : homeOf(id)
  const name = fragment.split('/')[2]
  if (name === undefined) return { sort: 'part', home, part: '', titel: home.entry.titel }
  const schema = home.document.$defs?.[name]
  if (schema === undefined) throw new SchemaUnknownError(reference)
  if (isPart(schema)) return { sort: 'part', home, part: definitionPart(name), titel: titleIn(schema, name) }
  return kindOf(schema, home, '', name)
}
