import type { MessageType, Parsed } from '../check/message-type.ts'
import type { Line } from './line-cutter.ts'
import { defaultMaxLineBytes, streamOf, tooLong } from './line-stream.ts'

/** What became of one line: its number, its bytes as they came, and the message or what is wrong with it. */
export interface LineVerdict<T> {
  /** From 1; blank lines count, and get no verdict. */
  readonly line: number
  /** Without CR and LF, in memory of its own; absent when the line was longer than a line may be. */
  readonly bytes?: Uint8Array
  readonly verdict: Parsed<T>
}

/** How far lines are read and checked. */
export interface ValidateStreamOptions {
  /** Bytes of one line; 1 MiB unless told. A longer line gets the issue `json/too-large` and is never held whole. */
  readonly maxLineBytes?: number
  /** Open arrays and objects at one moment; 64 unless told. */
  readonly maxDepth?: number
  /** How many issues of a line to collect; 100 unless told, 1 stops at the first. */
  readonly maxIssues?: number
}

/** A pair for `pipeThrough`: bytes of NDJSON go in, verdicts come out. */
export interface ValidateStream<T> {
  readonly readable: ReadableStream<LineVerdict<T>>
  readonly writable: WritableStream<Uint8Array>
}

/**
 * Checks NDJSON as it flows by: `source.pipeThrough(validateStream(plan))`. One verdict a line, in order, each made when it
 * is asked for: who reads slowly slows the source down, and what is held is one chunk and one unfinished line.
 */
export function validateStream<T>(
  type: MessageType<T>,
  options: ValidateStreamOptions = {},
): ValidateStream<T> {
  const { maxLineBytes = defaultMaxLineBytes, ...limits } = options
  return streamOf(maxLineBytes, (line) => judged(type, line, { maxBytes: maxLineBytes, ...limits }))
}

function judged<T>(
  type: MessageType<T>,
  { number, bytes }: Line,
  limits: Parameters<MessageType<T>['parse']>[1],
): LineVerdict<T> {
  if (bytes === 'too-long') return { line: number, verdict: tooLong }
  return { line: number, bytes, verdict: type.parse(bytes, { ...limits, bom: 'refuse' }) }
}
