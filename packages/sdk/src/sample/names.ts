import { chance, pick } from './random.ts'
import type { NonEmpty, Random } from './random.ts'

// All people, streets and organisations are invented; surnames and streets are put together from two halves.

const voornamen: NonEmpty<string> = words(`
  Anna Bas Carla Daan Emma Fatima Gerrit Hanna Ibrahim Joke Kees Lotte Mehmet Noor Olaf Petra Rachid
  Sanne Tess Umit Vera Wim Yara Zeynep Aleksandra Bilal Corrie Dirk Els Femke Harm Ineke Jelle Karim
  Lies Maaike Nadia Roelof Samira Tjeerd Willemijn Youssef
`)

const achternaamBegin: NonEmpty<string> = words(`
  Appel Berken Duin Elzen Ganzen Haver Iepen Klaver Linden Mos Noord Olmen Plas Riet Spar Turf Veen
  Water Wilgen Zand Zwaluw Heide
`)

const achternaamEinde: NonEmpty<string> = words(`
  akker broekstra dijkman erf gaarde horst kampstra lander meersma oord poldersma singel steenman
  tuinman velder wegink
`)

const voorvoegsels: NonEmpty<string> = ['van', 'de', 'van de', 'van der', 'ten']

const straatnaamBegin: NonEmpty<string> = words(`
  Appelbloesem Boekweit Dotterbloem Fluitenkruid Grutto Hommel Kievits Korenschoof Leeuwerik
  Morgenrood Regenboog Sleedoorn Turfschuit Wollegras
`)

const straatnaamEinde: NonEmpty<string> = ['straat', 'laan', 'weg', 'pad', 'hof', 'dreef', 'plantsoen']

/** A surname with the prefix that it may have. */
export interface Achternaam {
  readonly voorvoegsel?: string
  readonly achternaam: string
}

/** One given name, and of some people two. */
export function makeVoornamen(random: Random): string {
  return chance(random, 0.2)
    ? `${pick(random, voornamen)} ${pick(random, voornamen)}`
    : pick(random, voornamen)
}

/** A surname, of three in ten with a prefix. */
export function makeAchternaam(random: Random): Achternaam {
  const achternaam = pick(random, achternaamBegin) + pick(random, achternaamEinde)
  return chance(random, 0.3) ? { voorvoegsel: pick(random, voorvoegsels), achternaam } : { achternaam }
}

/** A prefix alone, where a schema asks for it apart from the surname. */
export function makeVoorvoegsel(random: Random): string {
  return pick(random, voorvoegsels)
}

/** `Noor van der Veengaarde` */
export function makeVolledigeNaam(random: Random): string {
  const { voorvoegsel, achternaam } = makeAchternaam(random)
  return [pick(random, voornamen), voorvoegsel, achternaam].filter((part) => part !== undefined).join(' ')
}

/** `Leeuwerikpad` */
export function makeStraatnaam(random: Random): string {
  return pick(random, straatnaamBegin) + pick(random, straatnaamEinde)
}

/** Towns that are on no map. */
export const woonplaatsen: NonEmpty<string> = [
  'Voorbeeldstad',
  'Proefdorp',
  'Veenwolde',
  'Rietmeer',
  'Zandhoven',
]

/** Organisations of every kind that a plan meets. */
export const organisatienamen: NonEmpty<string> = [
  'Stichting Thuisgenoot',
  'Zorggroep De Wilg',
  'Welzijn Voorbeeldstad',
  'Jeugdhulp Het Kompas',
  'Coöperatie Buurtkracht',
  'Woonstichting Het Noorderhuis',
  'Huisartsenpraktijk De Linde',
  'Dagbesteding De Werkschuur',
  'Schuldhulp Op Orde',
  'Toegang Sociaal Voorbeeld',
  'Vrijwilligerspunt Samen Verder',
  'Begeleiding Stap voor Stap',
]

/** Areas by where they lie. */
export const gebiedsnamen: NonEmpty<string> = ['Noord', 'Oost', 'Zuid', 'West', 'Centrum', 'Buitengebied']

function words(text: string): NonEmpty<string> {
  const [first = '', ...others] = text.trim().split(/\s+/)
  return [first, ...others]
}
