import { requireGemeente } from '../gemeenten.ts'
import type { Gemeente } from '../gemeenten.ts'
import { gebiedsnamen } from '../names.ts'
import { between, chance, createRandom, pickSome, uuid } from '../random.ts'
import type { Random } from '../random.ts'
import { supports } from './supports.ts'
import type { SupportKey } from './supports.ts'
import { createTeams } from './team-members.ts'
import type { Teamlid } from './team-members.ts'

/** An organisation of the municipality, as far as the others need to know it. */
export interface Partij {
  readonly id: string
  readonly naam: string
}

/** An area with who works there. */
export interface Gebied {
  readonly id: string
  readonly naam: string
  readonly hoofdaanbieder: Partij
  readonly huisartsen: readonly Partij[]
  readonly team: string
  readonly teamleden: readonly Teamlid[]
}

/** Everything of a municipality that households refer to: small, whatever the number of households. */
export interface World {
  readonly gemeente: Gemeente
  /** True when one consortium has one contract; false when each area has a lead provider with subcontractors. */
  readonly isConsortium: boolean
  readonly college: Partij
  readonly toegang: Partij
  readonly toegangId: string
  readonly aanbieders: readonly Partij[]
  readonly jeugdhulp: Partij
  readonly welzijn: Partij
  readonly woningcorporatie: Partij
  readonly vrijwilligers: Partij
  readonly gebieden: readonly Gebied[]
  readonly contracten: ReadonlyMap<string, string>
  readonly voorzieningen: Readonly<Record<SupportKey, string>>
}

/** Emmen works in six areas and Alphen aan den Rijn with five teams; of the others it is not known here. */
const knownNumberOfAreas: Readonly<Record<string, number>> = { '0114': 6, '0484': 5 }

/** Lead providers in Emmen, a consortium in Alphen aan den Rijn. */
const knownConsortium: Readonly<Record<string, boolean>> = { '0114': false, '0484': true }

const namesOfProviders = [
  'Stichting Thuisgenoot',
  'Zorggroep De Wilg',
  'Coöperatie Buurtkracht',
  'Begeleiding Stap voor Stap',
  'Dagbesteding De Werkschuur',
  'Stichting Om de Hoek',
  'Thuishulp Het Veen',
  'Zorgbedrijf De Brink',
]

/** Lays out a municipality; `plans` decides how many people its teams need. */
export function createWorld(code: string, seed: number, plans: number): World {
  const gemeente = requireGemeente(code)
  const random = createRandom(`${code}/${seed}/world`)
  const partij = (naam: string): Partij => ({ id: uuid(random), naam })
  const aanbieders = namesOfProviders.map(partij)
  const names = pickSome(random, gebiedsnamen, knownNumberOfAreas[code] ?? between(random, 4, 6))
  const gebieden = names.map((naam, index) =>
    createGebied(random, { naam, index, aanbieders, plansPerArea: plans / names.length }),
  )
  return {
    gemeente,
    isConsortium: knownConsortium[code] ?? chance(random, 0.5),
    college: partij(`Gemeente ${gemeente.naam}`),
    toegang: partij('Stichting De Eerste Deur'),
    toegangId: uuid(random),
    aanbieders,
    jeugdhulp: partij('Jeugdhulp Het Kompas'),
    welzijn: partij('Welzijnswerk Het Voorbeeld'),
    woningcorporatie: partij('Woonstichting Het Noorderhuis'),
    vrijwilligers: partij('Vrijwilligerspunt Samen Verder'),
    gebieden,
    contracten: new Map(gebieden.map(({ id }) => [id, uuid(random)])),
    voorzieningen: {
      huishouden: uuid(random),
      begeleiding: uuid(random),
      dagbesteding: uuid(random),
      jeugdhulp: uuid(random),
      schulden: uuid(random),
      werk: uuid(random),
    } satisfies Record<keyof typeof supports, string>,
  }
}

interface GebiedOptions {
  readonly naam: string
  readonly index: number
  readonly aanbieders: readonly Partij[]
  readonly plansPerArea: number
}

function createGebied(random: Random, { naam, index, aanbieders, plansPerArea }: GebiedOptions): Gebied {
  const aanbieder = aanbieders[index % aanbieders.length] ?? { id: uuid(random), naam }
  const gebied = { id: uuid(random), naam: `Gebied ${naam}`, hoofdaanbieder: aanbieder, team: uuid(random) }
  const huisartsen = ['De Linde', 'De Brug'].map((practice) => ({
    id: uuid(random),
    naam: `Huisartsenpraktijk ${practice} ${naam}`,
  }))
  return { ...gebied, huisartsen, teamleden: createTeams(random, plansPerArea) }
}
