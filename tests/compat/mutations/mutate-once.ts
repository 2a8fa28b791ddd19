import type { Json, JsonObject } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import { isModern } from '../dialects.ts'
import { isObject, replaced } from '../json-path.ts'
import type { Random } from '../random.ts'
import { memberMutations } from './members.ts'
import type { Mutation } from './mutation.ts'
import { appliedPlaces } from './places.ts'
import { scalarMutations } from './scalars.ts'

/** Every mutation by its name. */
export const mutations: readonly Mutation[] = [...scalarMutations, ...memberMutations]

/** A schema that demands more, and a document that was valid and no longer is. */
export interface Narrowed {
  readonly schema: JsonObject
  readonly witness: Json
  readonly name: string
}

/** Narrows a schema somewhere that one of its valid documents touches; undefined when the choice did not fit. */
export function mutateOnce(
  schema: JsonObject,
  documents: readonly Json[],
  { random, dialect }: { readonly random: Random; readonly dialect: PairDialect },
): Narrowed | undefined {
  const document = random.some(documents)
  const chosen = random.some(mutations)
  if (document === undefined || chosen === undefined) return undefined
  if (chosen.isModern === true && !isModern(dialect)) return undefined
  if (chosen.evaluates === true && JSON.stringify(schema).includes('"unevaluated')) return undefined
  for (const place of random.shuffled(appliedPlaces(schema, document))) {
    const made = chosen.mutate({ schema: place.schema, value: place.value, random, dialect })
    const narrowed = made === undefined ? undefined : replaced(schema, place.schemaPath, made.schema)
    if (made === undefined || !isObject(narrowed)) continue
    const witness = made.value === undefined ? document : replaced(document, place.valuePath, made.value)
    return { schema: narrowed, witness, name: chosen.name }
  }
  return undefined
}
