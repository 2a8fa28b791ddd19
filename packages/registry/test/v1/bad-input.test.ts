import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const doel = { title: 'Doel', type: 'object', properties: { naam: { type: 'string' } } }

let api: OwnApi
beforeAll(async () => {
  api = await openOwnApi()
  await api.publish('doel.v1', doel, { label: '1.0' })
})
afterAll(() => api.close())

/** Mulberry32: the same strange requests every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const words = [
  'doel.v1',
  ':.a:doel.v1',
  '%00',
  '..%2F..',
  '%F0%9F%92%A9',
  'a'.repeat(300),
  '1',
  '-1',
  'laatste',
  '1.0',
  '99999999999999',
  '__proto__',
  'constructor',
  'versies',
  'inhoud',
  'schemas',
  'concepten',
  '_toets',
  '_publiceer',
  'verschillen',
  'verwijzingen',
  'status',
  'validaties',
  'begrippen',
  '0'.repeat(64),
  '%zz',
  '',
  'openapi.json',
  '00000000-0000-4000-8000-000000000000',
]
const names = [
  'pagina',
  'paginagrootte',
  'zoek',
  'context',
  'van',
  'naar',
  'naarSchema',
  'versie',
  'gebundeld',
  'status',
  '__proto__',
  'x[]',
]
const bodies = [
  '',
  '{}',
  '[]',
  'null',
  '{',
  '{"a":1,"a":2}',
  '{"__proto__":{}}',
  '{"inhoud":true}',
  '{"inhoud":{"$ref":"http://169.254.169.254/"}}',
  '{"inhoud":{"$ref":"file:///etc/passwd"}}',
  '{"status":"verouderd"}',
  '{"motivering":"x"}',
  '"\\ud800"',
  '1e400',
  '['.repeat(9000),
  '\u0000',
  '{"inhoud":{"pattern":"(a+)+$"},"label":"\\u0000"}',
]
const types = [
  'application/json',
  'application/x-ndjson',
  'application/merge-patch+json',
  'text/plain',
  'application/json; charset=utf-16',
  'x',
  '',
]
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

test('4,000 strange requests get an answer below 500, and the registry still works', async () => {
  const random = randomFrom(20_261_122)
  const pick = <Item>(items: readonly Item[], otherwise: Item): Item =>
    items[random(items.length)] ?? otherwise
  const wrong: string[] = []
  for (let nth = 0; nth < 4000; nth += 1) {
    const method = pick(methods, 'GET')
    const parts = Array.from({ length: 1 + random(6) }, () => pick(words, ''))
    const start = pick(
      [
        '/v1/schemas/',
        '/v1/',
        '/v1/validaties/',
        '/v1/inhoud/',
        '/v1/schemas/doel.v1/',
        '/v1/schemas/doel.v1/versies/',
      ],
      '/v1/',
    )
    const query = Array.from({ length: random(3) }, () => `${pick(names, 'x')}=${pick(words, '')}`).join('&')
    const url = `${start}${parts.join('/')}${query === '' ? '' : `?${query}`}`
    const type = pick(types, '')
    const headers = {
      ...(type === '' ? {} : { 'content-type': type }),
      'if-match': pick(['*', '"1"', 'x', ''], '*'),
      'if-none-match': pick(['*', '"x"', 'W/"', ''], '*'),
      'accept-encoding': pick(['br', 'gzip;q=0', '*', ';;,', ''], ''),
    }
    const body = method === 'GET' ? undefined : pick(bodies, '')
    const { statusCode } = await api.app.inject({
      method,
      url,
      headers,
      ...(body === undefined ? {} : { payload: body }),
    })
    if (statusCode >= 500) wrong.push(`${statusCode} ${method} ${url} ${type} ${body ?? ''}`)
  }
  expect(wrong).toEqual([])
  expect((await api.ask('GET', '/v1/schemas/doel.v1')).status).toBe(200)
})

test('nothing that stands in a header of an answer comes from a stranger as it was', async () => {
  const name = encodeURIComponent('x\r\nset-cookie: a=b')
  const made = await api.ask('POST', `/v1/schemas/${name}/concepten`, { body: { inhoud: true } })
  expect(made.status).toBe(400)
  const odd = await api.ask('POST', `/v1/schemas/${encodeURIComponent('né/"x')}/concepten`, {
    body: { inhoud: true },
  })
  expect(odd.headers['location']).toMatch(/^\/v1\/schemas\/n%C3%A9%2F%22x\/concepten\//u)
  expect((await api.ask('GET', String(odd.headers['location']))).status).toBe(200)
})

test('a text with NUL is refused, because not every store can keep it', async () => {
  const draft = { inhoud: { title: 'Nul' } }
  const made = await api.ask('POST', '/v1/schemas/nul/concepten', { body: draft })
  const at = String(made.headers['location'])
  const seen = { 'if-match': String(made.headers['etag']) }
  const answers = await Promise.all([
    api.ask('POST', '/v1/schemas/nul/concepten', { body: { ...draft, label: 'a\0' } }),
    api.ask('POST', `${at}/_publiceer`, { body: { motivering: 'a\0' }, headers: seen }),
    api.ask('POST', `${at}/_publiceer`, { body: { motivering: 'a', label: 'a\0' }, headers: seen }),
    api.ask('GET', '/v1/schemas?zoek=%00'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
})
