import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Element, Involved } from '../rights/conditions/element.ts'
import { unknown, yes } from '../rights/conditions/truth.ts'
import type { Truth } from '../rights/conditions/truth.ts'
import type { Actie, Mask, Residual } from '../rights/mask/mask.ts'
import type { Vocabulary } from '../rights/policy/vocabulary.ts'

/** The rows of one group and action that hold for one element: those that forbid, and those that permit something. */
export interface ApplyingRows {
  readonly forbids: readonly Bevoegdheid[]
  readonly permits: readonly Bevoegdheid[]
}

/** Asks what a mask left open of one element; unknown stops a permit, never a forbid. */
export function rowsThatApply(
  mask: Mask,
  { groupNames }: Pick<Vocabulary, 'groupNames'>,
  { actie, gegevensgroep }: { readonly actie: Actie; readonly gegevensgroep: string },
  element: Element,
  involved: Involved,
): ApplyingRows {
  const rule = mask.rules[actie][groupNames.findIndex((name) => name === gegevensgroep)]
  const holding = (residuals: readonly Residual[], needed: Truth): readonly Bevoegdheid[] =>
    residuals
      .filter(({ tests }) =>
        tests.every((number) => (mask.tests[number]?.truth(element, involved) ?? unknown) >= needed),
      )
      .map(({ row }) => row)
  return { forbids: holding(rule?.forbids ?? [], unknown), permits: holding(rule?.permits ?? [], yes) }
}
