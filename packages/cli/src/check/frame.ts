import { createTrouble } from '../trouble.ts'
import { fromTrouble } from './document-issue.ts'
import { readText, type ReadLimits, type ValueRead } from './read-value.ts'

/** A document out of a message of Kafka, and the words that tell its schema. */
export type FrameRead =
  | { readonly ok: true; readonly value: unknown; readonly keys: readonly string[] }
  | Extract<ValueRead, { ok: false }>

const idSize = 5
const guidSize = 17

/**
 * Reads the message of Kafka that stands on a line as `{"topic", "headers", "value"}`, with `value` in base64. The id of
 * its schema is the header `__value_schema_id`, else the prefix of the value: 0 and four bytes, or 1 and a GUID.
 */
export function readFrame(line: unknown, limits: ReadLimits): FrameRead {
  const message: object = typeof line === 'object' && line !== null ? line : {}
  const value = fromBase64(Reflect.get(message, 'value'))
  if (value === undefined) return broken
  const topic: unknown = Reflect.get(message, 'topic')
  const subject = typeof topic === 'string' ? [`${topic}-value`] : []
  const headers: unknown = Reflect.get(message, 'headers')
  const header = isObject(headers) ? fromBase64(Reflect.get(headers, '__value_schema_id')) : undefined
  if (header !== undefined) {
    const prefix = readPrefix(header)
    return prefix === undefined ? broken : withKeys(readText(value, limits), [...subject, prefix.id])
  }
  const prefix = readPrefix(value)
  if (prefix === undefined) return broken
  return withKeys(readText(value.subarray(prefix.size), limits), [...subject, prefix.id])
}

const broken: FrameRead = { ok: false, issues: [fromTrouble(createTrouble('cli/frame-broken'), '')] }

function withKeys(read: ValueRead, keys: readonly string[]): FrameRead {
  if (read.ok) return { ...read, keys }
  // The place is one in the value, and nobody can point at it in base64.
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, place: undefined })) }
}

function readPrefix(bytes: Buffer): { readonly id: string; readonly size: number } | undefined {
  if (bytes[0] === 0 && bytes.length >= idSize) return { id: String(bytes.readUInt32BE(1)), size: idSize }
  if (bytes[0] !== 1 || bytes.length < guidSize) return undefined
  const hex = bytes.subarray(1, guidSize).toString('hex')
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), size: guidSize }
}

function fromBase64(text: unknown): Buffer | undefined {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
    return undefined
  return Buffer.from(text, 'base64')
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
