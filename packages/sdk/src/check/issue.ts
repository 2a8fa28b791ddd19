import type { FaultKeyword } from './fault.ts'

/** The stable codes of what can be wrong with a message that is JSON. */
export type IssueCode =
  | 'sdk/const'
  | 'sdk/duplicate-item'
  | 'sdk/enum'
  | 'sdk/format'
  | 'sdk/pattern'
  | 'sdk/required'
  | 'sdk/too-few-items'
  | 'sdk/too-few-properties'
  | 'sdk/too-large'
  | 'sdk/too-long'
  | 'sdk/too-many-items'
  | 'sdk/too-short'
  | 'sdk/too-small'
  | 'sdk/type'
  | 'sdk/unknown-property'

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

/** Which code a broken rule gives. */
export const codeOfKeyword: Readonly<Record<FaultKeyword, IssueCode>> = {
  additionalProperties: 'sdk/unknown-property',
  const: 'sdk/const',
  enum: 'sdk/enum',
  format: 'sdk/format',
  maxItems: 'sdk/too-many-items',
  maxLength: 'sdk/too-long',
  maximum: 'sdk/too-large',
  minItems: 'sdk/too-few-items',
  minLength: 'sdk/too-short',
  minProperties: 'sdk/too-few-properties',
  minimum: 'sdk/too-small',
  pattern: 'sdk/pattern',
  required: 'sdk/required',
  tag: 'sdk/enum',
  type: 'sdk/type',
  uniqueItems: 'sdk/duplicate-item',
}
