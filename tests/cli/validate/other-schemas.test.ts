import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

const draft = 'https://json-schema.org/draft/2020-12/schema'
const person = {
  $schema: draft,
  $id: 'https://voorbeeld.example/persoon',
  type: 'object',
  required: ['naam'],
  properties: { naam: { type: 'string', maxLength: 5 }, adres: { $ref: 'https://voorbeeld.example/adres' } },
  additionalProperties: false,
}
const address = {
  $schema: draft,
  $id: 'https://voorbeeld.example/adres',
  type: 'object',
  required: ['plaats'],
}

interface Line {
  readonly kind: string
  readonly at: string
  readonly code: string
}

async function ran(words: string, cwd: string, variables: Readonly<Record<string, string>> = {}) {
  const { stdout, stderr, exitCode } = await runInMemory(`validate --format ndjson ${words}`.split(' '), {
    cwd,
    variables,
  })
  const lines: readonly Line[] = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  const { valid, invalid, unreadable } = Object(lines.at(-1))
  return {
    found: lines.filter(({ kind }) => kind === 'finding').map(({ code, at }) => `${code} ${at}`),
    counts: [valid, invalid, unreadable],
    told: [...stderr.matchAll(/\[(.*)\]/g)].map(([, code]) => code),
    exitCode,
  }
}

const documents = [
  { naam: 'Jan' },
  { naam: 'Janneke' },
  { naam: 'A', bsn: '999990019' },
  { naam: 'A', adres: {} },
  3,
]
  .map((value) => `${JSON.stringify(value)}\n`)
  .join('')

test('any JSON Schema may be the type, and what it refers to comes from --schemas', async () => {
  const cwd = workFolder({
    'a.ndjson': documents,
    'persoon.json': JSON.stringify(person),
    'adres.json': JSON.stringify(address),
  })
  expect(await ran('a.ndjson --type ./persoon.json --schemas adres.json', cwd)).toEqual({
    found: [
      'schema/maxLength /naam',
      'schema/additionalProperties ',
      'schema/required /adres/plaats',
      'schema/type ',
    ],
    counts: [1, 4, 0],
    told: [],
    exitCode: 1,
  })
})

test('documents find the schemas of a folder by their $schema, beside ours', async () => {
  const cwd = workFolder({ 'a.ndjson': `{"$schema":"${person.$id}"}\n${validLine}\n${wrongLine}\n` })
  mkdirSync(join(cwd, 'map'))
  writeFileSync(join(cwd, 'map/p.json'), JSON.stringify({ ...person, additionalProperties: true }))
  writeFileSync(join(cwd, 'map/a.json'), JSON.stringify(address))
  expect(await ran('a.ndjson --schemas map', cwd)).toEqual({
    found: ['schema/required /naam', 'sdk/too-large /domeinen/financien'],
    counts: [1, 2, 0],
    told: [],
    exitCode: 1,
  })
})

test.each([
  ['no schema', '[]', 'cli/schema-invalid'],
  ['a schema that is wrong', JSON.stringify({ $schema: draft, type: 'text' }), 'cli/schema-invalid'],
  [
    'a reference to a web address',
    JSON.stringify({ $ref: 'http://169.254.169.254/latest' }),
    'cli/schema-reference',
  ],
  ['a reference to a file', JSON.stringify({ $ref: 'file:///etc/passwd' }), 'cli/schema-reference'],
  [
    'an old dialect',
    JSON.stringify({ $schema: 'http://json-schema.org/draft-03/schema#' }),
    'cli/schema-dialect',
  ],
])('%s is told with exit code 4 before anything is read', async (_name, text, code) => {
  const cwd = workFolder({ 'a.ndjson': documents, 's.json': text })
  const { told, exitCode } = await ran('a.ndjson --type s.json', cwd)
  expect({ told, exitCode }).toEqual({ told: [code], exitCode: 4 })
})

/** A line as Kafka's REST interface gives it. */
function message(topic: string, prefix: Buffer, document: string, headers?: object): string {
  const value = Buffer.concat([prefix, Buffer.from(document)]).toString('base64')
  return `${JSON.stringify({ topic, partition: 0, offset: 1, key: null, value, ...(headers === undefined ? {} : { headers }) })}\n`
}

