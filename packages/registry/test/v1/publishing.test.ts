import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Authorize, Caller } from '../../src/access/caller.ts'
import { may } from '../../src/access/role.ts'
import { given, refused } from '../../src/refusal.ts'
import { remove } from '../../src/registration/remove.ts'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const doel = {
  $schema,
  $id: 'https://example.nl/doel',
  title: 'Doel',
  type: 'object',
  properties: { naam: { type: 'string', title: 'Naam', 'x-begrip': 'doel', 'x-gegevensgroep': 'doelen' } },
}
const strenger = { ...doel, required: ['naam'] }
const ruimer = { ...doel, properties: { naam: { type: 'string', title: 'Naam', 'x-begrip': 'doel' } } }

let api: OwnApi
beforeEach(async () => {
  api = await openOwnApi()
})
afterEach(() => api.close())

async function draft(schema: unknown, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const made = await api.ask('POST', '/v1/schemas/doel.v1/concepten', { body: { inhoud: schema, ...more } })
  expect(made.status).toBe(201)
  return String(made.headers['location'])
}

const seen = { 'if-match': '"1"' }
const publication = { motivering: 'Besproken' }

test('a draft is made, changed by who saw it, checked, published and gone', async () => {
  const place = await draft(strenger, { label: '1.0' })
  expect(await api.ask('PUT', place, { body: { inhoud: doel, label: '1.0' } })).toMatchObject({ status: 428 })
  const changed = await api.ask('PUT', place, { body: { inhoud: doel, label: '1.0' }, headers: seen })
  expect(changed).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { revisie: 2, inhoud: doel, gewijzigdDoor: 'sleutel:proef' },
  })
  expect(await api.ask('PUT', place, { body: { inhoud: doel }, headers: seen })).toMatchObject({
    status: 412,
  })
  expect((await api.ask('POST', `${place}/_toets`)).body).toEqual({
    geschikt: true,
    rechtenVerruimd: false,
    beleid: {
      verenigbaarheid: 'BACKWARD',
      modus: 'READWRITE',
      noties: ['document'],
      profiel: 'strict',
      verwijderen: 'toegestaan',
      rechtenVerruiming: 'bevestigen',
    },
    bevindingen: [],
  })
  const published = await api.ask('POST', `${place}/_publiceer`, {
    body: publication,
    headers: { 'if-match': '"2"' },
  })
  expect(published).toMatchObject({
    status: 201,
    headers: { location: '/v1/schemas/doel.v1/versies/1' },
    body: { versie: 1, label: '1.0', motivering: 'Besproken', status: 'gepubliceerd' },
  })
  expect(await api.ask('GET', place)).toMatchObject({ status: 404, body: { code: 'draft-unknown' } })
  expect((await api.ask('GET', '/v1/schemas/doel.v1/concepten')).body).toMatchObject({
    resultaten: [],
    totaal: 0,
  })
})

test('a draft that breaks readers is refused with all reasons and a witness, and stays', async () => {
  await api.publish('doel.v1', doel)
  const place = await draft(strenger)
  const checked = await api.ask('POST', `${place}/_toets`)
  expect(checked.body).toMatchObject({
    geschikt: false,
    bevindingen: [
      { ernst: 'fout', versie: 1, plaats: '/required', getuige: {} },
      { code: 'document/required-added', plaats: '/required' },
    ],
  })
  expect(await api.ask('POST', `${place}/_publiceer`, { body: publication, headers: seen })).toMatchObject({
    status: 409,
    body: { code: 'incompatible' },
  })
  expect((await api.ask('GET', place)).status).toBe(200)
})

test('rights become wider only when that is confirmed', async () => {
  await api.publish('doel.v1', doel)
  const place = await draft(ruimer)
  expect((await api.ask('POST', `${place}/_toets`)).body).toMatchObject({
    geschikt: true,
    rechtenVerruimd: true,
    bevindingen: [{ ernst: 'waarschuwing', notie: 'rechten', versie: 1 }],
  })
  const refusedOne = await api.ask('POST', `${place}/_publiceer`, { body: publication, headers: seen })
  expect(refusedOne).toMatchObject({
    status: 409,
    body: { code: 'rights-widened', errors: [{ in: 'body', code: 'rights/group-removed' }] },
  })
  const confirmed = { ...publication, rechtenVerruimingBevestigd: true }
  expect(await api.ask('POST', `${place}/_publiceer`, { body: confirmed, headers: seen })).toMatchObject({
    status: 201,
  })
})

