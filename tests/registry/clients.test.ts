import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, expect, test } from 'vitest'
import { installClients } from './install-clients.ts'
import { serveRegistry } from './run-server.ts'

const session = fileURLToPath(new URL('client-session.ts', import.meta.url))
let answers: readonly (readonly [name: string, result: unknown])[] = []

beforeAll(async () => {
  await installClients()
  const { url, user, password, stop } = await serveRegistry()
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [session, url, user, password], {
      timeout: 100_000,
    })
    // The guids are made by chance, and time goes on.
    const guid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gu
    answers = JSON.parse(stdout.replaceAll(guid, 'guid').replaceAll(/"ts":\d+/gu, '"ts":0'))
  } finally {
    await stop()
  }
}, 300_000)

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const text = JSON.stringify({
  $schema: dialect,
  $id: 'https://voorbeeld.nl/adres.json',
  type: 'object',
  properties: { straat: { type: 'string' } },
  required: ['straat'],
})
const adres = { schemaType: 'JSON', schema: text, guid: 'guid' }
const ts = 0
const firstAdres = { ...adres, subject: 'adres', version: 1, id: 1, ts }

test('the client of Confluent, unmodified, gets what its users expect at every step', () => {
  expect(answers.filter(([name]) => !name.startsWith('k '))).toEqual([
    ['register', firstAdres],
    ['by id', adres],
    ['by guid', adres],
    ['id of content', 1],
    ['version of content', 1],
    ['latest', firstAdres],
    ['version', firstAdres],
    ['subjects', ['adres']],
    ['register with reference', 2],
    ['serialise', framed(2, '{"naam":"Voorbeeld","adres":{"straat":"Dorpsstraat"}}')],
    ['deserialise', { naam: 'Voorbeeld', adres: { straat: 'Dorpsstraat' } }],
    ['serialise what is invalid', { failed: 'Error' }],
    ['first version', 3],
    ['wider would do', true],
    ['stricter would not', false],
    ['wider', 4],
    ['stricter', { status: 409, errorCode: 40901 }],
    ['versions', [1, 2]],
    ['avro', { status: 422, errorCode: 42201 }],
    ['with metadata', 5],
    [
      'by metadata',
      {
        subject: 'metagegevens',
        version: 1,
        id: 5,
        guid: 'guid',
        schemaType: 'JSON',
        schema: '{"type":"object","title":"fase"}',
        metadata: { properties: { eigenaar: 'gemeente' } },
        ts,
      },
    ],
    ['by other metadata', { status: 404, errorCode: 40403 }],
    ['to be deleted', 6],
    ['and another', 7],
    ['delete version', 1],
    ['delete version for good', 1],
    ['delete subject', [2]],
    ['versions of deleted', { status: 404, errorCode: 40401 }],
    ['delete subject for good', [2]],
    ['delete referenced', { status: 422, errorCode: 42206 }],
    ['default level', 'BACKWARD'],
    ['level not set', { status: 404, errorCode: 40408 }],
    ['set level', 'FULL_TRANSITIVE'],
    ['level', 'FULL_TRANSITIVE'],
    ['set config', { compatibility: 'NONE', compatibilityGroup: 'major' }],
    ['config', { compatibilityLevel: 'NONE', compatibilityGroup: 'major' }],
    ['strange name', 8],
    [
      'latest of strange name',
      {
        subject: 'a/b c%?#é:😀',
        version: 1,
        id: 8,
        guid: 'guid',
        schemaType: 'JSON',
        schema: '{"type":"boolean"}',
        ts,
      },
    ],
  ])
})

test('the client of KafkaJS, unmodified, gets what its users expect at every step', () => {
  expect(answers.filter(([name]) => name.startsWith('k '))).toEqual([
    ['k register', { id: 9 }],
    ['k encode', framed(9, '{"doel":"Voorbeeld"}')],
    ['k decode', { doel: 'Voorbeeld' }],
    ['k encode what is invalid', { failed: 'ConfluentSchemaRegistryValidationError' }],
    ['k latest', 9],
    ['k version', 9],
    ['k by content', 9],
    ['k level', { id: 10 }],
    ['k other level', { failed: 'ConfluentSchemaRegistryCompatibilityError' }],
    ['k target', { id: 11 }],
    ['k reference', { id: 12 }],
    ['k encode reference', framed(12, '{"waar":{"plaats":"Delft"}}')],
    ['k decode reference', { waar: { plaats: 'Delft' } }],
    ['k invalid reference', { failed: 'ConfluentSchemaRegistryValidationError' }],
  ])
})

/** A message as it goes over Kafka: a zero, the id in four bytes and the JSON, in hex. */
function framed(id: number, message: string): string {
  return Buffer.concat([Buffer.from([0, 0, 0, 0, id]), Buffer.from(message)]).toString('hex')
}
