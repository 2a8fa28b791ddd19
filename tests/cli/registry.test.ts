import { generateKeyPairSync } from 'node:crypto'
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import type { Ran } from '../../packages/cli/test/in-memory.ts'
import { adminKey, startTestRegistry } from '../../packages/registry/test/running-registry.ts'
import type { TestRegistry } from '../../packages/registry/test/running-registry.ts'

const keys = generateKeyPairSync('ed25519')
const [secret, shown] = [
  keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  keys.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
]

let registry: TestRegistry
let other: TestRegistry
beforeAll(async () => {
  registry = await startTestRegistry({ SAMENSPRAAK_EDITION_KEY: secret })
  other = await startTestRegistry()
})
afterAll(async () => {
  await registry.stop()
  await other.stop()
})

const bouw = { $id: 'https://voorbeeld.example/bouw', $defs: { naam: { type: 'string' } } }
const plan = {
  $id: 'https://voorbeeld.example/plan',
  type: 'object',
  properties: { naam: { $ref: 'https://voorbeeld.example/bouw#/$defs/naam' } },
}

interface Work {
  readonly cwd: string
  /** Runs a command line against the registry, with the key of its admin. */
  readonly run: (line: string, more?: Readonly<Record<string, string>>) => Promise<Ran>
}

function work(files: Readonly<Record<string, unknown>> = {}): Work {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  const all = { 'sleutel.pem': shown, 'bouw.json': bouw, 'plan.json': plan, ...files }
  for (const [name, content] of Object.entries(all))
    writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content))
  const own = { SAMENSPRAAK_REGISTRY: registry.url, SAMENSPRAAK_REGISTRY_KEY: adminKey }
  return {
    cwd,
    run: (line, more = {}) =>
      runInMemory(['registry', ...line.split(' ')], { cwd, variables: { ...own, ...more } }),
  }
}

