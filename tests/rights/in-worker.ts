import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** What a worker said last, or why it said nothing. */
export interface Answer {
  readonly said: string | undefined
  readonly trouble: string | undefined
  /** True when it was ended because it took too long; on a busy machine that says nothing of what it judged. */
  readonly isLate: boolean
}

/** Runs a module of this folder in a worker, so that what it loads and plants stays there. */
export function inWorker(
  file: string,
  parameters: readonly string[],
  longest: number,
  workerData?: unknown,
): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(file, import.meta.url), { argv: [...parameters], workerData })
    let said: string | undefined
    let trouble: string | undefined
    let isLate = false
    const clock = setTimeout(() => {
      isLate = true
      trouble = `no answer within ${longest / 1000} s`
      void worker.terminate()
    }, longest)
    worker.on('message', (text) => (said = String(text)))
    worker.on('error', (error) => (trouble = String(error).slice(0, 500)))
    worker.on('exit', () => {
      clearTimeout(clock)
      resolve({ said, trouble, isLate })
    })
  })
}

/** Does jobs beside each other, as many at a time as there are cores; the answers stand in the order of the jobs. */
export async function beside<Job, Answered>(
  jobs: readonly Job[],
  work: (job: Job, number: number) => Promise<Answered>,
): Promise<readonly Answered[]> {
  const answers: Answered[] = []
  const waiting = [...jobs.entries()]
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [number, job] = next
      answers[number] = await work(job, number)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, lane))
  return answers
}
