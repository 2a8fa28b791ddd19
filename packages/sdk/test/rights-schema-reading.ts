import { follow as followOnce } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { propertiesOf as propertiesOnce } from '../../../scripts/sources/schema-shape.ts'

// A second opinion asks the same of the same schemas for every document. What it asks is worked out plainly, once.

/** Remembers what a question about a schema was answered; a schema object stands in one document only. */
export function remembered<Answer>(
  ask: (set: SchemaSet, at: Located) => Answer,
): (set: SchemaSet, at: Located) => Answer {
  const known = new WeakMap<SchemaSet, WeakMap<JsonSchema, { readonly answer: Answer }>>()
  return (set, at) => {
    let answers = known.get(set)
    if (answers === undefined) known.set(set, (answers = new WeakMap()))
    let found = answers.get(at.schema)
    if (found === undefined) answers.set(at.schema, (found = { answer: ask(set, at) }))
    return found.answer
  }
}

const followed = remembered(followOnce)

/** What a reference leads to; what is no reference is the place itself. */
export function follow(set: SchemaSet, from: Located): Located {
  return from.schema.$ref === undefined ? from : followed(set, from)
}

/** The properties of an object, or of all variants of a union together. */
export const propertiesOf: typeof propertiesOnce = remembered(propertiesOnce)
