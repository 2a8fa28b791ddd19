import { sampleSchemas } from '../../generated/sample-schemas.ts'
import { isSchema } from './schema.ts'
import type { Schema } from './schema.ts'

const unknown = {
  nl: 'Geen bericht heeft deze naam; sampleTypes noemt ze allemaal',
  en: 'No message type has this name; sampleTypes lists them',
} as const

/** Thrown for a name that no message schema has. */
export class SampleNameUnknownError extends Error {
  readonly code = 'sdk/sample-name-unknown'
  readonly nl: string = unknown.nl
  readonly en: string = unknown.en
  constructor() {
    super(unknown.en)
    this.name = 'SampleNameUnknownError'
  }
}

const schemas: ReadonlyMap<string, unknown> = new Map(Object.entries(sampleSchemas))

/**
 * The schema that samples of this name are made by.
 * @throws SampleNameUnknownError when there is none.
 */
export function requireSchema(name: string): Schema {
  const found = schemas.get(name)
  if (!isSchema(found)) throw new SampleNameUnknownError()
  return found
}

/** The id of the schema that samples of this name are made by: of the newest version, as it was generated. */
export function schemaIdOf(name: string): string {
  return requireSchema(name).$id ?? ''
}

/** The newest generated schema id that a pattern for `$schema` allows; empty when none does. */
export function schemaIdLike(pattern: string): string {
  const expression = new RegExp(pattern, 'u')
  const ids = [...schemas.keys()].map((name) => schemaIdOf(name))
  return ids.findLast((id) => expression.test(id)) ?? ''
}
