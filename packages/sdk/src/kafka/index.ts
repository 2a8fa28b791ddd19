export { createSerializer, SchemaIdInvalidError } from './serializer.ts'
export type { SchemaIds, Serialized, Serializer, SerializerOptions } from './serializer.ts'
export { createDeserializer } from './deserializer.ts'
export type {
  Deserialized,
  Deserializer,
  DeserializerOptions,
  KnownSchema,
  LoadedType,
} from './deserializer.ts'
export { migration } from './migration.ts'
export type { Migration, PayloadRead } from './migration.ts'
export { createSchemaRegistry } from './registry/schema-registry.ts'
export type { SchemaRegistry, SchemaRegistryOptions } from './registry/schema-registry.ts'
export type { Fetch, SchemaRecord } from './registry/ask-registry.ts'
export type { Given } from './registry/kept-answers.ts'
export { deadLetter } from './dead-letter.ts'
export type { DeadLetterContext } from './dead-letter.ts'
export type { KafkaFault, KafkaFaultCode, KafkaStage } from './fault.ts'
export type { Framing } from './framing/frame.ts'
export type { SchemaReference } from './framing/schema-reference.ts'
export type { HeaderValue, KafkaHeaders, KafkaMessage, MessagePart } from './message.ts'
