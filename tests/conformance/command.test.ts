import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { createParty } from './party.ts'
import { contract } from './rig.ts'

const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
afterAll(async () => rm(folder, { recursive: true }))

/** The exit code of a run, and what it said on standard error. */
async function runOf(
  target: string,
  config: string,
  words: readonly string[] = [],
): Promise<readonly [code: unknown, said: string]> {
  await writeFile(join(folder, 'c.yaml'), config)
  const command = ['--conditions=@samenspraak/source', fromRoot('packages/cli/src/main.ts')]
  const asked = ['conformance', 'run', '--target', target, '--config', join(folder, 'c.yaml'), '--lang', 'en']
  return new Promise((done) => {
    execFile(process.execPath, [...command, ...asked, ...words], (fault, _, said) =>
      done([fault === null ? 0 : fault.code, said]),
    )
  })
}

test('the command asks over HTTP, writes its reports and says with its exit code whether all passed', async () => {
  const party = createParty(contract)
  const server = createServer((request, response) => {
    void party({
      method: request.method ?? '',
      url: `http://x${request.url ?? ''}`,
      headers: {},
      body: undefined,
    }).then((answer) => response.writeHead(answer?.status ?? 500, answer?.headers).end(answer?.text))
  })
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const badge = join(folder, 'badge.json')
  const outcome = await runOf(`http://127.0.0.1:${port}/v1`, 'callers: { maker: { token: maker } }', [
    '--group',
    'versions',
    '--report',
    `badge-json=${badge}`,
  ])
  server.close()
  // This server forgets who asks, so that nothing passes.
  expect([outcome, JSON.parse(await readFile(badge, 'utf8'))]).toEqual([
    [1, ''],
    { schemaVersion: 1, label: 'samenspraak', message: '1.0.0 0 %', color: 'red' },
  ])
})

test('where nothing can be judged, one line and the exit code say why', async () => {
  const nowhere = 'http://127.0.0.1:1/v1'
  expect(await runOf(nowhere, 'callers: { maker: { token: maker } }')).toEqual([
    5,
    'samenspraak: Nothing answers at this address; does /v1 belong behind it, and does the program run? [conformance/target-unreachable]\n',
  ])
  expect(await runOf(nowhere, 'callers: { maker: { token: geheim, tokn: geheim } }')).toEqual([
    3,
    'samenspraak: The configuration is wrong, at these places: /callers/maker/tokn. [conformance/config-invalid]\n',
  ])
})
