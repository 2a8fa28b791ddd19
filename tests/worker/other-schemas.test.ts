import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { sample } from '@samenspraak/sdk/sample'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Brokers, brokerLacking, startBrokers } from './rig/broker.ts'
import { connectTest } from './rig/publisher.ts'
import { startWorker, type WorkerProcess } from './rig/worker-process.ts'

const visit = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://example.org/visit',
  type: 'object',
  required: ['day'],
  properties: { day: { type: 'string', format: 'date' }, who: { $ref: 'https://example.org/who' } },
}
const who = { $schema: visit.$schema, $id: 'https://example.org/who', type: 'string', pattern: '^(a+)+$' }
const attributes = {
  specversion: '1.0',
  source: 'urn:nld:kvknr:99999901:systeem:plansysteem',
  type: 'nl.voorbeeld.bezoek.v1',
  subject: 'fe9788ad-a622-4fde-b7d1-0459b0fb98a2',
  time: '2026-05-12T09:00:01+02:00',
}
const idOf = (nth: number): string => `00000000-0000-4000-9000-00000000000${nth}`

describe.skipIf(brokerLacking() !== undefined)('a worker with schemas of others on a broker', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  let brokers: Brokers
  let connection: NatsConnection
  beforeAll(async () => {
    writeFileSync(join(folder, 'visit.json'), JSON.stringify(visit))
    writeFileSync(join(folder, 'who.json'), JSON.stringify(who))
    brokers = await startBrokers(1)
    connection = await connectTest(brokers.urls)
  })
  afterAll(async () => {
    await connection.close()
    await brokers.stop()
    rmSync(folder, { recursive: true })
  })

  test('what is mapped goes by the schema in the folder, what is ours by ours, and each has one verdict', async () => {
    const map = `${attributes.type}=${visit.$id}`
    const worker = await start('OTHER', ['--schemas', folder, '--map', map, '--offline'])
    await binary('other', 1, {}, '{"day":"2026-05-12","who":"aa"}')
    await binary('other', 2, {}, '{"day":"geheim"}')
    await binary('other', 3, {}, '{"day":')
    await structured('other', 4, {}, { day: 5 })
    const own = { type: 'nl.signalen.signaal-gegeven.v1', dataschema: ownSchema('signaal') }
    await structured('other', 5, own, sample('signaal', { seed: 1 }))
    await binary('other', 6, { dataschema: 'https://example.org/elders' }, '{"day":"2026-05-12"}')
    await binary('other', 7, { type: 'nl.voorbeeld.anders.v1' }, '{}')
    expect(await verdicts('OTHER_RESULT', 7)).toEqual([
      [idOf(1), 'valid', visit.$id, ''],
      [idOf(2), 'invalid', visit.$id, '/data/day schema/format'],
      [idOf(3), 'unreadable', visit.$id, '/data json/syntax'],
      [idOf(4), 'invalid', visit.$id, '/data/day schema/type'],
      [idOf(5), 'valid', 'signaal@1.0', ''],
      [idOf(6), 'invalid', visit.$id, '/dataschema sdk/pattern'],
      [idOf(7), 'invalid', 'gebeurtenis@1.0', '/data cli/data-unchecked'],
    ])
    expect(await worker.stop()).toBe(0)
    expect(worker.lines.join('')).not.toContain('geheim')
  })

  test('a schema that runs wild keeps the others waiting, and gives none of them up', async () => {
    const map = `${attributes.type}=${visit.$id}`
    const patience = ['--attempts', '2', '--ack-wait', '1']
    await start('WILD', ['--schemas', folder, '--map', map, '--offline', ...patience])
    await binary('wild', 1, {}, `{"day":"2026-05-12","who":"${'a'.repeat(40)}b"}`)
    await binary('wild', 2, {}, '{"day":"2026-05-12","who":"aa"}')
    await binary('wild', 3, {}, '{"day":"2026-05-12"}')
    expect(await verdicts('WILD_RESULT', 3)).toEqual([
      [idOf(1), 'unreadable', visit.$id, ' cli/check-stopped'],
      [idOf(2), 'valid', visit.$id, ''],
      [idOf(3), 'valid', visit.$id, ''],
    ])
    const manager = await jetstreamManager(connection)
    expect((await manager.consumers.info('WILD', 'samenspraak')).num_redelivered).toBe(0)
    expect((await manager.streams.info('WILD_DEAD')).state.messages).toBe(1)
  })

  async function start(stream: string, words: readonly string[]): Promise<WorkerProcess> {
    const named = ['--stream', stream, '--prefix', stream.toLowerCase()]
    const patience = words.includes('--ack-wait') ? [] : ['--ack-wait', '30']
    const worker = await startWorker(brokers.urls, [...named, '--create', ...patience, ...words])
    onTestFinished(() => worker.kill())
    return worker
  }

  async function binary(prefix: string, nth: number, changes: object, body: string): Promise<void> {
    const sent = headers()
    for (const [name, value] of Object.entries({ ...attributes, id: idOf(nth), ...changes }))
      sent.append(`ce-${name}`, String(value))
    sent.append('content-type', 'application/json')
    await jetstream(connection).publish(`${prefix}.in.x`, body, { headers: sent })
  }

  async function structured(prefix: string, nth: number, changes: object, data: unknown): Promise<void> {
    const event = { ...attributes, id: idOf(nth), datacontenttype: 'application/json', ...changes, data }
    await jetstream(connection).publish(`${prefix}.in.x`, JSON.stringify(event))
  }

  /** Id, outcome, schema and first issue of each verdict, by id. */
  async function verdicts(stream: string, count: number): Promise<readonly (readonly string[])[]> {
    const consumer = await jetstream(connection).consumers.get(stream)
    const found: (readonly string[])[] = []
    while (found.length < count) {
      const message = await consumer.next({ expires: 30_000 })
      if (message === null) break
      const { data } = JSON.parse(message.string())
      const [issue] = data.issues ?? []
      const told = issue === undefined ? '' : `${issue.at} ${issue.code}`
      found.push([data.id, data.outcome, data.schema, told])
    }
    return found.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))
  }
})

function ownSchema(name: string): string {
  return `https://w3id.org/samenspraak/schema/${name}/1.0`
}
