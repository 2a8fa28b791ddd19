import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse, YAMLError } from 'yaml'
import type { Config } from './config.ts'

/** A configuration, or where it is wrong; values are never told, because some are secrets. */
export type ConfigRead =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly places: readonly string[] }

const word = { type: 'string', minLength: 1 }

const caller = {
  type: 'object',
  additionalProperties: false,
  properties: {
    token: word,
    tokenFrom: word,
    tokenUrl: { type: 'string', pattern: '^https?://' },
    clientId: word,
    clientSecretFrom: word,
    scope: word,
    persoon: word,
    authorizationDetails: { type: 'array', items: { type: 'object' } },
    organisatie: word,
  },
  oneOf: [
    { required: ['token'] },
    { required: ['tokenFrom'] },
    { required: ['tokenUrl', 'clientId', 'clientSecretFrom'] },
  ],
}

const schema = {
  type: 'object',
  required: ['callers'],
  additionalProperties: false,
  properties: {
    callers: { type: 'object', required: ['maker'], additionalProperties: caller },
    before: {
      type: 'array',
      items: {
        type: 'object',
        required: ['as', 'collection', 'document'],
        additionalProperties: false,
        properties: { as: word, collection: word, document: { type: 'object' } },
      },
    },
    makers: { type: 'object', additionalProperties: word },
    documents: { type: 'object', additionalProperties: { type: 'object' } },
    known: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    timeLimit: { type: 'integer', minimum: 1, maximum: 600_000 },
  },
}

/** Reads the text of a `conformance.yaml`. */
export function readConfig(text: string): ConfigRead {
  const isConfig = new Ajv2020({ strict: false, allErrors: true }).compile<Config>(schema)
  try {
    const data: unknown = parse(text)
    if (isConfig(data)) return { ok: true, config: data }
    return { ok: false, places: [...new Set((isConfig.errors ?? []).map((error) => error.instancePath))] }
  } catch (fault) {
    if (fault instanceof YAMLError) return { ok: false, places: [''] }
    throw fault
  }
}
