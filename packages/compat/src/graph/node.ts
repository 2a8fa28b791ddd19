import type { Json } from '../json.ts'

/** A node that must hold (2 * id) or must not hold (2 * id + 1). */
export type Literal = number

/** Holds for everything. */
export const always: Literal = 0
/** Holds for nothing. */
export const never: Literal = 1

/** The same node, wanted the other way round. */
export function negate(literal: Literal): Literal {
  return literal ^ 1
}

/** Types of a value, with numbers split so that `integer` is a set of types like any other. */
export const kindsOfValue = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'] as const
/** One of the seven types. */
export type ValueKind = (typeof kindsOfValue)[number]

/** A set of property names: one name, all that match a pattern, or all but some names and patterns. */
export type NameSet =
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'pattern'; readonly source: string }
  | { readonly is: 'except'; readonly names: readonly string[]; readonly patterns: readonly string[] }

/** What a branch evaluates when it holds, for unevaluatedProperties. */
export interface NameCover {
  readonly when: Literal
  readonly names: readonly string[]
  readonly patterns: readonly string[]
  readonly all: boolean
}

/** What a branch evaluates when it holds, for unevaluatedItems; the items that match `fits` are evaluated as well. */
export interface ItemCover {
  readonly when: Literal
  readonly first: number
  readonly all: boolean
  readonly fits: Literal | undefined
}

/**
 * A node of the graph that every dialect is read to. An assertion about another type than the value has holds, as in
 * JSON Schema. `link` stands for a schema that refers to itself, until the graph is closed.
 */
export type GraphNode =
  | { readonly kind: 'always' }
  | { readonly kind: 'and'; readonly all: readonly Literal[] }
  | { readonly kind: 'one'; readonly of: readonly Literal[] }
  | { readonly kind: 'link'; target: Literal | undefined }
  | { readonly kind: 'type'; readonly types: number }
  | { readonly kind: 'enum'; readonly values: readonly Json[]; readonly texts: ReadonlySet<string> }
  | { readonly kind: 'minimum' | 'maximum'; readonly bound: number; readonly exclusive: boolean }
  | { readonly kind: 'multipleOf'; readonly divisor: number }
  | { readonly kind: CountKind; readonly count: number }
  | { readonly kind: 'pattern'; readonly source: string }
  | { readonly kind: 'format'; readonly name: string }
  | { readonly kind: 'unique' }
  | { readonly kind: 'item'; readonly index: number; readonly child: Literal }
  | { readonly kind: 'rest'; readonly index: number; readonly child: Literal }
  | { readonly kind: 'atLeast' | 'atMost'; readonly count: number; readonly child: Literal }
  | { readonly kind: 'required'; readonly key: string }
  | { readonly kind: 'property'; readonly names: NameSet; readonly child: Literal }
  | { readonly kind: 'names'; readonly child: Literal }
  | { readonly kind: 'openProperties'; readonly child: Literal; readonly covers: readonly NameCover[] }
  | { readonly kind: 'openItems'; readonly child: Literal; readonly covers: readonly ItemCover[] }

/** Assertions that are one number: lengths and counts. */
export type CountKind =
  'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'minProperties' | 'maxProperties'
/** Name of the kind of a node. */
export type NodeKind = GraphNode['kind']

/** Bit set of the types an assertion says something about; for other types it holds. */
export const subjectOf: Readonly<Partial<Record<NodeKind, number>>> = {
  minimum: 0b0001100,
  maximum: 0b0001100,
  multipleOf: 0b0001100,
  minLength: 0b0010000,
  maxLength: 0b0010000,
  pattern: 0b0010000,
  format: 0b0010000,
  minItems: 0b0100000,
  maxItems: 0b0100000,
  unique: 0b0100000,
  item: 0b0100000,
  rest: 0b0100000,
  atLeast: 0b0100000,
  atMost: 0b0100000,
  openItems: 0b0100000,
  required: 0b1000000,
  minProperties: 0b1000000,
  maxProperties: 0b1000000,
  property: 0b1000000,
  names: 0b1000000,
  openProperties: 0b1000000,
}

/** All seven types. */
export const everyKind = 0b1111111

/** The bit of a type in such a set. */
export function bitOf(kind: ValueKind): number {
  return 1 << kindsOfValue.indexOf(kind)
}

/** The type of a value. */
export function kindOf(value: Json): ValueKind {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction'
  if (typeof value === 'string') return 'string'
  return Array.isArray(value) ? 'array' : 'object'
}
