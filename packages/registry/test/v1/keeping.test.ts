import { afterEach, beforeEach, expect, test } from 'vitest'
import { remove } from '../../src/registration/remove.ts'
import { openOwnApi } from './own-api.ts'
import type { OwnApi } from './own-api.ts'

const name = { context: '.', subject: 'doel.v1' }
const schema = '/v1/schemas/doel.v1'
const content = `${schema}/versies/1/inhoud`
const immutable = 'public, max-age=31536000, immutable'

let api: OwnApi
beforeEach(async () => {
  api = await openOwnApi()
  await api.publish('doel.v1', { title: 'een' })
})
afterEach(() => api.close())

async function cacheOf(path: string): Promise<unknown> {
  return (await api.ask('GET', path)).headers['cache-control']
}

test('what may be deleted for good is asked for again, because its number can come to mean another schema', async () => {
  const before = await api.ask('GET', content)
  expect(before.headers['cache-control']).toBe('no-cache')
  for (const how of ['soft', 'hard'] as const)
    await remove(api.registering, { name, version: 'all', how, actor: 'sleutel:proef' })
  await api.publish('doel.v1', { title: 'twee' })
  const after = await api.ask('GET', content, {
    headers: { 'if-none-match': String(before.headers['etag']) },
  })
  expect([after.status, after.body]).toEqual([200, { title: 'twee' }])
})

test('where the policy excludes that, a number is as immutable as a hash, and the policy stays that strict', async () => {
  await api.ask('PUT', `${schema}/beleid`, { body: { verwijderen: 'alleen-zacht' } })
  expect(await cacheOf(content)).toBe(immutable)
  expect(await api.ask('PUT', `${schema}/beleid`, { body: { verwijderen: 'toegestaan' } })).toMatchObject({
    status: 409,
    body: { code: 'not-permitted' },
  })
  expect(await api.ask('PUT', `${schema}/beleid`, { body: {} })).toMatchObject({ status: 409 })
  expect(await api.ask('PUT', `${schema}/beleid`, { body: { verwijderen: 'nooit' } })).toMatchObject({
    status: 200,
  })
  expect(await cacheOf(content)).toBe(immutable)
})

test('a subject may be freer than its context as long as it has no versions', async () => {
  const eigen = '/v1/schemas/:.voorbeeldstad:nieuw.v1'
  await api.ask('PUT', '/v1/contexten/.voorbeeldstad/beleid', { body: { verwijderen: 'nooit' } })
  expect((await api.ask('PUT', `${eigen}/beleid`, { body: { verwijderen: 'toegestaan' } })).status).toBe(200)
  await api.publish(':.voorbeeldstad:nieuw.v1', { title: 'nieuw' })
  await api.publish(':.voorbeeldstad:vast.v1', { title: 'vast' })
  expect(await cacheOf(`${eigen}/versies/1/inhoud`)).toBe('no-cache')
  expect(await cacheOf('/v1/schemas/:.voorbeeldstad:vast.v1/versies/1/inhoud')).toBe(immutable)
  const loosened = await api.ask('PUT', '/v1/contexten/.voorbeeldstad/beleid', { body: {} })
  expect(loosened.status).toBe(409)
})
