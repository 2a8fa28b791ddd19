import { createRandom, uuid } from '../random.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import type { Gebied, World } from './world.ts'

/** Who has the contract: one consortium for all areas, or a lead provider with subcontractors in each. */
export function* contractDocuments(world: World): Generator<MunicipalityDocument> {
  const random = createRandom(`${world.college.id}/partnerships`)
  if (world.isConsortium) {
    yield* contractAndPartnership(world, {
      verband: uuid(random),
      gebieden: world.gebieden,
      naam: 'Consortium',
    })
    return
  }
  for (const gebied of world.gebieden) {
    yield* contractAndPartnership(world, { verband: uuid(random), gebieden: [gebied], naam: gebied.naam })
  }
}

/** The contract of an area. */
export function contractVan({ isConsortium, contracten, gebieden }: World, gebied: Gebied): string {
  const holder = isConsortium ? gebieden[0] : gebied
  return contracten.get(holder?.id ?? gebied.id) ?? gebied.id
}

interface Party {
  readonly verband: string
  readonly gebieden: readonly Gebied[]
  readonly naam: string
}

const since = today - 1370

function* contractAndPartnership(world: World, party: Party): Generator<MunicipalityDocument> {
  const [first] = party.gebieden
  if (first === undefined) return
  yield partnershipDocument(world, party, first)
  yield contractDocument(world, party, first)
}

function partnershipDocument(
  world: World,
  { verband, gebieden, naam }: Party,
  first: Gebied,
): MunicipalityDocument {
  const { gemeente, college, isConsortium } = world
  return documentOf('samenwerkingsverband', {
    id: verband,
    naam: isConsortium ? `${naam} ${gemeente.naam}` : `Samenwerking ${naam}`,
    soort: isConsortium ? 'consortium' : 'hoofdaanbieder-met-onderaannemers',
    leden: members(world, first),
    gemeenten: [{ gemeente: gemeente.code, gebieden: gebieden.map(({ id }) => id), periode: sinds(since) }],
    contracten: [{ contract: contractVan(world, first), periode: sinds(since) }],
    verwerkingsverantwoordelijkheid: {
      vorm: 'afzonderlijk',
      verklaring: 'Elk lid is verantwoordelijk voor de gegevens die het zelf vastlegt.',
    },
    periode: sinds(since),
    vastlegging: vastlegging(college.id, today - 700),
  })
}

function contractDocument(
  world: World,
  { verband, gebieden, naam }: Party,
  first: Gebied,
): MunicipalityDocument {
  const { gemeente, college, isConsortium, voorzieningen } = world
  return documentOf('contract', {
    id: contractVan(world, first),
    naam: `Begeleiding en schoonmaak, ${naam}`,
    opdrachtgevers: [college.id],
    opdrachtnemers: [
      isConsortium
        ? { soort: 'samenwerkingsverband', samenwerkingsverband: verband }
        : { soort: 'hoofdaanbieder', organisatie: first.hoofdaanbieder.id },
    ],
    variant: isConsortium ? 'taakgericht' : 'outputgericht',
    bekostiging: 'lumpsum',
    plaats: { gemeenten: [gemeente.code], gebieden: gebieden.map(({ id }) => id) },
    wettelijkeRegimes: ['wmo2015'],
    taken: [
      {
        omschrijving: 'Ondersteuning thuis en dagbesteding',
        wettelijkRegime: 'wmo2015',
        voorzieningen: [voorzieningen.huishouden, voorzieningen.begeleiding, voorzieningen.dagbesteding],
      },
    ],
    periode: sinds(since),
    status: 'lopend',
    vastlegging: vastlegging(college.id, today - 700),
  })
}

type Lid = Doc<'samenwerkingsverband'>['leden'][number]

function members({ aanbieders, isConsortium }: World, { hoofdaanbieder }: Gebied): Lid[] {
  const others = aanbieders.filter(({ id }) => id !== hoofdaanbieder.id)
  const rol = isConsortium ? ('partner' as const) : ('onderaannemer' as const)
  const joined = isConsortium ? others : others.slice(-2)
  return [
    { organisatie: hoofdaanbieder.id, rol: 'penvoerder', periode: sinds(since) },
    ...joined.map(({ id }) => ({ organisatie: id, rol, periode: sinds(since) })),
  ]
}
