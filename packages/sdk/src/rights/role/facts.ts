import type { MessageTree } from '../tree/message-tree.ts'
import type { RightsType } from '../view/rights-type.ts'

/** What of a message type decides which part of it a role gets. */
export interface ShapeFacts extends Pick<RightsType<unknown>, 'codeLists' | 'groups' | 'persons'> {
  readonly tree: MessageTree
  /** Kinds of things that are named elsewhere in the message. */
  readonly kinds: readonly Pick<RightsType<unknown>['kinds'][number], 'kind'>[]
}

/** The group that decides over an object where it is used, and whether the minimum is enough. */
export interface Use {
  /** Number in the groups of the message. */
  readonly group: number
  readonly minimum: boolean
}
