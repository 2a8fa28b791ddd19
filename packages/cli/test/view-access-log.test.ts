import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInzageregel } from '@samenspraak/sdk/inzageregel'
import { expect, onTestFinished, test } from 'vitest'
import { type Ran, runInMemory } from './in-memory.ts'
import { exampleLines, requests } from './view-cases.ts'

const plans = exampleLines.filter((line) =>
  line.startsWith('{"$schema":"https://w3id.org/samenspraak/schema/ondersteuningsplan/'),
)
const bron = '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806'

function folder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  return cwd
}

async function viewed(
  cwd: string,
  log: string,
  lines: readonly string[],
  request: unknown = requests[0],
): Promise<Ran> {
  writeFileSync(join(cwd, 'verzoek.json'), JSON.stringify(request))
  const words = ['view', '--verzoek', 'verzoek.json', '--inzageregels', log, '--bron', bron, '--lang', 'en']
  return runInMemory(words, { cwd, stdin: `${lines.join('\n')}\n` })
}

function entriesIn(path: string): readonly unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

test('each document about persons has a valid entry, that says which one and about whom', async () => {
  const cwd = folder()
  const { exitCode } = await viewed(cwd, 'log.ndjson', plans)
  const entries = entriesIn(join(cwd, 'log.ndjson')).filter((entry) => isInzageregel(entry))
  const about = entries.map(({ documenten, plan }) => ({
    id: documenten[0]?.id,
    versie: documenten[0]?.versie,
    plan,
  }))
  const residents = entries.map(({ over }) => new Set<string>(over))
  const asked = plans.map((line): AskedPlan => JSON.parse(line))
  expect({ about, exitCode }).toEqual({
    about: asked.map(({ id, vastlegging }) => ({ id, versie: vastlegging.versie, plan: id })),
    exitCode: 0,
  })
  // Somebody whose data stand in a part of the plan is named too.
  expect(asked.every(({ over }, nth) => over.every((one) => residents[nth]?.has(one)))).toBe(true)
})

interface AskedPlan {
  readonly id: string
  readonly over: readonly string[]
  readonly vastlegging: { readonly versie: number }
}

test('entries are added to those that are there, and nobody else can read the file', async () => {
  const cwd = folder()
  const path = join(cwd, 'log.ndjson')
  await viewed(cwd, path, plans.slice(0, 1))
  await viewed(cwd, path, plans.slice(0, 2))
  expect({ entries: entriesIn(path).length, mode: (statSync(path).mode & 0o777).toString(8) }).toEqual({
    entries: 3,
    mode: '600',
  })
})

test('an entry that was cut off does not swallow the next', async () => {
  const cwd = folder()
  const path = join(cwd, 'log.ndjson')
  writeFileSync(path, '{"half')
  await viewed(cwd, path, plans.slice(0, 1))
  const [half, entry, ...rest] = readFileSync(path, 'utf8').split('\n')
  expect([half, isInzageregel(JSON.parse(entry ?? '')), rest]).toEqual(['{"half', true, ['']])
})

test('a document of which nothing is shown has an entry of a refusal', async () => {
  const cwd = folder()
  const { stdout } = await viewed(cwd, 'log.ndjson', plans.slice(0, 1), { ...requests[0], zaak: {} })
  const outcomes = entriesIn(join(cwd, 'log.ndjson')).map((entry) => isInzageregel(entry) && entry.uitkomst)
  expect({ stdout, outcomes }).toEqual({ stdout: '', outcomes: ['geweigerd'] })
})

test('an entry names the data groups of which something was shown and no others', async () => {
  const cwd = folder()
  const shortest = plans.map((line) => JSON.parse(line)).find(({ doelen }) => doelen === undefined)
  await viewed(cwd, 'log.ndjson', [JSON.stringify(shortest)])
  const groups = entriesIn(join(cwd, 'log.ndjson')).map(
    (entry) => isInzageregel(entry) && entry.gegevensgroepen,
  )
  expect(groups).toEqual([['omslag']])
})

test('a document about nobody is shown without an entry', async () => {
  const areas = exampleLines.filter((line) =>
    line.startsWith('{"$schema":"https://w3id.org/samenspraak/schema/gebied/'),
  )
  const cwd = folder()
  const { stdout } = await viewed(cwd, 'log.ndjson', areas, requests[1])
  expect([stdout.split('\n').length - 1, entriesIn(join(cwd, 'log.ndjson'))]).toEqual([areas.length, []])
})

test.skipIf(!existsSync('/dev/full'))('on a full disk nothing is shown and the exit code is 73', async () => {
  const { stdout, stderr, exitCode } = await viewed(folder(), '/dev/full', plans)
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: '',
    stderr: expect.stringContaining('ENOSPC. [cli/output-unwritable]'),
    exitCode: 73,
  })
})
