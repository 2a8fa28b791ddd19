import type { ContentMetadata } from '../../contents/content.ts'
import { isList, isObject, valueAt } from '../../contents/json.ts'
import type { Json, JsonObject } from '../../contents/json.ts'
import { readMetadata, readRuleSet } from '../../contents/read-metadata.ts'
import type { GivenReference } from '../../lookup/resolve-references.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import type { Offer } from '../../registration/registering.ts'
import { unreadableBody } from './json-bodies.ts'

/** A schema as clients send it, with what they may ask about its place. */
export interface SentSchema extends Offer {
  readonly id: number | undefined
  readonly guid: string | undefined
  readonly version: number | undefined
}

/** The object of a request. */
export function readObject(body: unknown): Outcome<JsonObject> {
  if (body === unreadableBody || !isObject(body)) return refused(badBody)
  return given(body)
}

/** The schema of a request; fields that are not known here are left alone, because clients send back what they got. */
export function readSentSchema(body: unknown): Outcome<SentSchema> {
  const object = readObject(body)
  if (!object.ok) return object
  const sent = object.value
  const type = valueAt(sent, 'schemaType') ?? 'AVRO'
  if (type !== 'JSON') return refused(refusedType(type))
  const text = valueAt(sent, 'schema')
  if (typeof text !== 'string' || text === '') return refused(noSchema)
  const references = readReferences(valueAt(sent, 'references'))
  if (!references.ok) return references
  const metadata: Outcome<ContentMetadata | undefined> = readMetadata(valueAt(sent, 'metadata'))
  if (!metadata.ok) return metadata
  const ruleSet = readRuleSet(valueAt(sent, 'ruleSet'))
  if (!ruleSet.ok) return ruleSet
  const guid = valueAt(sent, 'guid')
  return given({
    text,
    references: references.value,
    metadata: metadata.value,
    ruleSet: ruleSet.value,
    id: readCount(valueAt(sent, 'id')),
    guid: typeof guid === 'string' && /^[\da-f-]{36}$/iu.test(guid) ? guid.toLowerCase() : undefined,
    version: readCount(valueAt(sent, 'version')),
  })
}

const largest = 2_147_483_647

/** A number from 1; what says "none" in some client (0, -1, null) is none. */
function readCount(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= largest
    ? value
    : undefined
}

function readReferences(value: Json | undefined): Outcome<readonly GivenReference[]> {
  if (value === undefined || value === null) return given([])
  if (!isList(value)) return refused(badReferences)
  const references = value.flatMap((each) => readReference(each) ?? [])
  return references.length === value.length ? given(references) : refused(badReferences)
}

function readReference(value: Json): GivenReference | undefined {
  if (!isObject(value)) return undefined
  const name = valueAt(value, 'name')
  const subject = valueAt(value, 'subject')
  const number = valueAt(value, 'version')
  const version = number === -1 ? 'latest' : readCount(number)
  if (typeof name !== 'string' || typeof subject !== 'string' || version === undefined) return undefined
  if (name === '' || name.length > longestName || unreadable.test(name) || subject === '') return undefined
  return { name, subject, version }
}

const longestName = 2_000
/** Half surrogates all become the same on their way to the store, and with them references to different schemas. */
const unreadable = /[\p{Cc}\p{Cs}]/u

const badBody = {
  code: 'request-invalid',
  nl: 'De inhoud van het verzoek is geen JSON-object, of is dieper genest dan nodig.',
  en: 'The body of the request is not a JSON object, or is nested deeper than needed.',
} as const

const noSchema = {
  code: 'schema-missing',
  nl: 'Het veld schema ontbreekt of is geen tekst met een JSON Schema.',
  en: 'The field schema is missing or is not a text with a JSON Schema.',
} as const

const badReferences = {
  code: 'reference-missing',
  nl: 'Elke verwijzing heeft een name, een subject en een version (een getal vanaf 1, of -1).',
  en: 'Every reference has a name, a subject and a version (a number from 1, or -1).',
} as const

function refusedType(type: Json): {
  readonly code: 'schema-type-refused'
  readonly nl: string
  readonly en: string
} {
  const shown = JSON.stringify(type).slice(0, 60)
  return {
    code: 'schema-type-refused',
    nl: `Dit register bewaart JSON Schema en geen ${shown}; stuur "schemaType": "JSON" mee (zonder dat veld betekent het AVRO).`,
    en: `This registry keeps JSON Schema and not ${shown}; send "schemaType": "JSON" (without that field it means AVRO).`,
  }
}
