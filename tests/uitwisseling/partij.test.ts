import { afterAll, beforeAll, expect, test } from 'vitest'
import { administration, agreementsOf, documentsOf, keeper, startRig } from './rig.ts'
import type { Document, Rig, Role } from './rig.ts'

const plan = '/v1/ondersteuningsplannen/d39f3955-c1d9-47b7-8ab2-e114b78c66ac'
const unknownPlan = '/v1/ondersteuningsplannen/00000000-0000-4000-8000-000000000000'
const provider: Role = {
  persoon: '3cdab58c-9c08-4fb0-adaf-2d7f6888d211',
  rol: 'hoofdaanbieder',
  doel: 'ondersteuning-uitvoeren',
}
const sabine = 'c3cdc9b6-f6b5-4746-94ba-eddc90b4cf96'
const resident: Role = { persoon: sabine, rol: 'inwoner', doel: 'meedoen-door-inwoner' }

let rig: Rig
beforeAll(async () => {
  rig = await startRig({ afspraken: agreementsOf('emmen') })
  for (const [pad, body] of documentsOf('emmen'))
    await rig.ask(administration, 'POST', `/v1/${pad}`, { body })
})
afterAll(() => rig.party.sluit())

const ask: Rig['ask'] = async (...request) => rig.ask(...request)
const statusOf = async (...request: Parameters<Rig['ask']>): Promise<number> => (await ask(...request)).status

test('the provider sees part of the plan, and the same view keeps its fingerprint', async () => {
  const { status, headers, body } = await ask(provider, 'GET', plan)
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toContain('schuldhulpverlening')
  const again = await ask(provider, 'GET', plan, { headers: { 'If-None-Match': headers.get('etag') ?? '' } })
  expect([again.status, again.body]).toEqual([304, undefined])
})

test('what is not there and what is not seen give the same answer', async () => {
  const stranger = { ...provider, persoon: '89bc42df-e71c-4ea8-bc35-b8478ad6ade8' }
  const [hidden, missing] = await Promise.all([ask(stranger, 'GET', plan), ask(stranger, 'GET', unknownPlan)])
  expect([hidden.status, hidden.body]).toEqual([404, missing.body])
})

test('a claim never widens: a role of another organisation is nobody here', async () => {
  await expect(
    statusOf(
      {
        ...provider,
        persoon: '01562113-3679-49ba-9958-2f02fe82abdc',
        rol: 'wmo-consulent',
        doel: 'onderzoek',
      },
      'GET',
      plan,
    ),
  ).resolves.toBe(404)
})

test('a token for fewer data groups shows fewer', async () => {
  const all = await ask(provider, 'GET', plan)
  const few = await ask({ ...provider, groepen: ['omslag'] }, 'GET', plan)
  expect(JSON.stringify(few.body).length).toBeLessThan(JSON.stringify(all.body).length)
})

test('without a token, a purpose, a right address or a spoken version there is no answer', async () => {
  const profile = 'application/json;profile="https://w3id.org/samenspraak/schema/ondersteuningsplan/9.0"'
  expect([
    await statusOf(undefined, 'GET', plan),
    await statusOf({ persoon: '3cdab58c-9c08-4fb0-adaf-2d7f6888d211', rol: 'hoofdaanbieder' }, 'GET', plan),
    await statusOf(provider, 'GET', '/v1/ondersteuningsplannen/999912021'),
    await statusOf(provider, 'GET', plan, { headers: { Accept: profile } }),
  ]).toEqual([401, 403, 400, 406])
})

test('a change needs the view it rests on, and tells nothing more than that view', async () => {
  const patch = [{ op: 'replace', path: '/titel', value: 'Anders' }]
  const { headers } = await ask(provider, 'GET', plan)
  const current = { 'If-Match': headers.get('etag') ?? '' }
  expect([
    await statusOf(provider, 'PATCH', plan, { body: patch }),
    await statusOf(provider, 'PATCH', plan, { body: patch, headers: { 'If-Match': '"oud"' } }),
    await statusOf(provider, 'PATCH', plan, { body: patch, headers: current }),
    await statusOf(provider, 'PATCH', plan, {
      body: [{ op: 'remove', path: '/er/is/niets' }],
      headers: current,
    }),
    await statusOf(provider, 'PATCH', plan, { body: 'geen json', headers: current }),
  ]).toEqual([428, 412, 403, 400, 400])
})

test('a document is made once under its id, by who may', async () => {
  const meting: Document = documentsOf('emmen').find(([pad]) => pad === 'metingen')?.[1] ?? {}
  const { vastlegging } = meting
  const body = {
    $schema: meting['$schema'],
    id: '1b8c5a1e-2d1c-4b52-8d7b-2f6f0f3f9a22',
    onderwerp: 'persoon',
    over: [sabine],
    plan: 'd39f3955-c1d9-47b7-8ab2-e114b78c66ac',
    beoordelaar: { rol: 'inwoner' },
    datum: '2026-06-14',
    moment: 'tussen',
    uitslag: {
      instrument: 'rapportcijfer',
      vraag: 'Hoe gaat het?',
      schaal: { laagste: 1, hoogste: 10 },
      cijfer: { getal: 6, decimalen: 0 },
    },
    vastlegging,
  }
  const first = await ask(resident, 'POST', '/v1/metingen', { body })
  expect([
    first.headers.get('location'),
    await statusOf(resident, 'POST', '/v1/metingen', { body }),
    await statusOf(resident, 'POST', '/v1/metingen', { body: { ...body, datum: '2026-06-13' } }),
    await statusOf(resident, 'POST', '/v1/metingen', { body: { ...body, datum: 'gisteren' } }),
    await statusOf({ ...provider, doel: 'vroegsignalering' }, 'POST', '/v1/metingen', { body }),
  ]).toEqual([`/v1/metingen/${body.id}`, 200, 409, 400, 403])
})

