import type { Worker } from 'node:worker_threads'

/** However busy the machine is, so many times the limit is enough. */
const mostTimes = 4

/**
 * Calls `late` when a worker has worked for so long; gives back what calls that off. Counted is what the worker itself used of the
 * machine in the second half: where others have the machine, a document that is waiting is not a document that is too heavy. A
 * worker that cannot say what it used is late by the clock.
 */
export function limitWork(worker: Worker, milliseconds: number, late: () => void): () => void {
  const half = milliseconds / 2
  let isOff = false
  let timer = setTimeout(() => void fromHalf(), half)

  async function fromHalf(): Promise<void> {
    const before = await usedBy(worker)
    let waited = half
    const look = async (): Promise<void> => {
      const now = await usedBy(worker)
      const used = before === undefined || now === undefined ? half : now - before
      if (isOff) return
      // A few milliseconds more or less are no reason to look again.
      const left = Math.max(half - used, half / 20)
      if (used >= half * 0.9 || waited + left > milliseconds * mostTimes) return late()
      waited += left
      timer = setTimeout(() => void look(), left)
    }
    if (isOff) return
    waited += half
    timer = setTimeout(() => void look(), half)
  }

  return () => {
    isOff = true
    clearTimeout(timer)
  }
}

/** Milliseconds of the processor; not every version of Node tells, and a worker that is gone does not either. */
async function usedBy(worker: Worker): Promise<number | undefined> {
  try {
    const { user, system } = await worker.cpuUsage()
    return (user + system) / 1000
  } catch {
    return undefined
  }
}
