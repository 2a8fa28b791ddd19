import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { MunicipalityDocument } from './document.ts'
import type { Teamlid } from './team-members.ts'
import type { Gebied, World } from './world.ts'

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
