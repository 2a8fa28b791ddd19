import type { ObjectShape, Program, Shape } from '../../../packages/engine/src/index.ts'
import { NotOnBytesError } from './view-impossible.ts'

/** The shapes of a message, asked for by the names that the rights tree uses. */
export class Places {
  readonly #shapes: readonly Shape[]

  constructor(program: Program) {
    this.#shapes = program.shapes
  }

  object(number: number): ObjectShape {
    const shape = this.#shapes[number]
    if (shape?.kind !== 'object') throw new NotOnBytesError(`shape ${String(number)} is no object`)
    return shape
  }

  /** The number of a property, which is its place in a record. */
  property(object: number, name: string): number {
    const found = this.object(object).properties.findIndex((property) => property.name === name)
    if (found < 0) throw new NotOnBytesError(`no property ${name}`)
    return found
  }

  /** The shape of a property; of a list that of its items. */
  inside(object: number, name: string): number {
    return this.itemsOf(this.shapeOf(object, name))
  }

  /** The shape of the items of a list; of anything else its own. */
  itemsOf(number: number): number {
    const shape = this.#shapes[number]
    return shape?.kind === 'list' ? shape.items : number
  }

  isList(object: number, name: string): boolean {
    return this.#shapes[this.shapeOf(object, name)]?.kind === 'list'
  }

  isObject(number: number): boolean {
    return this.#shapes[number]?.kind === 'object'
  }

  shapeOf(object: number, name: string): number {
    return this.object(object).properties[this.property(object, name)]?.shape ?? -1
  }

  /** Refuses a string that may be spelled in more than one way: what is compared is compared as bytes. */
  needsOneSpelling(number: number, name: string): void {
    const shape = this.#shapes[number]
    const isOne =
      shape?.kind === 'text'
        ? shape.format !== undefined || shape.pattern !== undefined
        : this.codes(number) !== undefined
    if (!isOne) throw new NotOnBytesError(`${name} may be spelled in several ways`)
  }

  /** The strings that a closed shape allows. */
  codes(number: number): readonly string[] | undefined {
    const shape = this.#shapes[number]
    const values = shape?.kind === 'choice' ? shape.values : shape?.kind === 'constant' ? [shape.value] : []
    const strings = values.filter((value) => typeof value === 'string')
    return strings.length > 0 && strings.length === values.length ? strings : undefined
  }

  /** The properties on the way, and the shape at the end; a list on the way is more than one place. */
  path(
    object: number,
    steps: readonly string[],
  ): { readonly slots: readonly number[]; readonly end: number } {
    let at = object
    const slots: number[] = []
    for (const [nth, step] of steps.entries()) {
      if (nth > 0 && !this.isObject(at)) throw new NotOnBytesError(`${step} stands in no object`)
      slots.push(this.property(at, step))
      at = this.shapeOf(at, step)
    }
    return { slots, end: at }
  }
}
