import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { membersOf, textAt } from '../../src/records/members.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { startIssuer } from './token-issuer.ts'
import type { TestIssuer } from './token-issuer.ts'

let issuer: TestIssuer
let registry: TestRegistry
let closed: TestRegistry
beforeAll(async () => {
  issuer = await startIssuer()
  const SAMENSPRAAK_TOKEN_ISSUERS = JSON.stringify([
    { issuer: issuer.url, audience: 'register', contexts: ['.alphen'] },
  ])
  registry = await startTestRegistry({ SAMENSPRAAK_TOKEN_ISSUERS })
  closed = await startTestRegistry({ SAMENSPRAAK_TOKEN_ISSUERS, SAMENSPRAAK_PUBLIC_READING: 'false' })
})
afterAll(async () => {
  await Promise.all([registry.stop(), closed.stop()])
  issuer.close()
})

const schema = { schemaType: 'JSON', schema: '{"type":"object"}' }

async function bearer(
  claims: Readonly<Record<string, unknown>> = {},
): Promise<Readonly<Record<string, string>>> {
  return { authorization: `Bearer ${await issuer.token(claims)}` }
}

async function statusOf(
  at: TestRegistry,
  headers: Readonly<Record<string, string>>,
  method: string,
  path: string,
  body?: unknown,
): Promise<number> {
  return (await call(at, method, path, { headers, ...(body === undefined ? {} : { body }) })).status
}

describe('a token of a publisher of one municipality', () => {
  test('registers there, and the version bears the name in the token', async () => {
    const headers = await bearer()
    expect(await statusOf(registry, headers, 'POST', '/subjects/:.alphen:a/versions', schema)).toBe(200)
    const version = await registry.store.version({ context: '.alphen', subject: 'a' }, 'latest', 'live')
    expect(version?.registeredBy).toBe(`regiesysteem-7@${new URL(issuer.url).host}`)
  })

  test.each(['a', ':.emmen:a'])(
    'does not register %s elsewhere, and is told so in the form of the API',
    async (subject) => {
      const refused = await call(registry, 'POST', `/subjects/${subject}/versions`, {
        headers: await bearer(),
        body: schema,
      })
      expect([refused.status, membersOf(refused.body).get('error_code')]).toEqual([403, 403])
    },
  )

  test('does not manage or administer there', async () => {
    const headers = await bearer()
    expect(await statusOf(registry, headers, 'DELETE', '/subjects/:.alphen:a')).toBe(403)
    expect(await statusOf(registry, headers, 'PUT', '/mode/:.alphen:a', { mode: 'READONLY' })).toBe(403)
    expect(await statusOf(registry, headers, 'PUT', '/config', { compatibility: 'NONE' })).toBe(403)
  })
})

test.each([
  [['reader'], [403, 403, 403]],
  [['publisher'], [200, 403, 403]],
  [['steward'], [200, 200, 403]],
  [['admin'], [200, 200, 200]],
])('with %j one may register, delete softly and delete for good: %j', async (roles, statuses) => {
  const headers = await bearer({ roles })
  const subject = `/subjects/:.alphen:van-${roles.join('')}`
  await call(registry, 'POST', `${subject}/versions`, { headers: basic(registry.admin), body: schema })
  const found = [
    await statusOf(registry, headers, 'POST', `${subject}/versions`, schema),
    await statusOf(registry, headers, 'DELETE', subject),
  ]
  await call(registry, 'DELETE', subject, { headers: basic(registry.admin) })
  found.push(await statusOf(registry, headers, 'DELETE', `${subject}?permanent=true`))
  expect(found).toEqual(statuses)
})