test('the same content published again is the version that was there', async () => {
  await api.publish('doel.v1', doel)
  const place = await draft(doel)
  expect(await api.ask('POST', `${place}/_publiceer`, { body: publication, headers: seen })).toMatchObject({
    status: 200,
    body: { versie: 1 },
  })
})

test('habits and unknown terms are warnings, faults of the schema are named with their place', async () => {
  const place = await draft({ properties: { a: { 'x-begrip': 'bestaat-niet' } } })
  expect((await api.ask('POST', `${place}/_toets`)).body).toMatchObject({
    geschikt: true,
    bevindingen: [
      { code: 'lint/dialect-missing' },
      { code: 'lint/id-missing' },
      { code: 'lint/title-missing', plaats: '' },
      { code: 'lint/title-missing', plaats: '/properties/a' },
      { code: 'lint/term-unknown', plaats: '/properties/a' },
    ],
  })
  const wrong = await draft({ $schema, type: 'tekst', $ref: 'http://169.254.169.254/' })
  expect((await api.ask('POST', `${wrong}/_toets`)).body).toMatchObject({
    geschikt: false,
    bevindingen: [{ code: 'schema-keyword-invalid', plaats: '/type' }],
  })
  expect(await api.ask('POST', `${wrong}/_publiceer`, { body: publication, headers: seen })).toMatchObject({
    status: 422,
    body: { code: 'schema-keyword-invalid', errors: [{ in: 'body', location: { pointer: '#/type' } }] },
  })
})

test.each([
  ['', 'json/empty'],
  ['{"inhoud":{},"inhoud":{}}', 'json/duplicate-key'],
  [{ inhoud: [] }, 'body/invalid'],
  [{ inhoud: {}, label: '12' }, 'body/invalid'],
  [{ inhoud: {}, verwijzingen: [{ naam: 'a' }] }, 'body/invalid'],
  [{ inhoud: {}, extra: 1 }, 'body/invalid'],
  [`{"inhoud":${'['.repeat(5000)}${']'.repeat(5000)}}`, 'json/too-deep'],
])('the body %j is no draft: %s', async (body, code) => {
  expect(await api.ask('POST', '/v1/schemas/doel.v1/concepten', { body })).toMatchObject({
    status: 400,
    body: { code: 'request-invalid', errors: [{ in: 'body', code }] },
  })
})

test('a body in a form that is not read is 415, one that is too large 413', async () => {
  const asXml = { body: '<a/>', headers: { 'content-type': 'application/xml' } }
  expect((await api.ask('POST', '/v1/schemas/doel.v1/concepten', asXml)).status).toBe(415)
  const giant = { body: `{"inhoud":"${'a'.repeat(1_200_000)}"}` }
  expect((await api.ask('POST', '/v1/schemas/doel.v1/concepten', giant)).status).toBe(413)
})

test('a version is deprecated with successor and date, then withdrawn for good', async () => {
  await api.publish('doel.v1', doel)
  await api.publish('doel.v2', strenger)
  const place = '/v1/schemas/doel.v1/versies/1/status'
  const deprecated = {
    status: 'verouderd',
    opvolger: 'doel.v2/1',
    verouderdVanaf: '2027-01-01',
    reden: 'Nieuwe wet',
  }
  expect(await api.ask('PUT', place, { body: deprecated })).toMatchObject({
    status: 200,
    body: { versie: 1, ...deprecated },
  })
  expect((await api.ask('GET', '/v1/schemas?status=verouderd')).body).toMatchObject({
    resultaten: [{ naam: 'doel.v1', status: 'verouderd' }],
  })
  expect(await api.ask('PUT', place, { body: { status: 'ingetrokken', reden: 'Fout' } })).toMatchObject({
    status: 200,
    body: { status: 'ingetrokken' },
  })
  expect(await api.ask('PUT', place, { body: { status: 'gepubliceerd' } })).toMatchObject({
    status: 409,
    body: { code: 'version-withdrawn' },
  })
  await api.store.seal()
  const journal = await api.store.journal(0, 100)
  expect(
    journal
      .filter(({ action }) => action === 'versie-status-gewijzigd')
      .map(({ detail, motivation }) => ({ detail, motivation })),
  ).toEqual([
    {
      detail: {
        was: 'gepubliceerd',
        status: 'verouderd',
        opvolger: 'doel.v2/1',
        verouderdVanaf: '2027-01-01',
      },
      motivation: 'Nieuwe wet',
    },
    { detail: { was: 'verouderd', status: 'ingetrokken' }, motivation: 'Fout' },
  ])
})

