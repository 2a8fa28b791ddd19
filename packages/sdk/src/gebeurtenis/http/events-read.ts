import type { JsonIssue } from '../../json/index.ts'
import type { ReceivedEvent } from '../check/attributes.ts'
import { coreIssues } from '../check/core-issues.ts'
import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { isReceivedEvent } from '../check/attributes.ts'
import type { EventHttpIssue } from './http-issue.ts'

/** An event that follows CloudEvents 1.0; what else it should follow, `checkCloudEvent` tells. */
export interface CloudEvent {
  readonly specversion: '1.0'
  readonly id: string
  readonly source: string
  readonly type: string
  readonly [name: string]: unknown
}

/** How events travel over HTTP: one in the headers, one in the body, or a list in the body. */
export type EventMode = 'batch' | 'binary' | 'structured'

/** Why a message, or an event in it, is refused. */
export type EventsReadIssue = EventHttpIssue | EventIssue | JsonIssue

/** All events of a message, or the reasons why none of them is taken. */
export type EventsRead =
  | { readonly ok: true; readonly mode: EventMode; readonly events: readonly CloudEvent[] }
  | { readonly ok: false; readonly issues: readonly EventsReadIssue[] }

/** The events of a message when each follows CloudEvents; one that does not refuses all. */
export function readAll(mode: EventMode, received: readonly unknown[]): EventsRead {
  const events: CloudEvent[] = []
  const issues: EventsReadIssue[] = []
  for (const [index, one] of received.entries()) {
    const event = isReceivedEvent(one) ? withoutNulls(one) : undefined
    const wrong = event === undefined ? [eventIssue('cloudevents/not-object', '')] : errorsOf(event)
    if (event !== undefined && isCloudEvent(event, wrong)) events.push(event)
    issues.push(
      ...wrong.map((issue) => (mode === 'batch' ? { ...issue, at: `/${index}${issue.at}` } : issue)),
    )
  }
  return issues.length === 0 ? { ok: true, mode, events } : { ok: false, issues }
}

/** An attribute that is null is not there; data that is null is. */
function withoutNulls(event: ReceivedEvent): ReceivedEvent {
  return Object.fromEntries(
    Object.entries(event).filter(([name, value]) => value !== null || name === 'data'),
  )
}

function errorsOf(event: ReceivedEvent): readonly EventIssue[] {
  return coreIssues(event).filter(({ severity }) => severity === 'error')
}

function isCloudEvent(event: ReceivedEvent, wrong: readonly EventIssue[]): event is CloudEvent {
  return wrong.length === 0 && event['specversion'] === '1.0'
}
