/** The place of a shape in `Program.shapes`; a recursive schema leads back to a number that stands earlier. */
export type ShapeNumber = number

/** The place of a property in `ObjectShape.properties`, and the bit that says whether a document has it. */
export type PropertyNumber = number

/** A schema without references and composition: equal shapes are stored once and refer to each other by number. */
export interface Program {
  readonly root: ShapeNumber
  readonly shapes: readonly Shape[]
}

/** What a value may be. A value of another JSON type never fits, but for `anything`. */
export type Shape =
  | { readonly kind: 'anything' }
  | { readonly kind: 'boolean' }
  | NumberShape
  | TextShape
  | ConstantShape
  | ChoiceShape
  | ListShape
  | ObjectShape

/** A finite number; `integer` takes 1.0 and refuses 1.5. */
export interface NumberShape {
  readonly kind: 'number'
  readonly integer: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** Lengths count characters, a surrogate pair as one. */
export interface TextShape {
  readonly kind: 'text'
  readonly minLength: number
  readonly maxLength?: number
  /** The source of a regular expression with the flag `u`; it matches anywhere unless it is anchored itself. */
  readonly pattern?: string
  readonly format?: string
}

/** The types of constants. */
export type Scalar = string | number | boolean

/** A value of `const`. */
export interface ConstantShape {
  readonly kind: 'constant'
  readonly type: ScalarType
  readonly value: Scalar
}

/** A value of `enum`; all of one type. */
export interface ChoiceShape {
  readonly kind: 'choice'
  readonly type: ScalarType
  readonly values: readonly Scalar[]
}

/** The type that a fault names when a constant is of another one. */
export type ScalarType = 'boolean' | 'integer' | 'number' | 'string'

/** A list; with `unique`, no two items are equal as JSON values. */
export interface ListShape {
  readonly kind: 'list'
  readonly items: ShapeNumber
  readonly minItems: number
  readonly maxItems?: number
  readonly unique: boolean
  readonly contains?: Contains
}

/** How many items must fit a second shape. */
export interface Contains {
  readonly shape: ShapeNumber
  readonly least: number
  readonly most?: number
}

/**
 * An object, or all variants of a tagged union together. At most 64 properties, so that what a document has fits one or
 * two words of bits; `maskOf` makes the words from property numbers.
 */
export interface ObjectShape {
  readonly kind: 'object'
  readonly properties: readonly PropertyShape[]
  /** The rules, when the object is no union. */
  readonly rules?: ObjectRules
  /** The variants, when it is one. A document of a variant has the rules of that variant alone. */
  readonly union?: UnionRules
}

/** A property that an object may have, with one shape in every variant that has it. */
export interface PropertyShape {
  readonly name: string
  readonly shape: ShapeNumber
}

/** What must and what may be there. Lists of properties stand in the order of the schema, in which faults are told. */
export interface ObjectRules {
  /** The properties that may be there; in an open object others too. */
  readonly allowed: readonly PropertyNumber[]
  readonly closed: boolean
  readonly required: readonly PropertyNumber[]
  readonly minProperties: number
  readonly maxProperties?: number
  readonly conditions: readonly Condition[]
  readonly dependents: readonly Dependent[]
}

/** When a property is there and has one of these values, `required` must be there; if not, what `otherwise` says. */
export interface Condition {
  readonly property: PropertyNumber
  readonly values: readonly Scalar[]
  readonly required: readonly PropertyNumber[]
  readonly otherwise: readonly PropertyNumber[] | Condition
}

/** When a property is there, the others must be there as well. */
export interface Dependent {
  readonly property: PropertyNumber
  readonly required: readonly PropertyNumber[]
}

/** A union that one required property tells apart; the shape of the tag is a choice of all its values. */
export interface UnionRules {
  readonly tag: PropertyNumber
  readonly variants: readonly Variant[]
}

/** The rules for the documents in which the tag has this value. */
export interface Variant {
  readonly value: string
  readonly rules: ObjectRules
}

/** Two words of 32 bits, unsigned: property 0 is the lowest bit of the first. */
export type Mask = readonly [low: number, high: number]

/** The widest object that two words can hold. */
export const widestObject = 64

/** The bits of a set of properties. */
export function maskOf(properties: readonly PropertyNumber[]): Mask {
  const word = (from: number): number =>
    properties
      .filter((property) => property >= from && property < from + 32)
      .reduce((bits, property) => (bits | (1 << (property - from))) >>> 0, 0)
  return [word(0), word(32)]
}
