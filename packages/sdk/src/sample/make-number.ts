import { numberAmong } from './making.ts'
import type { Siblings } from './making.ts'
import { between, chance } from './random.ts'
import type { Random } from './random.ts'
import type { Place } from './schema.ts'

type Range = readonly [first: number, last: number]

/** What numbers usually are, by `<term of the object>.<property>` or by the property; the schema allows much more. */
const usual: Readonly<Record<string, Range>> = {
  'frequentie.aantal': [1, 3],
  'omvang.aantal': [1, 8],
  aantalInwoners: [4_000, 110_000],
  andereBewoners: [1, 3],
  bedrag: [150_00, 900_000_00],
  nieuwBedrag: [150_00, 900_000_00],
  benaderd: [400, 900],
  cbsJaar: [2024, 2026],
  decimalen: [1, 1],
  deelnemers: [60, 399],
  getal: [55, 92],
  groepsgrootte: [10, 400],
  hoogste: [10, 10],
  huisnummer: [1, 180],
  jaar: [2024, 2026],
  laagste: [1, 1],
  leeftijdTot: [19, 131],
  leeftijdVanaf: [0, 18],
  lid: [1, 7],
  minimaleCelgrootte: [10, 10],
  overJaar: [2024, 2025],
  termijnInDagen: [7, 90],
  terugkeervenster: [12, 24],
  van: [1, 4],
  versie: [1, 6],
  wachttijdInDagen: [0, 60],
}

/** Without a usual range numbers stay this near to the least. */
const usualWidth = 40

/** A whole number within the bounds of the schema and, where it can, within what is usual. */
export function makeNumber(random: Random, { schema, property, owner }: Place, siblings: Siblings): number {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = schema
  const [first, last] = rangeAfter(property, siblings) ??
    usual[`${owner}.${property}`] ??
    usual[property] ?? [minimum, minimum + usualWidth]
  const least = Math.min(Math.max(minimum, first), maximum)
  return between(random, least, Math.max(least, Math.min(maximum, last)))
}

/** A level that is aimed at is not below the level at the start. */
function rangeAfter(property: string, siblings: Siblings): Range | undefined {
  const from = numberAmong(siblings, 'van')
  return property === 'naar' && from !== undefined ? [from, 5] : undefined
}

/** How often a statement is true, by the property; others as often as not. */
const shares: Readonly<Record<string, number>> = {
  aanvaardDoorInwoner: 0.85,
  adresAfgeschermd: 0.04,
  inwonerStemtIn: 0.92,
  inwonerWeetErvan: 0.96,
  keuzeGeboden: 0.8,
  nietContacteren: 0.08,
  noodtoegang: 0.05,
  perInwoner: 0.1,
  tolkNodig: 0.1,
  uitdrukkelijk: 0.95,
}

/** True or false, as often as it is true of such a thing. */
export function makeTruth(random: Random, { property }: Place): boolean {
  return chance(random, shares[property] ?? 0.5)
}
