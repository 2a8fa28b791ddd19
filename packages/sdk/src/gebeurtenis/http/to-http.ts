import { isJsonMediaType } from '../check/event-text.ts'
import { fromBase64 } from './base64.ts'
import type { CloudEvent } from './events-read.ts'
import { encodeHeaderValue } from './header-value.ts'

/** What goes on the wire for one message. */
export interface EventHttpMessage {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
}

/** An event as the JSON body of a message; the mode to prefer, because no header limits what it holds. */
export function toStructured(event: CloudEvent): EventHttpMessage {
  return {
    headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    body: JSON.stringify(event),
  }
}

/** Several events as the JSON body of one message. */
export function toBatch(events: readonly CloudEvent[]): EventHttpMessage {
  return {
    headers: { 'content-type': 'application/cloudevents-batch+json; charset=utf-8' },
    body: JSON.stringify(events),
  }
}

/** An event with its attributes in headers and its data as the body, for receivers that know no CloudEvents. */
export function toBinary(event: CloudEvent): EventHttpMessage {
  const { data, data_base64: encoded, datacontenttype, ...attributes } = event
  const headers = Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      isAttributeValue(value) ? [[`ce-${name}`, encodeHeaderValue(String(value))]] : [],
    ),
  )
  const mediaType = typeof datacontenttype === 'string' ? datacontenttype : undefined
  if (typeof encoded === 'string') {
    // Without a type the receiver takes the body for bytes.
    const ofType = mediaType === undefined ? {} : { 'content-type': mediaType }
    return { headers: { ...headers, ...ofType }, body: fromBase64(encoded) }
  }
  if (data === undefined) {
    const ofType = mediaType === undefined ? {} : { 'content-type': mediaType }
    return { headers: { ...headers, ...ofType }, body: undefined }
  }
  const stated = mediaType ?? 'application/json'
  const body = typeof data === 'string' && !isJsonMediaType(stated) ? data : JSON.stringify(data)
  return { headers: { ...headers, 'content-type': stated }, body }
}

function isAttributeValue(value: unknown): value is boolean | number | string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}
