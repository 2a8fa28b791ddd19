import { contractVan } from './contracts.ts'
import { documentOf, sinds, today, vastlegging } from './document.ts'
import type { Doc, MunicipalityDocument } from './document.ts'
import { supports } from './supports.ts'
import type { SupportKey } from './supports.ts'
import type { World } from './world.ts'

type Rules = Pick<Doc<'voorziening'>, 'voorzieningssoort' | 'vrijToegankelijk' | 'beschikkingsregel'>

/** How each provision is reached; nearly all without a decision, which comes on request. */
const rules: Readonly<Record<SupportKey, Rules>> = {
  huishouden: {
    voorzieningssoort: 'algemene-voorziening',
    vrijToegankelijk: true,
    beschikkingsregel: 'op-verzoek',
  },
  begeleiding: {
    voorzieningssoort: 'algemene-voorziening',
    vrijToegankelijk: true,
    beschikkingsregel: 'op-verzoek',
  },
  dagbesteding: {
    voorzieningssoort: 'maatwerkvoorziening',
    vrijToegankelijk: false,
    beschikkingsregel: 'altijd',
  },
  jeugdhulp: {
    voorzieningssoort: 'individuele-voorziening',
    vrijToegankelijk: false,
    beschikkingsregel: 'op-verzoek',
  },
  schulden: {
    voorzieningssoort: 'schuldhulpverlening',
    vrijToegankelijk: false,
    beschikkingsregel: 'altijd',
  },
  werk: {
    voorzieningssoort: 'voorziening-arbeidsinschakeling',
    vrijToegankelijk: false,
    beschikkingsregel: 'op-verzoek',
  },
}

const keys = ['huishouden', 'begeleiding', 'dagbesteding', 'jeugdhulp', 'schulden', 'werk'] as const

/** The catalogue of provisions. */
export function* provisionDocuments(world: World): Generator<MunicipalityDocument> {
  const { gemeente, college, voorzieningen } = world
  for (const key of keys) {
    const { naam, wettelijkRegime, domein } = supports[key]
    yield documentOf('voorziening', {
      id: voorzieningen[key],
      naam,
      wettelijkRegime,
      ...rules[key],
      leefgebieden: [{ stelsel: 'zrm-2017', domein2017: domein }],
      gemeente: gemeente.code,
      gebieden: world.gebieden.map(({ id }) => id),
      aanbieders: [...providersOf(world, key)],
      ...(wettelijkRegime === 'wmo2015' ? { contracten: [...contractsOf(world)] } : {}),
      periode: sinds(today - 1370),
      vastlegging: vastlegging(college.id, today - 700),
    })
  }
}

/** Who delivers it; under the Wmo whoever leads in an area. */
function providersOf({ gebieden, jeugdhulp, college }: World, key: SupportKey): ReadonlySet<string> {
  if (key === 'jeugdhulp') return new Set([jeugdhulp.id])
  if (key === 'schulden' || key === 'werk') return new Set([college.id])
  return new Set(gebieden.map(({ hoofdaanbieder }) => hoofdaanbieder.id))
}

function contractsOf(world: World): ReadonlySet<string> {
  return new Set(world.gebieden.map((gebied) => contractVan(world, gebied)))
}
