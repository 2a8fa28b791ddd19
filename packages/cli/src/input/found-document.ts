import type { LineEnding } from './line-splitter.ts'
import type { RunPool } from './runs/run-pool.ts'

/** One document as it was found, not yet understood. */
export interface FoundDocument {
  /** Its number in the file, from 1. */
  readonly record: number
  /** Line and column of the file at which it starts, from 1. */
  readonly line: number
  readonly column: number
  /** A line stands alone in NDJSON; a JSON document or an element of a list has lines of its own. */
  readonly form: 'json' | 'ndjson'
  /** Empty when it was refused, but for a part and for what was left of a broken stream. */
  readonly bytes: Uint8Array
  readonly refused: Refusal | undefined
  /** What follows it in its stream. */
  readonly ending: LineEnding
}

/**
 * Why a document is refused without a look inside: it is no text, too large, where a compressed stream breaks off, what
 * stands behind a list, a list that has no end, or one that took too long. A `part` is no document but a piece of one
 * that is too large.
 */
export type Refusal = 'binary' | 'broken' | 'part' | 'stopped' | 'too-large' | 'trailing' | 'unclosed'

/** What is passed over while reading, for the summary. */
export interface ReadCounts {
  bytes: number
  blankLines: number
  byteOrderMarks: number
  /** Entries of folders; there once an input was read. */
  skipped?: number
}

/** What is refused unread. */
export interface ReadLimits {
  /** Longest line of NDJSON in bytes. */
  readonly maxLine: number
  /** Largest JSON document, or element of a list, in bytes. */
  readonly maxDocument: number
}

/** How far an input was read: behind a document, never inside one. */
export interface ReadPlace {
  readonly form: 'array' | 'document' | 'ndjson'
  /** Bytes of the stream, after decompression. */
  readonly offset: number
  /** Number of the last document. */
  readonly record: number
  readonly line: number
  readonly column: number
  /** Of a list: whether it is at its end. */
  readonly isClosed?: boolean
}

/** A file that is followed, as another run knows it again. */
export interface FollowedFile {
  /** Device and inode. */
  readonly identity: string
  /** Bytes that were read of it when there was no need to read on, although it had not come to its end. */
  readonly enough?: number
}

/** How an input is read. */
export interface ReadOptions {
  readonly limits: ReadLimits
  /** Adds up over all inputs. */
  readonly counts: ReadCounts
  /** Where an earlier run stopped; the stream then starts there. */
  readonly from?: ReadPlace
  /** Whether the bytes of what is too large are handed out in parts. */
  readonly keepsParts?: boolean
  /** Room for runs of lines, when lines that fit in it need not be taken apart. */
  readonly pool?: RunPool | undefined
  /** Given when nobody wants to know more: a stream that is waited for is let go. */
  readonly stop?: AbortSignal | undefined
}
