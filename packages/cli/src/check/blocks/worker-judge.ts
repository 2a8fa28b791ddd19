import type { Worker } from 'node:worker_threads'
import type { FoundDocument } from '../../input/found-document.ts'
import type { Trouble } from '../../trouble.ts'
import type { BlockJudge, BlockVerdict } from './block-judge.ts'
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
    async judge(documents: readonly FoundDocument[]): Promise<BlockVerdict> {
      const slot = await take()
      try {
        return await slot.judge(documents)
      } finally {
        giveBack(slot)
      }
    },
    async close(): Promise<void> {
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}
