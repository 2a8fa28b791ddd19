import type { Worker } from 'node:worker_threads'
import type { FoundDocument } from '../../input/found-document.ts'
import { LineRun } from '../../input/runs/line-run.ts'
import type { BlockVerdict, JudgedRun } from './block-judge.ts'
import { type Answer, type Task, toWire, type WorkerStart } from './wire.ts'
import type { StartWorker } from './worker-judge.ts'
import { WorkerFailedError } from './worker-slot.ts'

/** One task is done while the next waits, so that a thread is never idle because this one is busy. */
const mostTasks = 2

/** Judges beside the thread that asks, against schemas of ours only: nothing has to be watched over. */
export class HelpingThread {
  readonly #worker: Worker
  readonly #waiting: Settle[] = []
  #isReady = false
  #fault: Error | undefined

  constructor(startWorker: StartWorker, start: WorkerStart) {
    this.#worker = startWorker(start)
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer))
    this.#worker.on('error', (error) => this.#fail(new WorkerFailedError(error)))
  }

  /** How many tasks it has; undefined when it should not get another one. */
  get load(): number | undefined {
    return this.#isReady && this.#waiting.length < mostTasks ? this.#waiting.length : undefined
  }

  /** Makes everything ready for documents of a type, by its label. Only then does it get tasks. */
  async prepare(label: string | undefined): Promise<void> {
    await this.#ask({ kind: 'prepare', label }, [])
    this.#isReady = true
  }

  async judge(documents: readonly FoundDocument[]): Promise<BlockVerdict> {
    const answer = await this.#ask({ kind: 'judge', block: toWire(documents) }, [])
    if (answer.kind !== 'judged') throw new WorkerFailedError('answered something else')
    return answer.verdict
  }

  /** The bytes of the run are with the thread meanwhile. */
  async judgeRun({ parts }: LineRun): Promise<JudgedRun> {
    const answer = await this.#ask({ kind: 'judge-run', parts }, [parts.bytes.buffer])
    if (answer.kind !== 'judged-run') throw new WorkerFailedError('answered something else')
    return { run: new LineRun(answer.parts), verdict: answer.verdict }
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #ask(task: Task, handedOver: readonly ArrayBuffer[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#fault !== undefined) {
        reject(this.#fault)
        return
      }
      this.#waiting.push({ resolve, reject })
      this.#worker.postMessage(task, [...handedOver])
    })
  }

  #fail(fault: Error): void {
    this.#fault = fault
    for (const { reject } of this.#waiting.splice(0)) reject(fault)
  }
}

interface Settle {
  resolve(answer: Answer): void
  reject(error: Error): void
}
