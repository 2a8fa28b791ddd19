import { nothing } from '../mask/level.ts'
import type { Level } from '../mask/level.ts'

/** A rule with its rows as numbers of questions. */
export interface AskedRule {
  readonly group: number
  readonly forbids: readonly (readonly number[])[]
  readonly permits: readonly { readonly level: Level; readonly questions: readonly number[] }[]
}

/** The level of each group: any forbid that applies gives nothing, else the best permit counts. */
export function levelsBy(
  base: Uint8Array,
  rules: readonly AskedRule[],
  isYes: (question: number) => boolean,
): Uint8Array {
  const levels = Uint8Array.from(base)
  const holds = (questions: readonly number[]): boolean => questions.every(isYes)
  for (const { group, forbids, permits } of rules) {
    levels[group] = forbids.some(holds)
      ? nothing
      : permits.reduce<Level>(
          (best, { level, questions }) => (level > best && holds(questions) ? level : best),
          nothing,
        )
  }
  return levels
}
