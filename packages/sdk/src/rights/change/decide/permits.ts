import { no, yes } from '../../conditions/truth.ts'
import { full, minimum, nothing } from '../../mask/level.ts'
import type { Level } from '../../mask/level.ts'
import type { Actie, Mask, Residual } from '../../mask/mask.ts'
import type { Situation } from './contexts.ts'

/** The rows that let somebody read a place, and how much of it they show. */
export function readingLevel(mask: Mask, group: number, situation: Situation): Level {
  const rule = mask.rules.lezen[group]
  if (rule === undefined || isForbidden(rule.forbids, mask, situation)) return nothing
  return rule.permits.reduce<Level>(
    (best, permit) => (permit.level > best && holds(permit, mask, situation) ? permit.level : best),
    nothing,
  )
}

/**
 * The rows that permit an action on a data group in a situation; none when it is not permitted. A row with an
 * obligation never permits writing: who may show only the minimum or totals has no ground to write.
 */
export function permitsFor(
  mask: Mask,
  actie: Actie,
  group: number,
  situation: Situation,
): readonly Residual[] {
  const rule = mask.rules[actie][group]
  if (rule === undefined || isForbidden(rule.forbids, mask, situation)) return []
  return rule.permits.filter(
    (permit) =>
      permit.level === full && permit.row.verplichting === undefined && holds(permit, mask, situation),
  )
}

/** Whether a place of a group is shown; a place that needs only the minimum is shown by less. */
export function isShown(level: Level, isMinimum: boolean): boolean {
  return level === full || (level === minimum && isMinimum)
}

function isForbidden(forbids: readonly Residual[], mask: Mask, situation: Situation): boolean {
  return forbids.some(({ tests }) => tests.every((number) => truthOf(mask, number, situation) > no))
}

function holds({ tests }: Residual, mask: Mask, situation: Situation): boolean {
  return tests.every((number) => truthOf(mask, number, situation) === yes)
}

function truthOf(mask: Mask, number: number, { element, involved }: Situation): 0 | 1 | 2 {
  return mask.tests[number]?.truth(element, involved) ?? 1
}