describe('reading', () => {
  const paths = ['/subjects', '/schemas/types', '/config', '/v1/schemas', '/contexts']

  test('is open to everybody when it is public', async () => {
    expect(await Promise.all(paths.map((path) => statusOf(registry, {}, 'GET', path)))).toEqual(
      paths.map(() => 200),
    )
  })

  test('asks for a key or token when it is not', async () => {
    const answers = await Promise.all(paths.map((path) => call(closed, 'GET', path)))
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 401))
    expect(answers.map(({ headers }) => headers.get('www-authenticate') !== null)).toEqual(
      paths.map(() => true),
    )
    const headers = await bearer({ roles: ['reader'] })
    expect(await Promise.all(paths.map((path) => statusOf(closed, headers, 'GET', path)))).toEqual(
      paths.map(() => 200),
    )
  })

  test('stays within the own municipality and the national set when it is not public', async () => {
    const hidden = { schemaType: 'JSON', schema: '{"title":"van emmen"}' }
    const shared = { schemaType: 'JSON', schema: '{"title":"van allen"}' }
    const admin = { headers: basic(closed.admin) }
    const put = async (subject: string, body: unknown): Promise<number> =>
      Number(
        membersOf((await call(closed, 'POST', `/subjects/${subject}/versions`, { ...admin, body })).body).get(
          'id',
        ),
      )
    const id = await put(':.emmen:eigen', hidden)
    const sharedId = await put(':.emmen:samen', shared)
    await put(':.alphen:samen', shared)
    const headers = await bearer({ roles: ['reader'] })
    const read = async (path: string): Promise<unknown> => (await call(closed, 'GET', path, { headers })).body
    const content = await closed.store.content(id)
    const refused = [
      '/subjects/:.emmen:eigen/versions',
      '/subjects/:.emmen:eigen/versions/1',
      '/contexts/.emmen/subjects/eigen/versions/latest',
      `/schemas/ids/${id}`,
      `/schemas/ids/${id}/schema`,
      `/schemas/ids/${id}/versions`,
      `/schemas/guids/${content?.guid}`,
      `/v1/inhoud/${content?.schemaHash}`,
      '/v1/schemas/:.emmen:eigen',
      '/v1/schemas/:.emmen:eigen/versies/1/inhoud',
      '/v1/schemas?context=.emmen',
      '/v1/uitgave',
    ]
    const statuses = await Promise.all(refused.map((path) => statusOf(closed, headers, 'GET', path)))
    expect(statuses).toEqual([403, 403, 403, 404, 404, 404, 404, 404, 403, 403, 403, 403])
    expect(await read('/subjects')).not.toContain(':.emmen:eigen')
    expect(await read('/contexts')).toEqual(['.', '.alphen'])
    expect(JSON.stringify(await read('/schemas'))).not.toContain('emmen')
    expect(JSON.stringify(await read('/v1/schemas?paginagrootte=100'))).not.toContain('emmen')
    expect(JSON.stringify(await read('/v1/contexten'))).not.toContain('emmen')
    expect(JSON.stringify(await read('/objecttypes/api/v2/objecttypes'))).not.toContain('emmen')
    expect(await read(`/schemas/ids/${sharedId}/subjects`)).toEqual([':.alphen:samen'])
    expect(await statusOf(closed, basic(closed.admin), 'GET', `/schemas/ids/${id}`)).toBe(200)
  })

  test('tells who builds on a national schema only as far as the asker may read', async () => {
    const admin = { headers: basic(closed.admin) }
    const base = { schemaType: 'JSON', schema: '{"$id":"https://voorbeeld.invalid/basis","type":"string"}' }
    const references = [{ name: 'https://voorbeeld.invalid/basis', subject: ':.:basis', version: 1 }]
    await call(closed, 'POST', '/subjects/basis/versions', { ...admin, body: base })
    for (const context of ['.emmen', '.alphen']) {
      const schema = JSON.stringify({ title: context, $ref: 'https://voorbeeld.invalid/basis' })
      await call(closed, 'POST', `/subjects/:${context}:bouwt/versions`, {
        ...admin,
        body: { schemaType: 'JSON', schema, references },
      })
    }
    const headers = await bearer({ roles: ['reader'] })
    const read = async (path: string): Promise<unknown> => (await call(closed, 'GET', path, { headers })).body
    const own = await closed.store.version({ context: '.alphen', subject: 'bouwt' }, 1, 'live')
    expect(await read('/subjects/basis/versions/1/referencedby')).toEqual([own?.contentId])
    expect(await read('/v1/schemas/basis/versies/1/verwijzingen')).toMatchObject({
      inkomend: [{ schema: ':.alphen:bouwt' }],
    })
  })
})

test('a token whose issuer is away is answered with 503, so that clients try again', async () => {
  const lost = await startIssuer()
  const other = await startTestRegistry({
    SAMENSPRAAK_TOKEN_ISSUERS: JSON.stringify([{ issuer: lost.url, audience: 'register', contexts: ['*'] }]),
  })
  const token = await lost.token()
  lost.close()
  const answer = await call(other, 'GET', '/subjects', { headers: { authorization: `Bearer ${token}` } })
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
  await other.stop()
})

test('the national set takes no version from a municipality, whatever its key may do at home', async () => {
  const key = { omschrijving: 'x', rollen: ['admin'], contexten: ['.alphen'] }
  const made = membersOf(
    (await call(registry, 'POST', '/v1/sleutels', { body: key, headers: basic(registry.admin) })).body,
  )
  const headers = basic(`${textAt(made, 'id') ?? ''}:${textAt(made, 'geheim') ?? ''}`)
  expect(await statusOf(registry, headers, 'POST', '/subjects/landelijk/versions', schema)).toBe(403)
  expect(await statusOf(registry, headers, 'POST', '/subjects/:.:landelijk/versions', schema)).toBe(403)
  expect(await statusOf(registry, headers, 'POST', '/subjects/:.alphen:landelijk/versions', schema)).toBe(200)
})
