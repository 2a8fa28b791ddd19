import { below, chance, createRandom, pick, pickSome, weighted } from '../random.ts'
import type { NonEmpty, Random } from '../random.ts'
import { testBsns } from '../test-bsn.ts'
import { areaDocuments } from './areas.ts'
import { aroundPlan } from './around-plan.ts'
import { createCasus } from './casus.ts'
import { contractDocuments } from './contracts.ts'
import type { MunicipalityDocument } from './document.ts'
import { knownHousehold, unknownHousehold } from './household-documents.ts'
import { createHuishouden } from './household.ts'
import { accessDocument, organisationDocuments } from './organisations.ts'
import { planDocument } from './plan.ts'
import { provisionDocuments } from './provisions.ts'
import { roleDocuments } from './roles.ts'
import type { SupportKey } from './supports.ts'
import { teamDocuments } from './teams.ts'
import { createWorld } from './world.ts'
import type { World } from './world.ts'

/** Which municipality to make, and how large. */
export interface MunicipalityOptions {
  /** CBS code of a municipality on 1-1-2026: 0114 for Emmen. */
  readonly code: string
  /** The same seed gives the same documents in the same order. */
  readonly seed: number
  /** Number of households with a plan; everything else grows with it. Default 6000. */
  readonly plans?: number
}

/**
 * The proportions of Emmen: of about 43,000 households 14 % get support, and 143 of those several kinds under several
 * acts.
 */
const emmen = { households: 43_000, supported: 6_020, severalActs: 143 } as const

const defaultPlans = 6_000

/**
 * A whole municipality as documents that belong together, one after the other and never all in memory: roles,
 * organisations, areas and their networks, who has the contract, provisions, teams, and then household by household.
 * Everything is invented but the name and the code.
 * @throws GemeenteUnknownError for a code that CBS does not know.
 */
export function municipality(options: MunicipalityOptions): Generator<MunicipalityDocument> {
  const { code, seed, plans = defaultPlans } = options
  return documents(createWorld(code, seed, plans), { code, seed, plans })
}

function* documents(world: World, options: Required<MunicipalityOptions>): Generator<MunicipalityDocument> {
  yield* roleDocuments()
  yield* organisationDocuments(world)
  yield* areaDocuments(world)
  yield* contractDocuments(world)
  yield* provisionDocuments(world)
  yield accessDocument(world)
  yield* teamDocuments(world)
  yield* households(world, options)
}

function* households(
  world: World,
  { code, seed, plans }: Required<MunicipalityOptions>,
): Generator<MunicipalityDocument> {
  const total = Math.round((plans * emmen.households) / emmen.supported)
  const severalActs = Math.round((plans * emmen.severalActs) / emmen.supported)
  const nextBsn = bsnsFrom(seed)
  let plan = 0
  for (let index = 0; index < total; index++) {
    const random = createRandom(`${code}/${seed}/${index}`)
    const isSupported = stepsAt(index, plans, total)
    const hasSeveralActs = isSupported && stepsAt(plan++, severalActs, plans)
    const keys = isSupported ? supportsOf(random, hasSeveralActs) : undefined
    const area = below(random, world.gebieden.length)
    const support = hasSeveralActs ? 'jeugdhulp' : keys?.[0]
    const huishouden = createHuishouden(random, support, keys === undefined ? noBsn : nextBsn)
    const gebied = world.gebieden[area]
    if (keys === undefined || gebied === undefined) {
      yield* unknownHousehold({ world, huishouden, area })
      continue
    }
    const casus = createCasus(random, { world, gebied, huishouden, keys })
    yield* knownHousehold({ world, huishouden, area }, casus)
    yield planDocument(casus)
    yield* aroundPlan(casus)
  }
}

/** Whether the count of `part` in `whole`, spread evenly, goes up at this index. */
function stepsAt(index: number, part: number, whole: number): boolean {
  return Math.floor(((index + 1) * part) / whole) > Math.floor((index * part) / whole)
}

const noBsn = (): undefined => undefined

/** Relatively prime to the number of test BSNs, so that every number comes by once. */
const stride = 4_001

/** Gives each test BSN once, in a fixed mixed order; after the last one nobody gets a BSN. */
function bsnsFrom(seed: number): () => string | undefined {
  let given = 0
  return () => {
    if (given >= testBsns.length) return undefined
    const at = (Math.abs(Math.trunc(seed)) + given * stride) % testBsns.length
    given++
    return testBsns[at]
  }
}

const single: NonEmpty<SupportKey> = [
  'huishouden',
  'begeleiding',
  'jeugdhulp',
  'dagbesteding',
  'schulden',
  'werk',
]
const singleWeights = [41, 22, 18, 7, 7, 5]

/** One kind of support, now and then two under the same act; or three and more under several acts. */
function supportsOf(random: Random, hasSeveralActs: boolean): NonEmpty<SupportKey> {
  if (hasSeveralActs) {
    const others = pickSome(random, ['huishouden', 'schulden', 'werk'] as const, 1 + below(random, 2))
    return ['jeugdhulp', 'begeleiding', ...others]
  }
  const key = single[weighted(random, singleWeights)] ?? pick(random, single)
  return key === 'huishouden' && chance(random, 0.15) ? ['begeleiding', 'huishouden'] : [key]
}
