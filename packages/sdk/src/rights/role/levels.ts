import type { ShapeFacts, Use } from './facts.ts'
import type { GroupReach, PermitReach } from './group-reach.ts'
import type { PurposeReach, RoleReach } from './reach.ts'

/** The levels that a role can have in one message under one purpose. */
export class Levels {
  /** Whether all of the message can be seen at once, so that what tells of change may be shown. */
  readonly wholePossible: boolean
  /** Numbers of the code lists of which a code may hide what holds it. */
  readonly telling: ReadonlySet<number>
  readonly #groups: readonly (GroupReach | undefined)[]
  readonly #persons: boolean

  constructor(
    { groups, codeLists, persons }: ShapeFacts,
    purpose: PurposeReach,
    telling: RoleReach['telling'],
  ) {
    this.#persons = persons
    this.#groups = groups.map((group) => purpose.get(group))
    const told = persons ? telling.filter(({ codelijst }) => codeLists.includes(codelijst)) : []
    this.telling = new Set(told.map(({ codelijst }) => codeLists.indexOf(codelijst)))
    this.wholePossible =
      this.#groups.every((reach) => this.#mayBeWhole(reach)) &&
      told.every(({ gegevensgroep }) => this.#mayBeWhole(purpose.get(gegevensgroep)))
  }

  /** Whether a place with this use can be seen at all, when these parts of a context are said there. */
  reaches({ group, minimum }: Use, said: readonly string[]): boolean {
    return this.#permits(this.#groups[group], minimum).some(({ ofElement = [] }) =>
      ofElement.every((aspect) => said.includes(aspect)),
    )
  }

  /** Whether somebody may have the minimum of a group and no more. */
  mayBeMinimal(group: number): boolean {
    return this.#permits(this.#groups[group], true).some(({ shows }) => shows === 'minimum')
  }

  /** Whether a group may be seen in one context of a document and not in another. */
  varies(group: number): boolean {
    return this.#groups[group]?.varies === true
  }

  /**
   * Whether a place is seen in every context as soon as another place is seen in some: each row that may show the
   * other asks at least what some row asks that surely shows this one.
   */
  follows({ group, minimum }: Use, other: Use): boolean {
    const reach = this.#groups[group]
    if (reach === undefined || reach.forbids === true) return false
    const sure = this.#permits(reach, minimum).filter(({ ofElement }) => ofElement === undefined)
    return this.#permits(this.#groups[other.group], other.minimum).every((permit) =>
      sure.some(({ asks }) => asks.every((number) => permit.asks.includes(number))),
    )
  }

  #mayBeWhole(reach: GroupReach | undefined): boolean {
    return this.#permits(reach, false).some(({ ofElement }) => ofElement === undefined)
  }

  #permits(reach: GroupReach | undefined, minimum: boolean): readonly PermitReach[] {
    const permits = reach?.permits ?? []
    return permits.filter(
      ({ shows }) =>
        shows === 'full' || (minimum && shows === 'minimum') || (!this.#persons && shows === 'totals'),
    )
  }
}
