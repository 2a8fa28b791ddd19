import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../examples/uitwisseling/partij/json-object.ts'
import { vraag } from '../../examples/uitwisseling/verhaal/client.ts'
import type { Vraag } from '../../examples/uitwisseling/verhaal/client.ts'
import { toestemming, verwijzing } from '../../examples/uitwisseling/verhaal/documenten.ts'
import { jesse, mensen, organisaties, plan, sabine } from '../../examples/uitwisseling/verhaal/mensen.ts'
import type { Rol } from '../../examples/uitwisseling/verhaal/mensen.ts'
import { opstelling } from '../../examples/uitwisseling/verhaal/opstelling.ts'
import type { Opstelling } from '../../examples/uitwisseling/verhaal/opstelling.ts'

// Somebody with a good login of one party tries to see and to change more at another.
let drie: Opstelling
beforeAll(async () => {
  drie = await opstelling()
}, 60_000)
afterAll(async () => drie.opruimen())

const planPad = `/ondersteuningsplannen/${plan}`
const { begeleider, huisarts, consulent } = mensen

async function ask(client: string, rol: Rol | undefined, wens: Vraag): Promise<number> {
  return (await vraag(drie.regiesysteem.url, client, rol, wens)).status
}

test('a provider that says to be a resident, a consultant or nobody sees nothing of a plan', async () => {
  expect([
    await ask('aanbieder', mensen.sabine, { pad: planPad }),
    await ask('aanbieder', { ...mensen.sabine, rol: 'wettelijk-vertegenwoordiger' }, { pad: planPad }),
    await ask('aanbieder', consulent, { pad: planPad }),
    await ask('aanbieder', { ...begeleider, rol: 'wmo-consulent' }, { pad: planPad }),
    await ask('aanbieder', { ...begeleider, doel: 'beleid' }, { pad: planPad }),
    await ask('aanbieder', undefined, { pad: planPad }),
    await ask('beheer', undefined, { pad: planPad }),
  ]).toEqual([404, 404, 404, 404, 404, 403, 403])
})

test('a token of one party is none at another, and one that was changed is none at all', async () => {
  const { regiesysteem, aanbieder } = drie
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'beheer',
    client_secret: 'beheer',
  })
  const tokenOf = async (url: string): Promise<string> => {
    const answer: unknown = await (await fetch(`${url}/token`, { method: 'POST', body })).json()
    return isObject(answer) ? String(answer['access_token']) : ''
  }
  const status = async (token: string): Promise<number> =>
    (await fetch(`${regiesysteem.url}/v1${planPad}`, { headers: { Authorization: `Bearer ${token}` } }))
      .status
  const own = await tokenOf(regiesysteem.url)
  const [head = '', , seal = ''] = own.split('.')
  const claims = { organisatie: organisaties.regiesysteem, scope: 'uitwisseling beheer', persoon: sabine }
  const changed = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), seal].join('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${changed.split('.')[1] ?? ''}.`
  expect([
    await status(await tokenOf(aanbieder.url)),
    await status(changed),
    await status(unsigned),
    await status(own),
  ]).toEqual([401, 401, 401, 403])
})

test('searching, versions and events show no more than reading does', async () => {
  const zoek = async (pad: string, bericht: object): Promise<unknown> => {
    const wens = { methode: 'POST', pad: `/${pad}/zoekvragen`, bericht }
    return JSON.parse((await vraag(drie.regiesysteem.url, 'huisarts', huisarts, wens)).tekst).totaal
  }
  const gebeurd = await vraag(drie.regiesysteem.url, 'aanbieder', consulent, {
    pad: '/gebeurtenissen?aantal=1000',
  })
  expect([
    await zoek('ondersteuningsplannen', { inwoner: sabine }),
    await zoek('inwoners', { bsn: '999912021' }),
    await zoek('roltoewijzingen', { plan }),
    await ask('huisarts', huisarts, { pad: `${planPad}/versies` }),
    await ask('huisarts', huisarts, { pad: `${planPad}/versies/1` }),
    JSON.parse(gebeurd.tekst).gebeurtenissen,
  ]).toEqual([0, 0, 0, 404, 404, []])
})

test('a party sends no event in the name of another', async () => {
  const event = (kvk: string, soort: string): object => ({
    specversion: '1.0',
    id: `7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e${kvk.slice(-2)}`,
    source: `urn:nld:kvknr:${kvk}:systeem:${soort}`,
    type: 'nl.ondersteuningsplannen.plan-gewijzigd.v1',
    subject: plan,
    time: '2026-07-15T10:00:00Z',
    datacontenttype: 'application/json',
    dataschema: 'https://w3id.org/samenspraak/schema/ondersteuningsplan/1.0',
    dataref: `https://${soort}.example.nl/v1${planPad}`,
    sequence: '1',
    sequencetype: 'Integer',
  })
  const send = async (bericht: object): Promise<number> =>
    ask('aanbieder', undefined, {
      methode: 'POST',
      pad: '/gebeurtenissen',
      bericht,
      soort: 'application/cloudevents+json',
    })
  expect([
    await send(event('99999903', 'huisarts')),
    await send(event('99999901', 'regiesysteem')),
    await send(event('99999902', 'aanbieder')),
  ]).toEqual([403, 403, 202])
})

