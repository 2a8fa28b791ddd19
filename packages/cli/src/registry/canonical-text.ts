import { createHash } from 'node:crypto'

/** SHA-256 in hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** SHA-256 of a JSON value in its one text; undefined for one that nests deeper than can be followed. */
export function hashOfJson(value: unknown): string | undefined {
  try {
    return sha256(canonicalText(value))
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}

/**
 * The one text of a JSON value (RFC 8785): members in order of their UTF-16 units, numbers and strings as ECMAScript
 * writes them.
 */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalText(member)}`).join(',')}}`
}