test('who keeps a document says when it was recorded and for whom, whatever its maker wrote', () => {
  const kept = rig.party.partij.opslag.nieuwste('metingen', '1b8c5a1e-2d1c-4b52-8d7b-2f6f0f3f9a22')
  expect(kept?.['vastlegging']).toMatchObject({
    versie: 1,
    vastgelegdOp: '2026-06-15T10:00:00.000Z',
    bron: keeper,
  })
})

test('a search compares only what is seen, and counts no more', async () => {
  const { body } = await ask(resident, 'POST', '/v1/metingen/zoekvragen', { body: { inwoner: sabine } })
  const nobody = await ask(provider, 'POST', '/v1/ondersteuningsplannen/zoekvragen', {
    body: { bsn: '999912021' },
  })
  expect(body).toMatchObject({ pagina: 1 })
  expect(nobody.body).toMatchObject({ resultaten: [], totaal: 0 })
  await expect(statusOf(resident, 'POST', '/v1/metingen/zoekvragen', { body: {} })).resolves.toBe(400)
})

test('events come in once, and of a wrong batch nothing is taken in', async () => {
  const event = {
    specversion: '1.0',
    id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a01',
    source: 'urn:nld:kvknr:99999901:systeem:proef',
    type: 'nl.signalen.signaal-ontvangen.v1',
    subject: 'f7a287b4-732c-45b8-970d-1d232c1f6cd7',
    time: '2026-06-15T08:00:00Z',
  }
  const batch = { 'Content-Type': 'application/cloudevents-batch+json' }
  const path = '/v1/gebeurtenissen'
  const wrong = await ask(provider, 'POST', path, {
    body: [
      { ...event, id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a02' },
      { ...event, source: 'ik' },
    ],
    headers: batch,
  })
  const first = await ask(provider, 'POST', path, { body: [event], headers: batch })
  const again = await ask(provider, 'POST', path, { body: event })
  expect([wrong.status, first.body, again.body]).toEqual([
    400,
    {
      gebeurtenissen: [
        { id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a01', source: event.source, uitkomst: 'nieuw' },
      ],
    },
    {
      gebeurtenissen: [
        { id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a01', source: event.source, uitkomst: 'bekend' },
      ],
    },
  ])
})

test('an event with a BSN in an attribute is refused', async () => {
  const event = {
    specversion: '1.0',
    id: '5c8f4f0e-66a1-4cf2-9d4c-0d7f4f1f6a03',
    source: 'urn:nld:kvknr:99999901:systeem:proef',
    type: 'nl.signalen.signaal-ontvangen.v1',
    subject: '999912021',
  }
  await expect(statusOf(provider, 'POST', '/v1/gebeurtenissen', { body: event })).resolves.toBe(400)
})

test('who catches up gets events in order, about what they may see, without a gap in what they get', async () => {
  const { body } = await ask(provider, 'GET', '/v1/gebeurtenissen?vanaf=0&aantal=2')
  const { gebeurtenissen, volgende } = JSON.parse(JSON.stringify(body))
  const next = await ask(provider, 'GET', `/v1/gebeurtenissen?vanaf=${volgende}`)
  const all = await ask(provider, 'GET', '/v1/gebeurtenissen?aantal=1000')
  expect([...gebeurtenissen, ...Object(next.body).gebeurtenissen]).toEqual(Object(all.body).gebeurtenissen)
  await expect(statusOf(provider, 'GET', '/v1/gebeurtenissen?aantal=0')).resolves.toBe(400)
})

test('a body that is too large or of another kind is not read', async () => {
  expect([
    await statusOf(resident, 'POST', '/v1/metingen', { body: `"${'x'.repeat(1_100_000)}"` }),
    await statusOf(resident, 'POST', '/v1/metingen', {
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    }),
  ]).toEqual([413, 415])
})

test('what a party speaks is said without a token', async () => {
  const { status, body } = await ask(undefined, 'GET', '/v1/mogelijkheden')
  expect([status, Object(body).berichten.length]).toEqual([200, 14])
})

test('a half-year report is asked for by year and half, and one that is not there is not found', async () => {
  expect([
    await statusOf(provider, 'GET', '/v1/halfjaarrapportages/2026-1'),
    await statusOf(provider, 'GET', '/v1/halfjaarrapportages/2026-3'),
    await statusOf(undefined, 'GET', '/v1/halfjaarrapportages/2026-1'),
  ]).toEqual([404, 400, 401])
})

test('all of that was as the contract describes it', () => {
  expect(rig.departed).toEqual([])
})
