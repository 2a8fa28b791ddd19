import type { Json, JsonObject } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import type { Random } from '../random.ts'

/** A demand that is added to a schema and that a value, valid until then, breaks. */
export interface Mutation {
  readonly name: string
  /** Needs keywords that draft-07 does not have. */
  readonly isModern?: boolean
  /** The demand also counts as evaluating properties or items, which would widen `unevaluated*` above it. */
  readonly evaluates?: boolean
  readonly mutate: (place: MutationPlace) => Mutated | undefined
}

/** A schema, and a valid value in a valid document that it was applied to. */
export interface MutationPlace {
  readonly schema: JsonObject
  readonly value: Json
  readonly random: Random
  readonly dialect: PairDialect
}

/** The narrower schema; and another value to break it with, when the old one is not enough. */
export interface Mutated {
  readonly schema: JsonObject
  readonly value?: Json
}
