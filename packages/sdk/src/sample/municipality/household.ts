import type { Day } from '../dates.ts'
import { makeAchternaam, makeVoornamen } from '../names.ts'
import type { Achternaam } from '../names.ts'
import { between, uuid, weighted } from '../random.ts'
import type { Random } from '../random.ts'
import { today } from './document.ts'
import type { Doc } from './document.ts'
import type { SupportKey } from './supports.ts'

type Rol = Doc<'huishouden'>['leden'][number]['rol']

/** Somebody in a household. */
export interface Lid {
  readonly id: string
  readonly rol: Rol
  readonly geboren: Day
  readonly voornamen: string
  readonly achternaam: Achternaam
  /** A test BSN, or none when the test numbers are used up: then the person is known by a pseudonym. */
  readonly bsn: string | undefined
}

/** The kinds of household that are made. */
export type Huishoudsoort = (typeof kinds)[number]

/** A household with its people; the first is the one whom help is asked for most often. */
export interface Huishouden {
  readonly id: string
  readonly soort: Huishoudsoort
  readonly leden: readonly [Lid, ...Lid[]]
}

const kinds = [
  'eenpersoons',
  'paar-zonder-kinderen',
  'paar-met-kinderen',
  'eenouder',
  'meer-generaties',
] as const

/** Shares of the kinds of household in general, and where older people or families ask for help. */
const shares = {
  general: [38, 28, 25, 7, 2],
  older: [62, 38, 0, 0, 0],
  family: [0, 0, 62, 36, 2],
} as const

const years = 365.25

/** Makes a household in which the first kind of support makes sense. */
export function createHuishouden(
  random: Random,
  support: SupportKey | undefined,
  nextBsn: () => string | undefined,
): Huishouden {
  const isOlder = support === 'huishouden' || support === 'dagbesteding'
  const isFamily = support === 'jeugdhulp'
  const soort =
    kinds[weighted(random, isOlder ? shares.older : isFamily ? shares.family : shares.general)] ?? kinds[0]
  const hasChildren = soort !== 'eenpersoons' && soort !== 'paar-zonder-kinderen'
  const age = isOlder
    ? between(random, 68, 95)
    : hasChildren
      ? between(random, 27, 52)
      : between(random, 20, 88)
  const achternaam = makeAchternaam(random)
  const lid = (rol: Rol, old: number, name: Achternaam): Lid => ({
    id: uuid(random),
    rol,
    geboren: Math.floor(today - old * years - between(random, 0, 360)),
    voornamen: makeVoornamen(random),
    achternaam: name,
    bsn: nextBsn(),
  })
  const others: Lid[] = []
  if (soort.startsWith('paar') || soort === 'meer-generaties') {
    others.push(lid('partner', Math.max(19, age + between(random, -6, 4)), makeAchternaam(random)))
  }
  if (hasChildren) {
    const oldest = Math.min(17, age - 21)
    const count = 1 + weighted(random, [45, 39, 12, 4])
    for (let child = 0; child < count; child++) {
      others.push(lid('kind', between(random, isFamily ? Math.min(4, oldest) : 0, oldest), achternaam))
    }
  }
  if (soort === 'meer-generaties') others.push(lid('ouder', age + between(random, 22, 34), achternaam))
  return { id: uuid(random), soort, leden: [lid('referentiepersoon', age, achternaam), ...others] }
}

/** Whether somebody is under eighteen on the day that the municipality is looked at. */
export function isMinor({ geboren }: Lid): boolean {
  return today - geboren < 18 * years
}

/** `Noor van der Veengaarde`; of somebody with a pseudonym no more than the first name. */
export function nameOf({ voornamen, achternaam, bsn }: Lid): string {
  if (bsn === undefined) return voornamen
  const { voorvoegsel, achternaam: surname } = achternaam
  return voorvoegsel === undefined ? `${voornamen} ${surname}` : `${voornamen} ${voorvoegsel} ${surname}`
}
