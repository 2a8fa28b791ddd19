import { createJsonIssue, type JsonIssue, type JsonIssueCode } from './json-issue.ts'
import { toPlaces } from './place.ts'
import { type Finding, scan } from './scan.ts'
import { bomLength, toUtf8 } from './utf8.ts'

/** What `readJson` allows; the defaults suit one message of a partner. */
export interface ReadJsonOptions {
  /** A byte order mark at the start: `strip` (default) passes over it, `refuse` reports it. */
  readonly bom?: 'refuse' | 'strip'
  /** Open arrays and objects at one moment; 64 unless told. */
  readonly maxDepth?: number
  /** Size of the document in UTF-8 bytes; 8 MiB unless told. */
  readonly maxBytes?: number
  /** Reading stops at this number of issues; 20 unless told. */
  readonly maxIssues?: number
  /** Keys that a pointer may show, those of a schema for instance; none unless told, because a key may be personal data. */
  readonly propertyNames?: ReadonlySet<string>
}

/** A document that every JSON reader understands alike, or the reasons why it is refused. */
export type JsonRead =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly issues: readonly JsonIssue[]
      /** True when reading stopped at `maxIssues`. */
      readonly truncated: boolean
    }

const noNames: ReadonlySet<string> = new Set()
const defaultMaxBytes = 8 * 1024 * 1024
const decoder: TextDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Reads JSON text (RFC 8259) and refuses what two readers could understand differently (I-JSON, RFC 7493):
 * duplicate keys, numbers that a double cannot hold, lone surrogates, broken UTF-8. The value is the value
 * `JSON.parse` gives. Pass bytes where they are at hand: a string was decoded by somebody, perhaps leniently.
 */
export function readJson(input: string | Uint8Array, options: ReadJsonOptions = {}): JsonRead {
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  // A string never has more UTF-16 units than UTF-8 bytes, so this spares encoding a giant.
  if (input.length > maxBytes) return refuseWhole('json/too-large')
  const bytes = toUtf8(input)
  if (bytes.length > maxBytes) return refuseWhole('json/too-large')

  const maxIssues = Math.max(1, Math.floor(options.maxIssues ?? 0) || 20)
  const findings = scan(bytes, {
    bom: options.bom ?? 'strip',
    maxDepth: options.maxDepth ?? 64,
    maxIssues,
    propertyNames: options.propertyNames ?? noNames,
    surrogates: typeof input === 'string' ? 'kept' : 'ill-formed',
  })
  if (findings.length > 0) {
    return { ok: false, issues: toIssues(bytes, findings), truncated: findings.length >= maxIssues }
  }
  return { ok: true, value: JSON.parse(toText(input, bytes)) }
}

function refuseWhole(code: JsonIssueCode): JsonRead {
  const issues = [createJsonIssue(code, '', { offset: 0, line: 1, column: 1 })]
  return { ok: false, issues, truncated: false }
}

function toIssues(bytes: Uint8Array, findings: readonly Finding[]): readonly JsonIssue[] {
  // A key is judged after the characters in it, so two findings can stand in the wrong order.
  const sorted = findings.toSorted((a, b) => a.offset - b.offset)
  const places = toPlaces(
    bytes,
    sorted.map((finding) => finding.offset),
  )
  return places.flatMap((place, nth) => {
    const finding = sorted[nth]
    return finding === undefined ? [] : [createJsonIssue(finding.code, finding.at, place)]
  })
}

function toText(input: string | Uint8Array, bytes: Uint8Array): string {
  const skip = bomLength(bytes)
  if (typeof input === 'string') return skip === 0 ? input : input.slice(1)
  return decoder.decode(skip === 0 ? bytes : bytes.subarray(skip))
}
