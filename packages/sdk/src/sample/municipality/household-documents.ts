import { dateText } from '../dates.ts'
import { makeStraatnaam } from '../names.ts'
import { between, chance, createRandom, uuid } from '../random.ts'
import type { Random } from '../random.ts'
import type { Casus } from './casus.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import { isMinor } from './household.ts'
import type { Huishouden, Lid } from './household.ts'
import type { World } from './world.ts'

/** What is needed to write a household down. */
export interface HouseholdFacts {
  readonly world: World
  readonly huishouden: Huishouden
  /** Number of the area in the municipality. */
  readonly area: number
}

const recorded = today - 400

/** A household that has a plan: with all its people, how they are related and where they live. */
export function* knownHousehold(facts: HouseholdFacts, casus: Casus): Generator<MunicipalityDocument> {
  const { world, huishouden, area } = facts
  const random = createRandom(`${huishouden.id}/documents`)
  const relaties = relationsOf(huishouden)
  yield documentOf('huishouden', {
    id: huishouden.id,
    soort: huishouden.soort,
    leden: huishouden.leden.map(({ id, rol, geboren }) => ({
      inwoner: id,
      rol,
      periode: sinds(Math.max(geboren, today - 3000)),
    })),
    ...(relaties.length === 0 ? {} : { relaties }),
    adres: addressOf(random, world, area),
    gemeente: world.gemeente.code,
    periode: sinds(today - 3000),
    vastlegging: vastlegging(world.college.id, recorded),
  })
  for (const lid of huishouden.leden) {
    yield documentOf('inwoner', {
      id: lid.id,
      identificatie: identificationOf(random, world, lid),
      ...(isMinor(lid) ? {} : { contact: { telefoonnummer: `06000${between(random, 10_000, 99_999)}` } }),
      gemeente: world.gemeente.code,
      ...capacitiesOf(lid, casus),
      status: 'actief',
      vastlegging: vastlegging(world.college.id, recorded),
    })
  }
}

/**
 * A household without support: one pseudonym and a number of people. Of people who ask nothing, nothing is recorded
 * that counting does not need.
 */
export function* unknownHousehold({ world, huishouden }: HouseholdFacts): Generator<MunicipalityDocument> {
  const [first, ...others] = huishouden.leden
  const { college, gemeente } = world
  yield documentOf('huishouden', {
    id: huishouden.id,
    soort: huishouden.soort,
    leden: [{ inwoner: first.id, rol: first.rol, periode: sinds(today - 3000) }],
    ...(others.length === 0 ? {} : { andereBewoners: others.length }),
    gemeente: gemeente.code,
    periode: sinds(today - 3000),
    vastlegging: vastlegging(college.id, recorded),
  })
  yield documentOf('inwoner', {
    id: first.id,
    identificatie: pseudonymOf(`urn:uuid:${uuid(createRandom(`${first.id}/pseudonym`))}`, world),
    gemeente: gemeente.code,
    status: 'actief',
    vastlegging: vastlegging(college.id, recorded),
  })
}

/** In which capacity somebody is known under an act: as a child, or as a client; the others in the house are not. */
function capacitiesOf(lid: Lid, { delen, start }: Casus): Pick<Doc<'inwoner'>, 'hoedanigheden'> {
  const own = delen.filter(({ over }) => over === lid.id)
  if (own.length === 0) return {}
  const hoedanigheid = isMinor(lid) ? ('jeugdige' as const) : ('client' as const)
  const regimes = new Set(own.map(({ support }) => support.wettelijkRegime))
  return {
    hoedanigheden: [...regimes].map((wettelijkRegime) => ({
      hoedanigheid,
      wettelijkRegime,
      periode: sinds(start),
    })),
  }
}

type Identificatie = NonNullable<Doc<'inwoner'>['identificatie']>

function identificationOf(random: Random, world: World, lid: Lid): Identificatie {
  const { bsn } = lid
  if (bsn === undefined) return pseudonymOf(`urn:uuid:${uuid(random)}`, world)
  return {
    wijze: 'bsn',
    bsn,
    naam: { voornamen: lid.voornamen, ...lid.achternaam },
    geboortedatum: dateText(lid.geboren),
  }
}

function pseudonymOf(pseudoniem: string, { college }: World): Identificatie {
  return { wijze: 'pseudoniem', pseudoniemen: [{ pseudoniem, voorOrganisatie: college.id }] }
}

type Relatie = NonNullable<Doc<'huishouden'>['relaties']>[number]

function relationsOf({ leden }: Huishouden): Relatie[] {
  const [first, ...others] = leden
  return others.map((other): Relatie => {
    if (other.rol === 'partner') return { tussen: [first.id, other.id], soort: 'partner-van' }
    if (other.rol === 'ouder') return { tussen: [other.id, first.id], soort: 'ouder-van' }
    const gezag = isMinor(other) ? { gezag: 'ja' as const } : {}
    return { tussen: [first.id, other.id], soort: 'ouder-van', ...gezag }
  })
}

const letters = 'ABEGKLNPRT'

/** An invented street, and a postcode that starts with 1234 everywhere; its letters begin with that of the area. */
function addressOf(random: Random, { gemeente }: World, area: number): Doc<'huishouden'>['adres'] & object {
  return {
    postcode: `1234${letters[area % letters.length] ?? 'A'}${letters[between(random, 0, letters.length - 1)] ?? 'A'}`,
    huisnummer: between(random, 1, 180),
    ...(chance(random, 0.06) ? { huisletter: 'A' } : {}),
    straatnaam: makeStraatnaam(random),
    woonplaats: gemeente.naam,
  }
}
