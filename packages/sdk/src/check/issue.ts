import type { FaultKind } from './fault.ts'

/** The stable codes of what can be wrong with a message that is JSON: `sdk/required`, `sdk/enum`, … */
export type IssueCode = `sdk/${FaultKind}`

/** One thing that is wrong with a message: the place, the rule and the term, never the value that was sent. */
export interface Issue {
  readonly code: IssueCode
  /** JSON Pointer (RFC 6901) to the place; for an unknown property to the object that holds it. */
  readonly at: string
  /** Key of the glossary term of that place: https://w3id.org/samenspraak/id/begrip/<key>. */
  readonly term: string
  /** For an unknown property: which one it is, counted from 1 in the order of the message. */
  readonly position?: number
  /** What is wrong and what is expected, in Dutch. */
  readonly nl: string
  /** The same in English. */
  readonly en: string
}