test('nobody makes a role, a consent or a resident that would let them see more', async () => {
  const rol = { ...roltoewijzing, id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e01' }
  const ja = { ...toestemming, id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e02' }
  const maak = (pad: string, bericht: object): Vraag => ({ methode: 'POST', pad: `/${pad}`, bericht })
  expect([
    await ask('aanbieder', begeleider, maak('roltoewijzingen', rol)),
    await ask('aanbieder', undefined, maak('roltoewijzingen', rol)),
    await ask('huisarts', huisarts, maak('toestemmingen', ja)),
    await ask('regiesysteem', mensen.jesse, maak('toestemmingen', ja)),
    await ask('huisarts', huisarts, maak('verwijzingen', { ...verwijzing, over: [sabine, jesse] })),
  ]).toEqual([403, 403, 403, 403, 403])
})

test('a change that reaches further than the view, or rests on another one, changes nothing', async () => {
  const voor = await vraag(drie.regiesysteem.url, 'regiesysteem', mensen.sabine, { pad: planPad })
  const gezien = await vraag(drie.regiesysteem.url, 'aanbieder', begeleider, { pad: planPad })
  const wijzig = (bericht: readonly object[], kenmerk = gezien.kenmerk): Vraag => {
    return { methode: 'PATCH', pad: planPad, bericht, kenmerk }
  }
  expect([
    await ask('aanbieder', begeleider, wijzig([{ op: 'replace', path: '/over', value: [sabine] }])),
    await ask('aanbieder', begeleider, wijzig([{ op: 'remove', path: '/eigenWoorden' }])),
    await ask('aanbieder', begeleider, wijzig([{ op: 'replace', path: '', value: {} }])),
    await ask('aanbieder', begeleider, wijzig([{ op: 'add', path: '/huisarts', value: 1 }])),
    await ask('aanbieder', begeleider, wijzig([{ op: 'remove', path: '/over' }], voor.kenmerk)),
    await ask('huisarts', huisarts, wijzig([{ op: 'remove', path: '/over' }])),
  ]).toEqual([403, 400, 403, 400, 412, 404])
  const na = await vraag(drie.regiesysteem.url, 'regiesysteem', mensen.sabine, { pad: planPad })
  expect(na.tekst).toBe(voor.tekst)
})

test('nobody makes a document in the name of another organisation, or over one that is there', async () => {
  const bericht = {
    $schema: 'https://w3id.org/samenspraak/schema/meting/1.0',
    id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e03',
    onderwerp: 'persoon',
    over: [sabine],
    plan,
    wettelijkRegime: 'wmo2015',
    beoordelaar: { rol: 'hulpverlener', roltoewijzing: begeleider.persoon },
    datum: '2026-09-09',
    moment: 'tussen',
    uitslag: { instrument: 'zrm-2013', zrm2013: { editie: '2013', domeinen: { huisvesting: 5 } } },
    vastlegging: {
      versie: 7,
      vastgelegdOp: '2020-01-01T09:00:00+01:00',
      vastgelegdDoor: consulent.persoon,
      bron: organisaties.aanbieder,
      wettelijkRegime: 'wmo2015',
      gevoeligheid: 'persoonlijk',
    },
  }
  const wens = { methode: 'POST', pad: '/metingen', bericht }
  const namensAnder = { ...bericht, vastlegging: { ...bericht.vastlegging, bron: organisaties.gemeente } }
  expect([
    await ask('aanbieder', begeleider, { ...wens, bericht: namensAnder }),
    await ask('aanbieder', begeleider, wens),
    await ask('aanbieder', begeleider, wens),
    await ask('aanbieder', begeleider, { ...wens, bericht: { ...bericht, datum: '2026-09-10' } }),
  ]).toEqual([403, 201, 200, 409])
})

const roltoewijzing = {
  $schema: 'https://w3id.org/samenspraak/schema/roltoewijzing/1.0',
  persoon: { soort: 'medewerker', naam: 'Kees Proefdorp' },
  rol: 'wmo-consulent',
  organisatie: organisaties.aanbieder,
  reikwijdte: { soort: 'plan', plan },
  inzet: 'in-dienst',
  geheimhouding: 'ambt',
  wettelijkeRegimes: ['wmo2015', 'wgs'],
  periode: { begindatum: '2026-01-01' },
  vastlegging: { versie: 1, vastgelegdOp: '2026-01-01T09:00:00+01:00', bron: organisaties.aanbieder },
}
