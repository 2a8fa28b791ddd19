import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { unknown, yes } from '../../rights/conditions/truth.ts'
import type { Truth } from '../../rights/conditions/truth.ts'
import type { Actie, Mask, Residual } from '../../rights/mask/mask.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import type { ImaginedCase } from './imagined-case.ts'

/** What of a group is asked. */
export interface Asked {
  readonly gegevensgroep: string
  readonly actie: Actie
}

/** The rows that hold for one imagined piece of data: those that forbid, and those that permit something. */
export interface HoldingRows {
  readonly forbids: readonly Bevoegdheid[]
  readonly permits: readonly Bevoegdheid[]
}

/** Asks the tests that a mask left open; unknown stops a permit, never a forbid. */
export function holdingRows(
  mask: Mask,
  { vocabulary: { groupNames } }: Policy,
  { actie, gegevensgroep }: Asked,
  { element, involved }: ImaginedCase,
): HoldingRows {
  const rule = mask.rules[actie][groupNames.findIndex((name) => name === gegevensgroep)]
  const holding = (residuals: readonly Residual[], needed: Truth): readonly Bevoegdheid[] =>
    residuals
      .filter(({ tests }) =>
        tests.every((number) => (mask.tests[number]?.truth(element, involved) ?? unknown) >= needed),
      )
      .map(({ row }) => row)
  return { forbids: holding(rule?.forbids ?? [], unknown), permits: holding(rule?.permits ?? [], yes) }
}
