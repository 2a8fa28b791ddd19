import type { Issue } from '@samenspraak/sdk'
import { type JsonIssue, type JsonIssueCode, jsonIssueTexts, type JsonPlace } from '@samenspraak/sdk/json'
import type { Text } from '../language.ts'
import type { Trouble } from '../trouble.ts'

/** One thing that is wrong with a document, whoever found it. */
export interface DocumentIssue extends Text {
  readonly code: string
  /** JSON Pointer (RFC 6901). */
  readonly at: string
  /** Glossary term of the place; trouble with the JSON or with the type has none. */
  readonly term: string | null
  /** Which key of the object at `at`, counted from 1. */
  readonly position: number | undefined
  /** Where it stands in the bytes, if that is known without looking for `at`. */
  readonly place: JsonPlace | undefined
  /** A warning leaves the document right; of an error nothing is said. */
  readonly severity?: 'warning'
}

/** What the validator found; `below` is put before the pointer when it saw only a part. */
export function fromIssue(issue: Issue, below: string): DocumentIssue {
  const { code, term, nl, en, position } = issue
  return { code, at: below + issue.at, term, nl, en, position, place: undefined }
}

/**
 * What is wrong with the text itself. Which type it is nobody knows yet, so the reader was told of no names and its
 * pointer shows no key; line and column lead to the place.
 */
export function fromJsonIssue({ code, at, nl, en, ...place }: JsonIssue): DocumentIssue {
  return { code, at, term: null, nl, en, position: undefined, place }
}

/** What the command has to say about a place in a document. */
export function fromTrouble({ code, nl, en }: Trouble, at: string): DocumentIssue {
  return { code, at, term: null, nl, en, position: undefined, place: undefined }
}

/** Trouble with a text that was not read at all. */
export function fromJsonCode(code: JsonIssueCode): DocumentIssue {
  return { code, at: '', term: null, ...jsonIssueTexts[code], position: undefined, place: undefined }
}
