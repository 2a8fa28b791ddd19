import type { Json } from './json.ts'
import type { Dialect } from './read/dialect.ts'
import type { CompatIssue } from './trouble.ts'

/** Two versions of a schema, and how to compare them. */
export interface CompareInput {
  readonly from: Json
  readonly to: Json
  readonly options?: CompareOptions
}

/** How schemas are read, and what an answer may cost. */
export interface CompareOptions {
  /** Other schemas that references may name, by URI; nothing is ever fetched. */
  readonly documents?: DocumentsPerSide
  /** For schemas without `$schema`; when left out 2020-12, or an older one that they are plainly written in. */
  readonly dialect?: Dialect
  /** Whether `format` says something about validity; `annotation` when left out. */
  readonly formats?: 'annotation' | 'assertion'
  /** 200,000 steps and 2,000 milliseconds when left out. */
  readonly budget?: CompareBudget
  readonly profile?: 'strict' | 'LENIENT' | 'CONFLUENT'
}

/** The documents that go with each version. */
export interface DocumentsPerSide {
  readonly from?: Readonly<Record<string, Json>>
  readonly to?: Readonly<Record<string, Json>>
}

/** The most that an answer may cost. */
export interface CompareBudget {
  readonly steps?: number
  readonly milliseconds?: number
}

/** What a change of a schema means for documents, in both directions. */
export interface Comparison {
  /** Everything that is valid under `from` is valid under `to`. */
  readonly backward: Verdict
  /** Everything that is valid under `to` is valid under `from`. */
  readonly forward: Verdict
  /** Both. */
  readonly full: Verdict
  readonly changes: readonly Change[]
  readonly bump: Bump | 'none'
}

/** A verdict carries its proof: how it was excluded, a document, or why there is none. */
export type Verdict =
  | { readonly verdict: 'compatible'; readonly trace: readonly TraceStep[] }
  | {
      readonly verdict: 'incompatible'
      /** Valid under one version and not under the other. */
      readonly witness: Json
      /** JSON Pointers of the assertion that the witness breaks. */
      readonly at: Places
      readonly trace: readonly TraceStep[]
    }
  | { readonly verdict: 'unknown'; readonly reason: CompatIssue }

/** JSON Pointers into the two versions. */
export interface Places {
  readonly from?: string
  readonly to?: string
}

/** One step of the reasoning: a rule, and the assertion that it is about. */
export interface TraceStep {
  readonly rule: TraceRule
  readonly at: Places
}

/** Why no document can break an assertion, or that one does. */
export type TraceRule = 'same-schema' | 'same-assertion' | 'no-counterexample' | 'counterexample'

/** The part of a version number that a change asks for. */
export type Bump = 'major' | 'minor' | 'patch'

/** A change with a name, for those who do not read schemas. */
export interface Change {
  readonly notion: 'document' | 'sdk' | 'term' | 'rights'
  readonly code: string
  readonly at: Places
  readonly nl: string
  readonly en: string
  readonly bump: Bump
}
