import { follow } from '../../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../sources/json-schema.ts'
import { propertiesOf } from '../../sources/schema-shape.ts'
import { schemaBase } from '../../sources/schemas.ts'
import { messageNamespace } from './iris.ts'

/** A property of a message as linked data: what it is called, what its values are, and what is inside them. */
export interface MessageProperty {
  readonly name: string
  readonly iri: string
  /** The schema of the property itself: its term and its titles, which are empty where variants disagree. */
  readonly schema: JsonSchema
  /** The schema of one value, after references and lists. */
  readonly value: JsonSchema
  readonly list: 'none' | 'ordered' | 'set'
  readonly inside: readonly MessageProperty[]
}

/** The properties of a message, with those of the objects inside it. Schemas are not recursive, so this ends. */
export function messageProperties(set: SchemaSet, schema: JsonSchema): readonly MessageProperty[] {
  return propertiesAt(set, { schema, document: schema }, placeOf(schema, ''))
}

/** Where an object is declared: properties of one declaration have one name, wherever it is used. */
type Place = string

function propertiesAt(set: SchemaSet, at: Located, place: Place): readonly MessageProperty[] {
  return [...propertiesOf(set, at)].map(([name, located]) => propertyAt(set, located, name, place))
}

function propertyAt(set: SchemaSet, at: Located, name: string, place: Place): MessageProperty {
  const iri = `${place}${name}`
  const whole = declared(set, at, `${iri}.`)
  const { items } = whole.located.schema
  const one =
    items === undefined
      ? whole
      : declared(set, { schema: items, document: whole.located.document }, whole.place)
  return {
    name,
    iri,
    schema: at.schema,
    value: one.located.schema,
    list: items === undefined ? 'none' : whole.located.schema.uniqueItems === true ? 'set' : 'ordered',
    inside: propertiesAt(set, one.located, one.place),
  }
}

/** The schema that a reference leads to and the place of its declaration; without a reference, the given place. */
function declared(
  set: SchemaSet,
  at: Located,
  place: Place,
): { readonly located: Located; readonly place: Place } {
  const located = follow(set, at)
  if (at.schema.$ref === undefined) return { located, place }
  const { schema, document } = located
  const definition = Object.entries(document.$defs ?? {}).find(([, defined]) => defined === schema)
  return { located, place: placeOf(document, definition?.[0] ?? '') }
}

function placeOf(document: JsonSchema, definition: string): Place {
  const name = (document.$id ?? schemaBase).slice(schemaBase.length).split('/')[0] ?? ''
  return `${messageNamespace(name)}${definition === '' ? '' : `${definition}.`}`
}
