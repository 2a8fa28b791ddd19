import { headers, type MsgHdrs } from '@nats-io/transport-node'
import { nearMisses, sample } from '@samenspraak/sdk/sample'

/** An event as it is published: in binary mode, every hundredth one not valid. */
export interface SentEvent {
  readonly id: string
  readonly headers: MsgHdrs
  readonly body: Uint8Array
}

/** Where all events of the tests come from. */
export const eventSource = 'urn:nld:kvknr:99999901:systeem:plansysteem'

const encoder = new TextEncoder()

/** Makes events of one type; bodies are taken in turn from a few, so that making them does not set the pace. */
export function eventMaker(type: string, seed: number): (index: number) => SentEvent {
  const valid = Array.from({ length: 50 }, (_, index) => encode(sample(type, { seed, index })))
  const invalid = encode([...nearMisses(type, { seed })][0]?.document)
  return (index) => {
    const id = eventId(index)
    const sent = headers()
    for (const [name, value] of [
      ['ce-specversion', '1.0'],
      ['ce-id', id],
      ['ce-source', eventSource],
      ['ce-type', 'nl.plannen.plan-gewijzigd.v1'],
      ['ce-subject', '00000000-0000-4000-8000-000000000001'],
      ['ce-time', '2026-05-12T09:00:01+02:00'],
      ['ce-dataschema', `https://w3id.org/samenspraak/schema/${type}/1.0`],
      ['content-type', 'application/json'],
    ] as const)
      sent.set(name, value)
    const body = isInvalid(index) ? invalid : valid[index % valid.length]
    return { id, headers: sent, body: body ?? invalid }
  }
}

/** Which events are made wrong. */
export function isInvalid(index: number): boolean {
  return index % 100 === 99
}

/** The id of an event by its number. */
export function eventId(index: number): string {
  return `00000000-0000-4000-9000-${index.toString(16).padStart(12, '0')}`
}

function encode(document: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(document))
}
