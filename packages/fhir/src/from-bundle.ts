import type { FhirDocuments } from './documents.ts'
import type { Foreign, LeftOut } from './foreign.ts'
import { issue } from './issue.ts'
import type { FhirIssue } from './issue.ts'
import { isList, isObject, objectsOf } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import { documentSheets } from '../mapping/index.ts'
import { indexBundle } from './read/bundle-index.ts'
import { bundleFault } from './read/shape.ts'
import { checkDocuments } from './read/check-documents.ts'
import type { Incomplete } from './read/check-documents.ts'
import { foreignOf } from './read/foreign-of.ts'
import { modifiersIn } from './read/modifiers.ts'
import { readDocuments } from './read/read-document.ts'
import type { Reading } from './read/reading.ts'

/** How to read a Bundle. */
export interface FromBundleOptions {
  /** Take what can be understood and name the rest, instead of refusing the whole. Default false. */
  readonly tolerant?: boolean
}

/** What a Bundle says, or why it was refused. */
export type FromBundle =
  | {
      readonly ok: true
      readonly documents: FhirDocuments
      /** Hand this to `toBundle` and what others wrote is back in its place. */
      readonly foreign: Foreign
      /** What did not become part of a document; when tolerant everything, item by item. */
      readonly issues: readonly FhirIssue[]
      /** Documents that do not meet their schema yet; only when tolerant. */
      readonly incomplete: readonly Incomplete[]
    }
  | { readonly ok: false; readonly issues: readonly FhirIssue[] }

/** Reads the documents of ours from a Bundle, by whomever it was written and in whatever order its entries stand. */
export function fromBundle(bundle: unknown, { tolerant = false }: FromBundleOptions = {}): FromBundle {
  const fault = bundleFault(bundle)
  if (fault !== undefined || !isObject(bundle))
    return { ok: false, issues: [fault ?? issue('fhir/bundle-invalid', '')] }
  const index = indexBundle(bundle)
  const reading: Reading = {
    index,
    documents: documentSheets,
    issues: [],
    taken: [],
    links: [],
    named: new Map(),
    subject: [],
  }
  const read = documentSheets.flatMap((sheet) => readDocuments(sheet, reading))
  if (read.length === 0)
    return { ok: false, issues: [issue('fhir/document-missing', '/entry'), ...reading.issues] }
  const modifiers = modifiersIn(reading)
  if (modifiers.length > 0) return { ok: false, issues: modifiers }
  const checked = checkDocuments(read)
  const { foreign, narratives, items } = foreignOf(read, reading)
  const faults = [...reading.issues, ...checked.issues]
  if (!tolerant && faults.some(({ code }) => code !== 'fhir/not-understood'))
    return { ok: false, issues: faults }
  const around = tolerant ? envelopeOf(bundle) : []
  const issues = [...faults, ...narratives, ...(tolerant ? items : []), ...around]
  const leftOut = tolerant ? leftOutOf(bundle, [...narratives, ...around]) : []
  const kept = leftOut.length === 0 ? foreign : { ...foreign, leftOut }
  return { ok: true, documents: checked.documents, foreign: kept, issues, incomplete: checked.incomplete }
}

function leftOutOf(bundle: JsonObject, issues: readonly FhirIssue[]): readonly LeftOut[] {
  return issues.flatMap(({ pointer }) => {
    const value = pointer.slice(1).split('/').reduce<Json | undefined>(below, bundle)
    return value === undefined ? [] : [{ pointer, value }]
  })
}

function below(value: Json | undefined, step: string): Json | undefined {
  if (isList(value)) return value[Number(step)]
  return isObject(value) ? value[step.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined
}

const envelope: ReadonlySet<string> = new Set(['resourceType', 'type', 'entry'])
const wrapping: ReadonlySet<string> = new Set(['fullUrl', 'resource', 'request'])

/** What stands around the resources: of the Bundle itself, and of each entry. */
function envelopeOf(bundle: JsonObject): readonly FhirIssue[] {
  const own = Object.keys(bundle).filter((name) => !envelope.has(name))
  const around = objectsOf(bundle['entry']).flatMap((entry, index) =>
    Object.keys(entry)
      .filter((name) => !wrapping.has(name))
      .map((name) => `/entry/${index}/${name}`),
  )
  return [...own.map((name) => `/${name}`), ...around].map((pointer) =>
    issue('fhir/envelope-left-out', pointer),
  )
}
