import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminKey, basic, call, startTestRegistry } from '../../packages/registry/test/running-registry.ts'
import type { TestRegistry } from '../../packages/registry/test/running-registry.ts'
import { departures, placeOf, places } from './description.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry()
})
afterAll(() => registry.stop(), 60_000)

const admin = basic(adminKey)
const found: string[] = []
const succeeded = new Set<string>()

async function take(
  method: string,
  path: string,
  more: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const came = await call(registry, method, path, { headers: admin, ...more })
  const place = placeOf(method, path)
  if (place === undefined) return expect.fail(`${method} ${path} is not described`)
  if (came.status < 300) succeeded.add(place.operationId)
  found.push(
    ...departures(place, { ...came, headers: Object.fromEntries(came.headers) }).map(
      (what) => `${method} ${path} ${came.status}: ${what}`,
    ),
  )
  return came.headers.get('location') ?? ''
}

test('every answer about keys, webhooks and events of a running registry is as described', async () => {
  const key = await take('POST', '/v1/sleutels', {
    body: { omschrijving: 'Voor de proef', rollen: ['reader'], contexten: ['.'] },
  })
  await take('POST', '/v1/sleutels', { body: { rollen: ['koning'], x: 1 } })
  await take('GET', '/v1/sleutels', { headers: {} })
  await take('GET', '/v1/sleutels')
  await take('GET', key)
  await take('GET', '/v1/sleutels/weg')
  await take('POST', `${key}/_roteer`, { body: { overlapSeconden: 60 } })
  await take('DELETE', key)
  await take('DELETE', key)
  await take('POST', `${key}/_roteer`)
  const body = { url: 'https://voorbeeldstad.example.nl/', omschrijving: 'Voor de proef', contexten: ['.'] }
  const webhook = await take('POST', '/v1/abonnementen', { body })
  await take('POST', '/v1/abonnementen', { body: { ...body, url: 'ftp://x' } })
  await take('GET', '/v1/abonnementen')
  await take('GET', webhook)
  await take('PATCH', webhook, { body: { actief: false } })
  await take('POST', `${webhook}/_roteer`)
  await take('POST', `${webhook}/terzijde/1/_herstel`)
  await take('DELETE', webhook)
  await take('GET', webhook)
  await takeEvents()
  await takeEdition()
  expect(found).toEqual([])
  // Nothing was set aside here; packages/registry/test/events brings that about.
  const own = places.filter(({ path }) => /^\/(?:sleutels|abonnementen|gebeurtenissen|uitgave)/u.test(path))
  const expected = own.map(({ operationId }) => operationId).filter((name) => name !== 'herstelAflevering')
  expect([...succeeded].toSorted()).toEqual(expected.toSorted())
})

async function takeEvents(): Promise<void> {
  await take('GET', '/v1/gebeurtenissen?vanaf=x')
  const stop = new AbortController()
  const { status, headers } = await fetch(`${registry.url}/v1/gebeurtenissen`, { signal: stop.signal })
  const place = placeOf('GET', '/v1/gebeurtenissen')
  if (place === undefined) return expect.fail('events are not described')
  found.push(...departures(place, { status, headers: Object.fromEntries(headers), body: '' }))
  succeeded.add(place.operationId)
  stop.abort()
}

async function takeEdition(): Promise<void> {
  const place = placeOf('GET', '/v1/uitgave')
  if (place === undefined) return expect.fail('the edition is not described')
  const { status, headers } = await fetch(`${registry.url}/v1/uitgave`)
  found.push(
    ...(status === 401 ? [] : [`without a key ${status}`]),
    ...(headers.get('api-version') === null ? ['the edition says no version'] : []),
  )
  const { status: given, headers: said } = await fetch(`${registry.url}/v1/uitgave`, { headers: admin })
  expect([given, said.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  succeeded.add(place.operationId)
}

test('every operation that is described is a route of the running registry', () => {
  const missing = places.filter(({ method, path }) => {
    const url = `/v1${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`
    return !['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].some(
      (one) => one === method && registry.app.hasRoute({ method: one, url }),
    )
  })
  expect(missing).toEqual([])
})
