import type { TreeObject, TreeProperty } from '../../tree/message-tree.ts'
import type { Json } from '../../view/copying.ts'

/** The data group that decides over a place, and whether the minimum of it is enough to see it. */
export interface Use {
  readonly group: number
  readonly minimum: boolean
}

/** One object that a change touches, in the whole document, with what it stands in. */
export interface Frame {
  readonly object: TreeObject
  readonly parent: Frame | undefined
  /** Undefined for the document itself, of which each property decides for itself. */
  readonly use: Use | undefined
  /** Place in the patched view, or in the view for what is taken away. */
  readonly pointer: string
  /** Undefined when it is new. */
  readonly before: Json | undefined
  /** Set when all parts of it were laid; undefined when it is taken away. */
  after: Json | undefined
  /** True for the document, an item of a list, or a part that says whom it is about or whose it is. */
  readonly isElement: boolean
  /** False when nothing of it was seen, so that it is new or hidden. */
  readonly isSeen: boolean
  /** True for what ends the thing around it. */
  readonly ends: boolean
  /** True for an item without an id of a list that must be there: it is part of what the thing around it says. */
  readonly isCore?: boolean
}

const noUse: Use = { group: -1, minimum: false }

/** What decides over a property: its own group, or in a building block that of its user. */
export function useOf({ group, minimum }: TreeProperty, around: Use = noUse): Use {
  return group === undefined
    ? { group: around.group, minimum: around.minimum || minimum === true }
    : { group, minimum: minimum === true }
}

/** Whether an object is something of its own, which is added and removed, and not a value that is changed. */
export function isOwnThing({ declares, over, eigenaar, auteur, ontvanger }: TreeObject): boolean {
  return [declares, over, eigenaar, auteur, ontvanger].some((part) => part !== undefined)
}
