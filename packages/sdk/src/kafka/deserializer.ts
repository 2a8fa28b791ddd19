import type { MessageType } from '../check/message-type.ts'
import { readJson } from '../json/index.ts'
import type { Loss } from '../migrate/migrated.ts'
import { faultAround } from './fault.ts'
import type { KafkaFault, KafkaFaultCode } from './fault.ts'
import { readFrame } from './framing/frame.ts'
import { referenceText } from './framing/schema-reference.ts'
import type { SchemaReference } from './framing/schema-reference.ts'
import type { KafkaMessage, MessagePart } from './message.ts'
import { readPayload } from './migration.ts'
import type { Migration, PayloadRead } from './migration.ts'
import type { SchemaRegistry } from './registry/schema-registry.ts'

/** A message type that is loaded when the first message of it comes, as `./message-types` lists all of them. */
export interface LoadedType<T> {
  readonly schemaId: string
  readonly load: () => Promise<MessageType<T>>
}

/** Under which number and guid a schema stands, where a registry need not be asked. */
export interface KnownSchema {
  readonly schemaId: string
  readonly id?: number
  readonly guid?: string
}

/** What is read, how the names in messages become schemas, and what happens to messages that are wrong. */
export interface DeserializerOptions<T> {
  /** What the program has validators of: message types, or `messageTypes` for all of them. */
  readonly types: readonly (MessageType<T> | LoadedType<T>)[]
  /** Asked first; what is not in it goes to the registry. */
  readonly ids?: readonly KnownSchema[]
  readonly registry?: SchemaRegistry
  /** Other versions that are read as one of `types`. */
  readonly migrations?: readonly Migration<T>[]
  /** `report` hands on what is wrong, with the fault beside it; `enforce`, the default, does not. */
  readonly mode?: 'enforce' | 'report'
  /** `value` unless told. */
  readonly part?: MessagePart
}

/** The message with its type, or what is wrong with it. */
export type Deserialized<T> =
  | {
      readonly outcome: 'valid'
      readonly value: T
      /** `$id` of the schema of the value: after a migration the new one. */
      readonly schemaId: string
      readonly losses: readonly Loss[]
    }
  /** The value is null: what has this key is gone. */
  | { readonly outcome: 'tombstone' }
  /** Only in mode `report`: JSON that is not valid, or that nobody here can check. */
  | { readonly outcome: 'reported'; readonly value: unknown; readonly fault: KafkaFault }
  | { readonly outcome: 'refused'; readonly fault: KafkaFault }

/** Reads messages; nothing that it could not check is called valid. */
export interface Deserializer<T> {
  readonly deserialize: (message: KafkaMessage) => Promise<Deserialized<T>>
}

type ReadPayload<T> = (payload: Uint8Array) => PayloadRead<T>

/** Makes a deserializer: the schema by header or prefix, from the table or the registry, checked by the SDK's own code. */
export function createDeserializer<T>(options: DeserializerOptions<T>): Deserializer<T> {
  const { mode = 'enforce', part = 'value' } = options
  const findSchema = schemaFinder(options)
  const findReader = readerFinder(options)
  return {
    async deserialize(message) {
      const bytes = part === 'key' ? (message.key ?? null) : message.value
      if (bytes === null) return { outcome: 'tombstone' }
      const frame = readFrame(bytes, message.headers, part)
      if (!frame.ok) return { outcome: 'refused', fault: faultAround(frame.code, 'frame', undefined) }
      const found = await findSchema(frame.reference)
      const read = found.ok ? await findReader(found.schemaId) : undefined
      if (read === undefined) {
        const code = found.ok ? 'kafka/unknown-schema' : found.code
        return outcomeOf(mode, frame.payload, faultAround(code, 'schema', referenceText(frame.reference)))
      }
      const result = read(frame.payload)
      if (!result.ok) return outcomeOf(mode, frame.payload, result.fault)
      const { value, schemaId, losses } = result
      return { outcome: 'valid', value, schemaId, losses }
    },
  }
}

type FoundSchema =
  { readonly ok: true; readonly schemaId: string } | { readonly ok: false; readonly code: KafkaFaultCode }

function schemaFinder<T>({
  ids = [],
  registry,
}: DeserializerOptions<T>): (reference: SchemaReference) => Promise<FoundSchema> {
  const known = new Map<string | number | undefined, string>(
    ids.flatMap(({ id, guid, schemaId }) => [
      [id, schemaId],
      [guid, schemaId],
    ]),
  )
  return async (reference) => {
    const schemaId = known.get('id' in reference ? reference.id : reference.guid)
    if (schemaId !== undefined) return { ok: true, schemaId }
    const given = await registry?.byReference(reference)
    if (given?.ok === false) return given
    return given?.value?.schemaId === undefined
      ? { ok: false, code: 'kafka/unknown-schema' }
      : { ok: true, schemaId: given.value.schemaId }
  }
}

function readerFinder<T>({
  types,
  migrations = [],
}: DeserializerOptions<T>): (schemaId: string) => Promise<ReadPayload<T> | undefined> {
  const ways = new Map(migrations.map((each) => [each.schemaId, each.read]))
  const known = new Map(types.map((each) => [each.schemaId, each]))
  return async (schemaId) => {
    const way = ways.get(schemaId)
    const type = known.get(schemaId)
    if (way !== undefined || type === undefined) return way
    const loaded = 'load' in type ? await type.load() : type
    return (payload) => readPayload(loaded, payload)
  }
}

/** In mode `report` what is JSON goes on; a registry that is down is no fault of the message, so it waits in either mode. */
function outcomeOf<T>(mode: 'enforce' | 'report', payload: Uint8Array, fault: KafkaFault): Deserialized<T> {
  const isRegistry = fault.stage === 'schema' && fault.code !== 'kafka/unknown-schema'
  const read =
    mode === 'enforce' || isRegistry ? undefined : readJson(payload, { bom: 'refuse', maxIssues: 1 })
  return read?.ok === true ? { outcome: 'reported', value: read.value, fault } : { outcome: 'refused', fault }
}
