import type { Party } from './question.ts'

/** How specific a consent is: 3 for one role assignment, 2 for a team, 1 for an organisation; and with a plan or not. */
export interface Specificity {
  readonly receiver: number
  readonly plan: number
}

/**
 * Whether a consent is more specific than another: in one respect more and in none less. Naming fewer data groups does
 * not make it so: within one group both say the same, and the length of a form is no sign of a choice for this group.
 */
export function isMoreSpecific(one: Specificity, other: Specificity): boolean {
  const notLess = one.receiver >= other.receiver && one.plan >= other.plan
  return notLess && (one.receiver > other.receiver || one.plan > other.plan)
}

/** How specific the parties are that a party belongs to; all of them while the party is unknown. */
export function specificityFor(named: readonly Party[], party: Party | undefined): number {
  const ranks = named.filter((one) => party === undefined || belongsTo(party, one)).map(rankOf)
  return Math.max(0, ...ranks)
}

/** Whether a party is one of those named, or part of one; undefined while it is unknown. */
export function isNamed(named: readonly Party[], party: Party | undefined): boolean | undefined {
  return party === undefined ? undefined : named.some((one) => belongsTo(party, one))
}

function belongsTo(party: Party, { organisatie, team, roltoewijzing }: Party): boolean {
  return (
    party.organisatie === organisatie &&
    (team === undefined || party.team === team) &&
    (roltoewijzing === undefined || party.roltoewijzing === roltoewijzing)
  )
}

function rankOf({ team, roltoewijzing }: Party): number {
  if (roltoewijzing !== undefined) return 3
  return team === undefined ? 1 : 2
}
