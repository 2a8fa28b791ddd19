import { type JsonIssueCode, readJson } from '@samenspraak/sdk/json'
import type { FoundDocument, Refusal } from '../input/found-document.ts'
import { createTrouble, type TroubleCode } from '../trouble.ts'
import { type DocumentIssue, fromJsonCode, fromJsonIssue, fromTrouble } from './document-issue.ts'

/** The value in a text, not yet checked, or why it cannot be read. */
export type ValueRead =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] }

/** How large a text may be, and how many issues are of interest. */
export interface ReadLimits {
  readonly maxBytes: number
  readonly maxIssues: number
  /** How deep it may be nested; what is usual unless told. */
  readonly maxDepth?: number
}

const jsonCodes: ReadonlyMap<Refusal, JsonIssueCode> = new Map([
  ['too-large', 'json/too-large'],
  ['trailing', 'json/trailing-content'],
  ['unclosed', 'json/syntax'],
])
const ownCodes: ReadonlyMap<Refusal, TroubleCode> = new Map([
  ['binary', 'cli/binary'],
  ['broken', 'cli/compressed-broken'],
  ['stopped', 'cli/check-stopped'],
])

/** Reads one document as strict JSON. */
export function readValue({ bytes, form, refused }: FoundDocument, limits: ReadLimits): ValueRead {
  if (refused === undefined) return readText(bytes, limits, form === 'json' ? 'strip' : 'refuse')
  const code = jsonCodes.get(refused)
  if (code !== undefined) return { ok: false, issues: [fromJsonCode(code)] }
  return { ok: false, issues: [fromTrouble(createTrouble(ownCodes.get(refused) ?? 'cli/binary'), '')] }
}

/** Reads a text as strict JSON. The mark at the start of a stream was taken off; anywhere else it is a character too many. */
export function readText(
  bytes: Uint8Array,
  limits: ReadLimits,
  bom: 'refuse' | 'strip' = 'refuse',
): ValueRead {
  const read = readJson(bytes, { ...limits, bom })
  return read.ok ? read : { ok: false, issues: read.issues.map(fromJsonIssue) }
}

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
