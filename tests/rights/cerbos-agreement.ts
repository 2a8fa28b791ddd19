import type { Policy } from '@samenspraak/sdk/rights'
import type { Cell } from './cedar-cells.ts'
import { ownDecision } from './cedar-own-engine.ts'
import { cerbosDecisions } from './cerbos-engine.ts'
import type { CerbosServer } from './cerbos-server.ts'

/** How far our own engine and Cerbos agree, and how long each took for it. */
export interface CerbosAgreement {
  readonly cells: number
  /** How many answers were yes: agreement on nothing but no says little. */
  readonly permitted: number
  readonly differences: readonly string[]
  readonly ownSeconds: number
  readonly cerbosSeconds: number
}

/** Asks both engines the same; Cerbos by the policies of a version, which may hold a fault that `own` has not. */
export async function agreementWithCerbos(
  cells: readonly Cell[],
  own: Policy,
  server: CerbosServer,
  version: string,
): Promise<CerbosAgreement> {
  const start = performance.now()
  const ours = cells.map(({ rol, gegevensgroep, situation }) =>
    ownDecision(own, rol, gegevensgroep, situation),
  )
  const between = performance.now()
  const theirs = await cerbosDecisions(server, version, cells)
  const end = performance.now()
  return {
    cells: cells.length,
    permitted: ours.filter(Boolean).length,
    differences: cells.flatMap((cell, number) =>
      ours[number] === theirs[number]
        ? []
        : [`${ours[number] === true ? 'own' : 'Cerbos'} permits: ${JSON.stringify(cell)}`],
    ),
    ownSeconds: (between - start) / 1000,
    cerbosSeconds: (end - between) / 1000,
  }
}
