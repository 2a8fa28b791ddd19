import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { readBuilt } from '../built.ts'
import { currentSchemas } from '../fields.ts'

/** The example that the pages are about is gone or no plan any more. */
export class CasePlanMissingError extends Error {
  readonly code = 'site/case-plan-missing'
}

/** The day on which the invented plan is looked at. */
export const caseDay = '2026-03-02'

/** The invented plan that the site shows as each role sees it: the example that has everything in it. */
export const casePlan: Ondersteuningsplan = requirePlan()

/** Who or what an id of the plan names, as far as the plan says so. */
export const caseNames: ReadonlyMap<string, string> = new Map(
  (casePlan.betrokkenen ?? []).flatMap((one) => {
    const { id, naam } = one
    if (naam === undefined) return []
    const others = [
      'inwoner' in one ? one.inwoner : undefined,
      'roltoewijzing' in one ? one.roltoewijzing : undefined,
    ]
    return [id, ...others].flatMap((key) => (key === undefined ? [] : [[key, naam] as const]))
  }),
)

function requirePlan(): Ondersteuningsplan {
  const entry = currentSchemas.find(({ naam }) => naam === 'ondersteuningsplan')
  const folder = entry?.pad.slice(0, entry.pad.lastIndexOf('/'))
  const plan: unknown = readBuilt(`${folder}/valid/volledig.json`)
  if (!isOndersteuningsplan(plan)) throw new CasePlanMissingError()
  return plan
}
