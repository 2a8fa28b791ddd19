import type { Json, JsonObject } from '@samenspraak/compat'
import type { PairDialect } from '../dialects.ts'
import { definitionsIn } from '../dialects.ts'
import { isObject } from '../json-path.ts'
import type { Random } from '../random.ts'

/** Another way to write a schema that says the same. */
export interface Rewrite {
  readonly name: string
  /** Needs keywords that draft-07 does not have. */
  readonly isModern?: boolean
  /** Changes which properties or items count as evaluated, so not to be used near `unevaluatedProperties`. */
  readonly changesAnnotations?: boolean
  /** Undefined when there is nothing here to rewrite. */
  readonly rewrite: (schema: JsonObject, context: RewriteContext) => Json | undefined
}

/** What a rewrite may look at and choose with. */
export interface RewriteContext {
  readonly random: Random
  readonly dialect: PairDialect
  readonly root: JsonObject
}

/** Keywords that must stay where they are because they name things. */
export const naming: readonly string[] = ['$schema', '$id', '$anchor', '$defs', 'definitions', '$vocabulary']

/** Keywords that only make sense together. */
export const groups: readonly (readonly string[])[] = [
  ['properties', 'patternProperties', 'additionalProperties'],
  ['prefixItems', 'items', 'additionalItems'],
  ['contains', 'minContains', 'maxContains'],
  ['if', 'then', 'else'],
]

/** Splits off what names things, so that the rest can be wrapped. */
export function parts(schema: JsonObject): { readonly names: JsonObject; readonly rest: JsonObject } {
  const entries = Object.entries(schema)
  return {
    names: Object.fromEntries(entries.filter(([key]) => naming.includes(key))),
    rest: Object.fromEntries(entries.filter(([key]) => !naming.includes(key))),
  }
}

/** The definition that a local reference names. */
export function definitionOf(
  { $ref }: JsonObject,
  { root, dialect }: RewriteContext,
): JsonObject | undefined {
  const prefix = `#/${definitionsIn(dialect)}/`
  if (typeof $ref !== 'string' || !$ref.startsWith(prefix)) return undefined
  const definitions = root[definitionsIn(dialect)]
  const found = isObject(definitions) ? definitions[$ref.slice(prefix.length)] : undefined
  return isObject(found) && found['$id'] === undefined && found['$anchor'] === undefined ? found : undefined
}
