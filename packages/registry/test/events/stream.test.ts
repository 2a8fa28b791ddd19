import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streamEvents } from '../../src/http/events/event-stream.ts'
import { createServer } from 'node:http'
import { JournalFeed } from '../../src/events/feed/journal-feed.ts'
import { membersOf, textAt } from '../../src/records/members.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import type { Store } from '../../src/store/store.ts'
import { basic, call, startTestRegistry } from '../running-registry.ts'
import type { TestRegistry } from '../running-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry()
})
afterAll(async () => {
  await registry.stop()
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

interface Reader {
  /** Reads until so many events came; gives `id` and `subject` of each. */
  readonly until: (count: number) => Promise<readonly (readonly [id: string, subject: string])[]>
  readonly text: () => string
  readonly leave: () => Promise<void>
}

async function listen(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Reader> {
  const answer = await fetch(url, { headers: { accept: 'text/event-stream', ...headers } })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const events = (): readonly (readonly [string, string])[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .flatMap((frame) => {
        const [, id, data] = /^id: (\d+)\nevent: \S+\ndata: (.*)$/su.exec(frame) ?? []
        return id === undefined || data === undefined
          ? []
          : [[id, textAt(membersOf(JSON.parse(data)), 'subject') ?? ''] as const]
      })
  return {
    until: async (count) => {
      while (events().length < count) {
        const part = await reader?.read()
        if (part === undefined || part.done) break
        text += part.value
      }
      return events()
    },
    text: () => text,
    leave: async () => reader?.cancel(),
  }
}

describe('a reader of the stream', () => {
  test('sees what happens while it listens, and after a break what it missed', async () => {
    const stream = `${registry.url}/v1/gebeurtenissen`
    const first = await listen(stream)
    await happen(registry.store, 'a')
    await happen(registry.store, 'b')
    const [, last] = await first.until(2)
    await first.leave()
    await happen(registry.store, 'c')
    const second = await listen(stream, { 'last-event-id': last?.[0] ?? '' })
    await happen(registry.store, 'd')
    expect((await second.until(2)).map(([, subject]) => subject)).toEqual([':.alphen:c', ':.alphen:d'])
    await second.leave()
  })

  test('may begin at the beginning, and look at one context', async () => {
    await happen(registry.store, 'e', '.emmen')
    const reader = await listen(`${registry.url}/v1/gebeurtenissen?vanaf=0&context=.emmen`)
    expect((await reader.until(1)).map(([, subject]) => subject)).toEqual([':.emmen:e'])
    await reader.leave()
  })

  test.each(['-1', 'x', '1.5', '99999999999999999999'])(
    'that begins at %s is told that this is no position',
    async (start) => {
      expect((await call(registry, 'GET', `/v1/gebeurtenissen?vanaf=${start}`)).status).toBe(400)
    },
  )

  test('that begins beyond the end begins at the end', async () => {
    const reader = await listen(`${registry.url}/v1/gebeurtenissen?vanaf=999999`)
    await happen(registry.store, 'f')
    expect((await reader.until(1)).map(([, subject]) => subject)).toEqual([':.alphen:f'])
    await reader.leave()
  })
})

test('where reading is not public, a stream asks for a key', async () => {
  const closed = await startTestRegistry({ SAMENSPRAAK_PUBLIC_READING: 'false' })
  expect((await call(closed, 'GET', '/v1/gebeurtenissen')).status).toBe(401)
  const reader = await listen(`${closed.url}/v1/gebeurtenissen?context=.alphen`, basic(closed.admin))
  await happen(closed.store, 'a', '.emmen')
  await happen(closed.store, 'b')
  expect((await reader.until(1)).map(([, subject]) => subject)).toEqual([':.alphen:b'])
  await closed.stop()
})

test('a stop of the registry ends open streams instead of waiting for them', async () => {
  const other = await startTestRegistry()
  const reader = await listen(`${other.url}/v1/gebeurtenissen`)
  expect(await other.stop()).toEqual({ clean: true })
  expect(await reader.until(1)).toEqual([])
})

test('a quiet stream has a heartbeat that carries the position', async () => {
  const store = await openEmbeddedStore(':memory:')
  const feed = new JournalFeed(store, 0, () => undefined)
  feed.start()
  await happen(store, 'a', '.elders')
  const stopping = new AbortController()
  const server = createServer((_request, response) => {
    const origin = { source: 'urn:nld:test', publicUrl: '' }
    const parts = {
      feed,
      origin,
      isWanted: () => false,
      heartbeatMilliseconds: 5,
      patienceMilliseconds: 1000,
    }
    void streamEvents(response, 0, parts, stopping.signal)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const answer = await fetch(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (!text.includes('id: 1\n')) text += (await reader?.read())?.value ?? ''
  expect(text.replace(/(?:: hartslag\nid: 0\n\n)*(?:: hartslag\nid: 1\n\n)+$/u, '(heartbeats)')).toBe(
    'retry: 2000\n\n(heartbeats)',
  )
  stopping.abort()
  server.close()
  await feed.stop()
  await store.close()
})

test('thousands of events written faster than one reader reads all arrive, in order', async () => {
  const count = 3000
  const reader = await listen(`${registry.url}/v1/gebeurtenissen`)
  await Promise.all(Array.from({ length: count }, (_one, index) => happen(registry.store, `veel${index}`)))
  const ids = (await reader.until(count)).map(([id]) => Number(id))
  const [first = 0] = ids
  expect(ids).toEqual(Array.from({ length: count }, (_one, index) => first + index))
  await reader.leave()
})
