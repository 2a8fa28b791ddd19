import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { membersOf, textAt } from '../../src/records/members.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

let registry: TestRegistry
let moment = new Date('2027-01-01T00:00:00Z')
const admin = (): Readonly<Record<string, string>> => basic(registry.admin)

beforeAll(async () => {
  registry = await startTestRegistry({ SAMENSPRAAK_FAILURES_PER_MINUTE: '1000' }, () => moment)
})
afterAll(async () => {
  await registry.stop()
})
beforeEach(() => {
  // Later than what any test before looked at, so that no key is still in the cache.
  moment = new Date(moment.getTime() + 86_400_000)
})

interface Key {
  readonly id: string
  readonly secret: string
  readonly bearer: string
}

async function make(
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = admin(),
): Promise<Key & { readonly status: number; readonly body: unknown }> {
  const request = { omschrijving: 'een systeem', rollen: ['admin'], contexten: ['.alphen'], ...body }
  const answer = await call(registry, 'POST', '/v1/sleutels', { body: request, headers })
  return { ...keyOf(answer.body), status: answer.status, body: answer.body }
}

function keyOf(body: unknown): Key {
  const members = membersOf(body)
  return {
    id: textAt(members, 'id') ?? '',
    secret: textAt(members, 'geheim') ?? '',
    bearer: textAt(members, 'bearer') ?? '',
  }
}

/** What a key is answered when it asks for the keys it may see. */
async function statusOf(headers: Readonly<Record<string, string>>): Promise<number> {
  return (await call(registry, 'GET', '/v1/sleutels', { headers })).status
}

describe('a new key', () => {
  test('works as Basic and as Bearer, and its secret is nowhere in the store', async () => {
    const { id, secret, bearer } = await make({})
    expect(await statusOf(basic(`${id}:${secret}`))).toBe(200)
    expect(await statusOf({ authorization: `Bearer ${bearer}` })).toBe(200)
    const kept = JSON.stringify([
      await registry.store.records('sleutel', '', {}),
      await registry.store.journal(0, 1000),
    ])
    expect(kept).toContain(id)
    expect(kept).not.toContain(secret)
  })

  test('is in the journal with who made it', async () => {
    const { id } = await make({})
    await registry.store.seal()
    const last = (await registry.store.journal(0, 1000)).at(-1)
    expect(last).toMatchObject({
      actor: 'sleutel:toezicht',
      action: 'sleutel-gewijzigd',
      detail: { sleutel: id, wijziging: 'gemaakt' },
    })
  })

  test('is described without its secret to whoever asks later', async () => {
    const { id, secret } = await make({
      omschrijving: 'regiesysteem',
      verlooptOp: '2030-01-01T00:00:00+01:00',
    })
    const found = await call(registry, 'GET', `/v1/sleutels/${id}`, { headers: admin() })
    expect(found.body).toEqual({
      id,
      omschrijving: 'regiesysteem',
      rollen: ['admin'],
      contexten: ['.alphen'],
      status: 'geldig',
      gemaaktOp: moment.toISOString(),
      gemaaktDoor: 'sleutel:toezicht',
      verlooptOp: '2029-12-31T23:00:00.000Z',
      geheimen: [{ gemaaktOp: moment.toISOString() }],
    })
    expect(JSON.stringify(found.body)).not.toContain(secret)
  })

  test('with wrong members is refused with every violation at once', async () => {
    const { status, body } = await make({
      omschrijving: '',
      rollen: ['god'],
      contexten: [],
      verlooptOp: 'ooit',
      x: 1,
    })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'request-invalid', status: 400 })
    const errors = membersOf(body).get('errors')
    const pointers = Array.isArray(errors)
      ? errors.map((one) => membersOf(membersOf(one).get('location')).get('pointer'))
      : []
    expect(pointers).toEqual(['#/omschrijving', '#/rollen', '#/contexten', '#/verlooptOp', '#/x'])
  })

  test('that ends in the past is refused', async () => {
    expect((await make({ verlooptOp: '2020-01-01T00:00:00Z' })).status).toBe(400)
  })
})

describe('a key stops', () => {
  test('at the end of its life, and not a moment before', async () => {
    const { id, secret } = await make({ verlooptOp: new Date(moment.getTime() + 60_000).toISOString() })
    moment = new Date(moment.getTime() + 59_000)
    expect(await statusOf(basic(`${id}:${secret}`))).toBe(200)
    moment = new Date(moment.getTime() + 1000)
    expect(await statusOf(basic(`${id}:${secret}`))).toBe(401)
  })

  test('when it is revoked, for good', async () => {
    const { id, secret } = await make({})
    expect((await call(registry, 'DELETE', `/v1/sleutels/${id}`, { headers: admin() })).status).toBe(204)
    expect(await statusOf(basic(`${id}:${secret}`))).toBe(401)
    const rotated = await call(registry, 'POST', `/v1/sleutels/${id}/_roteer`, { headers: admin() })
    const again = keyOf(rotated.body)
    expect(await statusOf(basic(`${id}:${again.secret}`))).toBe(401)
    const found = await call(registry, 'GET', `/v1/sleutels/${id}`, { headers: admin() })
    expect(found.body).toMatchObject({ status: 'ingetrokken' })
  })
})

