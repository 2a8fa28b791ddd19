import { headerBytes } from '../message.ts'
import type { KafkaHeaders, MessagePart } from '../message.ts'
import { guidBytes, guidText } from './schema-reference.ts'
import type { SchemaReference } from './schema-reference.ts'

/** Where the name of the schema goes: before the message as a number or a guid, or into a header as a guid. */
export type Framing = 'header' | 'prefix-v0' | 'prefix-v1'

/** A message apart from the name of its schema, or why the two cannot be told apart. */
export type FrameRead =
  | { readonly ok: true; readonly reference: SchemaReference; readonly payload: Uint8Array }
  | { readonly ok: false; readonly code: 'kafka/frame-broken' | 'kafka/frame-missing' }

const byNumber = 0
const byGuid = 1
const numberLength = 5
const guidLength = 17

/** The header that names the schema of a part, as Confluent's clients call it. */
export function schemaHeader(part: MessagePart): string {
  return `__${part}_schema_id`
}

/** Reads as Confluent's dual reader does: the header when there is one, else what stands before the message. */
export function readFrame(
  bytes: Uint8Array,
  headers: KafkaHeaders | undefined,
  part: MessagePart,
): FrameRead {
  const header = headerBytes(headers, schemaHeader(part))
  const read = readReference(header ?? bytes)
  if (typeof read === 'string') return { ok: false, code: read }
  return {
    ok: true,
    reference: read.reference,
    payload: header === undefined ? bytes.subarray(read.length) : bytes,
  }
}

function readReference(
  bytes: Uint8Array,
):
  | { readonly reference: SchemaReference; readonly length: number }
  | 'kafka/frame-broken'
  | 'kafka/frame-missing' {
  const kind = bytes[0]
  if (kind === byNumber && bytes.length >= numberLength) {
    const id = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getInt32(1)
    return id > 0 ? { reference: { id }, length: numberLength } : 'kafka/frame-broken'
  }
  if (kind === byGuid && bytes.length >= guidLength) {
    return { reference: { guid: guidText(bytes.subarray(1, guidLength)) }, length: guidLength }
  }
  return kind === byNumber || kind === byGuid ? 'kafka/frame-broken' : 'kafka/frame-missing'
}

/** The bytes that name a schema: those of a prefix, or of the header. */
export function referenceBytes(reference: SchemaReference): Uint8Array {
  if ('guid' in reference) return joined(Uint8Array.of(byGuid), guidBytes(reference.guid))
  const bytes = new Uint8Array(numberLength)
  new DataView(bytes.buffer).setInt32(1, reference.id)
  return bytes
}

/** A payload with the name of its schema, in a prefix or in a header. */
export function writeFrame(
  payload: Uint8Array,
  headers: KafkaHeaders,
  { reference, framing, part }: { reference: SchemaReference; framing: Framing; part: MessagePart },
): { readonly bytes: Uint8Array; readonly headers: KafkaHeaders } {
  const name = schemaHeader(part)
  const named = referenceBytes(reference)
  if (framing === 'header') return { bytes: payload, headers: { ...headers, [name]: named } }
  // Readers believe the header first, so one that came along from another message must not stay.
  const { [name]: _, ...others } = headers
  return { bytes: joined(named, payload), headers: others }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}
