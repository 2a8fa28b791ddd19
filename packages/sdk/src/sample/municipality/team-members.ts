import { makeVolledigeNaam } from '../names.ts'
import { uuid } from '../random.ts'
import type { Random } from '../random.ts'

/** The roles in the team of an area, in the order in which a growing team gets them. */
const teamroles = [
  'wijkcoach',
  'jeugd-en-gezinsteamlid',
  'wijkcoach',
  'wmo-consulent',
  'schuldhulpverlener',
  'wijkcoach',
] as const

/** A role in a team. */
type Teamrol = (typeof teamroles)[number]

/** Somebody in the team of an area. */
export interface Teamlid {
  readonly toewijzing: string
  readonly naam: string
  readonly rol: Teamrol
}

/** One member of a team for so many plans, up to a team that nobody would call one any more. */
const plansPerMember = 50
const largestTeam = 200

/** The members of the team of one area: at least one for each role. */
export function createTeams(random: Random, plans: number): readonly Teamlid[] {
  const count = Math.min(largestTeam, Math.max(teamroles.length, Math.ceil(plans / plansPerMember)))
  return Array.from({ length: count }, (_none, index) => ({
    toewijzing: uuid(random),
    naam: makeVolledigeNaam(random),
    rol: teamroles[index % teamroles.length] ?? 'wijkcoach',
  }))
}
