import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { administration, agreementsOf, documentsOf, keeper, startRig } from './rig.ts'
import type { Rig } from './rig.ts'

/** A subscriber that may be away, and that writes down the number of each event it takes. */
interface Subscriber {
  readonly server: Server
  readonly url: string
  readonly taken: number[]
  isAway: boolean
}

let subscriber: Subscriber
let rig: Rig
beforeAll(async () => {
  subscriber = await listen()
  rig = await startRig({
    afspraken: agreementsOf('emmen'),
    abonnees: [{ organisatie: keeper, url: subscriber.url, client: 'proef', geheim: 'proef' }],
  })
  for (const [pad, body] of documentsOf('emmen'))
    await rig.ask(administration, 'POST', `/v1/${pad}`, { body })
})
afterAll(async () => {
  await rig.party.sluit()
  subscriber.server.close()
})

test('a subscriber that was away gets everything once, in order, after it is back', async () => {
  subscriber.isAway = true
  await rig.party.bezorging.nu()
  expect(subscriber.taken).toEqual([])
  subscriber.isAway = false
  await rig.party.bezorging.nu()
  const first = [...subscriber.taken]
  expect(first.length).toBeGreaterThan(0)
  expect(first).toEqual(first.toSorted((one, other) => one - other))
  await rig.party.bezorging.nu()
  expect(subscriber.taken).toEqual(first)
})

test('rounds that are asked for at the same time never deliver twice', async () => {
  const before = subscriber.taken.length
  const [pad, document] = documentsOf('emmen').find(([one]) => one === 'organisaties') ?? ['', {}]
  const body = { ...document, id: '2c8c5a1e-2d1c-4b52-8d7b-2f6f0f3f9a33' }
  await rig.ask(administration, 'POST', `/v1/${pad}`, { body })
  await Promise.all([rig.party.bezorging.nu(), rig.party.bezorging.nu(), rig.party.bezorging.nu()])
  expect(subscriber.taken.length - before).toBe(1)
})

test('the administration of another organisation is no administration here', async () => {
  const other = await startRig({
    clients: [
      { id: 'beheer', geheim: 'beheer', organisatie: '8953a953-fc4a-4687-b4d8-185716d9a29a', beheer: true },
    ],
  })
  const [pad, body] = documentsOf('emmen').find(([one]) => one === 'roltoewijzingen') ?? ['', {}]
  const { status } = await other.ask(administration, 'POST', `/v1/${pad}`, { body })
  await other.party.sluit()
  expect(status).toBe(403)
})

async function listen(): Promise<Subscriber> {
  const taken: number[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (part) => (text += String(part)))
    request.on('end', () => {
      if (subscriber.isAway) return response.writeHead(503).end()
      if (request.url === '/token') return response.end(JSON.stringify({ access_token: 'x' }))
      taken.push(Number(Object(JSON.parse(text)).sequence))
      return response.writeHead(202).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { server, url: `http://127.0.0.1:${port}`, taken, isAway: false }
}
