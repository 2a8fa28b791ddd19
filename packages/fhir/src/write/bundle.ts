import type { Foreign } from '../foreign.ts'
import type { FhirIssue } from '../issue.ts'
import { isObject, plainText } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { DocumentSheet } from '../row.ts'
import { profilesOf } from '../profiles.ts'
import { compositionOf } from './composition.ts'
import { addResource, createDraft, outermost } from './draft.ts'
import type { Draft } from './draft.ts'
import { putBack } from './put-back.ts'
import { settleReferences } from './reference.ts'
import { writeSheet } from './write-sheet.ts'

/** What a Bundle is for: to hand over, to store on a server, or to send as a document. */
export type BundleType = 'collection' | 'transaction' | 'document'

/** One document and how it is written. */
export interface Written {
  readonly sheet: DocumentSheet
  readonly document: unknown
}

/** What the ids of the resources of a document are made from. */
export type KeyOf = (document: unknown, index: number) => string

/** A Bundle, and what from elsewhere found no place in it. */
export interface BundleWritten {
  readonly bundle: FhirBundle
  readonly issues: readonly FhirIssue[]
}

/** A Bundle of FHIR R4 as we write it. */
export interface FhirBundle {
  readonly resourceType: 'Bundle'
  readonly type: BundleType
  /** Only of a document, which FHIR wants to be known by itself. */
  readonly identifier?: { readonly system: string; readonly value: string }
  readonly timestamp?: string
  readonly entry: readonly FhirEntry[]
}

/** One entry of it. */
export interface FhirEntry {
  readonly fullUrl: string
  readonly resource: JsonObject
  readonly request?: { readonly method: 'PUT'; readonly url: string }
}

/** Writes documents as one Bundle: the same documents give the same Bundle, to the byte. */
export function writeBundle(
  written: readonly Written[],
  type: BundleType,
  foreign: Foreign,
  keyOf: KeyOf = idOf,
): BundleWritten {
  const draft = createDraft()
  for (const [index, each] of written.entries()) writeDocument(each, draft, keyOf(each.document, index))
  settleReferences(draft, new Map(Object.entries(foreign.named)))
  rename(draft, foreign)
  const issues = putBack(foreign, (fullUrl) => draft.byUrl.get(fullUrl))
  for (const resource of draft.resources) claimProfiles(resource)
  const entries: readonly FhirEntry[] = draft.resources.map((resource) => ({
    fullUrl: draft.fullUrls.get(resource) ?? '',
    resource,
  }))
  const first = type === 'document' ? compositionOf(entries) : []
  const all = [...first, ...entries, ...foreignEntries(foreign)]
  const entry = type === 'transaction' ? all.map(withRequest) : all
  return { bundle: { resourceType: 'Bundle', type, ...envelopeOf(first), entry }, issues }
}

function envelopeOf([composition]: readonly FhirEntry[]): Pick<FhirBundle, 'identifier' | 'timestamp'> {
  if (composition === undefined) return {}
  const { fullUrl, resource } = composition
  return {
    identifier: { system: 'urn:ietf:rfc:3986', value: fullUrl },
    timestamp: plainText(resource['date']),
  }
}

function idOf(document: unknown): string {
  return isObject(document) ? plainText(document['id']) : ''
}

function writeDocument({ sheet, document }: Written, draft: Draft, documentId: string): void {
  if (!isObject(document)) return
  const over = document['over']
  const subject = Array.isArray(over) ? over.map(plainText) : []
  const scope = outermost(draft, documentId, subject)
  writeSheet(sheet.sheet, document, addResource(scope, sheet.resourceType, ''), scope)
}

/** A resource that came from elsewhere keeps the address that it had there. */
function rename(draft: Draft, { renamed }: Foreign): void {
  const theirs = new Map(Object.entries(renamed))
  if (theirs.size === 0) return
  for (const resource of draft.resources) {
    const their = theirs.get(draft.fullUrls.get(resource) ?? '')
    if (their === undefined) continue
    draft.fullUrls.set(resource, their)
    resource['id'] = their.slice(Math.max(their.lastIndexOf('/'), their.lastIndexOf(':')) + 1)
  }
  for (const resource of draft.resources) renameWithin(resource, theirs)
}

function renameWithin(element: JsonObject, theirs: ReadonlyMap<string, string>): void {
  for (const [name, value] of Object.entries(element)) {
    if (name === 'reference' && typeof value === 'string') element[name] = theirs.get(value) ?? value
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isObject(item)) renameWithin(item, theirs)
    }
  }
}

function claimProfiles(resource: JsonObject): void {
  const claimed = profilesOf(resource)
  if (claimed.length === 0) return
  const meta: JsonObject = isObject(resource['meta']) ? resource['meta'] : {}
  const others = Array.isArray(meta['profile']) ? meta['profile'] : []
  meta['profile'] = [...claimed, ...others.filter((profile) => !claimed.includes(plainText(profile)))]
  resource['meta'] = meta
}

function foreignEntries({ entries }: Foreign): readonly FhirEntry[] {
  return entries.flatMap((entry) => {
    const { fullUrl, resource } = entry
    return isObject(resource) ? [{ fullUrl: plainText(fullUrl ?? ''), resource }] : []
  })
}

function withRequest(entry: FhirEntry): FhirEntry {
  const { resourceType, id } = entry.resource
  return { ...entry, request: { method: 'PUT', url: `${plainText(resourceType)}/${plainText(id)}` } }
}
