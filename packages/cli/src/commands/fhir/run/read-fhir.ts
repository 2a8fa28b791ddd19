import type { FhirXmlIssue } from '@samenspraak/fhir/xml'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { fromTrouble } from '../../../check/document-issue.ts'
import { readValue, type ReadLimits } from '../../../check/read-value.ts'
import type { FoundDocument } from '../../../input/found-document.ts'
import { createTrouble } from '../../../trouble.ts'

/** A resource as JSON, with what of the XML is not in it, or why it cannot be read. */
export type FhirRead =
  | { readonly ok: true; readonly value: unknown; readonly issues: readonly DocumentIssue[] }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] }

const lessThan = 0x3c
const blanks: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20])
const byteOrderMark = [0xef, 0xbb, 0xbf]

/** Reads a resource, whichever of the two forms it has: no JSON starts with `<` and all XML does. */
export async function readFhir(found: FoundDocument, limits: ReadLimits): Promise<FhirRead> {
  const { bytes, refused } = found
  if (refused !== undefined || !isXml(bytes)) {
    const read = readValue(found, limits)
    return read.ok ? { ...read, issues: [] } : read
  }
  const text = decoded(bytes)
  if (text === undefined) return { ok: false, issues: [fromTrouble(createTrouble('cli/binary'), '')] }
  // Loaded only now: the elements of R4 are of no use to who has no XML.
  const { fromXml } = await import('@samenspraak/fhir/xml')
  const read = fromXml(text, { maxCharacters: limits.maxBytes })
  const issues = read.issues.map(fromXmlIssue)
  return read.ok ? { ok: true, value: read.resource, issues } : { ok: false, issues }
}

/** An issue about XML as the reports of this command have it. */
export function fromXmlIssue({ code, pointer, nl, en }: FhirXmlIssue): DocumentIssue {
  return { code, at: pointer, term: null, nl, en, position: undefined, place: undefined }
}

function isXml(bytes: Uint8Array): boolean {
  let at = byteOrderMark.every((byte, index) => bytes[index] === byte) ? byteOrderMark.length : 0
  while (blanks.has(bytes[at] ?? 0)) at += 1
  return bytes[at] === lessThan
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimStart()
  } catch {
    return undefined
  }
}
