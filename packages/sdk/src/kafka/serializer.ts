import type { MessageType } from '../check/message-type.ts'
import { faultAround, faultOf } from './fault.ts'
import type { KafkaFault } from './fault.ts'
import { writeFrame } from './framing/frame.ts'
import type { Framing } from './framing/frame.ts'
import { isGuid, isSchemaNumber } from './framing/schema-reference.ts'
import type { SchemaReference } from './framing/schema-reference.ts'
import type { KafkaHeaders, MessagePart } from './message.ts'
import type { SchemaRegistry } from './registry/schema-registry.ts'

/** Under which number or guid the schema stands, or in which subject of which registry. */
export type SchemaIds =
  | { readonly id?: number; readonly guid?: string }
  | { readonly registry: SchemaRegistry; readonly subject: string; readonly version?: number }

/** What is written and how. */
export interface SerializerOptions<T> {
  readonly type: MessageType<T>
  readonly framing: Framing
  readonly ids: SchemaIds
  /** `report` also sends what is wrong, with the fault beside it; `enforce`, the default, does not. */
  readonly mode?: 'enforce' | 'report'
  /** `value` unless told. */
  readonly part?: MessagePart
}

/** The bytes and headers to send, or what is wrong with the message. */
export type Serialized =
  | { readonly outcome: 'valid'; readonly bytes: Uint8Array; readonly headers: KafkaHeaders }
  /** Null was given: it goes out as null, without the name of a schema. */
  | { readonly outcome: 'tombstone'; readonly bytes: null; readonly headers: KafkaHeaders }
  | {
      readonly outcome: 'reported'
      readonly bytes: Uint8Array
      readonly headers: KafkaHeaders
      readonly fault: KafkaFault
    }
  | { readonly outcome: 'refused'; readonly fault: KafkaFault }

/** Writes messages of one type. */
export interface Serializer<T> {
  readonly serialize: (message: T | null, headers?: KafkaHeaders) => Promise<Serialized>
}

/** Thrown when a framing needs an id that was not given, or that is no id. */
export class SchemaIdInvalidError extends Error {
  readonly code = 'kafka/schema-id-invalid'
  constructor(framing: Framing) {
    super(framing === 'prefix-v0' ? 'prefix-v0 needs an id from 1' : `${framing} needs a guid in lower case`)
    this.name = 'SchemaIdInvalidError'
  }
}

/**
 * Makes a serializer. What is checked are the bytes that go out, so getters and `toJSON` cannot slip anything past the check.
 * @throws SchemaIdInvalidError when an id is given that the framing cannot write.
 */
export function createSerializer<T>(options: SerializerOptions<T>): Serializer<T> {
  const { type, framing, mode = 'enforce', part = 'value' } = options
  const findReference = referenceFinder(options)
  return {
    async serialize(message, headers = {}) {
      if (message === null) return { outcome: 'tombstone', bytes: null, headers }
      const payload = payloadOf(message)
      if (payload === undefined)
        return { outcome: 'refused', fault: faultAround('kafka/not-json', 'read', type.schemaId) }
      const parsed = type.parse(payload)
      const fault = parsed.ok ? undefined : faultOf(parsed.issues, type.schemaId)
      if (fault !== undefined && mode === 'enforce') return { outcome: 'refused', fault }
      const found = await findReference()
      if ('code' in found) return { outcome: 'refused', fault: found }
      const written = writeFrame(payload, headers, { reference: found, framing, part })
      return fault === undefined
        ? { outcome: 'valid', ...written }
        : { outcome: 'reported', ...written, fault }
    },
  }
}

function payloadOf(message: unknown): Uint8Array | undefined {
  try {
    const text: unknown = JSON.stringify(message)
    return typeof text === 'string' ? new TextEncoder().encode(text) : undefined
  } catch {
    return undefined
  }
}

function referenceFinder<T>({
  type,
  framing,
  ids,
}: SerializerOptions<T>): () => Promise<SchemaReference | KafkaFault> {
  if (!('registry' in ids)) {
    const reference = referenceFor(framing, ids)
    if (reference === undefined) throw new SchemaIdInvalidError(framing)
    return async () => reference
  }
  const { registry, subject, version } = ids
  return async () => {
    const given = await registry.bySubject(subject, version)
    if (!given.ok) return faultAround(given.code, 'schema', type.schemaId)
    // A subject that went on to another version must not get messages of this one under its name.
    if (given.value?.schemaId !== type.schemaId)
      return faultAround('kafka/unknown-schema', 'schema', type.schemaId)
    return referenceFor(framing, given.value) ?? faultAround('kafka/guid-unknown', 'schema', type.schemaId)
  }
}

function referenceFor(
  framing: Framing,
  { id, guid }: { readonly id?: number; readonly guid?: string },
): SchemaReference | undefined {
  if (framing === 'prefix-v0') return isSchemaNumber(id) ? { id } : undefined
  return isGuid(guid) ? { guid } : undefined
}
