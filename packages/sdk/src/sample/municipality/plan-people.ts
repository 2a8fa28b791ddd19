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
  const { random, start, coach, coachOrganisatie, regisseur } = casus
  const residents = residentsOf(casus)
  const providers = providersOf(casus)
  const coordinator: Betrokkene = {
    id: uuid(random),
    betrokkenheid: coach.rol === 'wijkcoach' ? 'wijkcoach' : 'regisseur',
    naam: coach.naam,
    organisatie: coachOrganisatie,
    roltoewijzing: regisseur,
    periode: sinds(start),
  }
  return {
    betrokkenen: [...residents, coordinator, ...providers.values(), ...othersOf(casus)],
    coach: coordinator.id,
    inwoners: residents.map(({ id }) => id),
    uitvoerders: new Map([...providers].map(([aanbieder, { id }]) => [aanbieder, id])),
  }
}

function providersOf({ random, start, delen }: Casus): ReadonlyMap<string, Betrokkene> {
  const found = new Map<string, Betrokkene>()
  for (const { aanbieder, support } of delen) {
    if (found.has(aanbieder)) continue
    found.set(aanbieder, {
      id: uuid(random),
      betrokkenheid: 'aanbieder',
      naam: support.naam,
      organisatie: aanbieder,
      periode: sinds(start),
    })
  }
  return found
}

function othersOf({ random, start, toestemming, huisarts }: Casus): readonly Betrokkene[] {
  const periode = sinds(start)
  const others: Betrokkene[] = []
  if (chance(random, 0.3)) {
    others.push({ id: uuid(random), betrokkenheid: 'mantelzorger', naam: makeVolledigeNaam(random), periode })
  }
  if (toestemming !== undefined) {
    const { id, naam } = huisarts
    others.push({ id: uuid(random), betrokkenheid: 'huisarts', naam, organisatie: id, periode })
  }
  return others
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
