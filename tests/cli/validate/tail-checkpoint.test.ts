import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { type Ran, runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import { workFolder } from './work-folder.ts'

const main = join(import.meta.dirname, '../../../packages/cli/src/main.ts')
const words =
  'validate --tail --checkpoint p --valid-to g --invalid-to f --format ndjson --max-findings 100000'.split(
    ' ',
  )
const patience = { timeout: 20_000, interval: 20 }

/** Lines that are all different, so that one lost or doubled would be seen. */
function linesOf(count: number, first = 0): string {
  return Array.from({ length: count }, (_none, nth) => {
    const line = nth % 5 === 0 ? wrongLine : nth % 11 === 0 ? '{"a":' : validLine
    return `${line}${' '.repeat((nth % 13) + first)}\n`
  }).join('')
}

function sizeIn(cwd: string): number {
  const sizes = ['g', 'f'].map((name) =>
    existsSync(join(cwd, name)) ? readFileSync(join(cwd, name)).length : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

function checkpointIn(cwd: string): string {
  return existsSync(join(cwd, 'p')) ? readFileSync(join(cwd, 'p'), 'utf8') : ''
}

/** Follows a file until what was written out is as large as it should be, and then ends as SIGTERM does. */
async function follow(cwd: string, size: number, extra: readonly string[] = ['a.ndjson']): Promise<Ran> {
  const controller = new AbortController()
  const ending = runInMemory([...words, ...extra], { cwd, signal: controller.signal })
  try {
    await vi.waitFor(() => expect(sizeIn(cwd)).toBe(size), patience)
  } finally {
    controller.abort('SIGTERM')
  }
  return ending
}

/** Follows a file and is killed once a checkpoint holds so many bytes of it, if not later. */
async function followAndKill(cwd: string, jobs: number, isEnough: () => boolean): Promise<void> {
  const command = ['--conditions=@samenspraak/source', main, ...words, '--jobs', String(jobs), 'a.ndjson']
  const child = spawn(process.execPath, command, { cwd, stdio: 'ignore' })
  const before = checkpointIn(cwd)
  await vi.waitFor(() => expect(checkpointIn(cwd) !== before && isEnough()).toBe(true), patience)
  child.kill('SIGKILL')
  await once(child, 'close')
}

function told({ stdout, stderr, exitCode }: Ran): object {
  const { documents, valid, invalid, unreadable } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  const codes = [...stderr.matchAll(/\[(.*)\]/g)].map(([, code]) => code)
  return { counts: [documents, valid, invalid, unreadable], codes, exitCode }
}

test.each([1, 2])(
  'after kill -9, while others go on writing, nothing is lost and nothing comes twice (--jobs %i)',
  { timeout: 60_000 },
  async (jobs) => {
    const all = linesOf(6000)
    const cwd = workFolder({ all, 'a.ndjson': '' })
    const writer = spawn(
      process.execPath,
      [
        '--eval',
        // Pieces that end anywhere, also inside a line.
        'const { appendFileSync, readFileSync } = require("node:fs"); const all = readFileSync("all"); let at = 0; ' +
          'const timer = setInterval(() => { appendFileSync("a.ndjson", all.subarray(at, at += 1777)); ' +
          'if (at >= all.length) clearInterval(timer) }, 12)',
      ],
      { cwd, stdio: 'ignore' },
    )
    const written = once(writer, 'close')
    for (let kills = 0; kills < 3; kills += 1) {
      const before = sizeIn(cwd)
      await followAndKill(cwd, jobs, () => sizeIn(cwd) > before)
    }
    // What the killed process wrote after its checkpoint is of documents that come again.
    appendFileSync(join(cwd, 'g'), 'half a li')
    const ran = await follow(cwd, all.length, ['--jobs', String(jobs), 'a.ndjson'])
    await written
    const apart = workFolder({ 'a.ndjson': all })
    const whole = await follow(apart, all.length)
    for (const name of ['g', 'f'])
      expect(readFileSync(join(cwd, name), 'utf8') === readFileSync(join(apart, name), 'utf8'), name).toBe(
        true,
      )
    const findingsOf = (report: string): readonly string[] => report.split('\n').slice(0, -2)
    expect(findingsOf(ran.stdout)).toEqual(findingsOf(whole.stdout))
    expect(told(ran)).toEqual({ ...told(whole), codes: ['cli/resumed'] })
  },
)

test('SIGTERM leaves a checkpoint, and the next run goes on behind the last whole line', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n${wrongLine.slice(0, 30)}` })
  await follow(cwd, validLine.length + 1)
  appendFileSync(join(cwd, 'a.ndjson'), `${wrongLine.slice(30)}\n`)
  const ran = await follow(cwd, 2 * validLine.length + 2)
  expect(told(ran)).toEqual({ counts: [2, 1, 1, 0], codes: ['cli/resumed'], exitCode: 1 })
  expect(ran.stdout).toContain('"line":2,')
})

test.each([
  [
    'was put aside and has a successor',
    (path: string, next: string): void => {
      renameSync(path, `${path}.1`)
      writeFileSync(path, next)
    },
  ],
  [
    'was cut off',
    (path: string, next: string): void => {
      truncateSync(path)
      appendFileSync(path, next)
    },
  ],
])('a file that %s between two runs is read from its beginning, and that is told', async (_what, change) => {
  const cwd = workFolder({ 'a.ndjson': linesOf(20) })
  await follow(cwd, linesOf(20).length)
  const next = linesOf(10, 1)
  change(join(cwd, 'a.ndjson'), next)
  const ran = await follow(cwd, linesOf(20).length + next.length)
  expect(told(ran)).toEqual({
    counts: [30, 23, 6, 1],
    codes: ['cli/resumed', 'cli/tail-restarted'],
    exitCode: 1,
  })
  expect(ran.stderr).toContain(
    'samenspraak: a.ndjson: Sinds het controlepunt is dit bestand vervangen of ingekort; wat er nu staat wordt vanaf het begin gelezen. [cli/tail-restarted]\n',
  )
})

test('a file that is put aside with nothing in its place yet is waited for by a run that goes on', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n` })
  await follow(cwd, validLine.length + 1)
  renameSync(join(cwd, 'a.ndjson'), join(cwd, 'a.ndjson.1'))
  const going = follow(cwd, 2 * validLine.length + 2)
  await wait(300)
  writeFileSync(join(cwd, 'a.ndjson'), `${wrongLine}\n`)
  expect(told(await going)).toEqual({
    counts: [2, 1, 1, 0],
    codes: ['cli/resumed', 'cli/tail-restarted'],
    exitCode: 1,
  })
})

