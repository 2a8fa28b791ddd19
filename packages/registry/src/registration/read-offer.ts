import { outlineOf } from '../contents/outline.ts'
import { dialectNamed } from '../contents/dialect.ts'
import { isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { parseText, readSchema } from '../contents/read-schema.ts'
import type { ReadSchema } from '../contents/read-schema.ts'
import { gatherDocuments, noDocuments } from '../lookup/bundle.ts'
import type { Documents } from '../lookup/bundle.ts'
import { resolveReferences } from '../lookup/resolve-references.ts'
import type { ResolvedReference } from '../lookup/resolve-references.ts'
import type { Outcome } from '../refusal.ts'
import { given } from '../refusal.ts'
import type { Offer, Registering } from './registering.ts'

/** An offered schema of which nothing is wrong in itself. */
export interface ReadOffer {
  readonly read: ReadSchema
  readonly references: readonly ResolvedReference[]
  readonly documents: Documents
}

/** Reads an offered schema in a context, with the schemas that it builds on. */
export async function readOffer(
  { store, contents, sha256 }: Registering,
  { text, references }: Offer,
  context: string,
): Promise<Outcome<ReadOffer>> {
  if (references.length === 0) {
    const read = readSchema(text, { others: [], sha256 })
    return read.ok ? given({ read: read.value, references: [], documents: noDocuments }) : read
  }
  const parsed = parseText(text)
  if (!parsed.ok) return parsed
  const resolved = await resolveReferences(store, { context, references, sight: 'live' })
  if (!resolved.ok) return resolved
  const kept = resolved.value.map(({ reference }) => reference)
  const documents = await gatherDocuments({ store, contents }, kept, uriOf(parsed.value))
  if (!documents.ok) return documents
  const read = readSchema(text, { others: documents.value.outlines, sha256 })
  if (!read.ok) return read
  return given({ read: read.value, references: resolved.value, documents: documents.value })
}

/** What relative names in a schema stand on. */
function uriOf(schema: Json): string {
  const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
  const dialect = declared === undefined ? undefined : dialectNamed(declared)
  return outlineOf(schema, dialect ?? '2020-12').uri
}
