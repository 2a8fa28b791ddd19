import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validLine, wrongLine } from './lines.ts'

const main = join(import.meta.dirname, '..', 'src', 'main.ts')
const start = ['--conditions=@samenspraak/source', main]

test('--version prints the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
  const { stdout, stderr, status } = spawnSync(process.execPath, [...start, '--version'], {
    encoding: 'utf8',
  })
  expect({ stdout: stdout.trim(), stderr, status }).toEqual({
    stdout: Object(manifest).version,
    stderr: '',
    status: 0,
  })
})

test('the exit code and the streams of the process are those of the command', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [...start, 'validate', '--lang', 'en'], {
    input: `${validLine}\n${wrongLine}\n`,
    encoding: 'utf8',
  })
  expect({ stdout, counts: stderr.split(' (')[0], status }).toEqual({
    stdout:
      'stdin:2:117  /domeinen/financien  Finances (life area): must not be higher than 5.\n' +
      '  sdk/too-large  leefgebied  https://w3id.org/samenspraak/id/begrip/leefgebied\n',
    counts: '2 documents read: 1 valid, 1 invalid, 0 unreadable',
    status: 1,
  })
})

test('a reader that stops early ends the command quietly with exit code 0', async () => {
  const child = spawn(process.execPath, [
    ...start,
    'validate',
    '--input',
    'ndjson',
    '--max-findings',
    '1000000',
  ])
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += String(text)))
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.write(`${wrongLine}\n`.repeat(20_000))
  const [status] = await once(child, 'close')
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})

test('an interrupt gives exit code 130', async () => {
  const child = spawn(process.execPath, [...start, 'validate', '--input', 'ndjson'])
  child.stdin.write(`${wrongLine}\n`)
  await once(child.stdout, 'data')
  child.kill('SIGINT')
  const [status] = await once(child, 'close')
  expect(status).toBe(130)
})

test('standard error that nobody reads changes neither standard output nor the exit code', () => {
  const command = [process.execPath, ...start, 'validate', '--input', 'ndjson', 'missing', '-']
  const quoted = command.map((word) => `'${word}'`).join(' ')
  const script = `${quoted} 2> >(exec 0<&-; sleep 1)`
  const { stdout, status } = spawnSync('bash', ['-c', `sleep 0.3 | ${script}`], { encoding: 'utf8' })
  expect({ stdout, status }).toEqual({ stdout: '', status: 3 })
  const wrong = spawnSync('bash', ['-c', script], { input: `${wrongLine}\n`, encoding: 'utf8' })
  expect({ code: /sdk\/too-large/.exec(wrong.stdout)?.[0], status: wrong.status }).toEqual({
    code: 'sdk/too-large',
    status: 3,
  })
})

test('an interrupt ends samples that go to a file', async () => {
  const command = [...start, 'sample', 'gebied', '--count', '100000000']
  const child = spawn(process.execPath, command, { stdio: ['ignore', openSync('/dev/null', 'w'), 'pipe'] })
  setTimeout(() => child.kill('SIGINT'), 1500)
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  const [status] = await once(child, 'close')
  clearTimeout(timer)
  expect(status).toBe(130)
})

test('a folder on standard input cannot be read', () => {
  const { stderr, status } = spawnSync(
    process.execPath,
    [...start, 'validate', '--allow-empty', '--quiet', '--lang', 'en'],
    { stdio: [openSync(tmpdir(), 'r'), 'pipe', 'pipe'], encoding: 'utf8' },
  )
  expect({ code: /\[(.*)\]/.exec(stderr)?.[1], status }).toEqual({ code: 'cli/file-unreadable', status: 3 })
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told in one line and gives exit code 73', () => {
  const { stderr, status } = spawnSync(process.execPath, [...start, 'sample', 'gebied'], {
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'en' },
  })
  expect({ stderr, status }).toEqual({
    stderr: 'samenspraak: The output cannot be written (any further): ENOSPC. [cli/output-unwritable]\n',
    status: 73,
  })
})
