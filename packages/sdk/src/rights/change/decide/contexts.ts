import type { Element, Involved } from '../../conditions/element.ts'
import { nothingSaid } from '../../view/scratch.ts'
import type { Frame } from '../lay/frame.ts'
import { elementOf } from './element-of.ts'

/** One way to look at a place: what it says, and who is who in the document. */
export interface Situation {
  readonly element: Element
  readonly involved: Involved
}

/** The contexts of the objects that a change touches, before and after it. */
export class Contexts {
  readonly #before: Involved
  readonly #after: Involved
  readonly #known: Map<Frame, { readonly before: Element; readonly after: Element }> = new Map()

  constructor(before: Involved, after: Involved) {
    this.#before = before
    this.#after = after
  }

  /** What the object says before and after; what is new is taken to have always been there. */
  elementsOf(frame: Frame): { readonly before: Element; readonly after: Element } {
    const known = this.#known.get(frame)
    if (known !== undefined) return known
    const { object, parent, before, after } = frame
    const around =
      parent === undefined ? { before: nothingSaid, after: nothingSaid } : this.elementsOf(parent)
    const elements = {
      before: elementOf(object, before ?? after ?? {}, around.before),
      after: elementOf(object, after ?? before ?? {}, around.after),
    }
    this.#known.set(frame, elements)
    return elements
  }

  /**
   * In all of these a change must be permitted, so that nobody gains by what the change itself says: as it was, as it
   * becomes by who was who, and as it becomes.
   */
  situationsOf(frame: Frame): readonly Situation[] {
    const { before, after } = this.elementsOf(frame)
    return [
      { element: before, involved: this.#before },
      { element: after, involved: this.#before },
      { element: after, involved: this.#after },
    ]
  }

  /** As it was. */
  situationBefore(frame: Frame): Situation {
    return { element: this.elementsOf(frame).before, involved: this.#before }
  }
}
