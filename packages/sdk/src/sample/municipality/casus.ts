import type { Day } from '../dates.ts'
import { between, chance, pick, uuid } from '../random.ts'
import type { NonEmpty, Random } from '../random.ts'
import { today } from './document.ts'
import { isMinor } from './household.ts'
import type { Huishouden, Lid } from './household.ts'
import { supports } from './supports.ts'
import type { Support, SupportKey } from './supports.ts'
import type { Teamlid } from './team-members.ts'
import { werkgeverVan } from './teams.ts'
import type { Gebied, Partij, World } from './world.ts'

/** One goal with the support that works on it. */
export interface Deel {
  readonly key: SupportKey
  readonly support: Support
  readonly doel: string
  /** Whom it is for. */
  readonly over: string
  readonly aanbieder: string
  /** The decision that the support rests on, for the few that have one. */
  readonly beschikking: string | undefined
}

/** Everything of one household with a plan that its documents have in common. */
export interface Casus {
  readonly random: Random
  readonly world: World
  readonly gebied: Gebied
  readonly huishouden: Huishouden
  readonly plan: string
  readonly start: Day
  readonly over: readonly [Lid, ...Lid[]]
  readonly delen: NonEmpty<Deel>
  readonly coach: Teamlid
  readonly coachOrganisatie: string
  /** The role assignment of the coordinator for this plan. */
  readonly regisseur: string
  readonly huisarts: Partij
  readonly metingen: readonly string[]
  readonly toestemming: string | undefined
  readonly verwijzing: string | undefined
}

interface CasusOptions {
  readonly world: World
  readonly gebied: Gebied
  readonly huishouden: Huishouden
  readonly keys: NonEmpty<SupportKey>
}

/** Thinks up the case of a household; what is decided here is written down in several documents. */
export function createCasus(random: Random, { world, gebied, huishouden, keys }: CasusOptions): Casus {
  const [firstKey, ...otherKeys] = keys
  const over = keys.length > 1 ? huishouden.leden : ([subjectOf(huishouden, firstKey)] as const)
  const deel = (key: SupportKey): Deel => createDeel(random, { world, gebied, huishouden, key })
  const coach = coachFor(random, gebied, firstKey)
  const isComplex = keys.length > 1
  return {
    ...{ random, world, gebied, huishouden, over, coach },
    plan: uuid(random),
    start: today - between(random, 20, 700),
    delen: [deel(firstKey), ...otherKeys.map(deel)],
    coachOrganisatie: werkgeverVan(world, gebied, coach),
    regisseur: uuid(random),
    huisarts: pick(random, [gebied.huisartsen[0] ?? world.welzijn, ...gebied.huisartsen.slice(1)]),
    metingen: Array.from({ length: isComplex || chance(random, 0.6) ? between(random, 1, 2) : 0 }, () =>
      uuid(random),
    ),
    toestemming: isComplex || chance(random, 0.25) ? uuid(random) : undefined,
    verwijzing: chance(random, 0.18) ? uuid(random) : undefined,
  }
}

/** Youth help is for a child; other support for whom the household is named after. */
function subjectOf({ leden }: Huishouden, key: SupportKey): Lid {
  const child = key === 'jeugdhulp' ? leden.find(isMinor) : undefined
  return child ?? leden[0]
}

/** How many of the lines rest on a decision: nearly none, as the contract is task based. */
const decided: Readonly<Record<SupportKey, number>> = {
  huishouden: 0.03,
  begeleiding: 0.05,
  dagbesteding: 1,
  jeugdhulp: 0.1,
  schulden: 1,
  werk: 0.1,
}

interface DeelOptions {
  readonly world: World
  readonly gebied: Gebied
  readonly huishouden: Huishouden
  readonly key: SupportKey
}

function createDeel(random: Random, { world, gebied, huishouden, key }: DeelOptions): Deel {
  const support = supports[key]
  const isMunicipal = key === 'schulden' || key === 'werk'
  const provider = isMunicipal ? world.college : key === 'jeugdhulp' ? world.jeugdhulp : gebied.hoofdaanbieder
  return {
    key,
    support,
    doel: uuid(random),
    over: subjectOf(huishouden, key).id,
    aanbieder: provider.id,
    beschikking: chance(random, decided[key]) ? uuid(random) : undefined,
  }
}

const coachRole: Readonly<Record<SupportKey, Teamlid['rol']>> = {
  huishouden: 'wmo-consulent',
  begeleiding: 'wijkcoach',
  dagbesteding: 'wijkcoach',
  jeugdhulp: 'jeugd-en-gezinsteamlid',
  schulden: 'schuldhulpverlener',
  werk: 'wijkcoach',
}

function coachFor(random: Random, { teamleden }: Gebied, key: SupportKey): Teamlid {
  const [first, ...others] = teamleden.filter(({ rol }) => rol === coachRole[key])
  return pick(random, [first ?? { toewijzing: uuid(random), naam: '', rol: 'wijkcoach' }, ...others])
}
