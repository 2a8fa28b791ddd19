import type { GroupReach } from './group-reach.ts'
import type { PurposeReach, RoleReach } from './reach.ts'

/** How far all roles come, as data that fits in a text. */
export interface ReachData {
  readonly telling: RoleReach['telling']
  /** What many roles have alike, written once. */
  readonly reaches: readonly GroupReach[]
  /** Role -> for each purpose: group -> number of its reach. */
  readonly roles: Readonly<Record<string, readonly Readonly<Record<string, number>>[]>>
}

/** The data of some roles; of the telling codes each pair of code list and group once. */
export function reachData(roles: ReadonlyMap<string, RoleReach>, telling: RoleReach['telling']): ReachData {
  const numbers = new Map<string, number>()
  const reaches: GroupReach[] = []
  const numberOf = (reach: GroupReach): number => {
    const text = JSON.stringify(reach)
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, reaches.length)
    return reaches.push(reach) - 1
  }
  const numbered = [...roles].map(([rol, { purposes }]) => {
    const groups = purposes.map((purpose) =>
      Object.fromEntries([...purpose].map(([group, reach]) => [group, numberOf(reach)])),
    )
    return [rol, groups] as const
  })
  const pairs = telling.map(({ codelijst, gegevensgroep }) => ({ codelijst, gegevensgroep }))
  const once = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]))
  return { telling: [...once.values()], reaches, roles: Object.fromEntries(numbered) }
}

/** How far each role comes, read from its data. */
export function readReaches({ telling, reaches, roles }: ReachData): ReadonlyMap<string, RoleReach> {
  return new Map(
    Object.entries(roles).map(([rol, purposes]) => [
      rol,
      { telling, purposes: purposes.map((groups) => purposeOf(groups, reaches)) },
    ]),
  )
}

function purposeOf(groups: Readonly<Record<string, number>>, reaches: readonly GroupReach[]): PurposeReach {
  return new Map(
    Object.entries(groups).flatMap(([group, number]) => {
      const reach = reaches[number]
      return reach === undefined ? [] : [[group, reach] as const]
    }),
  )
}
