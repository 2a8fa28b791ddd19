import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromRoot } from '../../scripts/sources/files.ts'
import { createParty } from './party.ts'
import { contract } from './rig.ts'

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
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  const port = await new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  await writeFile(join(folder, 'c.yaml'), 'callers: { maker: { token: maker } }')
  const target = ['--target', `http://127.0.0.1:${port}/v1`, '--config', join(folder, 'c.yaml')]
  const report = [
    '--group',
    'versions',
    '--report',
    `badge-json=${join(folder, 'badge.json')}`,
    '--lang',
    'en',
  ]
  const code = await new Promise<number | string | null | undefined>((done) => {
    const words = [
      '--conditions=@samenspraak/source',
      fromRoot('packages/cli/src/main.ts'),
      'conformance',
      'run',
    ]
    execFile(process.execPath, [...words, ...target, ...report], (fault) =>
      done(fault === null ? 0 : fault.code),
    )
  })
  server.close()
  // This server forgets who asks, so that nothing passes.
  expect([code, JSON.parse(await readFile(join(folder, 'badge.json'), 'utf8'))]).toEqual([
    1,
    { schemaVersion: 1, label: 'samenspraak', message: '1.0.0 0 %', color: 'red' },
  ])
  await rm(folder, { recursive: true })
})
