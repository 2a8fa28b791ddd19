import type { CompareBudget, CompatMode } from '@samenspraak/compat'
import type { Json } from '../contents/json.ts'
import type { Beleid } from '../settings/setting.ts'

/** A schema with everything that it builds on, by URI. */
export interface ComparedSchema {
  readonly schema: Json
  readonly documents: Readonly<Record<string, Json>>
  /** Equal for what is equal in meaning for a comparison: content hashes of the schema and of all that it builds on. */
  readonly key: string
}

/** Whether a new schema may follow an older one; plain data, so that it can be asked of a worker too. */
export interface Question {
  readonly from: ComparedSchema
  readonly to: ComparedSchema
  readonly level: CompatMode
  readonly beleid: Beleid
  /**
   * `names` asks to name beside a proof what changed, which may take longer than the proof; `widening` asks for nothing but
   * who may see or do more.
   */
  readonly wants?: 'names' | 'widening'
}

/** One reason why it may not, or why that is not known. */
export interface Finding {
  /** A rule of the comparison (`document/...`), a reason of doubt (`unknown/...`) or a difference of a profile. */
  readonly rule: string
  /** JSON Pointers into the older and the newer schema. */
  readonly at: { readonly from?: string; readonly to?: string }
  /** A made-up document that is valid under one and not under the other; never somebody's data. */
  readonly witness?: Json
  readonly nl: string
  readonly en: string
}

/** What was found; compatible only when it is proven or when the chosen profile accepts it. */
export interface Answer {
  readonly verdict: 'compatible' | 'incompatible' | 'unknown'
  readonly findings: readonly Finding[]
}

/** Who answers: this thread within a budget, or a worker. */
export type Judge = (question: Question, budget: CompareBudget) => Promise<Answer>
