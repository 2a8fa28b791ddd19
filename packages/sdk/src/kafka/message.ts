/** A header as clients give it: bytes, text, or several of one name. */
export type HeaderValue = Uint8Array | string | null

/** Headers by name, in the shape of KafkaJS and of Confluent's client. */
export type KafkaHeaders = Readonly<Record<string, HeaderValue | readonly HeaderValue[] | undefined>>

/** What of a Kafka message is looked at or made here; a Buffer is a Uint8Array. */
export interface KafkaMessage {
  readonly key?: Uint8Array | null
  /** Null is a tombstone: what has this key is gone. */
  readonly value: Uint8Array | null
  readonly headers?: KafkaHeaders | undefined
}

/** Which half of a message a serializer or deserializer is for; each has its own schema id. */
export type MessagePart = 'key' | 'value'

/** The bytes of a header; of several with one name the last, as Confluent's readers have it. */
export function headerBytes(headers: KafkaHeaders | undefined, name: string): Uint8Array | undefined {
  const given = headers !== undefined && Object.hasOwn(headers, name) ? headers[name] : undefined
  const last = isList(given) ? given.at(-1) : given
  return typeof last === 'string' ? new TextEncoder().encode(last) : (last ?? undefined)
}

function isList(given: HeaderValue | readonly HeaderValue[] | undefined): given is readonly HeaderValue[] {
  return Array.isArray(given)
}
