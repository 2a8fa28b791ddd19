import { comparePair } from '../direction.ts'
import type { Pair } from '../direction.ts'
import { Judged, opinionOf } from '../judged.ts'
import type { BruteFault } from './brute-tally.ts'
import { shrinkPair } from './shrink-pair.ts'

/** The smallest pair that shows the same fault, for whoever mends it. */
export async function smallestOf({ what, dialect, from, to, witness }: BruteFault): Promise<Pair> {
  const isStillThere = async (pair: Pair): Promise<boolean> => {
    const compared = comparePair(pair)
    if (compared.is === 'crash') return what === 'crash'
    const { verdict } = compared.backward
    const judged = [new Judged(pair.from, dialect), new Judged(pair.to, dialect)] as const
    if (what === 'false compatible')
      return verdict.verdict === 'compatible' && (await opinionOf(...judged, witness)) === 'shows'
    return (
      verdict.verdict === 'incompatible' && (await opinionOf(...judged, verdict.witness)) === 'does not show'
    )
  }
  return shrinkPair({ dialect, from, to }, isStillThere)
}
