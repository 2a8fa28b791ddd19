import { zelfredzaamheidsmatrix } from '@samenspraak/sdk/zelfredzaamheidsmatrix/1'
import { upgradeZelfredzaamheidsmatrix } from '@samenspraak/sdk/migrate'
import { isObject } from '../partij/json-object.ts'
import type { JsonObject } from '../partij/json-object.ts'
import { vraag } from './client.ts'
import type { Antwoord } from './client.ts'
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

const meting2017 = {
  ...meting,
  id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c31',
  uitslag: {
    instrument: 'zrm-2017',
    zrm2017: { editie: '2017', domeinen: { huisvesting: 4, sociaalNetwerk: 4, tijdsbesteding: 3 } },
  },
}
const schema = 'https://w3id.org/samenspraak/schema/meting'

/** A measurement with the matrix of 2017, asked for by software that only knows a version from before. */
async function inOudeVersie(url: string): Promise<Stap['bewijs']> {
  const pad2017 = `/metingen/${meting2017.id}`
  const vraagIn = async (versie: string): Promise<Antwoord> =>
    vraag(url, 'regiesysteem', mensen.sabine, { pad: pad2017, profiel: `${schema}/${versie}` })
  const gemaakt = await vraag(url, 'aanbieder', mensen.begeleider, {
    methode: 'POST',
    pad: '/metingen',
    bericht: meting2017,
  })
  const [nieuw, oud, onbekend] = [await vraagIn('1.0'), await vraagIn('0.9'), await vraagIn('0.8')]
  const mogelijk = await vraag(url, 'regiesysteem', mensen.sabine, { pad: '/mogelijkheden' })
  return {
    'wie alleen een oudere schemaversie kent krijgt de meting daarin':
      gemaakt.status === 201 &&
      oud.tekst.includes(`"$schema":"${schema}/0.9"`) &&
      oud.tekst.includes('"zrm2013":{"editie":"2013","domeinen":{"huisvesting":4,"sociaalNetwerk":4}}'),
    'wat daar niet in past wordt met zijn plaats genoemd, zonder de score':
      oud.verlies === '/uitslag/zrm2017/domeinen/tijdsbesteding',
    'in de nieuwste versie is zij heel':
      nieuw.status === 200 && nieuw.verlies === '' && nieuw.tekst.includes('"tijdsbesteding":3'),
    'een versie die niemand spreekt wordt geweigerd': onbekend.status === 406,
    'de twee versies hebben elk hun eigen kenmerk': oud.kenmerk !== nieuw.kenmerk,
    'het regiesysteem zegt vooraf welke versies het spreekt': mogelijk.tekst.includes(`${schema}/0.9`),
  }
}

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
    nl: 'De aanbieder meet nog met de zelfredzaamheidsmatrix van 2013, en Sabine zet de uitslag om. Andersom vraagt oude software een meting van 2017 in een versie die zij kent.',
    en: 'The provider still measures with the self-sufficiency matrix of 2013, and Sabine turns the result into that of 2017. The other way around old software asks for a measurement of 2017 in a version that it knows.',
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
      ...(await inOudeVersie(url)),
    },
  }
}
