import type { Bump } from '../../comparison.ts'
import type { RuleCode } from '../rule-code.ts'

/** One kind of change: what it touches, which part of a version number it asks for, and how it is said. */
export interface Rule {
  readonly notion: Notion
  /** `verdict`: what the change does to the set of valid documents decides. */
  readonly bump: Bump | 'verdict'
  readonly nl: Phrase
  readonly en: Phrase
}

/** A sentence from the words of one change. */
export type Phrase = (words: readonly string[]) => string

type Notion = 'document' | 'sdk' | 'term' | 'rights'

/** The rules of one notion, all of them. */
export type RulesOf<N extends Notion> = Readonly<Record<Extract<RuleCode, `${N}/${string}`>, Rule>>
