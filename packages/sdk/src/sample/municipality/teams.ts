import { makeVolledigeNaam } from '../names.ts'
import { uuid } from '../random.ts'
import type { Random } from '../random.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { MunicipalityDocument } from './document.ts'
import type { Gebied, World } from './world.ts'

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
export type Teamrol = (typeof teamroles)[number]

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

/** The organisation that a member of a team works for: coaches for the provider, others for the access. */
export function werkgeverVan({ welzijn, toegang, college }: World, gebied: Gebied, { rol }: Teamlid): string {
  if (rol === 'wijkcoach') return gebied.hoofdaanbieder.id
  if (rol === 'jeugd-en-gezinsteamlid') return welzijn.id
  return rol === 'schuldhulpverlener' ? college.id : toegang.id
}

/** The teams of all areas: a role assignment for each member, with one team id for each area. */
export function* teamDocuments(world: World): Generator<MunicipalityDocument> {
  for (const gebied of world.gebieden) {
    for (const lid of gebied.teamleden) {
      const organisatie = werkgeverVan(world, gebied, lid)
      yield documentOf('roltoewijzing', {
        id: lid.toewijzing,
        persoon: { soort: 'medewerker', naam: lid.naam },
        rol: lid.rol,
        organisatie,
        team: gebied.team,
        reikwijdte: { soort: 'gebied', gebied: gebied.id },
        inzet: 'in-dienst',
        geheimhouding: lid.rol === 'wmo-consulent' ? 'ambt' : 'beroep',
        periode: sinds(today - 640),
        vastlegging: vastlegging(organisatie, today - 640),
      })
    }
  }
}
