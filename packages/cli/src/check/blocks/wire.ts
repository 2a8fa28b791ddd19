import type { FoundDocument, Refusal } from '../../input/found-document.ts'
import type { LineRunParts } from '../../input/runs/line-run.ts'
import type { Trouble } from '../../trouble.ts'
import type { BlockVerdict } from './block-judge.ts'
import type { CheckerPlan } from './checker-plan.ts'

/** A block of documents as it goes to a worker: few objects, whatever the number of documents. */
export interface WireBlock {
  readonly bytes: Uint8Array
  /** Where each document ends in the bytes. */
  readonly ends: Uint32Array
  readonly lines: Float64Array
  readonly columns: Float64Array
  readonly form: FoundDocument['form']
  /** Which refusal each document has, from 1; 0 is none. */
  readonly refused: Uint8Array
}

/** What a worker gets to do; `label` is a type of which many documents come. The bytes of a run are handed over, and handed back with the answer. */
export type Task =
  | { readonly kind: 'judge'; readonly block: WireBlock }
  | { readonly kind: 'judge-run'; readonly parts: LineRunParts }
  | { readonly kind: 'prepare'; readonly label?: string | undefined }

/** What a worker answers; it does one task at a time. */
export type Answer =
  | { readonly kind: 'judged'; readonly verdict: BlockVerdict }
  | { readonly kind: 'judged-run'; readonly verdict: BlockVerdict; readonly parts: LineRunParts }
  | { readonly kind: 'prepared'; readonly trouble: Trouble | undefined }

/** What a worker is started with. */
export interface WorkerStart {
  readonly plan: CheckerPlan
  /** Number of the document that is being judged, so that the pool sees when one does not end. */
  readonly progress: SharedArrayBuffer
}

const refusals: readonly Refusal[] = [
  'binary',
  'broken',
  'part',
  'stopped',
  'too-large',
  'trailing',
  'unclosed',
]

/** Packs documents of one input. */
export function toWire(documents: readonly FoundDocument[]): WireBlock {
  const bytes = Buffer.concat(documents.map((document) => document.bytes))
  const ends = new Uint32Array(documents.length)
  let end = 0
  for (const [index, document] of documents.entries()) {
    end += document.bytes.length
    ends[index] = end
  }
  return {
    // A copy of its own: what Node pools cannot be handed over.
    bytes: new Uint8Array(bytes),
    ends,
    lines: Float64Array.from(documents, ({ line }) => line),
    columns: Float64Array.from(documents, ({ column }) => column),
    form: documents[0]?.form ?? 'ndjson',
    refused: Uint8Array.from(documents, ({ refused }) =>
      refused === undefined ? 0 : refusals.indexOf(refused) + 1,
    ),
  }
}

/** Unpacks documents; which record each was the sender knows. */
export function fromWire({
  bytes,
  ends,
  lines,
  columns,
  form,
  refused,
}: WireBlock): readonly FoundDocument[] {
  return Array.from(ends, (end, index) => ({
    record: 0,
    line: lines[index] ?? 1,
    column: columns[index] ?? 1,
    form,
    bytes: bytes.subarray(index === 0 ? 0 : ends[index - 1], end),
    refused: refusals[(refused[index] ?? 0) - 1],
    ending: '',
  }))
}
