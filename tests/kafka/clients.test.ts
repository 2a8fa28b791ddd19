import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { installClients } from '../registry/install-clients.ts'
import { serveRegistry } from '../registry/run-server.ts'

const session = fileURLToPath(new URL('client-session.ts', import.meta.url))

test('the SDK and the clients of Confluent and KafkaJS, unmodified, write the same bytes and read each other', async () => {
  await installClients()
  const { url, user, password, stop } = await serveRegistry()
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=@samenspraak/source', session, url, user, password],
    { timeout: 100_000 },
  ).finally(stop)
  const outcomes: { readonly length: number } = JSON.parse(stdout)
  const alike = { same: true, theirsReadByUs: true, oursReadByThem: true }
  const { length } = outcomes
  expect(outcomes).toEqual({
    'prefix-v0': { ...alike, length: length + 5, headers: [] },
    'prefix-v1': { ...alike, length: length + 17, headers: [] },
    header: { ...alike, length, headers: ['__value_schema_id'] },
    kafkajs: alike,
    length,
    questions: [
      '200 /subjects/plannen-value/versions/latest',
      '200 /schemas/ids/1',
      '200 /schemas/guids/guid',
      '304 /schemas/guids/guid',
      '304 /schemas/ids/1',
    ],
  })
}, 300_000)
