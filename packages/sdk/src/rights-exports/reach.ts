import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { factsOf } from './facts.ts'

/**
 * The permits of a role as far as no forbid takes them away whatever the facts: at most what the role can reach. For
 * exports that cannot say conditions. A forbid counts for every day, so that this is never more than a day gives.
 */
export function reachOf(policy: Policy, rol: string): readonly Bevoegdheid[] {
  const rows = policy.rowsOf(rol)
  const forbids = rows.filter(
    (row) => row.effect === 'verbieden' && factsOf(row).every(({ kind }) => kind === 'present'),
  )
  return rows.flatMap((row) => {
    if (row.effect !== 'toestaan') return []
    const against = forbids.filter(
      ({ gegevensgroep, verwerkingsdoel }) =>
        gegevensgroep === row.gegevensgroep &&
        (verwerkingsdoel ?? row.verwerkingsdoel) === row.verwerkingsdoel,
    )
    const acties = row.acties.filter((actie) => !against.some((forbid) => forbid.acties.includes(actie)))
    return acties.length === 0 ? [] : [{ ...row, acties }]
  })
}