test('messages of Kafka find their schema by id, GUID, header or subject', async () => {
  const guid = '89791762-2336-4186-9674-299b90a802e2'
  const one = Buffer.concat([Buffer.of(1), Buffer.from(guid.replaceAll('-', ''), 'hex')])
  const zero = Buffer.of(0, 0, 1, 0x86, 0xa1)
  const score = '{"editie":"2017","domeinen":{"financien":9}}'
  const lines = [
    message('t', zero, validLine),
    message('t', zero, score),
    message('t', one, score),
    message('t', Buffer.alloc(0), score, { __value_schema_id: one.toString('base64') }),
    message('zrm', Buffer.of(0, 0, 0, 0, 9), score),
    message('t', Buffer.of(0, 0, 0, 0, 9), score),
    message('t', zero, '{'),
    message('t', Buffer.of(7), score),
    '{"value":"!!"}\n',
  ]
  const cwd = workFolder({ 'a.ndjson': lines.join('') })
  const map = `--map 100001=zelfredzaamheidsmatrix --map ${guid}=zelfredzaamheidsmatrix@2.0 --map zrm-value=zelfredzaamheidsmatrix`
  expect(await ran(`a.ndjson --input confluent ${map} --all-errors=1`, cwd)).toEqual({
    found: [
      ...Array.from({ length: 4 }, () => 'sdk/too-large /domeinen/financien'),
      'cli/type-missing ',
      'json/syntax ',
      'cli/frame-broken ',
      'cli/frame-broken ',
    ],
    counts: [1, 5, 3],
    told: [],
    exitCode: 1,
  })
})

test('a schema of a registry is asked with its ETag, and counts as it was when the registry is gone', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer(({ headers }, response) => {
    asked.push(headers['if-none-match'])
    if (headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else
      response
        .writeHead(200, { etag: '"1"' })
        .end(JSON.stringify({ schema: JSON.stringify({ ...person, properties: {} }) }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const bound = server.address()
  const url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}/schemas/ids/7`
  const cwd = workFolder({ 'a.ndjson': '{"naam":"Jan"}\n{}\n' })
  const variables = { XDG_CACHE_HOME: join(cwd, 'cache') }
  const words = `a.ndjson --type ${url} --all-errors`
  const first = await ran(words, cwd, variables)
  const second = await ran(words, cwd, variables)
  server.closeAllConnections()
  server.close()
  const third = await ran(words, cwd, variables)
  const offline = await ran(`${words} --offline`, cwd, variables)
  expect(first).toEqual({
    found: ['schema/additionalProperties ', 'schema/required /naam'],
    counts: [0, 2, 0],
    told: [],
    exitCode: 1,
  })
  expect([second, third, offline]).toEqual([first, first, first])
  expect(asked).toEqual([undefined, '"1"'])
  const without = await ran(words, cwd)
  expect({ told: without.told, exitCode: without.exitCode }).toEqual({
    told: ['registry/unavailable'],
    exitCode: 5,
  })
})

test.each([
  [
    '{"validate":{"max-findngs":1}}',
    'samenspraak.config.json:1:14: Deze optie kan hier niet staan. Bedoelt u max-findings?',
    'cli/config-unknown',
  ],
  [
    '{"validate":{"valid-to":"x"}}',
    'samenspraak.config.json:1:14: Deze optie kan hier niet staan.',
    'cli/config-unknown',
  ],
  [
    '{"validate":{\n"format":[]}}',
    'samenspraak.config.json:2:1: Hier hoort te staan: format: human|json|',
    'cli/config-value',
  ],
  ['{"validate":\n', 'samenspraak.config.json:2:1: ', 'cli/config-syntax'],
])('a configuration file that is wrong is told with its place', async (text, start, code) => {
  const cwd = workFolder({ 'a.ndjson': validLine, 'samenspraak.config.json': text })
  const { stderr, exitCode } = await runInMemory(['validate', 'a.ndjson'], { cwd })
  expect({
    start: stderr.slice(0, 'samenspraak: '.length + start.length),
    code: /\[(cli.*)\]/.exec(stderr)?.[1],
    exitCode,
  }).toEqual({
    start: `samenspraak: ${start}`,
    code,
    exitCode: 2,
  })
})

test('the configuration file gives options, and the command line goes before it', async () => {
  const cwd = workFolder({
    'a.ndjson': `${wrongLine}\n`,
    'samenspraak.config.json': JSON.stringify({
      validate: { lang: 'en', 'fail-on': 'never', 'all-errors': 3, report: { json: 'r' } },
    }),
  })
  const given = await runInMemory(['validate', 'a.ndjson'], { cwd })
  expect({ text: given.stdout.includes('must not be higher'), exitCode: given.exitCode }).toEqual({
    text: true,
    exitCode: 0,
  })
  expect(JSON.parse(readFileSync(join(cwd, 'r'), 'utf8')).summary.invalid).toBe(1)
  const words = ['validate', 'a.ndjson', '--fail-on', 'error', '--lang', 'nl']
  expect((await runInMemory(words, { cwd })).exitCode).toBe(1)
  expect((await runInMemory(['validate', 'a.ndjson', '--config', 'none'], { cwd })).exitCode).toBe(1)
})
