import { statements } from './graph.ts'
import type { Description, Value } from './graph.ts'
import { iriOf, prefixes, shortNameOf } from './iris.ts'
import { properties } from './properties.ts'
import type { Form, PropertyName } from './properties.ts'

type Json = string | boolean | readonly Json[] | { readonly [key: string]: Json }

/** The context that all our JSON-LD files share, as a file of its own. */
export function writeSharedContext(): string {
  return asText({ '@context': contextOf(Object.keys(prefixes), Object.keys(properties).filter(isProperty)) })
}

/**
 * The descriptions as JSON-LD. The file carries the part of the shared context that it uses, so that reading it needs
 * no other file.
 */
export function writeJsonLd(descriptions: readonly Description[]): string {
  const used = new Set<string>()
  const name = (iri: string): string => compact(iri, used)
  const graph = descriptions.map((description) => nodeOf(description, name))
  const names = new Set(descriptions.flatMap((description) => statements(description).map(([key]) => key)))
  for (const property of names) compact(iriOf(property), used)
  for (const property of names) if (properties[property] === 'date') used.add('xsd')
  const context = contextOf(
    Object.keys(prefixes).filter((prefix) => used.has(prefix)),
    Object.keys(properties)
      .filter(isProperty)
      .filter((property) => names.has(property)),
  )
  return asText({ '@context': context, '@graph': graph })
}

type NameOf = (iri: string) => string

function contextOf(usedPrefixes: readonly string[], names: readonly PropertyName[]): Json {
  const namespaces = Object.entries(prefixes).filter(([prefix]) => usedPrefixes.includes(prefix))
  const terms = names.filter((name) => name !== 'rdf:type').map((name) => [keyOf(name), definition(name)])
  return { ...Object.fromEntries(namespaces), ...Object.fromEntries(terms) }
}

const definitions: Readonly<Record<Form, Json>> = {
  text: { '@container': '@language' },
  iri: { '@type': '@id' },
  string: {},
  boolean: {},
  date: { '@type': 'xsd:date' },
}

function definition(name: PropertyName): Json {
  return Object.assign({ '@id': name }, definitions[properties[name]])
}

function keyOf(name: PropertyName): string {
  return name === 'rdf:type' ? '@type' : name.slice(name.indexOf(':') + 1)
}

function nodeOf(description: Description, name: NameOf): Json {
  const says = statements(description).map(([property, values]) => [
    keyOf(property),
    properties[property] === 'text'
      ? byLanguage(values)
      : oneOrMany(values.map((v) => jsonOf(property, v, name))),
  ])
  return { '@id': name(description.iri), ...Object.fromEntries(says) }
}

function byLanguage(values: readonly Value[]): Json {
  const found: Record<string, string[]> = {}
  for (const value of values) {
    if ('iri' in value) throw new TextExpectedError(value.iri)
    const language = 'language' in value ? value.language : '@none'
    found[language] = [...(found[language] ?? []), value.text]
  }
  return Object.fromEntries(Object.entries(found).map(([language, texts]) => [language, oneOrMany(texts)]))
}

/** Thrown when a property that holds texts in a language is given something else. */
export class TextExpectedError extends Error {
  readonly code = 'generate/text-expected'
  constructor(value: string) {
    super(`A text was expected instead of ${value}`)
  }
}

function oneOrMany(values: readonly Json[]): Json {
  const [first, ...others] = values
  return first !== undefined && others.length === 0 ? first : values
}

function jsonOf(property: PropertyName, value: Value, name: NameOf): Json {
  if ('iri' in value) return name(value.iri)
  if ('language' in value) return { '@value': value.text, '@language': value.language }
  if (properties[property] === 'boolean') return value.text === 'true'
  return iriOf(`xsd:${properties[property]}`) === value.datatype
    ? value.text
    : { '@value': value.text, '@type': name(value.datatype) }
}

function compact(iri: string, used: Set<string>): string {
  const short = shortNameOf(iri)
  if (short === undefined || short.local === '' || short.local.startsWith('//')) return iri
  used.add(short.prefix)
  return `${short.prefix}:${short.local}`
}

/** Safe to stand inside a script element of a page as well. */
function asText(value: Json): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/[<\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}

function isProperty(name: string): name is PropertyName {
  return Object.hasOwn(properties, name)
}
