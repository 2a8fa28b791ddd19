import { Webhook as Verifier } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readCursor } from '../../src/events/delivery/cursor.ts'
import { addressGuard } from '../../src/events/delivery/safe-address.ts'
import { webhookSender } from '../../src/events/delivery/send.ts'
import type { WebhookSender } from '../../src/events/delivery/send.ts'
import { serveWebhook } from '../../src/events/delivery/serve-webhook.ts'
import type { Ending, Served } from '../../src/events/delivery/serve-webhook.ts'
import { makeSigningSecret } from '../../src/events/delivery/signature.ts'
import type { Webhook } from '../../src/events/delivery/webhook.ts'
import type { Action } from '../../src/journal/entry.ts'
import { membersOf, numberAt, textAt } from '../../src/records/members.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import type { Store } from '../../src/store/store.ts'
import { startReceiver } from './receiver.ts'
import type { Answer, Receiver } from './receiver.ts'

let store: Store
let sender: WebhookSender
let receiver: Receiver | undefined
let moment: Date
let steps: string[]
const secret = makeSigningSecret()

beforeEach(async () => {
  store = await openEmbeddedStore(':memory:')
  sender = webhookSender({
    mayConnect: addressGuard(['127.0.0.1']),
    plainHttp: true,
    timeoutMilliseconds: 5000,
  })
  moment = new Date('2027-01-01T00:00:00Z')
  steps = []
})
afterEach(async () => {
  receiver?.close()
  sender.close()
  await store.close()
})

/** Something happened to a subject; the record is only there to carry the journal entry. */
async function happen(
  subject: string,
  context = '.alphen',
  action: Action = 'versie-gepubliceerd',
): Promise<void> {
  const key = `${context}/${subject}`
  const known = await store.record('onderwerp', key)
  const entry = { at: moment.toISOString(), actor: 'sleutel:a', action, on: { context, subject }, version: 1 }
  await store.putRecord({ kind: 'onderwerp', key, value: {} }, known?.revision ?? 0, entry)
  await store.seal()
}

async function webhookTo(answer: Answer, changes: Partial<Webhook> = {}): Promise<Webhook> {
  receiver = await startReceiver(answer)
  return {
    url: receiver.url,
    description: 'test',
    contexts: ['.alphen'],
    types: [],
    secrets: [{ secret }],
    active: true,
    after: 0,
    madeAt: moment.toISOString(),
    madeBy: 'sleutel:a',
    ...changes,
  }
}

/** Serves from what the store has, as an instance does that has just taken over. */
async function serve(webhook: Webhook, mostAttempts = 3): Promise<Ending> {
  const record = await store.record('aflevering', 'w1')
  const cursor = readCursor(record, webhook.after)
  const start: Served = {
    id: 'w1',
    webhook,
    cursor,
    revision: record?.revision ?? 0,
    savedPosition: cursor.position,
  }
  const parts = {
    store,
    read: (after: number, limit: number) => store.journal(after, limit),
    send: sender,
    origin: { source: 'urn:nld:test', publicUrl: 'https://register.example.org' },
    now: () => moment,
    random: () => 0,
    mostAttempts,
    onAttempt: (_id: string, step: string) => void steps.push(step),
  }
  return serveWebhook(start, parts, () => true)
}

function later(seconds: number): void {
  moment = new Date(moment.getTime() + seconds * 1000)
}

/** Subjects of what came, in order. */
function subjects(): readonly (string | undefined)[] {
  return (receiver?.received ?? []).map(({ body }) => textAt(membersOf(JSON.parse(body)), 'subject'))
}

const fine: Answer = () => ({ status: 204 })

