import canonicalize from 'canonicalize'
import type { Entry, NewEntry } from './entry.ts'

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits; the edge gives it, because hashing is a matter of the platform. */
export type Sha256 = (text: string) => string

/** What the first entry has for `previous`. */
export const noPrevious: string = '0'.repeat(64)

/** The entry in its place: what it says, where it stands and what it follows, under one hash. */
export function sealEntry(
  said: NewEntry,
  place: { readonly position: number; readonly previous: string },
  sha256: Sha256,
): Entry {
  const placed = { ...said, position: place.position, previous: place.previous }
  return { ...placed, hash: entryHash(placed, sha256) }
}

/** The hash that an entry must bear. */
export function entryHash(entry: Omit<Entry, 'hash'>, sha256: Sha256): string {
  return sha256(canonicalize(entry) ?? '')
}
