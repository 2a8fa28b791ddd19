import { connect } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Limiet } from '../../examples/uitwisseling/partij/antwoord/limiet.ts'
import { Postvak } from '../../examples/uitwisseling/partij/gebeurtenissen/postvak.ts'
import { startPartij } from '../../examples/uitwisseling/partij/start.ts'
import type { Draaiend } from '../../examples/uitwisseling/partij/start.ts'
import { keeper, startRig } from './rig.ts'
import type { Rig } from './rig.ts'

// Who sends what nobody should send: addresses that are none, bodies by drops, more than anybody may ask.
let rig: Rig
beforeAll(async () => {
  rig = await startRig({
    clients: [
      { id: 'eigen', geheim: 'eigen', organisatie: keeper, bron: 'urn:nld:kvknr:99999902' },
      { id: 'zonder-bron', geheim: 'zonder-bron', organisatie: keeper },
    ],
  })
})
afterAll(async () => rig.party.sluit())

test.each(['/v1/inwoners/999990019%zz', `/v1/inwoners/999990019${'9'.repeat(200)}`])(
  'an address that no route can be found with is a problem of the contract, without what was sent: %#',
  async (address) => {
    const response = await fetch(`${rig.party.url}${address}`)
    const text = await response.text()
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
      JSON.parse(text).code,
      text.includes('999990019'),
    ]).toEqual([400, 'application/problem+json; charset=utf-8', 'no-store', 'verzoek-ongeldig', false])
  },
)

test.each([
  ['a key twice', '{"status":"concept","status":"actief"}', 'json/duplicate-key'],
  ['the prototype of every object', '{"__proto__":{"status":"concept"}}', 'json/forbidden-key'],
  ['a number that loses digits', '{"pagina":12345678901234567890}', 'json/unsafe-number'],
  ['half a character', String.raw`{"status":"\ud800"}`, 'json/lone-surrogate'],
  ['depth', `{"status":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json/too-deep'],
  ['nothing', '', 'json/empty'],
])('what two readers could read differently is refused: %s', async (_, body, code) => {
  const path = '/v1/ondersteuningsplannen/zoekvragen'
  const answer = await rig.ask({ client: 'eigen' }, 'POST', path, { body })
  expect([answer.status, answer.body]).toMatchObject([400, { code: 'verzoek-ongeldig', errors: [{ code }] }])
})

test('what a token may do is not said at such length that it cannot be signed', async () => {
  const details = `[${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}]`
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'eigen',
    client_secret: 'eigen',
    authorization_details: details,
  })
  expect((await fetch(`${rig.party.url}/token`, { method: 'POST', body })).status).toBe(400)
})

test('a client that is known as no sender of events sends none', async () => {
  const body = {
    specversion: '1.0',
    id: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e77',
    source: 'urn:nld:kvknr:99999902:systeem:aanbieder',
    type: 'nl.ondersteuningsplannen.plan-gewijzigd.v1',
    subject: '7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e78',
    time: '2026-06-15T10:00:00Z',
    datacontenttype: 'application/json',
    dataschema: 'https://w3id.org/samenspraak/schema/ondersteuningsplan/1.0',
    dataref: 'https://proef.example.nl/v1/ondersteuningsplannen/7c0f2a51-6a3e-4a64-9a5b-0f3d7f5e1e78',
    sequence: '1',
    sequencetype: 'Integer',
  }
  const send = async (client: string): Promise<number> =>
    (await rig.ask({ client }, 'POST', '/v1/gebeurtenissen', { body })).status
  expect([await send('zonder-bron'), await send('eigen')]).toEqual([403, 202])
})

test('who asks too much is told so, whatever login they make up for each question', async () => {
  const busy = await startRig({ verzoekenPerMinuut: 3 })
  const ask = async (_: unknown, number: number): Promise<number> => {
    const headers = { Authorization: `Bearer made-up-${number}` }
    return (await fetch(`${busy.party.url}/v1/mogelijkheden`, { headers })).status
  }
  const statuses = await Promise.all(Array.from({ length: 5 }, ask))
  await busy.party.sluit()
  expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 200, 200, 429, 429])
})

test('a crowd makes no count forgotten of who still asks', () => {
  const limit = new Limiet(() => 0)
  for (let asked = 0; asked < 12_000; asked++) {
    limit.wachten(`other ${asked}`, 1)
    limit.wachten('client', 5)
  }
  expect(limit.wachten('client', 12_000)).toBe(60)
})

test('who sends events without end fills no disk', () => {
  const box = new Postvak(new DatabaseSync(':memory:'), 3)
  const sent = Array.from({ length: 10 }, (_, number) => ({
    source: 'urn:nld:kvknr:99999902',
    id: String(number),
  }))
  const isNew = sent.map((event) => box.ontvang(event))
  expect([isNew.every(Boolean), box.ontvang({ ...sent[9] }), box.binnen()]).toEqual([
    true,
    false,
    sent.slice(-3),
  ])
})

test('a body that comes by drops does not hold a connection for ever', async () => {
  const party = await startedWith(50)
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(party.url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (part) => (text += String(part)))
    socket.on('close', () => resolve(text))
    socket.write(
      'POST /token HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nContent-Type: text/plain\r\n\r\ndrop',
    )
  })
  await party.sluit()
  expect(answer).toContain('408')
})

async function startedWith(geduld: number): Promise<Draaiend> {
  const instelling = {
    naam: 'proef',
    organisatie: keeper,
    bron: 'urn:nld:kvknr:99999902',
    openbaar: 'https://proef.example.nl',
    clients: [],
    abonnees: [],
    afspraken: [],
    verzoekenPerMinuut: 100,
  }
  return startPartij({ instelling, opslag: ':memory:', bezorgElke: 3_600_000, geduld })
}
