import type { FoundDocument } from '../../input/found-document.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import type { Text } from '../../language.ts'
import type { Trouble } from '../../trouble.ts'

/** One thing that is wrong with a document, with its place in the file. */
export interface PlacedIssue extends Text {
  readonly line: number
  readonly column: number
  /** JSON Pointer (RFC 6901) in the document. */
  readonly at: string
  readonly code: string
  readonly term: string | null
  /** Only when the user asked for values. */
  readonly value?: string
  /** A warning leaves the document right; of an error nothing is said. */
  readonly severity?: 'warning'
}

/** A document that is not valid. */
export interface WrongDocument {
  /** Which one of the block, from 0. */
  readonly index: number
  readonly issues: readonly PlacedIssue[]
  readonly isTruncated: boolean
}

/** How documents end up; the numbers stand in `BlockVerdict.outcomes`. */
export const outcomes = { part: 0, valid: 1, invalid: 2, unreadable: 3 } as const

/** What is to be said about the documents of a block; plain data, so that it can come from a worker. */
export interface BlockVerdict {
  /** For each document one of the numbers above. */
  readonly outcomes: Uint8Array
  /** For each document which of the labels it has, from 1; 0 is none. */
  readonly labels: Uint16Array
  readonly labelNames: readonly string[]
  readonly wrong: readonly WrongDocument[]
  readonly notes: readonly Trouble[]
}

/** Lines, and what is to be said about their documents. */
export interface JudgedRun {
  readonly run: LineRun
  readonly verdict: BlockVerdict
}

/**
 * Something that can tell what is wrong with documents. This is the only way in which `validate` checks, so that another
 * engine, or another thread, can stand behind it.
 */
export interface BlockJudge {
  /** How many blocks are worth having under way at the same time. */
  readonly width: number
  /** What is wrong with what the user chose, before any document is read. */
  prepare(): Promise<Trouble | undefined>
  judge(documents: readonly FoundDocument[]): Promise<BlockVerdict>
  /** The same for lines that were not taken apart; answers them too, because they may have been in another thread. */
  judgeRun(run: LineRun): Promise<JudgedRun>
  close(): Promise<void>
}
