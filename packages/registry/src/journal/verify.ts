import type { Entry } from './entry.ts'
import { entryHash, noPrevious } from './seal-entry.ts'
import type { Sha256 } from './seal-entry.ts'

/** Where a journal stops being the one that was written: `position` is that of the first entry that does not fit. */
export type ChainFault =
  | { readonly code: 'journal/position'; readonly position: number }
  | { readonly code: 'journal/previous'; readonly position: number }
  | { readonly code: 'journal/hash'; readonly position: number }

/** The last entry of a chain, to which the next one must link. */
export interface ChainEnd {
  readonly position: number
  readonly hash: string
}

/** A journal as far as it was looked at: its end when all fits, or the first fault. */
export type ChainVerdict =
  { readonly ok: true; readonly end: ChainEnd } | { readonly ok: false; readonly fault: ChainFault }

/** The end of a journal without entries. */
export const emptyChain: ChainEnd = { position: 0, hash: noPrevious }

/**
 * Whether entries, in order, follow each other from `after` on without one being changed, added or taken out. A journal may
 * be looked at in parts: the end of one part is the beginning of the next.
 */
export function verifyJournal(
  entries: Iterable<Entry>,
  sha256: Sha256,
  after: ChainEnd = emptyChain,
): ChainVerdict {
  let end = after
  for (const entry of entries) {
    const fault = faultOf(entry, end, sha256)
    if (fault !== undefined) return { ok: false, fault }
    end = { position: entry.position, hash: entry.hash }
  }
  return { ok: true, end }
}

function faultOf(entry: Entry, end: ChainEnd, sha256: Sha256): ChainFault | undefined {
  const { hash, ...placed } = entry
  const { position } = entry
  if (position !== end.position + 1) return { code: 'journal/position', position }
  if (entry.previous !== end.hash) return { code: 'journal/previous', position }
  if (hash !== entryHash(placed, sha256)) return { code: 'journal/hash', position }
  return undefined
}
