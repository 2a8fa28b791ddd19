import { currentClient } from '../../access/limits/current-client.ts'
import type { Client } from '../../access/limits/current-client.ts'
import { SlotKeeper } from './slot-keeper.ts'
import type { Sharing } from './slot-keeper.ts'
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

/** One worker stays free of strangers, and none of them has more than a third of a minute of the other. */
export const defaultSharing: Sharing = { kept: 1, longestQueueEach: 64, millisecondsPerMinute: 20_000 }

/** The pool of a registry that serves. */
export function limitedWorkerPool(limits: { readonly workSecondsPerMinute: number }): WorkerPool {
  return createWorkerPool(defaultPoolOptions, { millisecondsPerMinute: limits.workSecondsPerMinute * 1000 })
}

/** A pool whose workers start when they are needed first; work counts for the client of the request that it is done for. */
export function createWorkerPool(
  options: PoolOptions = defaultPoolOptions,
  sharing: Partial<Sharing> = {},
  whom: () => Client = currentClient,
): WorkerPool {
  const slots = Array.from({ length: options.workers }, () => new WorkerSlot(options))
  const keeper = new SlotKeeper(
    slots,
    { ...defaultSharing, ...sharing, longestQueue: options.longestQueue },
    () => performance.now(),
  )
  return {
    async run(task) {
      const client = whom()
      const slot = await keeper.slotFor(client)
      if (slot === undefined) return { outcome: 'busy' }
      let began = performance.now()
      try {
        await slot.warm()
        // To start a worker is nobody's cost.
        began = performance.now()
        return await slot.run(task)
      } finally {
        keeper.giveBack(slot, client, performance.now() - began)
      }
    },
    async warm() {
      await Promise.all(slots.map((slot) => slot.warm()))
    },
    async close() {
      keeper.close()
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}
