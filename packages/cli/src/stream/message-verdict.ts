import type { EventIdentity } from './message.ts'

/** One thing that is wrong with a message: place, rule and term, never a value. */
export interface MessageIssue {
  /** JSON Pointer (RFC 6901) in the event, so that binary and structured messages say the same. */
  readonly at: string
  readonly code: string
  readonly term: string | null
}

/** What became of a message; `abandoned` was delivered too often to be looked at once more. */
export type MessageOutcome = 'abandoned' | 'invalid' | 'unreadable' | 'valid'

/** What is to be said about one message. */
export interface MessageVerdict {
  readonly outcome: MessageOutcome
  /** Undefined when the message does not tell it. */
  readonly identity: EventIdentity | undefined
  /** Schema version that the data was held against, as in `ondersteuningsplan@1.0`. */
  readonly schema: string | undefined
  readonly issues: readonly MessageIssue[]
  readonly isTruncated: boolean
}
