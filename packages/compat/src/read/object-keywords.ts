import { always, bitOf, never, negate } from '../graph/node.ts'
import type { Literal } from '../graph/node.ts'
import { isList, isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { isSince } from './dialect.ts'
import { counts } from './scalar-keywords.ts'
import type { Reading } from './schema-reader.ts'

/** The assertions about objects, except what in-place schemas left unevaluated. */
export function objectAssertions(reading: Reading): readonly Literal[] {
  return [
    ...counts(reading, ['minProperties', 'maxProperties']),
    ...requiredAssertions(reading),
    ...propertyAssertions(reading),
    ...dependencyAssertions(reading),
  ]
}

function requiredAssertions({ graph, keyword, invalid }: Reading): readonly Literal[] {
  const names = keyword('required')
  if (names === undefined) return []
  const keys = namesIn(names)
  if (keys === undefined) throw invalid('required')
  return keys.map((key) => graph.add({ kind: 'required', key }))
}

function namesIn(value: Json): readonly string[] | undefined {
  if (!isList(value)) return undefined
  const names = value.flatMap((name) => (typeof name === 'string' ? [name] : []))
  return names.length === value.length ? names : undefined
}

function propertyAssertions(reading: Reading): readonly Literal[] {
  const { graph, keyword, part, dialect } = reading
  const named = entriesOf(reading, 'properties')
  const matched = entriesOf(reading, 'patternProperties')
  const wanted: Literal[] = [
    ...named.map(([name, schema]) => graph.property({ is: 'name', name }, part(schema, 'properties', name))),
    ...matched.map(([source, schema]) =>
      graph.property({ is: 'pattern', source }, part(schema, 'patternProperties', source)),
    ),
  ]
  const other = keyword('additionalProperties')
  if (other !== undefined) {
    const names = named.map(([name]) => name).toSorted()
    const patterns = matched.map(([source]) => source).toSorted()
    wanted.push(graph.property({ is: 'except', names, patterns }, part(other, 'additionalProperties')))
  }
  const nameSchema = isSince(dialect, 'draft-06') ? keyword('propertyNames') : undefined
  if (nameSchema !== undefined) {
    const text = graph.type(bitOf('string'))
    const child = graph.and([part(nameSchema, 'propertyNames'), text])
    if (child === never) wanted.push(graph.count('maxProperties', 0))
    else if (child !== text) wanted.push(graph.add({ kind: 'names', child }))
  }
  return wanted
}

function entriesOf({ keyword, invalid }: Reading, name: string): readonly (readonly [string, Json])[] {
  const map = keyword(name)
  if (map === undefined) return []
  if (!isObject(map)) throw invalid(name)
  return definedEntries(map)
}

/** The entries of an object, without those that are undefined. */
export function definedEntries(map: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))
}

function dependencyAssertions(reading: Reading): readonly Literal[] {
  const { graph, part, dialect, invalid } = reading
  const later = isSince(dialect, '2019-09')
  const wanted: Literal[] = []
  const whenPresent = (key: string, literal: Literal): void => {
    if (literal === always) return
    const absent = negate(graph.add({ kind: 'required', key }))
    wanted.push(graph.or([negate(graph.type(bitOf('object'))), absent, literal]))
  }
  const required = (keyword: string, names: Json): Literal => {
    const keys = namesIn(names)
    if (keys === undefined) throw invalid(keyword)
    return graph.and(keys.map((key) => graph.add({ kind: 'required', key })))
  }
  if (later) {
    for (const [key, names] of entriesOf(reading, 'dependentRequired')) {
      whenPresent(key, required('dependentRequired', names))
    }
    for (const [key, schema] of entriesOf(reading, 'dependentSchemas')) {
      whenPresent(key, part(schema, 'dependentSchemas', key))
    }
    return wanted
  }
  for (const [key, dependency] of entriesOf(reading, 'dependencies')) {
    whenPresent(
      key,
      isList(dependency) ? required('dependencies', dependency) : part(dependency, 'dependencies', key),
    )
  }
  return wanted
}
