import { chance, uuid } from '../random.ts'
import { makeVolledigeNaam } from '../names.ts'
import type { Casus } from './casus.ts'
import { sinds } from './document.ts'
import type { Doc } from './document.ts'
import { isMinor, nameOf } from './household.ts'

type Betrokkene = NonNullable<Doc<'ondersteuningsplan'>['betrokkenen']>[number]

/** Who is involved in a plan, and under which id. */
export interface PlanPeople {
  readonly betrokkenen: Betrokkene[]
  readonly coach: string
  /** Residents who can agree themselves or for their children. */
  readonly inwoners: readonly string[]
  /** Who does the work of an organisation. */
  readonly uitvoerders: ReadonlyMap<string, string>
}

/** The residents of the household, the coach as coordinator, each provider, and now and then a neighbour or the GP. */
export function peopleOf(casus: Casus): PlanPeople {
  const { random, start, coach, coachOrganisatie, regisseur, delen, toestemming, huisarts } = casus
  const periode = sinds(start)
  const residents = residentsOf(casus)
  const coachId = uuid(random)
  const betrokkenheid = coach.rol === 'wijkcoach' ? 'wijkcoach' : 'regisseur'
  const betrokkenen: Betrokkene[] = [
    ...residents,
    {
      id: coachId,
      betrokkenheid,
      naam: coach.naam,
      organisatie: coachOrganisatie,
      roltoewijzing: regisseur,
      periode,
    },
  ]
  const uitvoerders = new Map<string, string>()
  for (const { aanbieder, support } of delen) {
    if (uitvoerders.has(aanbieder)) continue
    const id = uuid(random)
    uitvoerders.set(aanbieder, id)
    betrokkenen.push({ id, betrokkenheid: 'aanbieder', naam: support.naam, organisatie: aanbieder, periode })
  }
  if (chance(random, 0.3)) {
    betrokkenen.push({
      id: uuid(random),
      betrokkenheid: 'mantelzorger',
      naam: makeVolledigeNaam(random),
      periode,
    })
  }
  if (toestemming !== undefined) {
    betrokkenen.push({
      id: uuid(random),
      betrokkenheid: 'huisarts',
      naam: huisarts.naam,
      organisatie: huisarts.id,
      periode,
    })
  }
  return { betrokkenen, coach: coachId, inwoners: residents.map(({ id }) => id), uitvoerders }
}

/** Those whom the plan is about; for a child that is alone in it the first of the household comes too. */
function residentsOf({ random, over, huishouden, start }: Casus): Betrokkene[] {
  const adults = over.filter((lid) => !isMinor(lid))
  const people = adults.length > 0 ? adults : [huishouden.leden[0]]
  return people.map((lid) => ({
    id: uuid(random),
    betrokkenheid: over.includes(lid) ? 'inwoner' : 'vertegenwoordiger',
    naam: nameOf(lid),
    inwoner: lid.id,
    periode: sinds(start),
  }))
}
