import { tagOf } from '../sources/schema-shape.ts'
import type { JsonSchema } from '../sources/json-schema.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import type { Visited } from '../sources/walk-schema.ts'

/** A union is told apart by one tag, and a property of two variants has one schema. */
export function* unionFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  if (schema.oneOf === undefined) return
  const finding = inSchema(source)
  const tag = tagOf(schema)
  const tags = schema.oneOf.map((variant) => tagValue(variant, tag))
  const isTagged = schema.type === 'object' && schema.required?.length === 1
  if (!isTagged || tags.includes(undefined) || new Set(tags).size !== tags.length) {
    yield finding('schemas/union-without-tag', at, tag)
  }
  const seen = new Map<string, string>()
  for (const variant of schema.oneOf) {
    for (const [name, property] of Object.entries(variant.properties ?? {})) {
      if (name === tag) continue
      const { title: _nl, 'x-en': _en, ...rules } = property
      const text = JSON.stringify(rules)
      if ((seen.get(name) ?? text) !== text) yield finding('schemas/union-property-differs', at, name)
      seen.set(name, text)
    }
  }
}

/** The text that marks a variant: an own, required property with a const. */
function tagValue(variant: JsonSchema, tag: string): string | undefined {
  const property = variant.required?.includes(tag) === true ? variant.properties?.[tag] : undefined
  return property?.$ref === undefined && typeof property?.const === 'string' ? property.const : undefined
}

/** `if` one property equals a const, `then` others are required, `else` true, others, or the next condition. */
export function* conditionFindings(source: SchemaSource, { schema, at }: Visited): Generator<Finding> {
  const parts = Object.keys(schema).filter((keyword) => conditionKeywords.has(keyword))
  if (parts.length === 0) return
  const all = Object.keys(schema.properties ?? {})
  const optional = all.filter((name) => schema.required?.includes(name) !== true)
  if (parts.length < conditionKeywords.size || !isPlainCondition(schema, optional, all)) {
    yield inSchema(source)('schemas/condition-too-rich', at, 'if, then or else')
  }
}

const conditionKeywords: ReadonlySet<string> = new Set(['if', 'then', 'else'])

/** `optional` may be made required; any of `all` may be asked for. */
function isPlainCondition(schema: JsonSchema, optional: readonly string[], all: readonly string[]): boolean {
  const { if: test, then, else: otherwise } = schema
  if (test === undefined || then === undefined) return false
  const [property, value] = Object.entries(test.properties ?? {})[0] ?? []
  const plainTest =
    keys(test) === 'properties,required' &&
    keys(test.properties ?? {}) === property &&
    keys(value ?? {}) === 'const' &&
    test.required?.join() === property &&
    all.includes(property)
  if (!plainTest || !onlyRequires(then, optional)) return false
  if (typeof otherwise !== 'object') return otherwise === true
  const isNext = keys(otherwise) === 'else,if,then'
  return isNext ? isPlainCondition(otherwise, optional, all) : onlyRequires(otherwise, optional)
}

function onlyRequires(schema: JsonSchema, optional: readonly string[]): boolean {
  const required = schema.required ?? []
  return (
    keys(schema) === 'required' && required.length > 0 && required.every((name) => optional.includes(name))
  )
}

function keys(value: object): string {
  return Object.keys(value).toSorted().join()
}
