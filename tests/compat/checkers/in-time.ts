import { Worker } from 'node:worker_threads'
import type { Pair } from '../direction.ts'
import type { CheckerAnswers, CheckerName } from './checker.ts'

/** How long a checker may take over one pair. */
export const longestAnswer = 5_000

/** A checker that is asked in a thread, which is ended and made again when there is no answer in time. */
export class CheckerInTime {
  readonly #name: CheckerName
  #worker: Worker | undefined

  constructor(name: CheckerName) {
    this.#name = name
  }

  async ask(pair: Pair): Promise<CheckerAnswers> {
    this.#worker ??= new Worker(new URL('checker-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const worker = this.#worker
    const answers = await new Promise<CheckerAnswers | undefined>((resolve) => {
      const done = (said?: CheckerAnswers): void => {
        clearTimeout(clock)
        worker.off('message', done).off('error', ended).off('exit', ended)
        resolve(said)
      }
      const ended = (): void => done()
      const clock = setTimeout(ended, longestAnswer)
      worker.on('message', done).on('error', ended).on('exit', ended)
      worker.postMessage({ name: this.#name, pair }, [])
    })
    if (answers !== undefined) return answers
    await this.end()
    return { backward: 'crash', forward: 'crash', milliseconds: longestAnswer }
  }

  /** An error that comes after the answer, such as memory that ran out, says nothing new. */
  async end(): Promise<void> {
    this.#worker?.on('error', () => undefined)
    await this.#worker?.terminate()
    this.#worker = undefined
  }
}
