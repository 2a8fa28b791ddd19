import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../examples/uitwisseling/partij/json-object.ts'
import { mensen, organisaties, plan, sabine } from '../../examples/uitwisseling/verhaal/mensen.ts'
import { administration, agreementsOf, documentsOf, startRig } from './rig.ts'
import type { Document, Rig, Role } from './rig.ts'

// What somebody could learn of hidden data around a view: from events, older versions, questions and what is made.
const organisatie = organisaties.regiesysteem
const resident: Role = mensen.sabine
const provider: Role = { client: 'aanbieder', ...mensen.begeleider }
const path = `/v1/ondersteuningsplannen/${plan}`
const kept = new Set(['organisaties', 'inwoners', 'huishoudens', 'roltoewijzingen', 'ondersteuningsplannen'])

let rig: Rig
beforeAll(async () => {
  const clients = [
    { id: 'beheer', geheim: 'beheer', organisatie, beheer: true },
    { id: 'eigen', geheim: 'eigen', organisatie },
    { id: 'aanbieder', geheim: 'aanbieder', organisatie: organisaties.aanbieder },
  ]
  rig = await startRig({ organisatie, clients, afspraken: agreementsOf('emmen') }, '2026-07-15T10:00:00Z')
  for (const [pad, body] of documentsOf('emmen').filter(([one]) => kept.has(one)))
    await rig.ask(administration, 'POST', `/v1/${pad}`, { body })
})
afterAll(async () => {
  expect(rig.departed).toEqual([])
  await rig.party.sluit()
})

test('a change in what somebody does not see is no event to them, and one to who sees it', async () => {
  const read = async (role: Role, vanaf: unknown): Promise<Document> => {
    const { body } = await rig.ask(role, 'GET', `/v1/gebeurtenissen?vanaf=${String(vanaf)}`)
    return isObject(body) ? body : {}
  }
  const before = { provider: await read(provider, 0), resident: await read(resident, 0) }
  const { headers } = await rig.ask(resident, 'GET', path)
  const changed = await rig.ask(resident, 'PATCH', path, {
    body: [{ op: 'replace', path: '/eigenWoorden/0/tekst', value: 'Ik zeg het nu anders.' }],
    headers: { 'If-Match': headers.get('etag') ?? '' },
  })
  const told = async (role: Role, { volgende }: Document): Promise<unknown> => {
    const { gebeurtenissen } = await read(role, volgende)
    return Array.isArray(gebeurtenissen) ? gebeurtenissen.length : undefined
  }
  expect([
    changed.status,
    await told(provider, before.provider),
    await told(resident, before.resident),
  ]).toEqual([200, 0, 1])
})

test('somebody whom a plan is about no longer reads neither the plan nor how it was', async () => {
  const { opslag } = rig.party.partij
  const whole = opslag.nieuwste('ondersteuningsplannen', plan) ?? {}
  const status = async (rest: string): Promise<number> =>
    (await rig.ask(resident, 'GET', `${path}${rest}`)).status
  const all = async (): Promise<readonly number[]> => [
    await status(''),
    await status('/versies'),
    await status('/versies/1'),
  ]
  const before = await all()
  const without: Document = JSON.parse(JSON.stringify(whole).replaceAll(sabine, randomUUID()))
  opslag.bewaar('ondersteuningsplannen', plan, without, '2026-07-15T10:00:00Z')
  const after = await all()
  opslag.bewaar('ondersteuningsplannen', plan, whole, '2026-07-15T10:00:00Z')
  expect([before, after]).toEqual([
    [200, 200, 200],
    [404, 404, 404],
  ])
})

test('that a plan was a mistake is told to who could see it alone, and sending it again does not bring it back', async () => {
  const { opslag } = rig.party.partij
  const whole = opslag.nieuwste('ondersteuningsplannen', plan) ?? {}
  const [, first = {}] = documentsOf('emmen').find(([, { id }]) => id === plan) ?? []
  opslag.bewaar('ondersteuningsplannen', plan, { ...whole, status: 'foutief' }, '2026-07-15T10:00:00Z')
  const read = async (role: Role, rest = ''): Promise<number> =>
    (await rig.ask(role, 'GET', `${path}${rest}`)).status
  const another: Role = { client: 'aanbieder', ...mensen.begeleider, persoon: randomUUID() }
  const statuses = [
    await read(resident),
    await read(resident, '/versies/1'),
    await read(another),
    await read(another, '/versies/1'),
    (await rig.ask(administration, 'POST', '/v1/ondersteuningsplannen', { body: first })).status,
  ]
  opslag.bewaar('ondersteuningsplannen', plan, whole, '2026-07-15T10:00:00Z')
  expect(statuses).toEqual([410, 410, 404, 404, 409])
})

test('a plan is no ground to write about somebody else than its residents', async () => {
  const make = async (over: string): Promise<number> =>
    (await rig.ask(provider, 'POST', '/v1/metingen', { body: measurement(over) })).status
  expect([await make(sabine), await make(randomUUID())]).toEqual([201, 403])
})

test('the names that every object has are no questions to search by', async () => {
  const search = async (body: object): Promise<number> =>
    (await rig.ask(provider, 'POST', '/v1/ondersteuningsplannen/zoekvragen', { body })).status
  expect([
    await search({ hasOwnProperty: 'bsn' }),
    await search({ propertyIsEnumerable: 'bsn' }),
    await search({ constructor: 1 }),
    await search({ plan }),
  ]).toEqual([400, 400, 400, 200])
})

test('an event that is nested too deep is wrong, and not a reason to send it again', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const body = `{"specversion":"1.0","data":${deep}}`
  expect((await rig.ask(provider, 'POST', '/v1/gebeurtenissen', { body })).status).toBe(400)
})

function measurement(over: string): Document {
  return {
    $schema: 'https://w3id.org/samenspraak/schema/meting/1.0',
    id: randomUUID(),
    onderwerp: 'persoon',
    over: [over],
    plan,
    wettelijkRegime: 'wmo2015',
    beoordelaar: { rol: 'hulpverlener', roltoewijzing: mensen.begeleider.persoon },
    datum: '2026-07-09',
    moment: 'tussen',
    uitslag: { instrument: 'zrm-2013', zrm2013: { editie: '2013', domeinen: { huisvesting: 5 } } },
    vastlegging: {
      versie: 1,
      vastgelegdOp: '2026-07-01T09:00:00+01:00',
      bron: organisaties.aanbieder,
      wettelijkRegime: 'wmo2015',
      gevoeligheid: 'persoonlijk',
    },
  }
}