describe('a rotation', () => {
  test('leaves the secret before it working for as long as was asked', async () => {
    const old = await make({})
    const path = `/v1/sleutels/${old.id}/_roteer`
    const rotated = await call(registry, 'POST', path, { headers: admin(), body: { overlapSeconden: 3600 } })
    const fresh = keyOf(rotated.body)
    expect(await statusOf(basic(`${old.id}:${old.secret}`))).toBe(200)
    expect(await statusOf(basic(`${old.id}:${fresh.secret}`))).toBe(200)
    moment = new Date(moment.getTime() + 3_600_000)
    expect(await statusOf(basic(`${old.id}:${old.secret}`))).toBe(401)
    expect(await statusOf(basic(`${old.id}:${fresh.secret}`))).toBe(200)
  })

  test('twice in a row leaves two secrets, never three', async () => {
    const first = await make({})
    const path = `/v1/sleutels/${first.id}/_roteer`
    const second = keyOf((await call(registry, 'POST', path, { headers: admin() })).body)
    const third = keyOf((await call(registry, 'POST', path, { headers: admin() })).body)
    const secrets = [first, second, third].map(({ secret }) => basic(`${first.id}:${secret}`))
    expect(await Promise.all(secrets.map(statusOf))).toEqual([401, 200, 200])
  })
})

describe('who may make keys', () => {
  test('an admin of one municipality makes keys of that one only', async () => {
    const { id, secret } = await make({})
    const own = basic(`${id}:${secret}`)
    expect((await make({ rollen: ['publisher'] }, own)).status).toBe(201)
    for (const contexten of [['.emmen'], ['.'], ['*'], ['.alphen', '.emmen']])
      expect((await make({ contexten }, own)).status).toBe(403)
  })

  test('an admin of one municipality sees and touches no key of another', async () => {
    const { id, secret } = await make({})
    const other = await make({ contexten: ['.emmen'] })
    const headers = basic(`${id}:${secret}`)
    expect((await call(registry, 'GET', `/v1/sleutels/${other.id}`, { headers })).status).toBe(403)
    expect((await call(registry, 'POST', `/v1/sleutels/${other.id}/_roteer`, { headers })).status).toBe(403)
    expect((await call(registry, 'DELETE', `/v1/sleutels/${other.id}`, { headers })).status).toBe(403)
    const seen = JSON.stringify((await call(registry, 'GET', '/v1/sleutels', { headers })).body)
    expect([seen.includes(id), seen.includes(other.id), seen.includes('"id":"toezicht"')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test.each(['reader', 'publisher', 'steward'])('a %s makes none', async (role) => {
    const { id, secret } = await make({ rollen: [role] })
    expect((await make({}, basic(`${id}:${secret}`))).status).toBe(403)
  })

  test('nobody in particular makes none', async () => {
    expect((await make({}, {})).status).toBe(401)
  })
})

describe('a key for some actions only', () => {
  test('does nothing else, whatever its role may', async () => {
    const { id, secret, body } = await make({ acties: ['publish'] })
    expect(body).toMatchObject({ acties: ['publish'] })
    const headers = basic(`${id}:${secret}`)
    const schema = { schemaType: 'JSON', schema: '{}' }
    const path = '/subjects/:.alphen:acties'
    expect((await call(registry, 'POST', `${path}/versions`, { headers, body: schema })).status).toBe(200)
    expect((await call(registry, 'DELETE', path, { headers })).status).toBe(403)
    expect(await statusOf(headers)).toBe(403)
  })

  test('makes no key that may do more, and does not get at the secret of one', async () => {
    const wide = await make({})
    const { id, secret } = await make({ acties: ['operate', 'read'] })
    const headers = basic(`${id}:${secret}`)
    expect((await make({}, headers)).status).toBe(403)
    expect((await make({ acties: ['operate', 'publish'] }, headers)).status).toBe(403)
    expect((await make({ acties: ['read'] }, headers)).status).toBe(201)
    expect((await call(registry, 'POST', `/v1/sleutels/${wide.id}/_roteer`, { headers })).status).toBe(403)
    expect((await call(registry, 'POST', `/v1/sleutels/${id}/_roteer`, { headers })).status).toBe(200)
  })
})

describe('wrong credentials', () => {
  const wrong: readonly (readonly [what: string, authorization: string])[] = [
    ['an unknown key', basic('niemand:smsp_x')['authorization'] ?? ''],
    ['a wrong secret', basic('toezicht:smsp_x')['authorization'] ?? ''],
    ['an empty secret', basic('toezicht:')['authorization'] ?? ''],
    ['no colon', basic('toezicht')['authorization'] ?? ''],
    ['no base64', 'Basic !!!'],
    ['another scheme', 'Digest username=x'],
    ['nothing behind the scheme', 'Bearer'],
    ['a token of nobody', 'Bearer e30.e30.e30'],
    ['a key with a path in it', basic('../toezicht:x')['authorization'] ?? ''],
    ['a very long header', `Bearer ${'x'.repeat(12_000)}`],
  ]

  test.each(wrong)('are refused where everybody may read too: %s', async (_what, authorization) => {
    const answer = await call(registry, 'GET', '/v1/sleutels', { headers: { authorization } })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Basic realm="register", Bearer realm="register"')
    expect(answer.body).toMatchObject({ code: 'unauthenticated' })
  })

  test('leave no trace of themselves in the log', async () => {
    await statusOf(basic('verkeerd:smsp_heelgeheim'))
    const { secret } = await make({ omschrijving: 'omschrijvinkje' })
    const log = registry.log.join('')
    expect(['heelgeheim', 'omschrijvinkje', secret, 'aaaaaaaa'].filter((text) => log.includes(text))).toEqual(
      [],
    )
  })
})
