import type { Json } from '../../json.ts'
import type { Item, TypeOfChild } from './item.ts'
import type { Expression } from './parse.ts'

/** What an expression may ask beyond the item that it is about. */
export interface Surroundings {
  readonly typeOf: TypeOfChild
  /** `%resource` and, for a contained one, the resource that contains it. */
  readonly resource: Item
  readonly rootResource: Item
  /** The resource behind a reference, when it is there. */
  readonly resolve: (reference: string) => Item | undefined
  /** Whether a coded value is in a value set; undefined when nobody can tell. */
  readonly isMember: (value: Json, valueSet: string) => boolean | undefined
}

/** Evaluates an expression on items. */
export type Evaluate = (expression: Expression, input: readonly Item[], focus: Focus) => readonly Item[]

/** One evaluation: `$this` and `$index` change within it, the surroundings do not. */
export interface Focus {
  readonly around: Surroundings
  readonly current: Item
  readonly index: number
  /** For functions, whose parameters are expressions themselves. */
  readonly evaluate: Evaluate
}

/** What a collection says as a condition: a single value that is no boolean counts as yes. */
export function truthOf(items: readonly Item[]): boolean | undefined {
  const [first] = items
  if (first === undefined) return undefined
  return typeof first.value === 'boolean' ? first.value : true
}

/** A boolean as an item. */
export function truth(value: boolean): Item {
  return { value, type: 'boolean' }
}

/** Whether an item is of a type; `Boolean` of FHIRPath is `boolean` of FHIR. */
export function isOfType({ type, value }: Item, wanted: string): boolean {
  const known = type === '' ? typeof value : type
  return known === wanted || known === `${wanted.charAt(0).toLowerCase()}${wanted.slice(1)}`
}
