import type { FormatCheck } from '../formats/formats.ts'

/**
 * What may be wrong with a message, as data that one walker reads: a row for each shape of value, row 0 the message.
 * Written by @samenspraak/engine, next to the verdict code of the same schema; a cell that says nothing is left out.
 */
export type FaultTable = readonly FaultRow[]

/** One shape of value; numbers in it lead to other rows, or to a property by its place among the names. */
export type FaultRow = ScalarRow | ListRow | ObjectRow

/** A single value: its type, the bounds of its length or size, the one value (or the list of values) it may be. */
export type ScalarRow = readonly [
  type: 'anything' | 'boolean' | 'integer' | 'number' | 'string',
  least?: number,
  most?: number,
  values?: string | number | boolean | readonly (string | number)[],
  pattern?: RegExp,
  format?: FormatCheck,
  formatName?: string,
]

/** A list; of unique items with the function that sees whether they are. */
export type ListRow = readonly [
  kind: 'list',
  items: number,
  minItems?: number,
  maxItems?: number,
  unique?: (items: readonly unknown[]) => boolean,
]

/** An object, closed or open, or the variants of a union by the value of their tag. */
export type ObjectRow =
  | readonly [kind: 'object' | 'open', names: RowNames, rules?: FaultRules]
  | readonly [kind: 'union', names: RowNames, tag: number, variants: Readonly<Record<string, FaultRules>>]

/** The properties of an object by name, each with the row of its value. */
export type RowNames = Readonly<Record<string, number>>

/** What an object or a variant asks; `allowed` stands in a variant only. */
export type FaultRules = readonly [
  required?: readonly number[],
  minProperties?: number,
  conditions?: readonly FaultCondition[],
  allowed?: readonly number[],
]

/** When a property has one of the values, the first list must be there; if not the second, or what the next asks. */
export type FaultCondition = readonly [
  property: number,
  values: readonly unknown[],
  required: readonly number[],
  otherwise: readonly number[] | 0,
  next?: FaultCondition,
]
