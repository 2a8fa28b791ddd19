import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { membersOf, textAt } from '../../src/records/members.ts'
import type { Store } from '../../src/store/store.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'
import { startReceiver } from './receiver.ts'
import type { Receiver } from './receiver.ts'

const folder = mkdtempSync(join(tmpdir(), 'register-webhooks-'))
const environment = {
  SAMENSPRAAK_STORE_FILE: join(folder, 'register.db'),
  SAMENSPRAAK_WEBHOOK_HTTP: 'true',
  SAMENSPRAAK_WEBHOOK_NETWORKS: '127.0.0.1',
  SAMENSPRAAK_WEBHOOK_ATTEMPTS: '1',
}
let registry: TestRegistry
let receiver: Receiver
const admin = (): Readonly<Record<string, string>> => basic(registry.admin)

beforeAll(async () => {
  registry = await startTestRegistry(environment)
  receiver = await startReceiver()
})
afterAll(async () => {
  await registry.stop()
  receiver.close()
  rmSync(folder, { recursive: true, force: true })
})

async function happen(store: Store, subject: string, context = '.alphen'): Promise<void> {
  const key = `${context}/${subject}`
  const known = await store.record('onderwerp', key)
  const entry = {
    at: new Date().toISOString(),
    actor: 'x',
    action: 'versie-gepubliceerd',
    on: { context, subject },
  } as const
  await store.putRecord({ kind: 'onderwerp', key, value: {} }, known?.revision ?? 0, entry)
}

async function subscribe(
  body: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = admin(),
): Promise<{ readonly status: number; readonly body: unknown; readonly id: string }> {
  const request = { url: receiver.url, omschrijving: 'regiesysteem', contexten: ['.alphen'], ...body }
  const answer = await call(registry, 'POST', '/v1/abonnementen', { body: request, headers })
  return { status: answer.status, body: answer.body, id: textAt(membersOf(answer.body), 'id') ?? '' }
}

test('a webhook that is made hears what happens next, until it is taken away', async () => {
  await happen(registry.store, 'ervoor')
  await registry.store.seal()
  const { status, body, id } = await subscribe({ url: `${receiver.url}/eerst` })
  expect([status, textAt(membersOf(body), 'geheim')?.startsWith('whsec_')]).toEqual([201, true])
  const count = receiver.received.length
  await happen(registry.store, 'erna')
  await receiver.until(count + 1)
  expect(
    receiver.received.slice(count).map((one) => textAt(membersOf(JSON.parse(one.body)), 'subject')),
  ).toEqual([':.alphen:erna'])
  const shown = await call(registry, 'GET', `/v1/abonnementen/${id}`, { headers: admin() })
  expect(JSON.stringify(shown.body)).not.toContain('whsec_')
  expect((await call(registry, 'DELETE', `/v1/abonnementen/${id}`, { headers: admin() })).status).toBe(204)
  expect((await call(registry, 'GET', `/v1/abonnementen/${id}`, { headers: admin() })).status).toBe(404)
  await expect.poll(() => registry.store.records('aflevering', '', {}), { timeout: 10_000 }).toEqual([])
})

test('of two instances on one store one delivers, and when it stops the other goes on where it was', async () => {
  const other = await startTestRegistry(environment)
  const { id } = await subscribe({ url: `${receiver.url}/twee` })
  const begin = receiver.received.length
  for (let index = 0; index < 20; index += 1)
    await happen(index % 2 === 0 ? other.store : registry.store, `s${index % 4}`)
  await receiver.until(begin + 20)
  await registry.stop()
  for (let index = 20; index < 40; index += 1) await happen(other.store, `s${index % 4}`)
  await receiver.until(begin + 40)
  const positions = receiver.received
    .filter(({ path }) => path === '/in/twee')
    .map(({ body }) => Number(textAt(membersOf(JSON.parse(body)), 'sequence')))
  expect(positions).toEqual(positions.toSorted((one, two) => one - two))
  expect(new Set(positions).size).toBe(40)
  registry = other
  await call(registry, 'DELETE', `/v1/abonnementen/${id}`, { headers: admin() })
})

