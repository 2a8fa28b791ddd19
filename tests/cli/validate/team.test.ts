import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { CheckerPlan } from '../../../packages/cli/src/check/blocks/checker-plan.ts'
import { HelpingThread } from '../../../packages/cli/src/check/blocks/helping-thread.ts'
import { createLocalJudge } from '../../../packages/cli/src/check/blocks/local-judge.ts'
import { createTeamJudge } from '../../../packages/cli/src/check/blocks/team-judge.ts'
import type { WorkerStart } from '../../../packages/cli/src/check/blocks/wire.ts'
import { LineRun } from '../../../packages/cli/src/input/runs/line-run.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'

const plan: CheckerPlan = {
  type: undefined,
  maxIssues: 3,
  maxBytes: 1_000_000,
  foreign: undefined,
  isFramed: false,
  showValues: 'full',
  maxFindings: 1000,
  maxMilliseconds: 1000,
}
const label = 'zelfredzaamheidsmatrix@2.0'

function startWorker(workerData: WorkerStart): Worker {
  return new Worker(new URL('../../../packages/cli/src/worker.ts', import.meta.url), {
    workerData,
    execArgv: ['--conditions=@samenspraak/source'],
  })
}

function helper(start = startWorker): HelpingThread {
  const thread = new HelpingThread(start, { plan, progress: new SharedArrayBuffer(4) })
  onTestFinished(() => thread.close())
  return thread
}

/** Forty lines, one of them wrong and one of Windows; each run is another part of a file. */
function run(nth: number): LineRun {
  const lines = Array.from({ length: 40 }, (_none, line) =>
    line === nth % 40 ? wrongLine : line === 7 ? `${validLine}\r` : validLine,
  )
  const text = Buffer.from(`${lines.join('\n')}\n`)
  const bytes = new Uint8Array(text.length + 10)
  bytes.set(text)
  const before = { form: 'ndjson', offset: 0, record: 40 * nth, line: 40 * nth, column: 1 } as const
  return new LineRun({ bytes, size: text.length, before, count: 40 })
}

test('a thread beside this one says of runs and of documents what this one says, and gives the lines back', async () => {
  const thread = helper()
  expect(thread.load).toBeUndefined()
  await thread.prepare(label)
  expect(thread.load).toBe(0)
  const own = createLocalJudge(plan)
  const asked = [run(1), run(2), run(3)].map((one) => thread.judgeRun(one))
  expect(thread.load).toBeUndefined()
  const expected = [run(1), run(2), run(3)].map((one) => own.judgeRun(one))
  const [judged, wanted] = [await Promise.all(asked), await Promise.all(expected)]
  expect(judged.map(({ verdict }) => verdict)).toStrictEqual(wanted.map(({ verdict }) => verdict))
  expect(judged.map(({ run: { parts } }) => parts)).toStrictEqual(wanted.map(({ run: { parts } }) => parts))
  const documents = run(4).documents()
  expect(await thread.judge(documents)).toStrictEqual(await own.judge(documents))
})

test('a team says the same as one, whoever does what', async () => {
  const team = createTeamJudge(plan, { jobs: 3, startWorker })
  onTestFinished(() => team.close())
  const own = createLocalJudge(plan)
  const count = 60
  for (let nth = 0; nth < count; nth += 4) {
    const four = [nth, nth + 1, nth + 2, nth + 3]
    const judged = await Promise.all(four.map((one) => team.judgeRun(run(one))))
    const wanted = await Promise.all(four.map((one) => own.judgeRun(run(one))))
    expect(judged.map(({ verdict }) => verdict)).toStrictEqual(wanted.map(({ verdict }) => verdict))
    // The threads start meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
})

test('a thread that fails is told to whoever waits for it and to whoever asks it after that', async () => {
  const thread = helper(
    () => new Worker("setTimeout(() => { throw new Error('kapot') }, 20)", { eval: true }),
  )
  await expect(thread.prepare(label)).rejects.toMatchObject({ code: 'cli/worker-failed' })
  await expect(thread.judge(run(1).documents())).rejects.toMatchObject({ code: 'cli/worker-failed' })
})
