import { createHash } from 'node:crypto'
import type { Header, Letter, ReceivedMessage } from './message.ts'
import type { MessageVerdict } from './message-verdict.ts'

/** Who says it, and when. */
export interface Sender {
  /** The `source` of the verdicts. */
  readonly source: string
  readonly now: () => Date
}

/** Headers by which the broker steers, which copied from a message would steer the dead letters, and those that are ours to tell. */
const steering = /^(?:nats|samenspraak)-/iu
const ours = 'samenspraak-'

/**
 * The verdict on a message as an event. Its id follows from source and id of the message, so that judging twice gives the
 * same key; a message that has none is known by its place.
 */
export function resultLetter(
  message: ReceivedMessage,
  verdict: MessageVerdict,
  { source, now }: Sender,
): Letter {
  const { identity, outcome, schema, issues, isTruncated } = verdict
  const key = keyOf(identity === undefined ? ['place', message.place] : [identity.source, identity.id])
  const event = {
    specversion: '1.0',
    id: key,
    source,
    type: 'nl.samenspraak.message-judged.v1',
    time: now().toISOString(),
    datacontenttype: 'application/json',
    data: {
      source: identity?.source ?? null,
      id: identity?.id ?? null,
      place: message.place,
      outcome,
      schema: schema ?? null,
      issues,
      isTruncated,
    },
  }
  const headers = [['content-type', 'application/cloudevents+json']] as const
  return { to: 'result', key, headers, body: new TextEncoder().encode(JSON.stringify(event)) }
}

/**
 * A message that is not valid, its body untouched, with headers that tell why. Its key is its place: two messages that
 * wrongly share an id are both kept.
 */
export function deadLetter(message: ReceivedMessage, verdict: MessageVerdict, { now }: Sender): Letter {
  const [first] = verdict.issues
  const reasons = [
    ['outcome', verdict.outcome],
    ['code', first?.code ?? ''],
    ['pointer', encodeURI(first?.at ?? '')],
    ['issues', `${verdict.issues.length}${verdict.isTruncated ? '+' : ''}`],
    ['schema', verdict.schema ?? ''],
    ['stage', stages[verdict.outcome]],
    ['attempt', String(message.attempt)],
    ['time', now().toISOString()],
    ['place', message.place],
  ].map(([name, value]): Header => [`${ours}${name}`, value ?? ''])
  const headers = [...(message.headers ?? []).filter(([name]) => !steering.test(name)), ...reasons]
  return { to: 'dead', key: `dead:${keyOf(['place', message.place])}`, headers, body: message.body }
}

const stages = {
  abandoned: 'delivery',
  unreadable: 'reading',
  invalid: 'validation',
  valid: 'validation',
} as const

function keyOf(parts: readonly string[]): string {
  // As JSON, so that no two pairs give the same text.
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