describe('a webhook that takes everything', () => {
  test('gets what it asked for and nothing else, in order, signed', async () => {
    await happen('a')
    await happen('b', '.emmen')
    await happen('a', '.alphen', 'concept-opgeslagen')
    await happen('c')
    const webhook = await webhookTo(fine)
    expect(await serve(webhook)).toMatchObject({
      gone: false,
      served: { cursor: { position: 4, attempts: 0 } },
    })
    expect(subjects()).toEqual([':.alphen:a', ':.alphen:c'])
    // The verifier looks at the real clock, so the signature is made with it here.
    moment = new Date()
    await happen('d')
    await serve(webhook)
    const last = receiver?.received.at(-1)
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = last?.headers ?? {}
    const headers = {
      'webhook-id': String(id),
      'webhook-timestamp': String(at),
      'webhook-signature': String(signature),
    }
    expect(new Verifier(secret).verify(last?.body ?? '', headers)).toMatchObject({
      id,
      subject: ':.alphen:d',
    })
  })

  test('gets nothing twice when another instance takes over after the cursor was written', async () => {
    await happen('a')
    const webhook = await webhookTo(fine)
    await serve(webhook)
    await serve(webhook)
    expect(subjects()).toEqual([':.alphen:a'])
  })

  test('can ask for one type of event only', async () => {
    await happen('a')
    await happen('a', '.alphen', 'versie-verwijderd')
    await serve(await webhookTo(fine, { types: ['nl.samenspraak.register.schemaversie-verwijderd.v1'] }))
    expect(receiver?.received.map(({ body }) => textAt(membersOf(JSON.parse(body)), 'type'))).toEqual([
      'nl.samenspraak.register.schemaversie-verwijderd.v1',
    ])
  })
})

describe('a webhook that fails', () => {
  test('is left alone for ever longer, and then gets what it missed in the old order', async () => {
    await happen('a')
    await happen('b')
    const webhook = await webhookTo((_one, count) => ({ status: count <= 2 ? 500 : 204 }))
    const waits: unknown[] = []
    for (const wait of [0, 0.9, 0.1, 3.9, 0.1]) {
      later(wait)
      await serve(webhook)
      waits.push([
        receiver?.received.length,
        textAt(membersOf((await store.record('aflevering', 'w1'))?.value), 'notBefore'),
      ])
    }
    expect(waits).toEqual([
      [1, '2027-01-01T00:00:01.000Z'],
      [1, '2027-01-01T00:00:01.000Z'],
      [2, '2027-01-01T00:00:05.000Z'],
      [2, '2027-01-01T00:00:05.000Z'],
      [4, undefined],
    ])
    expect(subjects()).toEqual([':.alphen:a', ':.alphen:a', ':.alphen:a', ':.alphen:b'])
    expect(new Set(receiver?.received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  })

  test('at one event loses that one to the side after the last attempt, and gets the next', async () => {
    await happen('vergiftigd')
    await happen('b')
    const webhook = await webhookTo(({ body }) => ({ status: body.includes('vergiftigd') ? 422 : 204 }))
    for (const wait of [0, 10, 100]) {
      later(wait)
      await serve(webhook)
    }
    expect(steps).toEqual(['wait', 'wait', 'set-aside', 'taken'])
    const aside = await store.records('aflevering', 'w1/', {})
    expect(
      aside.map(({ value }) => [numberAt(membersOf(value), 'position'), textAt(membersOf(value), 'failure')]),
    ).toEqual([[1, 'status 422']])
  })

  test('may ask for more patience than it would get', async () => {
    await happen('a')
    await serve(await webhookTo(() => ({ status: 429, headers: { 'retry-after': '300' } })))
    expect(membersOf((await store.record('aflevering', 'w1'))?.value).get('notBefore')).toBe(
      '2027-01-01T00:05:00.000Z',
    )
  })

  test('with 410 is not asked again', async () => {
    await happen('a')
    expect(await serve(await webhookTo(() => ({ status: 410 })))).toMatchObject({ gone: true })
  })

  test('with a redirect counts as failed', async () => {
    await happen('a')
    await serve(await webhookTo(() => ({ status: 302, headers: { location: 'http://127.0.0.1:9/' } })))
    expect(membersOf((await store.record('aflevering', 'w1'))?.value).get('lastFailure')).toBe('status 302')
  })
})

test('an instance that lost its lease unnoticed lets go when it finds the cursor moved', async () => {
  await happen('a')
  const webhook = await webhookTo(fine)
  const record = { kind: 'aflevering', key: 'w1', value: { position: 0, attempts: 0 } } as const
  const stale: Served = {
    id: 'w1',
    webhook,
    cursor: { position: 0, attempts: 0 },
    revision: 0,
    savedPosition: 0,
  }
  await store.putRecord(record, 0)
  const ending = await serveWebhook(
    stale,
    {
      store,
      read: (after, limit) => store.journal(after, limit),
      send: sender,
      origin: { source: 'urn:nld:test', publicUrl: '' },
      now: () => moment,
      random: () => 0,
      mostAttempts: 3,
      onAttempt: () => undefined,
    },
    () => true,
  )
  expect(ending).toBe('lost')
})