/** A web server that is no registry. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const references = JSON.stringify([{ naam: bouw.$id, schema: 'bouw.v1', versie: 1 }])

test('a schema is published, checked, read with what it needs, and locked', async () => {
  const { cwd, run } = work({
    'strenger.json': { ...plan, required: ['naam'] },
    'verwijzingen.json': references,
  })
  expect(await run('put bouw.v1 bouw.json --label 1.0 --motivering Eerste')).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^\+ bouw\.v1@1 1\.0 [0-9a-f]{64}\n$/u),
  })
  const put = 'put plan.v1 plan.json --label 1.0 --motivering Eerste --verwijzingen verwijzingen.json'
  expect((await run(put)).exitCode).toBe(0)
  expect((await run(put)).stdout).toMatch(/^= plan\.v1@1 1\.0 /u)

  const check = await run('check plan.v1 strenger.json --verwijzingen verwijzingen.json --lang en')
  expect([check.exitCode, check.stdout.split('\n')[0]]).toEqual([1, 'NOT COMPATIBLE'])
  const refused = await run(
    'put plan.v1 strenger.json --label 1.1 --motivering Strenger --verwijzingen verwijzingen.json',
  )
  expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining('[register/incompatible]')])
  const drafts = await fetch(`${registry.url}/v1/schemas/plan.v1/concepten`, {
    headers: { authorization: `Basic ${Buffer.from(adminKey).toString('base64')}` },
  })
  expect(await drafts.json()).toMatchObject({ totaal: 0 })

  expect(JSON.parse((await run('get plan.v1')).stdout)).toEqual(plan)
  expect((await run('get plan.v1@1.0 --naar schemas')).exitCode).toBe(0)
  expect(readdirSync(join(cwd, 'schemas'))).toEqual(['bouw.v1@1.0.schema.json', 'plan.v1@1.0.schema.json'])
  const lock = JSON.parse(readFileSync(join(cwd, 'samenspraak.lock.json'), 'utf8'))
  expect(lock.schemas.map(({ naam, label }: { naam: string; label: string }) => `${naam} ${label}`)).toEqual([
    'bouw.v1 1.0',
    'plan.v1 1.0',
  ])
})

test('frozen takes what is locked and nothing else, and a lock that says otherwise is refused', async () => {
  const { cwd, run } = work()
  await run('put vast.v1 bouw.json --label 1.0 --motivering Eerste')
  await run('get vast.v1 --naar a')
  writeFileSync(join(cwd, 'meer.json'), JSON.stringify({ ...bouw, title: 'Meer' }))
  expect((await run('put vast.v1 meer.json --label 1.1 --motivering Meer')).exitCode).toBe(0)
  const before = readFileSync(join(cwd, 'samenspraak.lock.json'), 'utf8')
  expect(await run('get vast.v1 --frozen')).toMatchObject({
    exitCode: 0,
    stdout: `${JSON.stringify(bouw)}\n`,
  })
  expect(await run('get --frozen --naar b')).toMatchObject({ exitCode: 0 })
  expect(await run('get vast.v1@1.1 --frozen')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[registry/lock-incomplete]'),
  })
  expect(readFileSync(join(cwd, 'samenspraak.lock.json'), 'utf8')).toBe(before)
  writeFileSync(
    join(cwd, 'samenspraak.lock.json'),
    before.replace(/"hash": "[0-9a-f]{8}/u, '"hash": "00000000'),
  )
  expect(await run('get vast.v1')).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringContaining('[registry/lock-differs]'),
  })
})

test('an edition is fetched, verified, read without a network, and published elsewhere', async () => {
  const { cwd, run } = work({ 'verwijzingen.json': references })
  await run('put bouw.v1 bouw.json --label 1.0 --motivering Eerste')
  await run('put plan.v1 plan.json --label 1.0 --motivering Eerste --verwijzingen verwijzingen.json')
  expect(await run('export uitgave --sleutel sleutel.pem')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('ondertekend met sleutel'),
  })
  const nowhere = { SAMENSPRAAK_REGISTRY: 'http://127.0.0.1:9' }
  expect((await run('verify uitgave --sleutel sleutel.pem', nowhere)).exitCode).toBe(0)
  expect((await run('get plan.v1@1.0 --offline uitgave --naar x', nowhere)).exitCode).toBe(0)
  expect((await run('get weg --offline uitgave', nowhere)).exitCode).toBe(4)

  const there = { SAMENSPRAAK_REGISTRY: other.url }
  const imported = await run('import uitgave --motivering Overname', there)
  expect([imported.exitCode, imported.stderr]).toEqual([0, ''])
  expect(imported.stdout).toContain('+ plan.v1@1 1.0')
  expect(await run('import uitgave --motivering Overname', there)).toMatchObject({ exitCode: 0, stdout: '' })
  const promoted = await run(
    `promote plan.v1@1.0 :.voorbeeldstad:plan.v1 --van ${registry.url} --motivering Eigen`,
    there,
  )
  expect([promoted.exitCode, promoted.stdout]).toEqual([
    0,
    expect.stringContaining('+ :.voorbeeldstad:plan.v1@1'),
  ])

  appendFileSync(join(cwd, 'uitgave/subjects/index.json'), ' ')
  expect(await run('verify uitgave', nowhere)).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('subjects/index.json'),
  })
  expect((await run('get plan.v1 --offline uitgave', nowhere)).exitCode).toBe(0)
})

test('a mirror follows its registry and no other', async () => {
  const { run } = work()
  await run('put spiegel.v1 bouw.json --motivering Eerste')
  expect((await run('mirror uitgave')).exitCode).toBe(0)
  expect((await run('mirror uitgave --lang en')).stdout).toMatch(/^There is nothing new\.\n/u)
  await run('put spiegel.v2 bouw.json --motivering Tweede')
  expect((await run('mirror uitgave')).stdout).not.toContain('niets nieuws')
  expect(await run('mirror uitgave', { SAMENSPRAAK_REGISTRY: other.url })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[registry/history-differs]'),
  })
  expect((await run('verify uitgave --sleutel sleutel.pem')).exitCode).toBe(0)
})

test('compat and diff take a version from a registry, with what it builds on', async () => {
  const { cwd, run } = work({
    'verwijzingen.json': references,
    'strenger.json': { ...plan, required: ['naam'] },
  })
  await run('put bouw.v1 bouw.json --label 1.0 --motivering Eerste')
  await run('put plan.v1 plan.json --label 1.0 --motivering Eerste --verwijzingen verwijzingen.json')
  const version = `${registry.url}/v1/schemas/plan.v1/versies/1.0`
  expect(await runInMemory(['compat', version, `${registry.url}/v1/schemas/plan.v1`], { cwd })).toMatchObject(
    { exitCode: 0 },
  )
  const words = [version, 'strenger.json', '--refs', 'schemas']
  await run('get bouw.v1@1.0 --naar schemas')
  expect(await runInMemory(['compat', ...words], { cwd })).toMatchObject({ exitCode: 1, stderr: '' })
  expect((await runInMemory(['diff', ...words], { cwd })).stdout).toContain('document/required-added')
})

test('an edition in a folder is schemas to validate by, each with what it builds on', async () => {
  const { cwd, run } = work({
    'verwijzingen.json': references,
    'goed.json': { naam: 'x' },
    'fout.json': { naam: 1 },
  })
  await run('put bouw.v1 bouw.json --label 1.0 --motivering Eerste')
  await run('put plan.v1 plan.json --label 1.0 --motivering Eerste --verwijzingen verwijzingen.json')
  await run('export uitgave')
  const validate = (file: string): Promise<Ran> =>
    runInMemory(['validate', file, '--schemas', 'uitgave', '--type', plan.$id], { cwd, variables: {} })
  const [good, bad] = [await validate('goed.json'), await validate('fout.json')]
  expect([good.exitCode, bad.exitCode]).toEqual([0, 1])
  expect(bad.stdout).toContain('/naam')
})

test('without a key that may, nothing is published or exported', async () => {
  const { run } = work()
  const stranger = { SAMENSPRAAK_REGISTRY_KEY: `iemand:${'b'.repeat(40)}` }
  for (const line of ['put x.v1 bouw.json --motivering x', 'export uitgave'])
    expect(await run(line, stranger)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('[registry/not-allowed]'),
    })
})

test('a redirect to another host is not followed, and the key does not go there', async () => {
  const asked: (string | undefined)[] = []
  const elsewhere = await serving((request, response) => {
    asked.push(request.headers.authorization)
    response.end('{}')
  })
  const url = await serving((_request, response) =>
    response.writeHead(302, { location: `${elsewhere}/v1` }).end(),
  )
  const { run } = work()
  expect(await run('get plan.v1', { SAMENSPRAAK_REGISTRY: url })).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('[registry/redirected]'),
  })
  expect(asked).toEqual([])
})

const answers: readonly (readonly [string, string, RequestListener])[] = [
  ['no JSON', 'registry/answer-invalid', (_request, response) => void response.end('<html>')],
  [
    'an endless body',
    'registry/answer-too-large',
    (_request, response) => {
      const chunk = Buffer.alloc(64 * 1024, ' ')
      const more = (): void => {
        while (response.writable && response.write(chunk));
      }
      response.on('drain', more)
      more()
    },
  ],
  ['silence', 'registry/timed-out', () => undefined],
  ['a fault of its own', 'registry/unavailable', (_request, response) => void response.writeHead(500).end()],
  ['a broken connection', 'registry/unavailable', (request) => void request.socket.destroy()],
  [
    'itself again and again',
    'registry/redirected',
    (_request, response) => void response.writeHead(302, { location: '/x' }).end(),
  ],
]

test.each(answers)('a registry that answers with %s gives %s', async (_what, code, listener) => {
  const { run } = work()
  const url = await serving(listener)
  expect(await run('get plan.v1 --timeout 1', { SAMENSPRAAK_REGISTRY: url })).toEqual({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringContaining(`[${code}]`),
  })
})

test('a schema that is not what its hash says is refused', async () => {
  const url = await serving((request, response) => {
    response.end(
      request.url?.includes('inhoud') === true
        ? '{"type":"string"}'
        : JSON.stringify({ schema: 'x', versie: 1, hash: 'a'.repeat(64), verwijzingen: [] }),
    )
  })
  const { run } = work()
  expect(await run('get x', { SAMENSPRAAK_REGISTRY: url })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[registry/hash-differs]'),
  })
})

test('an edition with a path that leads out of its folder writes nothing', async () => {
  const url = await serving((_request, response) => {
    response.end(`${JSON.stringify({ pad: '../buiten.json', inhoud: '{}' })}\n`)
  })
  const { cwd, run } = work()
  const before = readdirSync(cwd)
  expect(await run('export uitgave', { SAMENSPRAAK_REGISTRY: url })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[registry/edition-path]'),
  })
  expect(readdirSync(cwd)).toEqual(before)
})

test.each([
  [['a', 'a'], 'twice the same path'],
  [['a', 'a/b'], 'a file that is a folder'],
  [['a/b', 'a'], 'a folder that is a file'],
])('an edition of %j is refused: %s', async (paths) => {
  const lines = paths.map((pad) => `${JSON.stringify({ pad, inhoud: '{}' })}\n`)
  const url = await serving((_request, response) => void response.end(lines.join('')))
  const { cwd, run } = work()
  expect(await run('export uitgave', { SAMENSPRAAK_REGISTRY: url })).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('[registry/answer-invalid]'),
  })
  expect(readdirSync(cwd)).not.toContain('uitgave')
})

test('a schema that nests without end is refused', async () => {
  const url = await serving((request, response) => {
    const head = { schema: 'x', versie: 1, hash: 'a'.repeat(64), verwijzingen: [] }
    const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`
    response.end(request.url?.includes('inhoud') === true ? deep : JSON.stringify(head))
  })
  const { run } = work()
  expect(await run('get x', { SAMENSPRAAK_REGISTRY: url })).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('[registry/hash-differs]'),
  })
})

test('a folder that cannot be written is no fault of ours', async () => {
  const { run } = work({ bezet: 'een bestand' })
  await run('put schrijf.v1 bouw.json --motivering Eerste')
  expect(await run('get schrijf.v1 --naar bezet')).toMatchObject({ exitCode: 73 })
})

test('what a registry says cannot move the terminal', async () => {
  const problem = { errors: [{ code: 'x\u001B[2J', nl: 'Nee\u001B[2J', en: 'No\u009B2J' }] }
  const url = await serving((_request, response) => response.writeHead(409).end(JSON.stringify(problem)))
  const { run } = work()
  const { stderr, exitCode } = await run('put x.v1 bouw.json --motivering x', { SAMENSPRAAK_REGISTRY: url })
  expect([exitCode, ['\u001B', '\u009B'].some((one) => stderr.includes(one))]).toEqual([1, false])
})
