import type { WorkerProcess } from './worker-process.ts'

/** Adds up counters over workers, also over those that are killed afterwards. */
export class Counters {
  readonly #sums = new Map<string, number>()

  /** Takes what a worker counted; a worker that does not answer any more counts for nothing. */
  async take(worker: WorkerProcess): Promise<void> {
    const text = await worker.metrics().catch(() => '')
    for (const line of text.split('\n').filter((one) => /^samenspraak_worker_\w+_total/u.test(one))) {
      const [name = '', count] = line.split(' ')
      this.#sums.set(name, (this.#sums.get(name) ?? 0) + Number(count))
    }
  }

  /** Sum of all counters whose name begins so. */
  sum(start: string): number {
    return [...this.#sums]
      .filter(([name]) => name.startsWith(`samenspraak_worker_${start}`))
      .reduce((sum, [, count]) => sum + count, 0)
  }
}
