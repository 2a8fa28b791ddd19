import { foreignId } from '../ids/resource-id.ts'
import { holds } from '../write/navigate.ts'
import { isObject } from '../json.ts'
import { stepsOf } from '../path/step.ts'
import type { DocumentSheet } from '../row.ts'
import { referenceTypes } from '../reference-types.ts'
import { keyOf, resolve } from './bundle-index.ts'
import { down, items, take, textAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Reading } from './reading.ts'

const ours = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Our id of a resource; what was written elsewhere gets one that is the same on every reading. */
export function idOf(resource: Cursor): string {
  return identifierOf(resource)?.id ?? foreignId(keyOf(resource))
}

/** The identifier in which our own id stands. */
export function identifierOf(resource: Cursor): { readonly id: string; readonly cursor: Cursor } | undefined {
  for (const cursor of items(resource, 'identifier')) {
    const id = ours.exec(textAt(cursor, 'value') ?? '')?.[1]
    if (
      id !== undefined &&
      textAt(cursor, 'use') === 'official' &&
      textAt(cursor, 'system') === 'urn:ietf:rfc:3986'
    ) {
      return { id, cursor }
    }
  }
  return undefined
}

/** Our id of what a reference names, when it is of the kind that is asked for. */
export function referredId(reading: Reading, reference: Cursor, kind: string): string | undefined {
  const types = referenceTypes[kind] ?? []
  const target = resolve(reading.index, reference)
  if (target !== undefined) {
    const type = textAt(target, 'resourceType') ?? ''
    if (!types.includes(type) || !couldBe(reading, target, kind)) return undefined
    takeReference(reading, reference)
    const id = idOf(target)
    if (target.path === '') reading.named.set(id, target.source)
    return id
  }
  const identifier = down(reference, 'identifier')
  const id = identifier === undefined ? undefined : ours.exec(textAt(identifier, 'value') ?? '')?.[1]
  const type = textAt(reference, 'type')
  if (id === undefined || (type !== undefined && !types.includes(type))) return undefined
  takeReference(reading, reference)
  return id
}

/** Notes what a reference itself says: where it points to, and as what. */
export function takeReference(reading: Reading, reference: Cursor): void {
  take(reading, down(reference, 'reference'), down(reference, 'type'))
  const identifier = down(reference, 'identifier')
  if (identifier !== undefined) take(reading, down(identifier, 'system'), down(identifier, 'value'))
}

/** A reference to a message of one kind does not name a message of another kind of the same resource type. */
function couldBe(reading: Reading, target: Cursor, kind: string): boolean {
  const sheets = reading.documents.filter((sheet) => sheet.kind === kind)
  return sheets.length === 0 || sheets.some((sheet) => isRecognised(sheet, target))
}

/** Whether a resource is to be read as a message of this kind. */
export function isRecognised(document: DocumentSheet, resource: Cursor): boolean {
  if (!isObject(resource.value) || resource.value['resourceType'] !== document.resourceType) return false
  const { value } = resource
  const passes = (filters: string): boolean =>
    stepsOf(`x[${filters}]`).every((step) => step.filters.every((filter) => holds(value, filter)))
  return (
    (document.recognise === undefined || passes(document.recognise)) &&
    !(document.unless ?? []).some((filters) => passes(filters))
  )
}
