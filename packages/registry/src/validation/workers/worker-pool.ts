import { WorkerSlot } from './worker-slot.ts'
import type { SlotLimits, SlotResult } from './worker-slot.ts'
import type { Task } from './protocol.ts'

/** How many workers there are, what each may use, and how many tasks may wait. */
export interface PoolOptions extends SlotLimits {
  readonly workers: number
  readonly longestQueue: number
}

/** Runs tasks on a few workers; what costs too much is lost, and nothing else is. */
export interface WorkerPool {
  run(task: Task): Promise<SlotResult | { readonly outcome: 'busy' }>
  /** Starts the workers. */
  warm(): Promise<void>
  close(): Promise<void>
}

/** Two seconds and 128 MB a task, and longer for what is done once, because a busy machine is no fault of a schema; the registry as a whole stays under 200 MB when nobody validates. */
export const defaultPoolOptions: PoolOptions = {
  workers: 2,
  milliseconds: 2000,
  preparing: 8000,
  megabytes: 128,
  longestQueue: 256,
}

/** A pool whose workers start when they are needed first. */
export function createWorkerPool(options: PoolOptions = defaultPoolOptions): WorkerPool {
  const slots = Array.from({ length: options.workers }, () => new WorkerSlot(options))
  const idle = [...slots]
  const waiting: ((slot: WorkerSlot) => void)[] = []
  const release = (slot: WorkerSlot): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(slot)
    else next(slot)
  }
  return {
    async run(task) {
      const free = idle.pop()
      if (free === undefined && waiting.length >= options.longestQueue) return { outcome: 'busy' }
      const slot = free ?? (await new Promise<WorkerSlot>((resolve) => waiting.push(resolve)))
      try {
        return await slot.run(task)
      } finally {
        release(slot)
      }
    },
    async warm() {
      await Promise.all(slots.map((slot) => slot.warm()))
    },
    async close() {
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}
