import type { Labels } from '../../check/labels.ts'
import type { Validate } from '../../check/fault.ts'
import type { MessageTree } from '../tree/message-tree.ts'
import type { RightsType } from '../view/rights-type.ts'
import type { PlainSchema } from './role-schema.ts'

/** What must be known of one message type to hold views of it against what a role may get. */
export interface RoleType<T, P> {
  readonly rights: RightsType<T>
  readonly tree: MessageTree
  readonly validate: Validate
  readonly labels: Labels
  /** The full schema with its definitions inside it. */
  readonly jsonSchema: () => PlainSchema
  /** The property that tells the variants of the message apart, when it has some. */
  readonly variants?: { readonly tag: string; readonly values: readonly string[] }
  /** Says to the compiler which role sees what; never there. */
  readonly roles?: P
}
