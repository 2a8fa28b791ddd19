import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix/1'
import { upgradeZelfredzaamheidsmatrix } from '@samenspraak/sdk/migrate'
import { isObject } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
import { vraag } from './client.ts'
import { mensen, organisaties, plan, sabine } from './mensen.ts'
import type { Opstelling } from './opstelling.ts'
import type { Stap } from './stap.ts'

const meting = {
  $schema: 'https://w3id.org/samenspraak/schema/meting/1.0',
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c30',
  onderwerp: 'persoon',
  over: [sabine],
  plan,
  wettelijkRegime: 'wmo2015',
  beoordelaar: { rol: 'hulpverlener', roltoewijzing: mensen.begeleider.persoon },
  datum: '2026-09-09',
  moment: 'tussen',
  uitslag: {
    instrument: 'zrm-2013',
    zrm2013: { editie: '2013', domeinen: { dagbesteding: 4, huisvesting: 5, sociaalNetwerk: 4 } },
  },
  vastlegging: {
    versie: 1,
    vastgelegdOp: '2026-09-09T09:00:00+02:00',
    bron: organisaties.aanbieder,
    wettelijkRegime: 'wmo2015',
    gevoeligheid: 'persoonlijk',
  },
}
const pad = `/metingen/${meting.id}`

/** The scores of the older edition in a view, as a message of their own; empty when the view has none. */
function matrixVan(tekst: string): JsonObject {
  const inzage: unknown = JSON.parse(tekst)
  const uitslag = isObject(inzage) ? inzage['uitslag'] : undefined
  const scores = isObject(uitslag) ? uitslag['zrm2013'] : undefined
  return isObject(scores)
    ? { $schema: 'https://w3id.org/samenspraak/schema/zelfredzaamheidsmatrix/1.0', ...scores }
    : {}
}

/** A provider that still measures with the edition of 2013, and a receiver that works with that of 2017. */
export async function oudereEditie({ regiesysteem: { url } }: Opstelling): Promise<Stap> {
  const nieuw = { methode: 'POST', pad: '/metingen', bericht: meting }
  const gemaakt = await vraag(url, 'aanbieder', mensen.begeleider, nieuw)
  const gelezen = await vraag(url, 'regiesysteem', mensen.sabine, { pad })
  const consulent = await vraag(url, 'regiesysteem', mensen.consulent, { pad })
  const arts = await vraag(url, 'huisarts', mensen.huisarts, { pad })
  const oud = matrixVan(gelezen.tekst)
  const nu = zelfredzaamheidsmatrix.is(oud) ? upgradeZelfredzaamheidsmatrix(oud) : undefined
  const domeinen = nu?.ok === true ? JSON.stringify(nu.value.domeinen) : ''
  return {
    nl: 'De aanbieder meet nog met de zelfredzaamheidsmatrix van 2013. Het regiesysteem zet de uitslag voor Sabine om naar 2017.',
    en: 'The provider still measures with the self-sufficiency matrix of 2013. The regiesysteem turns the result into that of 2017 for Sabine.',
    bewijs: {
      'de oude editie wordt aangenomen': gemaakt.status === 201,
      'Sabine ziet de uitslag': gelezen.status === 200 && zelfredzaamheidsmatrix.is(oud),
      'huisvesting en sociaal netwerk gaan mee naar 2017':
        domeinen === '{"huisvesting":5,"sociaalNetwerk":4}',
      'dat dagbesteding niet mee kan, wordt gezegd':
        nu?.losses.map(({ at }) => at).join() === '/domeinen/dagbesteding',
      'de consulent ziet dat er gemeten is, en niet de uitslag':
        consulent.status === 200 && !consulent.tekst.includes('uitslag'),
      'de huisarts merkt niets van de meting': arts.status === 404,
    },
  }
}
