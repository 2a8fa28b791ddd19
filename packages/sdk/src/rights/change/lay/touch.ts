import type { TreeProperty } from '../../tree/message-tree.ts'
import type { Frame } from './frame.ts'

/** One difference that a patch makes in the view, and where it comes in the whole document. */
export type Touch = ValueTouch | ThingTouch

/** A plain value, or a list of plain values, that is added, changed or taken away. */
export interface ValueTouch {
  readonly kind: 'value'
  readonly frame: Frame
  readonly name: string
  readonly property: TreeProperty
  readonly pointer: string
  /** As it was seen; undefined when nothing was. */
  readonly before: unknown
  /** As it is wished; undefined when it is taken away. */
  readonly after: unknown
}

/** A whole object that is added, taken away, or put at another place in its list. */
export interface ThingTouch {
  readonly kind: 'added' | 'removed' | 'moved'
  readonly frame: Frame
  readonly pointer: string
}
