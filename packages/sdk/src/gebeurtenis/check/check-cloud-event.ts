import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { isReceivedEvent } from './attributes.ts'
import { coreIssues } from './core-issues.ts'
import { dataAdvice } from './data-issues.ts'
import { personalIssues } from './personal-issues.ts'
import { sourceIssues } from './source-issues.ts'
import { typeIssues } from './type-issues.ts'

/** The most that an event may weigh as it is sent (CloudEvents 1.0.2, Size Limits). */
export const largestEvent = 65_536

/** What is known of an event besides itself. */
export interface CheckEventOptions {
  /** Bytes of the event as it was sent, headers included; those of its shortest JSON unless told. */
  readonly wireBytes?: number
}

/**
 * Holds an event of anybody against CloudEvents 1.0 and the NL GOV profile 1.1, and looks for personal data in its
 * attributes. The issues name places and rules, never a value; an event without errors may still have warnings.
 */
export function checkCloudEvent(received: unknown, options: CheckEventOptions = {}): readonly EventIssue[] {
  if (!isReceivedEvent(received)) return [eventIssue('cloudevents/not-object', '')]
  const isTooLarge = (options.wireBytes ?? jsonBytes(received)) > largestEvent
  return [
    ...coreIssues(received),
    ...(isTooLarge ? [eventIssue('cloudevents/size', '')] : []),
    ...sourceIssues(received),
    ...typeIssues(received),
    ...dataAdvice(received),
    ...personalIssues(received),
  ]
}

/** What is nested so deep that it cannot be written is beyond every limit; to throw would make the sender try again. */
function jsonBytes(event: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(event)).length
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
