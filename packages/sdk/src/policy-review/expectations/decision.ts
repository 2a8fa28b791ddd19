import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { compileMask } from '../../rights/mask/compile-mask.ts'
import { full, minimum } from '../../rights/mask/level.ts'
import type { Actie, Mask } from '../../rights/mask/mask.ts'
import type { Policy } from '../../rights/policy/policy.ts'
import { Lens } from '../../rights/view/lens.ts'
import type { Extent } from './expectation.ts'
import { holdingRows } from './holding-rows.ts'
import type { Asked } from './holding-rows.ts'
import type { ImaginedCase } from './imagined-case.ts'

/** What the engine decides, and the rows that made it so: forbids that hold, or the permits that give this much. */
export interface Decision {
  readonly extent: Extent
  readonly rows: readonly Bevoegdheid[]
}

/** Asks the engine about one imagined piece of data: the level is the one that a view would use. */
export function decisionOf(policy: Policy, asked: Asked, imagined: ImaginedCase): Decision {
  const mask = compileMask(policy, imagined.request)
  const { forbids, permits } = holdingRows(mask, policy, asked, imagined)
  const extent = extentOf(levelOf(mask, policy, asked, imagined), asked.actie, permits)
  // Without a forbid the lens and the rows cannot disagree; with one, the rows that forbid are the reason.
  if (forbids.length > 0) return { extent, rows: forbids }
  return { extent, rows: permits.filter(({ verplichting }) => verplichting?.soort === obligations[extent]) }
}

/** The decision of a view for one context; the other actions are looked at through the same lens. */
function levelOf(
  mask: Mask,
  policy: Policy,
  { gegevensgroep, actie }: Asked,
  { element, involved }: ImaginedCase,
): number {
  const { groupNames } = policy.vocabulary
  const lens = new Lens({ ...mask, rules: { ...mask.rules, lezen: mask.rules[actie] } }, policy, {
    codeLists: [],
    contexts: [],
    groups: groupNames,
    kinds: [],
    persons: true,
  })
  const group = groupNames.findIndex((name) => name === gegevensgroep)
  return lens.shownOf(element, involved).levels[group] ?? 0
}

/** Masked and aggregated data are not shown in a view of one person, so there the rows say which it is. */
function extentOf(level: number, actie: Actie, permits: readonly Bevoegdheid[]): Extent {
  if (level === full) return 'vol'
  // Something is changed as a whole or not at all.
  if (actie !== 'lezen') return 'niets'
  if (level === minimum) return 'minimum'
  const has = (soort: string): boolean => permits.some(({ verplichting }) => verplichting?.soort === soort)
  if (has('zichtbaar-afschermen')) return 'bestaan'
  return has('samenvoegen') ? 'totaal' : 'niets'
}

const obligations = {
  vol: undefined,
  minimum: 'tot-minimum-beperken',
  bestaan: 'zichtbaar-afschermen',
  totaal: 'samenvoegen',
  niets: 'weglaten',
} as const satisfies Record<Extent, string | undefined>