test.each([
  [{ status: 'verouderd', opvolger: 'bestaat-niet/1' }, 422, 'successor-unknown'],
  [{ status: 'verouderd', opvolger: 'doel.v1/1' }, 422, 'successor-unknown'],
  [{ status: 'verouderd', verouderdVanaf: '2027-02-30' }, 400, 'request-invalid'],
  [{ status: 'ingetrokken' }, 400, 'request-invalid'],
  [{ status: 'gepubliceerd', opvolger: 'doel.v2/1' }, 400, 'request-invalid'],
  [{}, 400, 'request-invalid'],
])('the status %j is refused with %i and %s', async (body, status, code) => {
  await api.publish('doel.v1', doel)
  expect(await api.ask('PUT', '/v1/schemas/doel.v1/versies/1/status', { body })).toMatchObject({
    status,
    body: { code },
  })
})

test('whoever writes in a context changes nothing of the national set', async () => {
  await api.publish('doel.v1', doel)
  const body = { status: 'ingetrokken', reden: 'Voor de proef' }
  expect(
    await api.ask('PUT', '/v1/schemas/:.voorbeeldstad:doel.v1/versies/1/status', { body }),
  ).toMatchObject({ status: 404 })
  const described = await api.ask('PATCH', '/v1/schemas/:.voorbeeldstad:doel.v1', {
    body: { eigenaar: 'Voorbeeldstad' },
  })
  expect(described).toMatchObject({ status: 404 })
  expect((await api.ask('GET', '/v1/schemas/doel.v1')).body).not.toHaveProperty('eigenaar')
})

test('what a schema is may be described by who saw the last description', async () => {
  await api.publish('doel.v1', doel)
  const first = await api.ask('PATCH', '/v1/schemas/doel.v1', {
    body: { eigenaar: 'Voorbeeldstad', classificatie: 'intern' },
  })
  expect(first).toMatchObject({
    status: 200,
    headers: { etag: '"1"' },
    body: { eigenaar: 'Voorbeeldstad', classificatie: 'intern' },
  })
  expect((await api.ask('PATCH', '/v1/schemas/doel.v1', { body: { eigenaar: 'Ander' } })).status).toBe(428)
  const second = await api.ask('PATCH', '/v1/schemas/doel.v1', {
    body: { classificatie: null, omschrijving: 'Wat iemand wil' },
    headers: seen,
  })
  expect(second.body).toMatchObject({ eigenaar: 'Voorbeeldstad', omschrijving: 'Wat iemand wil' })
  expect(second.body).not.toHaveProperty('classificatie')
  expect(
    (
      await api.ask('PATCH', '/v1/schemas/doel.v1', {
        body: { classificatie: 'geheim', x: 1 },
        headers: { 'if-match': '*' },
      })
    ).body,
  ).toMatchObject({
    errors: [{ location: { pointer: '#/classificatie' } }, { location: { pointer: '#/x' } }],
  })
})

