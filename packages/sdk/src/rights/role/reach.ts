import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Verraad } from '../policy/policy.ts'
import { Asked, groupReachOf } from './group-reach.ts'
import type { GroupReach } from './group-reach.ts'

/** What a role may at most see of each data group under one purpose; a group that is not named is never seen. */
export type PurposeReach = ReadonlyMap<string, GroupReach>

/** How far a role comes by some rows, whatever the facts are: for each purpose that makes a difference. */
export interface RoleReach {
  readonly purposes: readonly PurposeReach[]
  /** Codes that tell something, as code list and group: what holds one may be left out. */
  readonly telling: readonly Pick<Verraad, 'codelijst' | 'gegevensgroep'>[]
}

/** How far a role comes by the rows of a policy. */
export function reachOf(
  rows: readonly Bevoegdheid[],
  rol: string,
  telling: RoleReach['telling'],
  asked: Asked = new Asked(),
): RoleReach {
  const own = rows.filter((row) => row.rol === rol && row.acties.includes('lezen'))
  const named = own.flatMap(({ verwerkingsdoel }) => verwerkingsdoel ?? [])
  // A purpose that no row names is one for all others.
  const purposes = [...new Set<string | undefined>([...named, undefined])].map((purpose) =>
    purposeReach(
      own.filter(({ verwerkingsdoel }) => verwerkingsdoel === undefined || verwerkingsdoel === purpose),
      asked,
    ),
  )
  const byText = new Map(purposes.map((purpose) => [textOf(purpose), purpose]))
  return { purposes: [...byText.values()].filter(({ size }) => size > 0), telling }
}

function purposeReach(rows: readonly Bevoegdheid[], asked: Asked): PurposeReach {
  const groups = [...new Set(rows.map(({ gegevensgroep }) => gegevensgroep))].toSorted()
  return new Map(
    groups.flatMap((group) => {
      const reach = groupReachOf(
        rows.filter(({ gegevensgroep }) => gegevensgroep === group),
        asked,
      )
      return reach === undefined ? [] : [[group, reach] as const]
    }),
  )
}

function textOf(purpose: PurposeReach): string {
  return JSON.stringify([...purpose])
}
