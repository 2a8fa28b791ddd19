import { readJson } from '@samenspraak/sdk/json'
import type { FoundDocument } from '../input/read-documents.ts'
import { createTrouble } from '../trouble.ts'
import { type DocumentIssue, fromJsonCode, fromJsonIssue, fromTrouble } from './document-issue.ts'

/** The value in a text, not yet checked, or why it cannot be read. */
export type ValueRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] }

/** Reads one document as strict JSON. */
export function readValue(
  { bytes, form, refused }: FoundDocument,
  limits: { readonly maxBytes: number; readonly maxIssues: number },
): ValueRead {
  if (refused === 'too-large') return { ok: false, issues: [fromJsonCode('json/too-large')] }
  if (refused === 'binary') return { ok: false, issues: [fromTrouble(createTrouble('cli/binary'), '')] }
  // The mark at the start of a stream was taken off; anywhere else it is a character too many.
  const read = readJson(bytes, { ...limits, bom: form === 'json' ? 'strip' : 'refuse' })
  return read.ok ? read : { ok: false, issues: read.issues.map(fromJsonIssue) }
}