test('every way in asks who it is and what may be done there', async () => {
  await api.publish('doel.v1', doel)
  const place = await draft(doel)
  const asked: unknown[] = []
  const nobody: Authorize = async (_request, wanted) => {
    asked.push(wanted)
    return refused({ code: 'unauthenticated', nl: 'Wie bent u?', en: 'Who are you?' })
  }
  const closed = await openOwnApi({
    store: { ...api.store, close: async () => undefined },
    authorize: nobody,
  })
  const ways = [
    ['GET', '/v1/schemas', 'read', undefined],
    ['GET', '/v1/schemas?context=.a', 'read', '.a'],
    ['GET', '/v1/schemas/doel.v1', 'read', '.'],
    ['PATCH', '/v1/schemas/doel.v1', 'manage', '.'],
    ['GET', '/v1/schemas/:.a:doel.v1/versies', 'read', '.a'],
    ['GET', '/v1/schemas/doel.v1/versies/1', 'read', '.'],
    ['GET', '/v1/schemas/doel.v1/versies/1/inhoud', 'read', '.'],
    ['PUT', '/v1/schemas/doel.v1/versies/1/status', 'manage', '.'],
    ['GET', '/v1/schemas/doel.v1/versies/1/verwijzingen', 'read', '.'],
    ['GET', '/v1/schemas/doel.v1/verschillen', 'read', '.'],
    ['GET', '/v1/schemas/doel.v1/concepten', 'publish', '.'],
    ['POST', '/v1/schemas/:.a:doel.v1/concepten', 'publish', '.a'],
    ['GET', place, 'publish', '.'],
    ['PUT', place, 'publish', '.'],
    ['DELETE', place, 'publish', '.'],
    ['POST', `${place}/_toets`, 'publish', '.'],
    ['POST', `${place}/_publiceer`, 'publish', '.'],
    ['GET', '/v1/begrippen', 'read', undefined],
    ['GET', '/v1/begrippen/doel', 'read', undefined],
    ['POST', '/v1/validaties/doel.v1', 'read', '.'],
    ['GET', '/v1/contexten', 'read', undefined],
    ['GET', '/v1/schemas/:.a:doel.v1/beleid', 'read', '.a'],
    ['PUT', '/v1/schemas/:.a:doel.v1/beleid', 'manage', '.a'],
    ['PUT', '/v1/contexten/.a/beleid', 'administer', '.a'],
    ['PUT', '/v1/contexten/landelijk/beleid', 'administer', '.'],
    ['PUT', '/v1/beleid', 'administer', undefined],
  ] as const
  for (const [method, path, action, context] of ways) {
    asked.length = 0
    expect((await closed.ask(method, path)).status, `${method} ${path}`).toBe(401)
    expect(asked[0], `${method} ${path}`).toEqual({ action, ...(context === undefined ? {} : { context }) })
  }
  await closed.close()
})

