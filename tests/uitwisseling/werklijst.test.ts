import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { vraagBij } from '../../examples/uitwisseling/partij/toegang/bij-ander.ts'
import { Werklijst } from '../../examples/uitwisseling/programma/werklijst.ts'
import { otherParty } from './other-party.ts'
import type { OtherParty } from './other-party.ts'

// What another party can do to a program that follows it: answer too much, too late, something else, or for ever.
const id = '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c99'
const another = '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1c98'
const place = `/v1/metingen/${id}`

function following(parties: readonly OtherParty[], nu?: () => number): Werklijst {
  const bronnen = parties.map(({ url }, number) => ({
    bron: `urn:nld:kvknr:9999990${number}`,
    openbaar: `https://party-${number}.example.nl`,
    url,
    client: 'x',
    geheim: 'x',
    persoon: another,
    rol: 'wmo-consulent',
    doel: 'onderzoek',
  }))
  const wish = { bronnen, verzamelingen: ['metingen'], ...(nu === undefined ? {} : { nu }) }
  return new Werklijst(new DatabaseSync(':memory:'), wish)
}

/** A page of events about places, or of none when it was read. */
function page(path: string, places: readonly string[]): string {
  const gebeurtenissen = path.endsWith('vanaf=0') ? places.map((dataref) => ({ dataref })) : []
  return JSON.stringify({ gebeurtenissen, volgende: 7 })
}

const about = (number: number): string => `https://party-${number}.example.nl${place}`

test('a party takes away nor changes what was seen at another, whatever it calls the place', async () => {
  const [honest, liar, hider] = [
    await otherParty((path, to) => to.end(path === place ? `{"id":"${id}","by":1}` : page(path, [about(0)]))),
    await otherParty((path, to) => to.end(path === place ? `{"id":"${id}","by":2}` : page(path, [about(1)]))),
    await otherParty((path, to) => {
      if (path === place) to.statusCode = 404
      to.end(path === place ? '' : page(path, [about(2)]))
    }),
  ]
  const list = following([honest, liar, hider])
  await list.haalIn()
  expect(list.inhoud()).toEqual([
    { adres: place, inzage: { id, by: 1 } },
    { adres: place, inzage: { id, by: 2 } },
  ])
})

test('events that never go on are followed once a round, and not for ever', async () => {
  const stuck = await otherParty((path, to) =>
    to.end(path === place ? `{"id":"${id}"}` : `{"gebeurtenissen":[{"dataref":"${about(0)}"}],"volgende":0}`),
  )
  const list = following([stuck])
  await list.haalIn()
  expect(stuck.asked).toEqual(['GET /v1/gebeurtenissen?vanaf=0', `GET ${place}`])
})

test('a thousand signs at once are one reason to catch up', async () => {
  const party = await otherParty((path, to) => to.end(page(path, [])))
  const list = following([party])
  const event = { source: 'urn:nld:kvknr:99999900' }
  await Promise.all(Array.from({ length: 1000 }, async () => list.volg(event)))
  expect(party.asked).toEqual(['GET /v1/gebeurtenissen?vanaf=0'])
  await list.volg(event)
  expect(party.asked.length).toBe(2)
})

test('an answer that is no document, or another one, is not kept and does not stop the list', async () => {
  const answers = ['no JSON', '[]', `{"id":"${another}"}`, '{"reden":"x"}']
  const list = following(
    await Promise.all(
      answers.map(async (text, number) =>
        otherParty((path, to) => to.end(path === place ? text : page(path, [about(number)]))),
      ),
    ),
  )
  await list.haalIn()
  expect(list.inhoud()).toEqual([{ adres: place, inzage: { reden: 'x' } }])
})

test('a party that is away keeps nobody from the others', async () => {
  const broken = await otherParty((_, to) => to.destroy())
  const works = await otherParty((path, to) =>
    to.end(path === place ? `{"id":"${id}"}` : page(path, [about(1)])),
  )
  const list = following([broken, works])
  await expect(list.haalIn()).rejects.toThrow('fetch failed')
  expect(list.inhoud()).toEqual([{ adres: place, inzage: { id } }])
})

test('a view of which the right ended without an event is gone a quarter of an hour later', async () => {
  let [now, status] = [1_000_000_000_000, 200]
  const party = await otherParty((path, to) => {
    if (path === place) to.statusCode = status
    to.end(path === place ? `{"id":"${id}"}` : page(path, [about(0)]))
  })
  const list = following([party], () => now)
  await list.haalIn()
  status = 404
  now += 899_000
  await list.haalIn()
  const before = list.inhoud().length
  now += 1000
  await list.haalIn()
  expect([before, list.inhoud().length]).toEqual([1, 0])
})

test('only the address of a document of the party itself is followed', async () => {
  const own = 'https://party-0.example.nl'
  const places = [
    `${own}/v1/metingen/../../token`,
    `${own}/v1/metingen/${id}?bsn=999990019`,
    `${own}/v1/metingen/${id}/versies/1`,
    `${own}/v1/metingen/%2e%2e/${id}`,
    `${own}.example.org${place}`,
    `${own}@example.org${place}`,
    `http://127.0.0.1${place}`,
    'file:///etc/hosts',
  ]
  const party = await otherParty((path, to) => to.end(page(path, places)))
  await following([party]).haalIn()
  expect(party.asked).toEqual(['GET /v1/gebeurtenissen?vanaf=0', 'GET /v1/gebeurtenissen?vanaf=7'])
})

test('an answer that never comes or never ends, or that lies elsewhere, is as good as none', async () => {
  const elsewhere = await otherParty((_, to) => to.end('{}'), false)
  const silent = await otherParty(() => {})
  const endless = await otherParty((_, to) => to.end('x'.repeat(5_000_000)))
  const pointing = await otherParty(
    (_, to) => to.writeHead(307, { Location: `${elsewhere.url}/token` }).end(),
    false,
  )
  await expect(vraagBij(silent.url, {}, 20)).rejects.toThrow('timeout')
  await expect(vraagBij(endless.url)).rejects.toThrow(
    expect.objectContaining({ code: 'partij/answer-too-large' }),
  )
  await expect(
    vraagBij(`${pointing.url}/token`, { method: 'POST', body: 'client_secret=x' }),
  ).rejects.toThrow('fetch failed')
  expect(elsewhere.asked).toEqual([])
})