test('what was set aside can be sent again when the receiver is well', async () => {
  let isIll = true
  const patient = await startReceiver(() => ({ status: isIll ? 500 : 200 }))
  const { id } = await subscribe({ url: patient.url })
  await happen(registry.store, 'gemist')
  const asideOf = async (): Promise<readonly unknown[]> => {
    const shown = await call(registry, 'GET', `/v1/abonnementen/${id}`, { headers: admin() })
    const aside = membersOf(membersOf(shown.body).get('aflevering')).get('terzijde')
    return Array.isArray(aside) ? aside : []
  }
  await patient.until(1)
  await expect.poll(asideOf).toMatchObject([{ fout: 'status 500' }])
  const [one] = await asideOf()
  const path = `/v1/abonnementen/${id}/terzijde/${String(membersOf(one).get('positie'))}/_herstel`
  expect((await call(registry, 'POST', path, { headers: admin() })).body).toEqual({
    aangenomen: false,
    uitkomst: 'status 500',
  })
  isIll = false
  expect((await call(registry, 'POST', path, { headers: admin() })).body).toEqual({
    aangenomen: true,
    uitkomst: 'status 200',
  })
  expect(await asideOf()).toEqual([])
  expect((await call(registry, 'POST', path, { headers: admin() })).status).toBe(404)
  expect(new Set(patient.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  patient.close()
  await call(registry, 'DELETE', `/v1/abonnementen/${id}`, { headers: admin() })
})

test('a webhook that answers 410 is switched off, and gets what it missed when its owner switches it on', async () => {
  const gone = await startReceiver((_one, count) => ({ status: count === 1 ? 410 : 204 }))
  const { id } = await subscribe({ url: gone.url })
  await happen(registry.store, 'weg')
  const isActive = async (): Promise<unknown> =>
    membersOf((await call(registry, 'GET', `/v1/abonnementen/${id}`, { headers: admin() })).body).get(
      'actief',
    )
  await expect.poll(isActive).toBe(false)
  await call(registry, 'PATCH', `/v1/abonnementen/${id}`, { headers: admin(), body: { actief: true } })
  await gone.until(2)
  expect(await isActive()).toBe(true)
  expect(new Set(gone.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  gone.close()
  await call(registry, 'DELETE', `/v1/abonnementen/${id}`, { headers: admin() })
})

test('a wrong request is refused with every violation at once', async () => {
  const { status, body } = await subscribe({
    url: 'https://wie:wat@example.org/',
    omschrijving: 3,
    contexten: ['alphen'],
    types: ['alles'],
    vanafPositie: -1,
    geheim: 'x',
  })
  const errors = membersOf(body).get('errors')
  const pointers = Array.isArray(errors)
    ? errors.map((one) => membersOf(membersOf(one).get('location')).get('pointer'))
    : []
  expect([status, pointers]).toEqual([
    400,
    ['#/url', '#/omschrijving', '#/contexten', '#/types', '#/vanafPositie', '#/geheim'],
  ])
})

test.each([
  'http://10.0.0.1/',
  'http://[::ffff:192.168.1.1]/',
  'http://[fd00::1]/',
  'http://169.254.169.254/latest',
  'http://0xa000001/',
  'http://012.0.0.1/',
  'http://167772161/',
  'http://10.1/',
  'http://[::]/',
])('a webhook to %s is refused when it is made, with the place and the rule', async (url) => {
  const { status, body } = await subscribe({ url })
  expect([status, body]).toMatchObject([
    422,
    { code: 'webhook-address-private', errors: [{ location: { pointer: '#/url' } }] },
  ])
})

test('without operating a context nobody subscribes to it', async () => {
  expect((await subscribe({}, {})).status).toBe(401)
  const key = { omschrijving: 'x', rollen: ['admin'], contexten: ['.emmen'] }
  const made = membersOf((await call(registry, 'POST', '/v1/sleutels', { body: key, headers: admin() })).body)
  const emmen = basic(`${textAt(made, 'id') ?? ''}:${textAt(made, 'geheim') ?? ''}`)
  expect((await subscribe({}, emmen)).status).toBe(403)
  expect((await subscribe({ contexten: ['*'] }, emmen)).status).toBe(403)
  expect((await subscribe({ contexten: ['.emmen'] }, emmen)).status).toBe(201)
})
