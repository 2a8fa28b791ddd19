import type { CompareBudget, CompareInput, ExplainedComparison } from '@samenspraak/compat'
import type { Answer as Judgement, Question } from '../../compatibility/question.ts'
import type { SchemaBundle } from '../schema-bundle.ts'
import type { DocumentVerdict, SchemaTrouble } from '../validation-issue.ts'

/** Work for a worker. */
export type Task =
  | {
      readonly kind: 'documents'
      readonly bundle: SchemaBundle
      readonly documents: readonly Uint8Array[]
      readonly maxBytes: number
    }
  | OtherTask

/** Work that is sent as it is: two schemas side by side, or whether one may follow the other. */
export type OtherTask =
  | { readonly kind: 'compare'; readonly input: CompareInput }
  | { readonly kind: 'judge'; readonly question: Question; readonly budget: CompareBudget }

/** What is sent: a bundle that the worker has goes as its key alone. */
export type TaskMessage =
  | {
      readonly kind: 'documents'
      readonly key: string
      readonly bundle: SchemaBundle | undefined
      /** Keys of compiled schemas that the worker no longer keeps. */
      readonly forget: readonly string[]
      readonly documents: readonly Uint8Array[]
      readonly maxBytes: number
    }
  | OtherTask

/** What a comparison comes to, as data that can cross to another thread. */
export interface ComparisonAnswer extends Pick<
  ExplainedComparison,
  'backward' | 'forward' | 'full' | 'changes' | 'bumps' | 'bump' | 'profiled'
> {}

/** What a worker answers. */
export type Answer =
  | { readonly kind: 'documents'; readonly verdicts: readonly DocumentVerdict[] }
  | { readonly kind: 'schema-unusable'; readonly trouble: SchemaTrouble; readonly at?: string }
  | { readonly kind: 'compared'; readonly comparison: ComparisonAnswer }
  | { readonly kind: 'judged'; readonly judgement: Judgement }

/** What a worker says: that it is up, that what a task needs is ready (a schema is compiled), or the answer. */
export type WorkerMessage =
  | { readonly says: 'ready' }
  | { readonly says: 'prepared' }
  | { readonly says: 'done'; readonly answer: Answer }