test('a run that was killed in the second file that it followed goes on in that file', async () => {
  const cwd = workFolder({ 'a.ndjson': linesOf(20) })
  const [first, second, third] = [linesOf(20), linesOf(30, 1), linesOf(10, 2)]
  const path = join(cwd, 'a.ndjson')
  const killed = followAndKill(cwd, 1, () => {
    const size = sizeIn(cwd)
    if (size === first.length && !existsSync(`${path}.1`)) {
      renameSync(path, `${path}.1`)
      writeFileSync(path, second)
    }
    const isSecond = JSON.parse(checkpointIn(cwd)).run.progress.place?.offset === second.length
    return size === first.length + second.length && isSecond
  })
  await killed
  appendFileSync(path, third)
  const ran = await follow(cwd, first.length + second.length + third.length)
  expect(told(ran)).toEqual({ counts: [60, 45, 12, 3], codes: ['cli/resumed'], exitCode: 1 })
})

test.each([[[]], [['--schemas', 's.json']]])(
  'a file that is no text stays one unreadable document in all runs that follow it (%j)',
  async (extra) => {
    const schema = '{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.org/s"}'
    const cwd = workFolder({ 'a.ndjson': Buffer.from('\uFEFF{}\n{}\n', 'utf16le'), 's.json': schema })
    const path = join(cwd, 'a.ndjson')
    const seen = async (documents: number): Promise<Ran> => {
      const controller = new AbortController()
      const ending = runInMemory([...words, ...extra, 'a.ndjson'], { cwd, signal: controller.signal })
      const isSeen = (): void =>
        expect(JSON.parse(checkpointIn(cwd)).run.tally.outcomes).toMatchObject({
          unreadable: 1,
          valid: documents - 1,
        })
      await vi.waitFor(isSeen, patience)
      await wait(400)
      controller.abort('SIGTERM')
      return ending
    }
    await seen(1)
    expect(told(await seen(1))).toMatchObject({ counts: [1, 0, 0, 1], codes: ['cli/resumed'] })
    renameSync(path, `${path}.1`)
    writeFileSync(path, `${validLine}\n`)
    expect(told(await seen(2))).toMatchObject({
      counts: [2, 1, 0, 1],
      codes: ['cli/resumed', 'cli/tail-restarted'],
    })
  },
)

test('a checkpoint that does not tell which file was followed, or is of another one, is refused', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n`, 'b.ndjson': `${validLine}\n` })
  await follow(cwd, validLine.length + 1)
  const refusal = { stdout: '', exitCode: 2, stderr: expect.stringContaining('[cli/checkpoint-other]') }
  expect(await runInMemory([...words, 'b.ndjson'], { cwd })).toEqual(refusal)
  const withoutTail = words.filter((word) => word !== '--tail')
  expect(await runInMemory([...withoutTail, 'a.ndjson'], { cwd })).toEqual(refusal)
  const state = JSON.parse(checkpointIn(cwd))
  delete state.run.progress.followed
  writeFileSync(join(cwd, 'p'), JSON.stringify(state))
  expect(await runInMemory([...words, 'a.ndjson'], { cwd })).toEqual(refusal)
  expect(readFileSync(join(cwd, 'g'), 'utf8')).toBe(`${validLine}\n`)
})

test('a line of which a part was written when the run was killed comes once', async () => {
  const long = `"${'x'.repeat(5000)}"\n`
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n` })
  const extra = ['--max-line', '1000', 'a.ndjson']
  await follow(cwd, validLine.length + 1, extra)
  appendFileSync(join(cwd, 'a.ndjson'), long.slice(0, 4000))
  await follow(cwd, validLine.length + 1 + 4000, extra)
  appendFileSync(join(cwd, 'a.ndjson'), `${long.slice(4000)}${validLine}\n`)
  const ran = await follow(cwd, 2 * validLine.length + 2 + long.length, extra)
  expect(told(ran)).toMatchObject({ counts: [3, 2, 0, 1], codes: ['cli/resumed'] })
  expect(readFileSync(join(cwd, 'f'), 'utf8')).toBe(long)
})
