/** How a message names its schema: by the number that its registry gave, or by a guid, which no two registries share. */
export type SchemaReference = { readonly id: number } | { readonly guid: string }

const guidPattern = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** Largest number that four bytes with a sign hold. */
const largestId = 0x7fff_ffff

/** Whether a number can be the id of a schema. */
export function isSchemaNumber(id: unknown): id is number {
  return typeof id === 'number' && Number.isInteger(id) && id > 0 && id <= largestId
}

/** Whether a text is a guid in lower case, as registries write it. */
export function isGuid(guid: unknown): guid is string {
  return typeof guid === 'string' && guidPattern.test(guid)
}

/** The reference as text, for tables and for people: `5` or the guid. */
export function referenceText(reference: SchemaReference): string {
  return 'id' in reference ? String(reference.id) : reference.guid
}

/** The sixteen bytes of a guid. */
export function guidBytes(guid: string): Uint8Array {
  const digits = guid.replaceAll('-', '')
  return Uint8Array.from({ length: 16 }, (_, nth) => Number.parseInt(digits.slice(2 * nth, 2 * nth + 2), 16))
}

/** The guid of sixteen bytes. */
export function guidText(bytes: Uint8Array): string {
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [0, 8, 12, 16, 20].map((start, nth, starts) => digits.slice(start, starts[nth + 1])).join('-')
}
