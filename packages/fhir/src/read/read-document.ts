import { plainText } from '../json.ts'
import { resourceId } from '../ids/resource-id.ts'
import type { JsonObject } from '../json.ts'
import type { DocumentSheet } from '../row.ts'
import { down, take } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { isRecognised } from './identity.ts'
import type { Reading } from './reading.ts'
import { readSheet } from './read-sheet.ts'

/** A document as it follows from a Bundle; whether it meets its schema is still to be seen. */
export interface ReadDocument {
  readonly name: string
  readonly document: JsonObject
  readonly resource: Cursor
  /** The resources that it was read from, by the full URL that we write for them. */
  readonly written: ReadonlyMap<string, Cursor>
}

/** Every document of one kind in the Bundle, except those that are part of another one. */
export function readDocuments(sheet: DocumentSheet, reading: Reading): readonly ReadDocument[] {
  const candidates = reading.index.resources.filter((resource) => isRecognised(sheet, resource))
  if (candidates.length === 0) return []
  const taken = new Set<string>()
  for (const { source, path } of reading.taken) {
    if (path.endsWith('/resourceType')) taken.add(`${source.index}|${path}`)
  }
  return candidates
    .filter(({ source, path }) => !taken.has(`${source.index}|${path}/resourceType`))
    .flatMap((resource) => readDocument(sheet, resource, reading) ?? [])
}

function readDocument(sheet: DocumentSheet, resource: Cursor, reading: Reading): ReadDocument | undefined {
  reading.subject = []
  reading.links.length = 0
  const document = readSheet(sheet.sheet, resource, reading)
  if (document === undefined) return undefined
  take(reading, down(resource, 'resourceType'), down(resource, 'id'))
  const links = [...reading.links, { resource, pointer: '' }]
  const written = new Map(
    links.map((link) => [`urn:uuid:${resourceId(plainText(document['id']), link.pointer)}`, link.resource]),
  )
  return { name: sheet.name, document, resource, written }
}
