import type { Worker } from 'node:worker_threads'
import type { FoundDocument } from '../../input/found-document.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import type { Trouble } from '../../trouble.ts'
import type { BlockJudge, BlockVerdict, JudgedRun } from './block-judge.ts'
import type { CheckerPlan } from './checker-plan.ts'
import { WorkerSlot } from './worker-slot.ts'
import type { WorkerStart } from './wire.ts'

/** Starts a thread that judges. */
export type StartWorker = (start: WorkerStart) => Worker

/** How many threads judge, and how they are started. */
export interface WorkerJudgeOptions {
  readonly jobs: number
  readonly startWorker: StartWorker
}

/** Judges in other threads, each of which may be ended when a schema of somebody else runs wild. */
export function createWorkerJudge(plan: CheckerPlan, { jobs, startWorker }: WorkerJudgeOptions): BlockJudge {
  const slots = Array.from({ length: jobs }, () => new WorkerSlot(plan, startWorker))
  const free = [...slots]
  const waiting: ((slot: WorkerSlot) => void)[] = []
  const take = async (): Promise<WorkerSlot> =>
    free.shift() ?? (await new Promise<WorkerSlot>((resolve) => waiting.push(resolve)))
  const withSlot = async <T>(task: (slot: WorkerSlot) => Promise<T>): Promise<T> => {
    const slot = await take()
    try {
      return await task(slot)
    } finally {
      giveBack(slot)
    }
  }
  const giveBack = (slot: WorkerSlot): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(slot)
    else next(slot)
  }
  return {
    width: 2 * jobs,
    async prepare(): Promise<Trouble | undefined> {
      return slots[0]?.prepare()
    },
    judge: (documents: readonly FoundDocument[]): Promise<BlockVerdict> =>
      withSlot((slot) => slot.judge(documents)),
    judgeRun: (run: LineRun): Promise<JudgedRun> => withSlot((slot) => slot.judgeRun(run)),
    async close(): Promise<void> {
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}
