import type { CompiledView } from '@samenspraak/engine/bytes'
import { viewOfChecked } from '@samenspraak/sdk/rights'
import { changeHidden } from '../../packages/sdk/test/rights-hidden-changes.ts'
import { allSchemas } from '../../packages/sdk/test/rights-cases.ts'
import { mixedUp } from '../../packages/sdk/test/rights-mixed-up.ts'
import { Oracle } from '../../packages/sdk/test/rights-oracle.ts'
import { isOpen } from '../../packages/sdk/test/rights-hidden-changes.ts'
import { placesOf } from '../../packages/sdk/test/rights-places.ts'
import { policies, randomRequest, some } from '../../packages/sdk/test/rights-random.ts'
import { below, createRandom } from '../../packages/sdk/src/sample/random.ts'
import { weighedCases } from '../rights/every-case.ts'
import { byteViewOf, plainBytes } from './byte-view-compare.ts'

/** Pairs of documents that differ only in what may not be seen. */
export interface Pairs {
  /** Pairs of which something is in sight. */
  readonly seen: number
  readonly leaks: readonly string[]
}

const changesOfOne = 12

/**
 * Changes what a request may not see, by the second opinion of the tests of the SDK, and holds the bytes of both views
 * beside each other. Pairs that the SDK itself tells apart (a step in sight) prove nothing.
 */
export async function holdPairs(wanted: number, seed: string, compiled: CompiledView): Promise<Pairs> {
  const random = createRandom(`byte pairs/${seed}`)
  const cases = await weighedCases()
  const pool = policies(random, 4)
  const leaks: string[] = []
  let seen = 0
  while (seen < wanted) {
    const one = some(random, cases)
    const policy = some(random, pool)
    const document = mixedUp(random, one, one.document(below(random, 5000)))
    const request = randomRequest(random, policy, document, one.type.groups)
    const byteView = byteViewOf({ one, request, policy }, compiled)
    const before = byteView === undefined ? undefined : shownText(byteView.view(plainBytes(document)))
    if (byteView === undefined || before === undefined) continue
    const { shown } = new Oracle(allSchemas, one.schema, policy, request).opinion(document)
    const places = placesOf(one.schema, document, new Set(policy.verraad.map(({ codelijst }) => codelijst)))
    const open = places.filter((place) => isOpen(place, shown))
    if (open.length === 0) continue
    const textOf = (received: unknown): string =>
      JSON.stringify(viewOfChecked(one.type, received, request, policy))
    const expected = textOf(document)
    for (let nth = 0; nth < changesOfOne; nth++) {
      const changed = changeHidden(random, { document, shown, open, given: places })
      if (changed === undefined || !one.type.messageType.is(changed.document)) continue
      if (textOf(changed.document) !== expected) continue
      const viewed = byteView.view(plainBytes(changed.document))
      if (viewed.outcome === 'not-mine') continue
      seen += 1
      if (shownText(viewed) !== before) leaks.push(`${one.name} ${changed.at} ${JSON.stringify(request)}`)
    }
  }
  return { seen, leaks }
}

function shownText(viewed: { readonly outcome: string; readonly bytes?: Uint8Array }): string | undefined {
  return viewed.bytes === undefined ? undefined : new TextDecoder().decode(viewed.bytes)
}
