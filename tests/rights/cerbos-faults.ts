import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { faultNumbered } from './cedar-faults.ts'
import { everyConditionRows } from './cedar-policies.ts'
import { sidesOf } from './cerbos-conditions.ts'
import { cerbosPolicies, rightly } from './cerbos-policies.ts'
import type { CerbosPolicy } from './cerbos-policies.ts'
import { knownAs } from './cerbos-truth.ts'
import type { Sides } from './cerbos-truth.ts'

/** A fault in one of the two engines, that a difference must show around some rows. */
export interface CerbosFault {
  readonly what: string
  readonly own: readonly Bevoegdheid[]
  readonly near: readonly Bevoegdheid[]
  /** The policies with which Cerbos answers, all of one version. */
  readonly version: string
  readonly policies: readonly CerbosPolicy[]
}

/** So many faults in rows, and for every condition one about the unknown. */
export function cerbosFaults(inRows: number, seed: string): readonly CerbosFault[] {
  return [...Array.from({ length: inRows }, (_, number) => faultInRow(number, seed)), ...faultsAboutUnknown()]
}

/** Only the groups around the fault, for Cerbos reads every policy before it begins. */
function faultInRow(number: number, seed: string): CerbosFault {
  const { what, own, judge, near } = faultNumbered(number, seed)
  const version = `row_${number}`
  const rows = judge.filter((row) =>
    near.some(({ rol, gegevensgroep }) => row.rol === rol && row.gegevensgroep === gegevensgroep),
  )
  return { what, own, near, version, policies: cerbosPolicies(rows, version) }
}

/**
 * One condition of one row that takes the unknown for a yes where it permits, or for a no where it forbids. Left out is
 * what changes no answer: a permit beside others or one that gives nothing, and a condition that is always known.
 */
function faultsAboutUnknown(): readonly CerbosFault[] {
  return everyConditionRows.flatMap((row) => {
    const near = everyConditionRows.filter(
      ({ rol, gegevensgroep }) => rol === row.rol && gegevensgroep === row.gegevensgroep,
    )
    if (row.effect === 'toestaan' && (near.length > 1 || row.verplichting?.soort === 'weglaten')) return []
    return sidesOf(row).flatMap(({ yes, no }, condition) => {
      if (no === knownAs(yes).no || (condition === 0 && asksOrganisationTwice(row))) return []
      const version = `unknown_${row.sleutel.replaceAll('-', '_')}_${condition}`
      const policies = cerbosPolicies(near, version, (side, other, number) =>
        other === row && number === condition ? wrongly(side, row) : rightly(side, other),
      )
      const what = `${row.sleutel} mistakes the unknown in condition ${condition}`
      return [{ what, own: everyConditionRows, near, version, policies }]
    })
  })
}

/** The own organisation is also missed by the condition that a part is of it. */
function asksOrganisationTwice({ effect, voorwaarden = [] }: Bevoegdheid): boolean {
  return effect === 'toestaan' && voorwaarden.some(({ soort }) => soort === 'zelfde-organisatie')
}

function wrongly({ yes, no }: Sides, { effect }: Bevoegdheid): string {
  return effect === 'toestaan' ? `!(${no})` : yes
}
