import { readJson } from '@samenspraak/sdk/json'
import type { CompiledSchema } from './compile-schema.ts'
import { toIssues } from './to-issues.ts'
import type { DocumentVerdict } from './validation-issue.ts'

/** Open lists and objects at one moment in a document. */
export const maxDepth = 64

/** From this size on only the first fault is told: a list of all could cost many times the document. */
const largestForAll = 256 * 1024

/** Reads one document and holds it against a schema. */
export function checkDocument(schema: CompiledSchema, bytes: Uint8Array, maxBytes: number): DocumentVerdict {
  const read = readJson(bytes, { maxBytes, maxDepth, propertyNames: schema.names })
  if (!read.ok) {
    const issues = read.issues.map(({ code, at, nl, en }) => ({ code, at, nl, en }))
    return { outcome: 'invalid', issues, truncated: read.truncated }
  }
  if (schema.first(read.value) === true) return { outcome: 'valid' }
  const isLarge = bytes.length > largestForAll
  const validate = isLarge ? schema.first : schema.all()
  validate(read.value)
  const { issues, truncated } = toIssues(validate.errors ?? [], schema.names)
  return { outcome: 'invalid', issues, truncated: truncated || isLarge }
}
