import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

const main = join(import.meta.dirname, '../../../packages/cli/src/main.ts')
const outputs = ['g', 'f', 'r.json', 'r.xml', 'r.sarif']
const words =
  '--quiet --input ndjson --max-findings 100000 --valid-to g --invalid-to f --report json=r.json --report junit=r.xml --report sarif=r.sarif --checkpoint p -'.split(
    ' ',
  )

/** Lines that are all different, so that one lost or doubled would be seen. */
function linesOf(count: number): string {
  return Array.from({ length: count }, (_none, nth) => {
    const line = nth % 5 === 0 ? wrongLine : nth % 11 === 0 ? '{"a":' : validLine
    return `${line}${' '.repeat(nth % 13)}\n`
  }).join('')
}

/** Feeds a run some of the input, kills it when a checkpoint is there, and answers whether one was. */
async function runAndKill(cwd: string, stdin: string, jobs: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--conditions=@samenspraak/source', main, 'validate', ...words, '--jobs', String(jobs)],
    { cwd, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  child.stdin.on('error', () => undefined)
  const before = existsSync(join(cwd, 'p')) ? readFileSync(join(cwd, 'p'), 'utf8') : ''
  child.stdin.write(stdin)
  let isNew = false
  for (let tries = 0; tries < 600 && !isNew; tries += 1) {
    await wait(20)
    isNew = existsSync(join(cwd, 'p')) && readFileSync(join(cwd, 'p'), 'utf8') !== before
  }
  child.kill('SIGKILL')
  await once(child, 'close')
  return isNew
}

test.each([1, 2])(
  'after kill -9 a run goes on without loss and without repetition (--jobs %i)',
  async (jobs) => {
    const all = linesOf(3000)
    const apart = workFolder()
    await runInMemory(['validate', ...words], { cwd: apart, stdin: all })
    const cwd = workFolder()
    // Each time a little further into the input, and never to its end.
    expect(await runAndKill(cwd, all.slice(0, 70_000), jobs)).toBe(true)
    expect(await runAndKill(cwd, all.slice(0, 200_001), jobs)).toBe(true)
    // What the killed process wrote after its checkpoint is of documents that come again.
    writeFileSync(join(cwd, 'g'), `${readFileSync(join(cwd, 'g'), 'utf8')}half a li`)
    const { stderr, exitCode } = await runInMemory(['validate', ...words, '--jobs', String(jobs)], {
      cwd,
      stdin: all,
    })
    expect(stderr).toMatch(/\[cli\/resumed\]/)
    expect(exitCode).toBe(1)
    for (const name of outputs) {
      expect(readFileSync(join(cwd, name), 'utf8') === readFileSync(join(apart, name), 'utf8'), name).toBe(
        true,
      )
    }
    expect([existsSync(join(cwd, 'p')), existsSync(join(cwd, 'p.findings'))]).toEqual([false, false])
  },
)

test('a checkpoint of another command is refused, and nothing is written over', async () => {
  const cwd = workFolder({ g: 'old' })
  expect(await runAndKill(cwd, linesOf(2000), 1)).toBe(true)
  const before = readFileSync(join(cwd, 'g'), 'utf8')
  const { stderr, exitCode } = await runInMemory(['validate', ...words, '--all-errors'], {
    cwd,
    stdin: linesOf(10),
  })
  expect({ code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({
    code: 'cli/checkpoint-other',
    exitCode: 2,
  })
  expect(readFileSync(join(cwd, 'g'), 'utf8')).toBe(before)
})

test('a file that is no checkpoint is refused and stays as it is', async () => {
  const cwd = workFolder({ p: 'my letters' })
  const { stderr, exitCode } = await runInMemory(['validate', ...words], { cwd, stdin: '' })
  expect({ code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({
    code: 'cli/checkpoint-unreadable',
    exitCode: 2,
  })
  expect(readFileSync(join(cwd, 'p'), 'utf8')).toBe('my letters')
})

/** Ends after so many turns of the event loop. */
function endingAfter(turns: number): AbortSignal {
  const controller = new AbortController()
  const turn = (left: number): void =>
    left > 0 ? void setImmediate(() => turn(left - 1)) : controller.abort('SIGINT')
  turn(turns)
  return controller.signal
}

test('a run over many kinds of files goes on wherever it was stopped', async () => {
  const documents = Array.from({ length: 30 }, (_none, nth) => (nth % 4 === 0 ? wrongLine : validLine))
  const files = {
    'a.ndjson': linesOf(9000),
    'b.json': `[\n${documents.join(' ,\n')}\n]`,
    'c.ndjson.gz': gzipSync(linesOf(5000)),
    'd.json': wrongLine,
    'e.ndjson': `\uFEFF\n\n${linesOf(2000)}`,
  }
  const names = [...Object.keys(files), 'weg.json']
  const all = ['validate', ...words.slice(0, -1), ...names]
  const inputs = all.filter((word) => word !== '--input' && word !== 'ndjson')
  const apart = workFolder(files)
  const whole = await runInMemory(inputs, { cwd: apart })
  const cwd = workFolder(files)
  let stops = 0
  // Longer each time, so that in the end a run comes to its end.
  for (let turns = 20; ; turns = Math.ceil(turns * 1.2)) {
    const { exitCode } = await runInMemory(inputs, { cwd, signal: endingAfter(turns) })
    if (exitCode === whole.exitCode) break
    expect(exitCode).toBe(130)
    stops += existsSync(join(cwd, 'p')) ? 1 : 0
  }
  expect(stops).toBeGreaterThan(1)
  for (const name of outputs) {
    expect(readFileSync(join(cwd, name), 'utf8') === readFileSync(join(apart, name), 'utf8'), name).toBe(true)
  }
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a run that waits for input with exit code %i, whole lines and a report',
  async (signal, code) => {
    const cwd = workFolder()
    const child = spawn(
      process.execPath,
      [
        '--conditions=@samenspraak/source',
        main,
        'validate',
        '--input',
        'ndjson',
        '--valid-to',
        'g',
        '--report',
        'json=r',
        '-',
      ],
      { cwd, stdio: ['pipe', 'pipe', 'pipe'] },
    )
    child.stdin.write(`${validLine}\n${wrongLine}\n${validLine.slice(0, 20)}`)
    await once(child.stdout, 'data')
    child.kill(signal)
    const [status] = await once(child, 'close')
    const { summary, problems } = JSON.parse(readFileSync(join(cwd, 'r'), 'utf8'))
    expect({ status, documents: summary.documents, problem: problems[0].code }).toEqual({
      status: code,
      documents: 2,
      problem: 'cli/stopped',
    })
    expect(readFileSync(join(cwd, 'g'), 'utf8')).toBe(`${validLine}\n`)
  },
)
