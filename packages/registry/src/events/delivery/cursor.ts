import { membersOf, numberAt, textAt } from '../../records/members.ts'
import type { StoredRecord } from '../../records/record.ts'
import type { SendOutcome } from './send.ts'

/** How far a webhook has been served, as the record of kind `aflevering` keeps it. */
export interface Cursor {
  /** Everything up to here was taken, was not asked for, or was set aside. */
  readonly position: number
  /** Attempts at the event that comes next. */
  readonly attempts: number
  /** Not before this moment, RFC 3339. */
  readonly notBefore?: string
  /** How the last attempt failed: a status or a word. */
  readonly lastFailure?: string
}

/** What is done after an attempt. */
export type Next =
  | { readonly step: 'taken' | 'wait' | 'set-aside'; readonly cursor: Cursor }
  /** The receiver says that it is gone for good. */
  | { readonly step: 'stop' }

const firstWaitSeconds = 1
const longestWaitSeconds = 3600

/** The cursor after an attempt: further, later, or further with the event set aside after `mostAttempts`. */
export function afterAttempt(
  cursor: Cursor,
  position: number,
  outcome: SendOutcome,
  {
    mostAttempts,
    now,
    spread,
  }: { readonly mostAttempts: number; readonly now: Date; readonly spread: number },
): Next {
  if ('status' in outcome && outcome.status >= 200 && outcome.status < 300)
    return { step: 'taken', cursor: { position, attempts: 0 } }
  if ('status' in outcome && outcome.status === 410) return { step: 'stop' }
  const attempts = cursor.attempts + 1
  const lastFailure = 'status' in outcome ? `status ${outcome.status}` : outcome.failed
  if (attempts >= mostAttempts) return { step: 'set-aside', cursor: { position, attempts: 0, lastFailure } }
  const asked = 'status' in outcome ? (outcome.retryAfterSeconds ?? 0) : 0
  const seconds = Math.min(Math.max(waitSeconds(attempts, spread), asked), longestWaitSeconds)
  const notBefore = new Date(now.getTime() + seconds * 1000).toISOString()
  return { step: 'wait', cursor: { position: cursor.position, attempts, notBefore, lastFailure } }
}

/** 1, 4, 16, 64 ... seconds, an hour at most; `spread` (0 to 1) takes up to a quarter off, so that not all come at once. */
export function waitSeconds(attempts: number, spread: number): number {
  return Math.min(firstWaitSeconds * 4 ** (attempts - 1), longestWaitSeconds) * (1 - spread / 4)
}

/** The cursor in a record; a webhook without one begins at `after`. */
export function readCursor(record: StoredRecord | undefined, after: number): Cursor {
  const value = membersOf(record?.value)
  const notBefore = textAt(value, 'notBefore')
  const lastFailure = textAt(value, 'lastFailure')
  return {
    position: numberAt(value, 'position') ?? after,
    attempts: numberAt(value, 'attempts') ?? 0,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(lastFailure === undefined ? {} : { lastFailure }),
  }
}

/** Key of the record of an event that was set aside: below its webhook, in order of position. */
export function setAsideKey(webhook: string, position: number): string {
  return `${webhook}/${String(position).padStart(15, '0')}`
}
