import { createRandom, uuid } from '../random.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import type { Gebied, World } from './world.ts'

type Deelnemer = Doc<'gebiedsnetwerk'>['deelnemers'][number]

/** The areas, each with the network of organisations around it: without contract and without residents. */
export function* areaDocuments(world: World): Generator<MunicipalityDocument> {
  const { gemeente, college, isConsortium } = world
  const random = createRandom(`${college.id}/networks`)
  for (const gebied of world.gebieden) {
    yield documentOf('gebied', {
      id: gebied.id,
      naam: gebied.naam,
      soort: isConsortium ? 'teamgebied' : 'werkgebied',
      gemeente: gemeente.code,
      indeling: { naam: 'Gebiedsgericht werken', versie: 1 },
      geldigheid: sinds(today - 4000),
      vastlegging: vastlegging(college.id, today - 700),
    })
    yield documentOf('gebiedsnetwerk', {
      id: uuid(random),
      naam: `Netwerk ${gebied.naam}`,
      gebied: gebied.id,
      doelen: ['signaleren', 'verbinden'],
      deelnemers: participants(world, gebied),
      periode: sinds(today - 1500),
      vastlegging: vastlegging(college.id, today - 700),
    })
  }
}

function participants({ welzijn, woningcorporatie, vrijwilligers }: World, gebied: Gebied): Deelnemer[] {
  const periode = sinds(today - 1500)
  return [
    { organisatie: welzijn.id, rol: 'trekker', periode },
    { organisatie: gebied.hoofdaanbieder.id, rol: 'verbinder', periode },
    {
      organisatie: woningcorporatie.id,
      rol: 'signaleerder',
      bijdrage: 'Signaleert huurachterstand',
      periode,
    },
    { organisatie: vrijwilligers.id, rol: 'vrijwilligersorganisatie', periode },
    ...gebied.huisartsen.map(({ id }) => ({ organisatie: id, rol: 'signaleerder' as const, periode })),
  ]
}
