import { isDeepStrictEqual } from 'node:util'
import { isMessageSchema } from '../../sources/schemas.ts'
import type { SchemaSource } from '../../sources/schemas.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import type { LinkedDataSources } from './linked-data-sources.ts'
import type { Description, Value } from './graph.ts'
import { inBoth, links, named, plain } from './graph.ts'
import { iriOf, messageNamespace } from './iris.ts'
import { valueType } from './message-context.ts'
import { messageProperties } from './message-properties.ts'
import type { MessageProperty } from './message-properties.ts'

/**
 * Every property of every message, described once: its names, its term and its values. A newer version of a schema
 * comes later and gives the names; the terms of all versions stay, and the kind of value when they agree on it.
 */
export function messageOntology({ schemas, set, glossary }: LinkedDataSources): readonly Description[] {
  const described = new Map<string, Description>()
  const namespaces = new Map<string, Description>()
  const collect = (properties: readonly MessageProperty[]): void => {
    for (const property of properties) {
      if (property.name === '$schema' || (property.name === 'id' && property.value['x-id'] === true)) continue
      const term = glossary.get(property.schema['x-begrip'] ?? '')
      described.set(property.iri, describeProperty(property, term, described.get(property.iri)))
      collect(property.inside)
    }
  }
  for (const source of schemas) {
    namespaces.set(source.name, describeNamespace(source))
    if (isMessageSchema(source)) collect(messageProperties(set, source.schema))
  }
  const used = new Set([...described.keys()].map(namespaceOf))
  return [...[...namespaces.values()].filter(({ iri }) => used.has(iri)), ...described.values()]
}

function describeNamespace({ name, schema }: SchemaSource): Description {
  return {
    iri: messageNamespace(name),
    says: {
      'rdf:type': named('owl:Ontology'),
      'rdfs:label': inBoth({
        nl: `Eigenschappen van: ${schema.title ?? name}`,
        en: `Properties of: ${schema['x-en'] ?? name}`,
      }),
      'dct:subject': conceptOf(schema['x-begrip']),
      'vann:preferredNamespacePrefix': plain(name),
    },
  }
}

function describeProperty(
  property: MessageProperty,
  term: Begrip | undefined,
  earlier: Description | undefined,
): Description {
  const { iri, schema, value } = property
  const range = links(...rangeOf(property))
  const agrees = earlier === undefined || isDeepStrictEqual(earlier.says['rdfs:range'], range)
  return {
    iri,
    says: {
      'rdf:type': named('rdf:Property'),
      'rdfs:label': inBoth(labelOf(property, term)),
      'dct:subject': merged(earlier?.says['dct:subject'] ?? [], conceptOf(schema['x-begrip'])),
      'rdfs:range': agrees ? range : [],
      'rdfs:isDefinedBy': links(namespaceOf(iri)),
      'rdfs:comment': value['x-open'] === true ? inBoth(openContent) : [],
    },
  }
}

/** What all variants of a message call it: its title, or its term where each variant has a title of its own. */
function labelOf({ name, schema }: MessageProperty, term: Begrip | undefined): Bilingual {
  if (schema.title !== undefined && schema.title !== '')
    return { nl: schema.title, en: schema['x-en'] ?? name }
  return term?.voorkeursterm ?? { nl: name, en: name }
}

const openContent = {
  nl: 'De inhoud volgt een ander schema en blijft JSON.',
  en: 'The content follows another schema and stays JSON.',
}

/** The datatype of a single literal. A list has none: its range is a list, whatever is in it. */
function rangeOf({ value, list }: MessageProperty): readonly string[] {
  const type = valueType(value)
  if (list === 'ordered') return [iriOf('rdf:List')]
  if (type === '@json') return [iriOf('rdf:JSON')]
  if (type === '@id') return []
  if (type !== undefined) return [type]
  const datatype = datatypes[value.type ?? '']
  return datatype === undefined ? [] : [datatype]
}

const datatypes: Readonly<Record<string, string>> = {
  string: iriOf('xsd:string'),
  integer: iriOf('xsd:integer'),
  boolean: iriOf('xsd:boolean'),
}

function conceptOf(key: string | undefined): readonly Value[] {
  return links(...(key === undefined ? [] : [iriOf(`begrip:${key}`)]))
}

function merged(...values: readonly (readonly Value[])[]): readonly Value[] {
  return links(...values.flat().flatMap((value) => ('iri' in value ? [value.iri] : [])))
}

function namespaceOf(iri: string): string {
  return iri.slice(0, iri.indexOf('#') + 1)
}
