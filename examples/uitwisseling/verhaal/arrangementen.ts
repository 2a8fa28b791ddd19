import { vraag } from './client.ts'
import type { JsonObject } from '../partij/json-object.ts'
import { beschikking } from './documenten.ts'
import { mensen, organisaties, plan, sabine } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import { totdat } from './stap.ts'
import type { Stap } from './stap.ts'

const zonder = '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c10'
const met = '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c12'

function arrangement(id: string, juridischeStatus: string, regel: JsonObject): JsonObject {
  return {
    $schema: 'https://w3id.org/samenspraak/schema/arrangement/1.0',
    id,
    planType: 'arrangement',
    juridischeStatus,
    plan,
    over: [sabine],
    status: 'actief',
    periode: { begindatum: '2026-09-07' },
    regels: [
      {
        over: [sabine],
        aanbieder: organisaties.aanbieder,
        periode: { begindatum: '2026-09-07' },
        status: 'ingezet',
        wettelijkRegime: 'wmo2015',
        ...regel,
      },
    ],
    vastlegging: {
      versie: 1,
      vastgelegdOp: '2026-09-04T09:00:00+02:00',
      bron: organisaties.regiesysteem,
      wettelijkRegime: 'wmo2015',
      gevoeligheid: 'persoonlijk',
    },
  }
}

const vrij = arrangement(zonder, 'geen', {
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c11',
  inzetvorm: 'algemene-voorziening',
  wat: 'Elke dinsdag samen eten in het buurthuis.',
})
const besloten = arrangement(met, 'bijlage-bij-beschikking', {
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c13',
  inzetvorm: 'maatwerkvoorziening',
  wat: 'Begeleiding: samen de week plannen.',
  leveringsvorm: 'zin',
  beschikking: beschikking.id,
})

/** Nobody who asks in this story may set the legal status of an arrangement: the administration starts both. */
async function starten(url: string): Promise<readonly boolean[]> {
  const bewaar = async (pad: string, bericht: unknown): Promise<boolean> =>
    (await vraag(url, 'beheer', undefined, { methode: 'POST', pad, bericht })).status === 201
  return [
    await bewaar('/arrangementen', vrij),
    await bewaar('/beschikkingen', beschikking),
    await bewaar('/arrangementen', besloten),
  ]
}

/** One arrangement without a beschikking and one with: who starts them, and who sees the beschikking. */
export async function tweeArrangementen({
  regiesysteem: { url },
  aanbieder,
  huisarts,
}: Opstelling): Promise<Stap> {
  const zelf = await vraag(url, 'aanbieder', mensen.begeleider, {
    methode: 'POST',
    pad: '/arrangementen',
    bericht: besloten,
  })
  const gestart = await starten(url)
  const eigen = await vraag(url, 'regiesysteem', mensen.sabine, { pad: `/arrangementen/${met}` })
  const deel = await vraag(url, 'aanbieder', mensen.begeleider, { pad: `/arrangementen/${met}` })
  const besluit = await vraag(url, 'aanbieder', mensen.begeleider, {
    pad: `/beschikkingen/${beschikking.id}`,
  })
  const arts = await vraag(url, 'huisarts', mensen.huisarts, { pad: `/arrangementen/${zonder}` })
  return {
    nl: 'Twee arrangementen starten: samen eten zonder beschikking, en begeleiding met. De eigen administratie van het regiesysteem legt ze vast.',
    en: 'Two arrangements start: eating together without an individual decision, and support with one. The own administration of the regiesysteem records them.',
    bewijs: {
      'de begeleider kan geen arrangement met een beschikking maken': zelf.status === 403,
      'allebei staan ze vast, en de beschikking ook': gestart.every((isZo) => isZo),
      'Sabine ziet welke beschikking erbij hoort':
        eigen.status === 200 && eigen.tekst.includes(beschikking.id),
      'de begeleider leest de begeleiding zonder de beschikking':
        deel.status === 200 && deel.tekst.includes('week plannen') && !deel.tekst.includes(beschikking.id),
      'de beschikking zelf blijft voor de begeleider onzichtbaar': besluit.status === 404,
      'de huisarts merkt niets van het samen eten': arts.status === 404,
      'de aanbieder volgt allebei': await totdat(async () => {
        const adressen = (await aanbieder.werklijst()).map(({ adres }) => adres)
        return [zonder, met].every((id) => adressen.includes(`/v1/arrangementen/${id}`))
      }),
      'op de werklijst van de huisarts staat niets': (await huisarts.werklijst()).length === 0,
    },
  }
}