test('a reader of one context finds only what is of that context or of everybody', async () => {
  await api.publish('doel.v1', doel)
  await api.publish(':.voorbeeldstad:eigen.v1', doel)
  await api.publish(':.andersdorp:eigen.v1', doel)
  const caller: Caller = { name: 'sleutel:stad', roles: ['reader'], contexts: ['.voorbeeldstad'] }
  const reader: Authorize = async (_request, wanted) =>
    may(caller, wanted) ? given(caller) : refused({ code: 'forbidden', nl: 'Mag niet.', en: 'May not.' })
  const closed = await openOwnApi({
    store: { ...api.store, close: async () => undefined },
    authorize: reader,
    publicReading: false,
  })
  expect((await closed.ask('GET', '/v1/schemas')).body).toMatchObject({
    totaal: 2,
    resultaten: [{ naam: 'doel.v1' }, { naam: ':.voorbeeldstad:eigen.v1' }],
  })
  expect((await closed.ask('GET', '/v1/contexten')).body).toMatchObject({
    resultaten: [{ naam: '.' }, { naam: '.voorbeeldstad' }],
  })
  const eigen = '/v1/schemas/:.voorbeeldstad:eigen.v1'
  expect((await closed.ask('GET', `${eigen}/versies/1/inhoud`)).headers['cache-control']).toBe('no-cache')
  await api.ask('PUT', `${eigen}/beleid`, { body: { verwijderen: 'alleen-zacht' } })
  const own = await closed.ask('GET', `${eigen}/versies/1/inhoud`)
  expect(own.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  await closed.close()
})

test('a policy that counts rights refuses what the standard policy lets through, and is inherited by contexts', async () => {
  await api.publish(':.voorbeeldstad:doel.v1', doel)
  const set = await api.ask('PUT', '/v1/contexten/.voorbeeldstad/beleid', {
    body: { noties: ['document', 'rechten'] },
  })
  expect(set.body).toMatchObject({
    geldend: { noties: ['document', 'rechten'] },
    eigen: { noties: ['document', 'rechten'] },
  })
  const ofSchema = await api.ask('GET', '/v1/schemas/:.voorbeeldstad:doel.v1/beleid')
  expect(ofSchema.body).toMatchObject({
    geldend: { verenigbaarheid: 'BACKWARD', noties: ['document', 'rechten'] },
    eigen: {},
  })
  const made = await api.ask('POST', '/v1/schemas/:.voorbeeldstad:doel.v1/concepten', {
    body: { inhoud: ruimer },
  })
  const place = String(made.headers['location'])
  expect((await api.ask('POST', `${place}/_toets`)).body).toMatchObject({ geschikt: false })
  const confirmed = { ...publication, rechtenVerruimingBevestigd: true }
  expect(await api.ask('POST', `${place}/_publiceer`, { body: confirmed, headers: seen })).toMatchObject({
    status: 409,
    body: { code: 'incompatible' },
  })
})

test('what is there already is not published again under another label, and the draft stays', async () => {
  const first = await draft(doel, { label: '1.0' })
  await api.ask('POST', `${first}/_publiceer`, { body: publication, headers: seen })
  const second = await draft(doel, { label: '2.0' })
  const refusedLabel = await api.ask('POST', `${second}/_publiceer`, { body: publication, headers: seen })
  const again = await api.ask('GET', second)
  const third = await draft(doel, { label: '1.0' })
  const same = await api.ask('POST', `${third}/_publiceer`, { body: publication, headers: seen })
  expect([refusedLabel, again, same]).toMatchObject([
    { status: 409, body: { code: 'label-taken' } },
    { status: 200 },
    { status: 200, body: { versie: 1, label: '1.0' } },
  ])
})

test('a subject that is gone for good takes along what was said of it', async () => {
  await api.publish('doel.v1', doel)
  const said = { eigenaar: 'Gemeente A', omschrijving: 'Oud' }
  await api.ask('PATCH', '/v1/schemas/doel.v1', { body: said })
  const name = { context: '.', subject: 'doel.v1' }
  for (const how of ['soft', 'hard'] as const)
    await remove(api.registering, { name, version: 1, how, actor: 'sleutel:proef' })
  await api.publish('doel.v1', doel)
  const { body } = await api.ask('GET', '/v1/schemas/doel.v1')
  expect(body).toMatchObject({ naam: 'doel.v1' })
  expect(body).not.toHaveProperty('eigenaar')
})

test('of several who change a status at once nobody undoes a withdrawal', async () => {
  await api.publish('doel.v1', doel)
  const place = '/v1/schemas/doel.v1/versies/1/status'
  const wanted = [
    { status: 'verouderd' },
    { status: 'ingetrokken', reden: 'Fout' },
    { status: 'gepubliceerd' },
    { status: 'verouderd' },
    { status: 'ingetrokken', reden: 'Fout' },
    { status: 'gepubliceerd' },
  ]
  const came = await Promise.all(wanted.map((body) => api.ask('PUT', place, { body })))
  const withdrawn = came.filter(({ body }) => statusOf(body) === 'ingetrokken')
  const refused = came.filter(({ status }) => status !== 200)
  expect(refused.every(({ status }) => status === 409)).toBe(true)
  expect(refused.map(({ body }) => codeOf(body)).every((code) => moving.has(code))).toBe(true)
  const { body } = await api.ask('GET', '/v1/schemas/doel.v1/versies/1')
  if (withdrawn.length > 0) expect(statusOf(body)).toBe('ingetrokken')
})

test('a closed schema keeps its drafts, statuses, description and policy as they are', async () => {
  await api.publish('doel.v1', doel)
  const place = await draft(doel)
  await api.store.putRecord({ kind: 'instelling', key: './doel.v1', value: { mode: 'READONLY' } }, 0, {
    at: '2026-11-22T10:00:00.000Z',
    actor: 'register',
    action: 'instelling-gewijzigd',
  })
  const schema = '/v1/schemas/doel.v1'
  const answers = await Promise.all([
    api.ask('POST', `${schema}/concepten`, { body: { inhoud: doel } }),
    api.ask('PUT', place, { body: { inhoud: strenger }, headers: seen }),
    api.ask('DELETE', place, { headers: seen }),
    api.ask('POST', `${place}/_publiceer`, { body: { ...publication, label: '2.0' }, headers: seen }),
    api.ask('PUT', `${schema}/versies/1/status`, { body: { status: 'verouderd' } }),
    api.ask('PATCH', schema, { body: { omschrijving: 'Anders' } }),
    api.ask('PUT', `${schema}/beleid`, { body: { verwijderen: 'nooit' } }),
  ])
  expect(answers.map(({ status, body }) => [status, codeOf(body)])).toEqual(
    answers.map(() => [409, 'not-permitted']),
  )
  expect((await api.ask('GET', place)).status).toBe(200)
})

const moving: ReadonlySet<unknown> = new Set(['status-moved', 'version-withdrawn'])

function statusOf(body: unknown): unknown {
  return memberOf(body, 'status')
}

function codeOf(body: unknown): unknown {
  return memberOf(body, 'code')
}

function memberOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
}
