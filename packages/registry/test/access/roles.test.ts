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

  test('goes across municipalities, because ids, hashes and references do', async () => {
    const schemaOfEmmen = { schemaType: 'JSON', schema: '{"title":"van emmen"}' }
    const path = '/subjects/:.emmen:eigen/versions'
    await call(closed, 'POST', path, { headers: basic(closed.admin), body: schemaOfEmmen })
    expect(await statusOf(closed, await bearer({ roles: ['reader'] }), 'GET', path)).toBe(200)
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
