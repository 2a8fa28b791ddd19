import type { Worker } from 'node:worker_threads'
import type { FoundDocument } from '../../input/found-document.ts'
import { LineRun } from '../../input/runs/line-run.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import type { BlockVerdict, JudgedRun } from './block-judge.ts'
import type { CheckerPlan } from './checker-plan.ts'
import { type Answer, type Task, toWire } from './wire.ts'
import type { StartWorker } from './worker-judge.ts'

/** The number of the document before the first: a thread starts and makes schemas ready. */
const notBegun = -1
const longestStart = 20_000

/** Thrown when a thread stops by itself for another reason than a lack of memory. */
export class WorkerFailedError extends Error {
  readonly code = 'cli/worker-failed'

  constructor(cause: unknown) {
    super('A thread that checks documents failed', { cause })
    this.name = 'WorkerFailedError'
  }
}

/** One thread that judges, started when it is needed and again after it had to be ended. */
export class WorkerSlot {
  readonly #plan: CheckerPlan
  readonly #start: StartWorker
  readonly #progress = new Int32Array(new SharedArrayBuffer(4))
  #worker: Worker | undefined
  #settle: Settle | undefined

  constructor(plan: CheckerPlan, start: StartWorker) {
    this.#plan = plan
    this.#start = start
  }

  async prepare(): Promise<Trouble | undefined> {
    const answer = await this.#ask({ kind: 'prepare' })
    if (answer === 'stopped') return createTrouble('cli/schema-heavy')
    return answer.kind === 'prepared' ? answer.trouble : undefined
  }

  /** Judges a block; a document that makes the thread stop is told as such, and the others are judged all the same. */
  async judge(documents: readonly FoundDocument[]): Promise<BlockVerdict> {
    let asked = documents
    for (;;) {
      const answer = await this.#ask({ kind: 'judge', block: toWire(asked) })
      if (answer !== 'stopped' && answer.kind === 'judged') return answer.verdict
      const culprit = Atomics.load(this.#progress, 0)
      if (asked[culprit] === undefined || asked[culprit].refused !== undefined)
        throw new WorkerFailedError('stopped without a document')
      asked = asked.map((one, index) => (index === culprit ? { ...one, refused: 'stopped' } : one))
    }
  }

  /** Judges lines against a schema of ours, of which no document takes long. Their bytes are with the thread meanwhile. */
  async judgeRun({ parts }: LineRun): Promise<JudgedRun> {
    const answer = await this.#answer({ kind: 'judge-run', parts }, [parts.bytes.buffer])
    if (answer === 'stopped' || answer.kind !== 'judged-run') throw new WorkerFailedError('stopped by itself')
    return { run: new LineRun(answer.parts), verdict: answer.verdict }
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #ask(task: Task): Promise<Answer | 'stopped'> {
    Atomics.store(this.#progress, 0, notBegun)
    const watch = new Watch(this.#progress, this.#plan.maxMilliseconds)
    watch.onStuck = () => this.#settle?.resolve('stopped')
    return this.#answer(task, []).finally(() => watch.end())
  }

  async #answer(task: Task, handedOver: readonly ArrayBuffer[]): Promise<Answer | 'stopped'> {
    const worker = (this.#worker ??= this.#started())
    const answer = await new Promise<Answer | 'stopped'>((resolve, reject) => {
      this.#settle = { resolve, reject }
      worker.postMessage(task, [...handedOver])
    })
    this.#settle = undefined
    if (answer === 'stopped') await this.close()
    return answer
  }

  #started(): Worker {
    const worker = this.#start({ plan: this.#plan, progress: this.#progress.buffer })
    worker.on('message', (answer: Answer) => this.#settle?.resolve(answer))
    worker.on('error', (error) => {
      this.#worker = undefined
      const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (isMemory) this.#settle?.resolve('stopped')
      else this.#settle?.reject(new WorkerFailedError(error))
    })
    return worker
  }
}

interface Settle {
  resolve(answer: Answer | 'stopped'): void
  reject(error: Error): void
}

/** Sees that the number of the document stays the same for too long. */
class Watch {
  readonly #progress: Int32Array
  readonly #longest: number
  readonly #timer: NodeJS.Timeout
  #last = notBegun
  #since = performance.now()
  onStuck: () => void = () => undefined

  constructor(progress: Int32Array, longest: number) {
    this.#progress = progress
    this.#longest = longest
    this.#timer = setInterval(() => this.#look(), longest / 20)
  }

  end(): void {
    clearInterval(this.#timer)
  }

  #look(): void {
    const now = Atomics.load(this.#progress, 0)
    if (now !== this.#last) this.#since = performance.now()
    this.#last = now
    const longest = now === notBegun ? longestStart : this.#longest
    if (performance.now() - this.#since > longest) this.onStuck()
  }
}
