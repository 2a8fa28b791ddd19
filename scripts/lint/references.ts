import { follow } from '../sources/json-schema.ts'
import type { JsonSchema, Located } from '../sources/json-schema.ts'
import { schemaBase } from '../sources/schemas.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding } from './finding.ts'
import { inSchema } from './rule.ts'

const referenceForm = new RegExp(`^(?:${schemaBase}[a-z-]+/\\d+\\.\\d+)?(?:#/\\$defs/[A-Za-z0-9]+)?$`)

/** Every reference leads to a definition of ours, and no definition leads back to itself. */
export function* referenceFindings(source: SchemaSource, { set }: Sources): Generator<Finding> {
  const finding = inSchema(source)
  const visit = function* (from: Located, trail: readonly JsonSchema[], at: string): Generator<Finding> {
    const reference = from.schema.$ref
    if (reference !== undefined && (reference === '' || !referenceForm.test(reference))) {
      yield finding('schemas/reference-lost', at, reference)
      return
    }
    let to: Located
    try {
      to = follow(set, from)
    } catch {
      yield finding('schemas/reference-lost', at, reference ?? '')
      return
    }
    if (trail.includes(to.schema)) {
      yield finding('schemas/reference-recursive', at, to.schema.title ?? '')
      return
    }
    const next = [...trail, to.schema]
    for (const [step, schema] of childrenOf(to.schema)) {
      yield* visit({ schema, document: to.document }, next, `${at}${step}`)
    }
  }
  yield* visit({ schema: source.schema, document: source.schema }, [], '')
  for (const [name, schema] of Object.entries(source.schema.$defs ?? {})) {
    yield* visit({ schema, document: source.schema }, [], `/$defs/${name}`)
  }
}

function* childrenOf(schema: JsonSchema): Generator<readonly [step: string, schema: JsonSchema]> {
  for (const [name, property] of Object.entries(schema.properties ?? {}))
    yield [`/properties/${name}`, property]
  if (schema.items !== undefined) yield ['/items', schema.items]
  for (const [index, variant] of (schema.oneOf ?? []).entries()) yield [`/oneOf/${index}`, variant]
}
