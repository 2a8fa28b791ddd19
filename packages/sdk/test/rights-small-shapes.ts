import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'

/** Ids of things and people in the documents. */
export const first = '5f0c1b2e-0000-4000-8000-00000000000a'
/** Another one. */
export const second = '5f0c1b2e-0000-4000-8000-00000000000b'
/** A resident, or any other party than who reads. */
export const inwoner = '5f0c1b2e-0000-4000-8000-000000000003'
/** Any text. */
export const text: JsonSchema = { type: 'string', maxLength: 99 }
/** The definition of a kind of id. */
export const id: JsonSchema = { ...text, 'x-id': true }
/** A place that holds the id of a topic. */
export const topicId = { $ref: '#/$defs/onderwerpId' }
/** The group that most rows here let read. */
export const ofEnvelope = { 'x-gegevensgroep': 'omslag' }
/** The other group. */
export const ofFile = { 'x-gegevensgroep': 'dossier' }

/** A document of lists of these things, each list of a group. */
export function schemaOf(lists: Readonly<Record<string, JsonSchema>>, change: JsonSchema = {}): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(lists).map(([name, { 'x-gegevensgroep': group, ...items }]) => [
      name,
      { type: 'array', items, ...(group === undefined ? {} : { 'x-gegevensgroep': group }) },
    ]),
  )
  // A kind of id is known by which definition it is, so each is an object of its own.
  const kinds = ['onderwerpId', 'organisatieId', 'inwonerId', 'betrokkeneId', 'roltoewijzingId']
  const $defs = Object.fromEntries(kinds.map((kind) => [kind, { ...id }]))
  return { $id: 'https://voorbeeld.example/klein/1.0', type: 'object', properties, $defs, ...change }
}
