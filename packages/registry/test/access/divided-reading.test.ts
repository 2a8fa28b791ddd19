import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectUuid } from '../../src/http/objecttypes/subject-uuid.ts'
import { membersOf, textAt } from '../../src/records/members.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

// A registry where not everybody may read everything, with a name, a setting and a status in each of two contexts.
let registry: TestRegistry
let reader: Readonly<Record<string, string>>
let steward: Readonly<Record<string, string>>
beforeAll(async () => {
  registry = await startTestRegistry({ SAMENSPRAAK_PUBLIC_READING: 'false' })
  for (const context of ['.alphen', '.emmen']) {
    const schema = JSON.stringify({ title: `Geheim van ${context}`, type: 'object' })
    await asAdmin('POST', `/subjects/:${context}:plan/versions`, { schemaType: 'JSON', schema })
    await asAdmin('PUT', `/config/:${context}:`, { compatibility: 'FULL' })
  }
  reader = await keyFor('reader')
  steward = await keyFor('steward')
})
afterAll(async () => {
  await registry.stop()
})

async function asAdmin(method: string, path: string, body: unknown): Promise<unknown> {
  return (await call(registry, method, path, { headers: basic(registry.admin), body })).body
}

async function keyFor(role: string, more: object = {}): Promise<Readonly<Record<string, string>>> {
  const request = { omschrijving: 'een systeem', rollen: [role], contexten: ['.alphen'], ...more }
  const made = membersOf(await asAdmin('POST', '/v1/sleutels', request))
  return basic(`${textAt(made, 'id') ?? ''}:${textAt(made, 'geheim') ?? ''}`)
}

const get = async (path: string, headers = reader): Promise<{ status: number; body: unknown }> => {
  const { status, body } = await call(registry, 'GET', path, { headers })
  return { status, body }
}

/** Everything that a stream says until it has told of this subject. */
async function heardUntil(subject: string, query: string): Promise<string> {
  const stopping = new AbortController()
  const answer = await fetch(`${registry.url}/v1/gebeurtenissen?vanaf=0${query}`, {
    headers: reader,
    signal: stopping.signal,
  })
  const parts = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes(subject)) {
    const part = await parts?.read()
    if (part === undefined || part.done) break
    text += part.value
  }
  stopping.abort()
  return text
}

describe('the stream of events of somebody who may read one context', () => {
  test.each(['', '&context=.alphen'])('with %j tells nothing of another', async (query) => {
    const body = { schemaType: 'JSON', schema: '{"type":"object"}' }
    const last = `:.alphen:daarna${query.length}`
    await asAdmin('POST', `/subjects/:.emmen:eerst${query.length}/versions`, body)
    await asAdmin('POST', `/subjects/${last}/versions`, body)
    const heard = await heardUntil(last, query)
    expect([heard.includes(':.alphen:plan'), heard.includes('.emmen')]).toEqual([true, false])
    // What is set for the other context as a whole stays unsaid too.
    expect(heard.match(/instelling-gewijzigd/gu)?.length).toBe(2)
  })

  test.each([
    ['.emmen', 403],
    ['emmen', 400],
    ['.a&context=.b', 400],
  ])('for context %s is refused with %d', async (context, status) => {
    expect((await get(`/v1/gebeurtenissen?context=${context}`)).status).toBe(status)
  })
})

test('a webhook is not made by somebody who runs a context but may not read it', async () => {
  const headers = await keyFor('admin', { acties: ['operate'] })
  const body = { url: 'https://ontvanger.example.nl/', omschrijving: 'x', contexten: ['.alphen'] }
  expect((await call(registry, 'POST', '/v1/abonnementen', { headers, body })).status).toBe(403)
})

test('the id of an object type says the same of a name that another context has as of one that nobody has', async () => {
  const path = (subject: string): string =>
    `/objecttypes/api/v2/objecttypes/${subjectUuid({ context: '.emmen', subject })}`
  for (const below of ['', '/versions', '/versions/1'])
    expect(await get(`${path('plan')}${below}`)).toEqual(await get(`${path('niemand')}${below}`))
})

test('a successor in a context that the steward may not read is as unknown as one that is not there', async () => {
  const said = async (successor: string): Promise<unknown> => {
    const body = { status: 'verouderd', opvolger: successor }
    const path = '/v1/schemas/:.alphen:plan/versies/1/status'
    const answer = await call(registry, 'PUT', path, { headers: steward, body })
    return [answer.status, answer.body]
  }
  expect(await said(':.emmen:plan/1')).toEqual(await said(':.emmen:niemand/1'))
})

test.each([
  '/subjects',
  '/subjects?subjectPrefix=:.emmen:',
  '/subjects?subjectPrefix=:*:',
  '/schemas',
  '/contexts',
  '/v1/contexten',
  '/v1/schemas',
  '/v1/schemas?zoek=Geheim',
  '/objecttypes/api/v2/objecttypes',
  '/config',
  '/metrics',
  '/v1/begrippen?zoek=Geheim',
])('%s says nothing of another context', async (path) => {
  const answer = await fetch(`${registry.url}${path}`, { headers: reader })
  expect([answer.status, (await answer.text()).includes('.emmen')]).toEqual([200, false])
})

test('content of another context is as unknown by its id, guid and hash as content that is not there', async () => {
  const version = await registry.store.version({ context: '.emmen', subject: 'plan' }, 'latest', 'live')
  const content = await registry.store.content(version?.contentId ?? 0)
  const { id = 0, guid = '', schemaHash = '' } = content ?? {}
  for (const below of ['', '/schema', '/subjects', '/versions'])
    expect(await get(`/schemas/ids/${id}${below}`)).toEqual(await get(`/schemas/ids/999${below}`))
  for (const below of ['', '/ids'])
    expect(await get(`/schemas/guids/${guid}${below}`)).toEqual(
      await get(`/schemas/guids/00000000-0000-4000-8000-000000000000${below}`),
    )
  expect(await get(`/v1/inhoud/${schemaHash}`)).toEqual(await get(`/v1/inhoud/${'0'.repeat(64)}`))
})

test('the same is refused in the same words for a name that another context has and for one that nobody has', async () => {
  for (const path of [
    '/subjects/:.emmen:NAAM/versions',
    '/subjects/:.emmen:NAAM/versions/1',
    '/contexts/.emmen/subjects/NAAM/versions',
    '/config/:.emmen:NAAM',
    '/mode/:.emmen:NAAM',
    '/v1/schemas/:.emmen:NAAM',
    '/v1/schemas/:.emmen:NAAM/versies/1/verwijzingen',
    '/v1/schemas/:.emmen:NAAM/beleid',
    '/v1/schemas/:.alphen:plan/verschillen?van=1&naar=1&naarSchema=:.emmen:NAAM',
  ])
    expect(await get(path.replace('NAAM', 'plan'))).toEqual(await get(path.replace('NAAM', 'niemand')))
})
