import type { KindOfChange } from './rights-hidden-changes.ts'

/** One pair, as far as it counts. */
export interface Counted {
  readonly rol: string
  readonly schema: string
  /** The data groups of what was changed. */
  readonly groups: ReadonlySet<string>
  readonly kind: KindOfChange
  /** Whether anything of the document is seen; otherwise the pair proves little. */
  readonly isSeen: boolean
}

/** How often something was tried, by name. */
export type Counts = Readonly<Record<string, number>>

/** The counts of several runs that are added up. */
export interface CoverageCounts {
  readonly pairs: number
  readonly seen: number
  readonly compared: number
  readonly kinds: Counts
  readonly roles: Counts
  readonly schemas: Counts
  readonly groups: Counts
  readonly combinations: Counts
}

/** Counts what was really tried: of roles, messages and groups only pairs of which something is in sight. */
export class Coverage {
  pairs = 0
  seen = 0
  /** Views that were held against the second opinion as well. */
  compared = 0
  readonly #by: Readonly<
    Record<'kinds' | 'roles' | 'schemas' | 'groups' | 'combinations', Map<string, number>>
  > = {
    kinds: new Map(),
    roles: new Map(),
    schemas: new Map(),
    groups: new Map(),
    combinations: new Map(),
  }

  count({ rol, schema, groups, kind, isSeen }: Counted): void {
    this.pairs++
    if (!isSeen) return
    this.seen++
    addTo(this.#by.kinds, kind, 1)
    addTo(this.#by.roles, rol, 1)
    addTo(this.#by.schemas, schema, 1)
    addTo(this.#by.combinations, `${rol} ${schema}`, 1)
    for (const group of groups) addTo(this.#by.groups, group, 1)
  }

  /** Adds what another run counted. */
  add({ pairs, seen, compared, ...lists }: CoverageCounts): void {
    this.pairs += pairs
    this.seen += seen
    this.compared += compared
    for (const name of ['kinds', 'roles', 'schemas', 'groups', 'combinations'] as const)
      for (const [key, number] of Object.entries(lists[name])) addTo(this.#by[name], key, number)
  }

  /** The counts as data. */
  get counts(): CoverageCounts {
    const { pairs, seen, compared } = this
    const of = (map: ReadonlyMap<string, number>): Counts =>
      Object.fromEntries([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const { kinds, roles, schemas, groups, combinations } = this.#by
    return {
      pairs,
      seen,
      compared,
      kinds: of(kinds),
      roles: of(roles),
      schemas: of(schemas),
      groups: of(groups),
      combinations: of(combinations),
    }
  }
}

function addTo(map: Map<string, number>, key: string, number: number): void {
  map.set(key, (map.get(key) ?? 0) + number)
}
