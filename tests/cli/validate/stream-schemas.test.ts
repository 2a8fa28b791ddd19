import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sample } from '@samenspraak/sdk/sample'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseOptions } from '../../../packages/cli/src/arguments/parse-options.ts'
import { workerHelp } from '../../../packages/cli/src/commands/worker/help.ts'
import { judgeFor } from '../../../packages/cli/src/commands/worker/judge-for.ts'
import { readWorkerSettings } from '../../../packages/cli/src/commands/worker/settings.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import type { Environment } from '../../../packages/cli/src/environment.ts'
import { readSchemasFile } from '../../../packages/cli/src/schemas-file.ts'
import type { Header, ReceivedMessage } from '../../../packages/cli/src/stream/message.ts'
import type { StreamJudge } from '../../../packages/cli/src/stream/message-judge.ts'
import { workFolder } from './work-folder.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const visit = JSON.stringify({
  $schema: dialect,
  $id: 'https://example.org/visit',
  type: 'object',
  required: ['day'],
  properties: { day: { type: 'string', format: 'date' }, who: { type: 'string', pattern: '^(a+)+$' } },
})
const attributes = {
  specversion: '1.0',
  source: 'urn:nld:kvknr:99999901:systeem:plansysteem',
  id: 'c296e403-8ebd-4d98-bbad-8964140b11c9',
  type: 'nl.voorbeeld.bezoek.v1',
  subject: 'fe9788ad-a622-4fde-b7d1-0459b0fb98a2',
  time: '2026-05-12T09:00:01+02:00',
  datacontenttype: 'application/json',
}
const identity = { source: attributes.source, id: attributes.id }
const good = { day: '2026-05-12' }

const folder = mkdtempSync(join(tmpdir(), 'samenspraak-'))
let judge: StreamJudge
let close = async (): Promise<void> => {}

beforeAll(async () => {
  writeFileSync(join(folder, 'visit.json'), visit)
  const made = await judgeFor(settingsWith(folder), environmentIn(folder))
  if (!made.ok) return expect.unreachable(made.trouble.code)
  judge = made.judge
  close = made.close
})

afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

function settingsWith(cwd: string) {
  const words = ['--map', `nl.voorbeeld.bezoek.v1=${join(cwd, 'visit.json')}`, '--max-issues', '3']
  const read = readWorkerSettings(parseOptions(words, workerHelp.options), environmentIn(cwd))
  return read.ok ? read.settings : expect.unreachable(read.trouble.code)
}

function environmentIn(cwd: string): Environment {
  const quiet = { isTerminal: false, write: () => undefined }
  return {
    cwd,
    variables: {},
    stdin: { isTerminal: true, read: async function* () {} },
    stdout: quiet,
    stderr: quiet,
    readSchemasFile,
    startWorker: (workerData) =>
      new Worker(new URL('../../../packages/cli/src/worker.ts', import.meta.url), {
        workerData,
        execArgv: ['--conditions=@samenspraak/source'],
      }),
    now: () => 0,
    date: () => new Date(0),
    randomId: () => '',
  }
}

function binary(changes: object, body: string): ReceivedMessage {
  const headers = Object.entries({ ...attributes, ...changes }).map(([name, value]): Header =>
    name === 'datacontenttype' ? ['content-type', String(value)] : [`ce-${name}`, String(value)],
  )
  return { headers, body: Buffer.from(body), place: 'S:1', attempt: 1 }
}

function structured(changes: object, data: unknown): ReceivedMessage {
  const body = Buffer.from(JSON.stringify({ ...attributes, ...changes, data }))
  return { headers: [], body, place: 'S:1', attempt: 1 }
}

test('data of an event goes by a schema of somebody else, and says the same in both modes', async () => {
  const valid = {
    outcome: 'valid',
    identity,
    schema: 'https://example.org/visit',
    issues: [],
    isTruncated: false,
  }
  expect(await judge.judge(binary({}, JSON.stringify(good)))).toEqual(valid)
  expect(await judge.judge(structured({}, good))).toEqual(valid)
  const wrong = await judge.judge(binary({}, '{"day":5}'))
  expect(wrong).toEqual({
    ...valid,
    outcome: 'invalid',
    issues: [{ at: '/data/day', code: 'schema/type', term: null }],
  })
  expect(await judge.judge(structured({}, { day: 5 }))).toEqual(wrong)
})

test('a type of ours goes by our own schema, as it does without schemas of others', async () => {
  const own = {
    type: 'nl.signalen.signaal-gegeven.v1',
    dataschema: 'https://w3id.org/samenspraak/schema/signaal/1.0',
  }
  const signaal = sample('signaal', { seed: 1 })
  expect(await judge.judge(binary(own, JSON.stringify(signaal)))).toMatchObject({
    outcome: 'valid',
    schema: 'signaal@1.0',
  })
  expect(await judge.judge(binary(own, JSON.stringify({ ...signaal, status: 5 })))).toMatchObject({
    outcome: 'invalid',
    issues: [{ at: '/data/status' }],
  })
})

test.each([
  ['{"day":', 'json/syntax'],
  ['{"day":"2026-05-12"},"id":"x"', 'json/trailing-content'],
  ['', 'json/empty'],
  ['{"day":1,"day":2}', 'json/duplicate-key'],
])('a body that is %s is unreadable and changes nothing of the event around it', async (body, code) => {
  const { outcome, issues, identity: found } = await judge.judge(binary({}, body))
  expect({ outcome, code: issues[0]?.code, found }).toEqual({ outcome: 'unreadable', code, found: identity })
})

test('headers that cannot be read are told, and an event that goes by no schema as well', async () => {
  const message = { ...binary({}, '{}'), headers: undefined }
  expect(await judge.judge(message)).toMatchObject({
    outcome: 'unreadable',
    issues: [{ code: 'worker/headers' }],
  })
  const other = await judge.judge(binary({ type: 'nl.voorbeeld.anders.v1' }, '{}'))
  expect(other).toMatchObject({ outcome: 'invalid', issues: [{ at: '/data', code: 'cli/data-unchecked' }] })
})

test('a schema that is no schema is told before anything is read from the stream', async () => {
  const cwd = workFolder({ 's.json': '{"type":5}' })
  const ran = await runInMemory(['worker', '--map', 'a=s.json'], { cwd })
  expect({ ...ran, stderr: /\[(.*)\]/.exec(ran.stderr)?.[1] }).toEqual({
    stdout: '',
    stderr: 'cli/schema-invalid',
    exitCode: 4,
  })
})
