import { afterAll, beforeAll, expect, test } from 'vitest'
import { vraag } from '../../examples/uitwisseling/verhaal/client.ts'
import { toestemming, verwijzing } from '../../examples/uitwisseling/verhaal/documenten.ts'
import { mensen, organisaties, plan, sabine } from '../../examples/uitwisseling/verhaal/mensen.ts'
import { opstelling } from '../../examples/uitwisseling/verhaal/opstelling.ts'
import type { Opstelling } from '../../examples/uitwisseling/verhaal/opstelling.ts'
import type { Proces } from '../../examples/uitwisseling/verhaal/proces.ts'
import { totdat } from '../../examples/uitwisseling/verhaal/stap.ts'
import { startRelay } from './relay.ts'
import type { Fault, Relay } from './relay.ts'

// The three programs of the story, with something between them that loses, doubles, turns round and repeats their events.
let relay: Relay
let drie: Opstelling
beforeAll(async () => {
  relay = await startRelay()
  drie = await opstelling({ onderweg: relay.via })
}, 60_000)
afterAll(async () => {
  await drie.opruimen()
  relay.close()
})

test('an event that is lost on its way is caught up, also when the sender heard that it was taken', async () => {
  const adres = await meet('lost', 1)
  await expect(staatOp(drie.aanbieder, adres)).resolves.toBe(true)
  expect(gestuurd(adres)).toEqual([[]])
})

test('an event that comes twice is known the second time, and what it tells of is there once', async () => {
  const adres = await meet('twice', 2)
  await expect(staatOp(drie.aanbieder, adres)).resolves.toBe(true)
  await expect(totdat(async () => gestuurd(adres).flat().length === 2)).resolves.toBe(true)
  expect(gestuurd(adres)).toEqual([['nieuw', 'bekend']])
  expect((await drie.aanbieder.werklijst()).filter((one) => one['adres'] === adres).length).toBe(1)
})

test('events that come in the wrong order leave nothing out', async () => {
  const adressen = [await meet('held', 3), await meet('held', 4), await meet('held', 5)]
  await expect(totdat(async () => adressen.every((adres) => gestuurd(adres).length === 1))).resolves.toBe(
    true,
  )
  await relay.bringBackwards()
  for (const adres of adressen) await expect(staatOp(drie.aanbieder, adres)).resolves.toBe(true)
  expect(adressen.map(gestuurd)).toEqual([[['nieuw']], [['nieuw']], [['nieuw']]])
})

test('a program that was killed goes on where it was, with what it had and what it missed', async () => {
  const before = await drie.aanbieder.werklijst()
  await drie.aanbieder.weg()
  const adres = await meet('lost', 6)
  await drie.aanbieder.start()
  await expect(staatOp(drie.aanbieder, adres)).resolves.toBe(true)
  const after = await drie.aanbieder.werklijst()
  expect(before.filter((one) => !after.some((other) => other['adres'] === one['adres']))).toEqual([])
})

test('an event of before that is sent again after the yes was withdrawn brings nothing back', async () => {
  relay.fault = 'none'
  const adres = `/v1/verwijzingen/${verwijzing.id}`
  await vraagSabine('/toestemmingen', toestemming)
  await verwijs(verwijzing)
  await expect(staatOp(drie.huisarts, adres)).resolves.toBe(true)
  // What is withdrawn before it was sent is not sent at all.
  await expect(totdat(async () => gestuurd(adres).flat().length > 0)).resolves.toBe(true)
  await vraagSabine(`/toestemmingen/${toestemming.id}/intrekking`, {
    op: '2026-09-01T09:30:00+02:00',
    door: { soort: 'inwoner', inwoner: sabine },
    wijze: 'mondeling',
  })
  await expect(totdat(async () => (await drie.huisarts.werklijst()).length === 0)).resolves.toBe(true)
  const [oud] = relay.sent.filter(({ event }) => event.includes(adres))
  const opnieuw: unknown = JSON.parse(oud?.event ?? '{}')
  const vers = { ...Object(opnieuw), id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a77' }
  const uitkomsten = [await stuur(opnieuw), await stuur(vers)]
  expect(uitkomsten.map((tekst) => /"uitkomst":"(\w+)"/u.exec(tekst)?.[1])).toEqual(['bekend', 'nieuw'])
  // What comes after it is followed after it.
  const ander = '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c72'
  await vraagSabine('/toestemmingen', { ...toestemming, id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c71' })
  await verwijs({ ...verwijzing, id: ander })
  await expect(staatOp(drie.huisarts, `/v1/verwijzingen/${ander}`)).resolves.toBe(true)
})

/** The support worker measures, while something is wrong on the way; where the measurement is. */
async function meet(fault: Fault, nummer: number): Promise<string> {
  relay.fault = fault
  const id = `7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1d0${nummer}`
  const { status } = await vraag(drie.regiesysteem.url, 'aanbieder', mensen.begeleider, {
    methode: 'POST',
    pad: '/metingen',
    bericht: {
      $schema: 'https://w3id.org/samenspraak/schema/meting/1.0',
      id,
      onderwerp: 'persoon',
      over: [sabine],
      plan,
      wettelijkRegime: 'wmo2015',
      beoordelaar: { rol: 'hulpverlener', roltoewijzing: mensen.begeleider.persoon },
      datum: '2026-09-09',
      moment: 'tussen',
      uitslag: { instrument: 'zrm-2013', zrm2013: { editie: '2013', domeinen: { huisvesting: 5 } } },
      vastlegging: {
        versie: 1,
        vastgelegdOp: '2026-09-09T09:00:00+02:00',
        bron: organisaties.aanbieder,
        wettelijkRegime: 'wmo2015',
        gevoeligheid: 'persoonlijk',
      },
    },
  })
  expect(status).toBe(201)
  const adres = `/v1/metingen/${id}`
  await totdat(async () => gestuurd(adres).length > 0 || fault === 'none')
  return adres
}

/** What the provider said of each event about something that was sent to it. */
function gestuurd(adres: string): readonly (readonly string[])[] {
  return relay.sent.filter(({ event }) => event.includes(adres)).map(({ outcomes }) => outcomes)
}

async function staatOp(proces: Proces, adres: string): Promise<boolean> {
  return totdat(async () => (await proces.werklijst()).some((one) => one['adres'] === adres))
}

async function vraagSabine(pad: string, bericht: unknown): Promise<void> {
  const { status } = await vraag(drie.regiesysteem.url, 'regiesysteem', mensen.sabine, {
    methode: 'POST',
    pad,
    bericht,
  })
  expect([200, 201]).toContain(status)
}

async function verwijs(bericht: unknown): Promise<void> {
  const wens = { methode: 'POST', pad: '/verwijzingen', bericht }
  expect((await vraag(drie.regiesysteem.url, 'huisarts', mensen.huisarts, wens)).status).toBe(201)
}

/** Somebody who got hold of a login sends an event to the GP system. */
async function stuur(event: unknown): Promise<string> {
  return (
    await vraag(drie.huisarts.url, 'regiesysteem', undefined, {
      methode: 'POST',
      pad: '/gebeurtenissen',
      bericht: event,
      soort: 'application/cloudevents+json',
    })
  ).tekst
}
