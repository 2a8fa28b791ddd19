import type { JsonSchema } from '../sources/json-schema.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'
import type { Visited } from '../sources/walk-schema.ts'

const widest = 32
const ambiguousWords = /^(regie|indicatie|wpg)$/i

/** Closed objects of at most 32 well-named properties that cannot be empty. */
export function* objectFindings(source: SchemaSource, { schema, at, name }: Visited): Generator<Finding> {
  const finding = inSchema(source)
  if (schema['x-open'] === true && !(source.name === 'gebeurtenis' && name === 'data')) {
    yield finding('schemas/object-open', at, 'x-open is for data of gebeurtenis only')
  }
  if (schema.properties === undefined) {
    const isOpen = schema.type === 'object' && schema.oneOf === undefined && schema['x-open'] !== true
    if (isOpen) yield finding('schemas/object-open', at, 'an object without properties')
    return
  }
  const names = Object.keys(schema.properties)
  if (names.length > widest) yield finding('schemas/object-too-wide', at, `${names.length} properties`)
  if (schema.unevaluatedProperties !== false) {
    yield finding('schemas/object-open', at, 'unevaluatedProperties: false is missing')
  }
  if ((schema.required ?? []).length === 0 && (schema.minProperties ?? 0) < 1) {
    yield finding('schemas/object-may-be-empty', at, 'required')
  }
  for (const required of schema.required ?? []) {
    if (!names.includes(required)) yield finding('schemas/required-unknown', at, required)
  }
  for (const own of names) {
    if (!isGoodName(own)) yield finding('schemas/name-forbidden', `${at}/properties/${own}`, own)
  }
  if (requiresZrmDomains(schema)) yield finding('schemas/zrm-all-required', at, 'required')
}

/** A Dutch camelCase name that no object inherits. */
function isGoodName(name: string): boolean {
  return /^(\$schema|[a-z][A-Za-z0-9]*)$/.test(name) && !(name in {}) && !ambiguousWords.test(name)
}

/** The supervisor found recording all domains by default disproportionate (decision z2016-11841 of 2018). */
function requiresZrmDomains(schema: JsonSchema): boolean {
  const names = Object.keys(schema.properties ?? {})
  const isMatrix = ['financien', 'huisvesting', 'justitie'].every((domain) => names.includes(domain))
  return isMatrix && (schema.required ?? []).length > 0
}
