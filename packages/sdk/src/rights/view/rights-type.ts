import type { MessageType } from '../../check/message-type.ts'
import type { Shown } from './lens.ts'
import type { Sight } from './sight.ts'

/** The generated code that copies from one document what is seen. */
export interface ViewCode {
  /** The copy by the context of the document, or undefined when nothing remains. */
  readonly project: (document: unknown, context: Shown, sight: Sight) => unknown
  /** Makes the context of the document from that outside it, and notes the ids of the things that are seen. */
  readonly collect: (document: unknown, outside: Shown, sight: Sight) => Shown
  /** The list of who is involved, when the message has one. */
  readonly involved: (document: unknown) => unknown
  /** Notes the goals that own parts work on; undefined for a message without goals. */
  readonly ownGoals: ((document: unknown, sight: Sight) => void) | undefined
  /** Notes whose each part is, and its period; left out of a message in which nothing says its period. */
  readonly ownParts?: ((document: unknown, sight: Sight) => void) | undefined
}

/** What a view must know of one message type; generated beside its validator. */
export interface RightsType<T> {
  readonly messageType: MessageType<T>
  /** The data groups in the message. */
  readonly groups: readonly string[]
  /** The code lists in the message, as the code numbers them. */
  readonly codeLists: readonly string[]
  /** Kinds of things that are named elsewhere in the message, and what may hide one of them. */
  readonly kinds: readonly KindOfThing[]
  /** For each object with a context of its own: the numbers of the groups and code lists that decide inside it. */
  readonly contexts: readonly (readonly [groups: readonly number[], codeLists: readonly number[]])[]
  /** False for a message about no person: codes tell nothing of anybody there. */
  readonly persons: boolean
  /** All data groups in the order in which the code numbers them; left out when they are those of the project. */
  readonly groupOrder?: readonly string[]
  readonly code: ViewCode
}

/** A kind of id, the groups on the way to its things and the code lists (by number) in them. */
export interface KindOfThing {
  readonly kind: string
  readonly groups: readonly string[]
  readonly codeLists: readonly number[]
}
