import { viewOfChecked } from '@samenspraak/sdk/rights'
import { below } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import type { Sitting } from './change-tries.ts'
import { allSchemas } from './rights-cases.ts'
import { changeHidden, isOpen } from './rights-hidden-changes.ts'
import { Oracle } from './rights-oracle.ts'
import { placesOf } from './rights-places.ts'

/** Documents that differ from the one somebody sits before only in what they may not see. */
export function hiddenTwins(random: Random, sitting: Sitting, count: number): readonly unknown[] {
  const { one, before, request, policy } = sitting
  const { shown } = new Oracle(allSchemas, one.schema, policy, request).opinion(before)
  const telling = new Set(policy.verraad.map(({ codelijst }) => codelijst))
  const open = placesOf(one.schema, before, telling).filter((place) => isOpen(place, shown))
  if (open.length === 0) return []
  const given = placesOf(one.schema, one.document(below(random, 5000)), telling)
  const seen = JSON.stringify(viewOfChecked(one.type, before, request, policy))
  return Array.from({ length: count }, () =>
    changeHidden(random, { document: before, shown, open, given }),
  ).flatMap((twin) => {
    if (twin === undefined || !one.type.messageType.is(twin.document)) return []
    const isTwin = JSON.stringify(viewOfChecked(one.type, twin.document, request, policy)) === seen
    return isTwin ? [twin.document] : []
  })
}
