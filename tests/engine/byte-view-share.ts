import { compiledPlainView, compiledWasmView } from '@samenspraak/engine/bytes'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import type { RightsCase } from '../../packages/sdk/test/rights-cases.ts'
import { byteViewOf, compareViews, plainBytes } from './byte-view-compare.ts'
import { type Asked, everyRequest } from './byte-view-requests.ts'

/** Of the plans that one role asks for: how many were viewed along bytes, and of how many something was shown. */
export interface Share {
  readonly views: number
  readonly own: number
  readonly shown: number
}

/** For each role by the rows of the project, and where both views differ. */
export function sharesOfPlan(plans: number): {
  readonly shares: ReadonlyMap<string, Share>
  readonly faults: readonly string[]
} {
  const made = createPolicy(rows, { verraad, version: 'bytes' })
  if (!made.ok) throw new TypeError('the rows of the project are no policy')
  const { policy } = made
  const one: RightsCase = {
    name: 'ondersteuningsplan',
    schema: {},
    type: ondersteuningsplanRights,
    document: (index) => sample('ondersteuningsplan', { seed: 20_261_122, index }),
  }
  const shares = new Map<string, Share>()
  const faults: string[] = []
  for (let index = 0; index < plans; index++) {
    const document = one.document(index)
    const bytes = plainBytes(document)
    for (const request of everyRequest({ ...askedOf(document), groups: one.type.groups })) {
      const sight = { one, request, policy }
      const byteView = byteViewOf(sight, compiledWasmView() ?? compiledPlainView)
      const { outcome, fault } = compareViews(sight, bytes, true, byteView)
      if (fault !== undefined) faults.push(fault)
      const { views, own, shown } = shares.get(request.rol) ?? { views: 0, own: 0, shown: 0 }
      const isOwn = outcome === 'shown' || outcome === 'hidden'
      shares.set(request.rol, {
        views: views + 1,
        own: own + Number(isOwn),
        shown: shown + Number(outcome === 'shown'),
      })
    }
  }
  return { shares, faults }
}

/** Whom a plan names: the residents, and of the others the first. */
function askedOf(document: unknown): Omit<Asked, 'groups'> {
  const text = JSON.stringify(document)
  const idsOf = (name: string): readonly string[] => [
    ...new Set([...text.matchAll(new RegExp(`"${name}":"([^"]+)"`, 'g'))].map(([, id = '']) => id)),
  ]
  const [roltoewijzing = 'nobody'] = idsOf('roltoewijzing')
  const [organisatie = 'nobody'] = idsOf('organisatie')
  return { residents: idsOf('inwoner'), roltoewijzing, organisatie }
}
