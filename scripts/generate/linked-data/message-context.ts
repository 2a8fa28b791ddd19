import type { JsonSchema, SchemaSet } from '../../sources/json-schema.ts'
import { codeListIri } from './code-values.ts'
import { iriOf, uuidBase } from './iris.ts'
import { messageProperties } from './message-properties.ts'
import type { MessageProperty } from './message-properties.ts'

type Term = string | { readonly [key: string]: string | Context }
/** A JSON-LD context; that of an object stands inside the term of the property that holds the object. */
interface Context {
  readonly [name: string]: Term
}

/**
 * The JSON-LD context by which a message of this schema is linked data, without a change to the message. A name that
 * means one thing in the whole message stands at the top; other names stand where they mean it.
 */
export function messageContext(set: SchemaSet, schema: JsonSchema): string {
  const properties = messageProperties(set, schema)
  const meanings = new Map<string, Set<string>>()
  const collect = (all: readonly MessageProperty[]): void => {
    for (const property of all) {
      const known = meanings.get(property.name) ?? new Set()
      meanings.set(property.name, known.add(JSON.stringify(termOf(property, () => false))))
      collect(property.inside)
    }
  }
  collect(properties)
  const isShared = (name: string): boolean => meanings.get(name)?.size === 1
  const terms = {
    '@version': 1.1,
    '@base': uuidBase,
    ...sharedTerms(properties, isShared),
    ...contextOf(properties, isShared),
  }
  return `${JSON.stringify({ '@context': terms }, null, 2)}\n`
}

type IsShared = (name: string) => boolean

/** The names that mean one thing, from every depth. */
function sharedTerms(properties: readonly MessageProperty[], isShared: IsShared): Context {
  const terms: Record<string, Term> = {}
  for (const property of properties) {
    if (isShared(property.name)) terms[property.name] = termOf(property, isShared)
    Object.assign(terms, sharedTerms(property.inside, isShared))
  }
  return terms
}

/** The names of one object that mean something else in another. */
function contextOf(properties: readonly MessageProperty[], isShared: IsShared): Context {
  return Object.fromEntries(
    properties
      .filter(({ name }) => !isShared(name))
      .map((property) => [property.name, termOf(property, isShared)]),
  )
}

function termOf(property: MessageProperty, isShared: IsShared): Term {
  const { name, iri, value, list, inside } = property
  if (name === 'id' && value['x-id'] === true) return '@id'
  // @vocab and not @id: an address on the host of our base would come back as a relative one.
  if (name === '$schema') return { '@id': iriOf('dct:conformsTo'), '@type': '@vocab' }
  const type = valueType(value)
  const scoped = contextOf(inside, isShared)
  return {
    '@id': iri,
    ...(type === undefined ? {} : { '@type': type }),
    ...(list === 'none' ? {} : { '@container': list === 'set' ? '@set' : '@list' }),
    ...(Object.keys(scoped).length === 0 ? {} : { '@context': scoped }),
  }
}

/** The type of one value; undefined for texts, numbers, truth values and objects, which JSON-LD knows by itself. */
export function valueType(value: JsonSchema): string | undefined {
  if (value['x-id'] === true) return '@id'
  if (value['x-open'] === true) return '@json'
  if (value['x-codelijst'] !== undefined) return codeListIri(value['x-codelijst'])
  if (value.format === 'date') return iriOf('xsd:date')
  if (value.format === 'date-time') return iriOf('xsd:dateTime')
  return value.format === 'uri' ? iriOf('xsd:anyURI') : undefined
}
