import type { Policy } from '@samenspraak/sdk/rights'
import type { Cell } from './cedar-cells.ts'
import { cedarDecision } from './cedar-engine.ts'
import { ownDecision } from './cedar-own-engine.ts'

/** How far two engines agree. */
export interface Agreement {
  readonly cells: number
  /** How many answers were yes: agreement on nothing but no says little. */
  readonly permitted: number
  readonly differences: number
  /** The first cells on which they differ. */
  readonly examples: readonly string[]
}

/** Asks both engines the same; each may have a policy of its own, to plant a fault in one of them. */
export function agreementOf(
  cells: Iterable<Cell>,
  policies: { readonly own: Policy; readonly cedar: Policy },
): Agreement {
  const judge = cedarDecision(policies.cedar)
  const examples: string[] = []
  let count = 0
  let permitted = 0
  let differences = 0
  for (const cell of cells) {
    const { rol, gegevensgroep, situation } = cell
    const own = ownDecision(policies.own, rol, gegevensgroep, situation)
    // Most cells among the rows of their group, for speed; some among all of their role, for what names the group.
    const other = judge(cell, count % 8 === 0 ? 'role' : 'group')
    count += 1
    if (own) permitted += 1
    if (own === other) continue
    differences += 1
    if (examples.length < 5) examples.push(`${own ? 'own' : 'Cedar'} permits: ${JSON.stringify(cell)}`)
  }
  return { cells: count, permitted, differences, examples }
}
