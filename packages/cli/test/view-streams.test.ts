import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../src/run.ts'
import { readSchemasFile } from '../src/schemas-file.ts'
import { runInMemory } from './in-memory.ts'
import { exampleLines, requests } from './view-cases.ts'

const plan =
  exampleLines.find(
    (line) =>
      line.startsWith('{"$schema":"https://w3id.org/samenspraak/schema/ondersteuningsplan/') &&
      line.includes('doelen'),
  ) ?? ''

function folder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'verzoek.json'), JSON.stringify(requests[0]))
  return cwd
}

const words = ['view', '--verzoek', 'verzoek.json', '--input', 'ndjson', '--quiet']

test('a document is shown before more is read, so that nothing waits in a slow stream', async () => {
  const written: string[] = []
  const seen: number[] = []
  async function* slow(): AsyncGenerator<Uint8Array> {
    for (let nth = 0; nth < 3; nth += 1) {
      yield Buffer.from(`${plan}\n`)
      seen.push(written.join('').split('\n').length - 1)
    }
  }
  await run(words, environment({ chunks: slow, write: (text) => void written.push(text) }))
  expect(seen).toEqual([1, 2, 3])
})

test('nothing more is read while the reader is busy', async () => {
  const chunk = Buffer.from(`${plan}\n`.repeat(100))
  let given = 0
  let busy = 0
  const most = { ahead: 0 }
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; given < 20; given += 1) yield chunk
  }
  await run(
    words,
    environment({
      chunks: endless,
      async write() {
        const before = given
        await new Promise((resolve) => setImmediate(resolve))
        busy += 1
        most.ahead = Math.max(most.ahead, given - before)
      },
    }),
  )
  expect({ ahead: most.ahead, isMuchWritten: busy >= 20 }).toEqual({ ahead: 0, isMuchWritten: true })
})

test('a stream that fails halfway gives exit code 3 and what could be shown until then', async () => {
  async function* failing(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(`${plan}\n${plan.slice(0, 100)}`)
    throw Object.assign(new Error('geheim 999990019'), { code: 'EIO' })
  }
  const { stdout, stderr, exitCode } = await runInMemory(words, { cwd: folder(), stdin: failing() })
  expect({ lines: stdout.split('\n').length - 1, stderr, exitCode }).toEqual({
    lines: 1,
    stderr: 'samenspraak: stdin: Dit bestand is niet (verder) te lezen. [cli/file-unreadable]\n',
    exitCode: 3,
  })
})

test('twenty thousand documents leave no trace in memory', async () => {
  const chunk = Buffer.from(`${plan}\n`.repeat(200))
  async function* many(): AsyncGenerator<Uint8Array> {
    for (let nth = 0; nth < 100; nth += 1) yield chunk
  }
  let lines = 0
  const exitCode = await run(
    words,
    environment({ chunks: many, write: (text) => void (lines += text.split('\n').length - 1) }),
  )
  expect({ lines, exitCode }).toEqual({ lines: 20_000, exitCode: 0 })
  expect(process.memoryUsage().heapUsed).toBeLessThan(400 * 1024 * 1024)
})

test('a reader that stops early ends the command quietly with exit code 0', async () => {
  const main = join(import.meta.dirname, '..', 'src', 'main.ts')
  const child = spawn(process.execPath, ['--conditions=@samenspraak/source', main, ...words], {
    cwd: folder(),
  })
  let stderr = ''
  child.stderr.on('data', (text) => (stderr += String(text)))
  child.stdin.on('error', () => undefined)
  child.stdout.once('data', () => child.stdout.destroy())
  child.stdin.write(`${plan}\n`.repeat(2000))
  const [status] = await once(child, 'close')
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
})

function environment({
  chunks,
  write,
}: {
  readonly chunks: () => AsyncIterable<Uint8Array>
  readonly write: (text: string) => Promise<void> | void
}): Parameters<typeof run>[1] {
  return {
    cwd: folder(),
    variables: {},
    stdin: { isTerminal: false, read: chunks },
    stdout: { isTerminal: false, write },
    stderr: { isTerminal: false, write: () => undefined },
    readSchemasFile,
    now: () => 0,
    date: () => new Date('2026-11-22T12:00:00Z'),
    randomId: () => '00000000-0000-4000-8000-000000000001',
  }
}
