import { Worker } from 'node:worker_threads'
import { KnownSchemas } from './known-schemas.ts'
import type { Answer, Task, TaskMessage, WorkerMessage } from './protocol.ts'
import { limitWork } from './work-limit.ts'

/** What a task comes to; `lost` when the worker had to be ended, with how far it was. */
export type SlotResult =
  | { readonly outcome: 'answered'; readonly answer: Answer }
  | { readonly outcome: 'lost'; readonly why: 'time' | 'memory'; readonly stage: 'compiling' | 'working' }

/** What one worker may use. */
export interface SlotLimits {
  /** For the work itself. */
  readonly milliseconds: number
  /** For what comes before, once: compiling a schema, loading what compares. */
  readonly preparing: number
  readonly megabytes: number
  /** A worker that has nothing to do for so long is ended; one that is needed again starts in half a second. */
  readonly idleMilliseconds?: number
}

interface Running {
  readonly worker: Worker
  readonly ready: Promise<void>
  readonly known: KnownSchemas
}

const isSource = import.meta.url.endsWith('.ts')
const program = new URL(isSource ? './worker.ts' : './worker.js', import.meta.url)
const stackMegabytes = 4
const youngMegabytes = 16
const defaultIdle = 120_000

/** One worker at a time, replaced when a task takes too much; one task at a time. */
export class WorkerSlot {
  readonly #limits: SlotLimits
  #running: Running | undefined
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(limits: SlotLimits) {
    this.#limits = limits
  }

  /** Starts the worker, so that the first task need not wait for it. */
  warm(): Promise<void> {
    return this.#worker().ready
  }

  async run(task: Task): Promise<SlotResult> {
    clearTimeout(this.#rest)
    const { worker, ready, known } = this.#worker()
    await ready
    const result = await ask(worker, messageFor(task, known), this.#limits)
    if (result.outcome === 'lost') await this.close()
    else this.#endLater()
    return result
  }

  /** Whether there is a worker now. */
  get isUp(): boolean {
    return this.#running !== undefined
  }

  async close(): Promise<void> {
    clearTimeout(this.#rest)
    const worker = this.#running?.worker
    this.#running = undefined
    await worker?.terminate()
  }

  #endLater(): void {
    this.#rest = setTimeout(() => void this.close(), this.#limits.idleMilliseconds ?? defaultIdle)
    this.#rest.unref()
  }

  #worker(): Running {
    return (this.#running ??= start(this.#limits.megabytes))
  }
}

function start(megabytes: number): Running {
  const worker = new Worker(program, {
    // A stranger's schema is worked on here: no settings, no secrets.
    env: {},
    execArgv: isSource ? ['--conditions=@samenspraak/source'] : [],
    resourceLimits: {
      maxOldGenerationSizeMb: megabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
      stackSizeMb: stackMegabytes,
    },
  })
  worker.unref()
  // Out of memory also shows as an exit, which whoever waits for an answer hears.
  worker.on('error', () => undefined)
  const ready = new Promise<void>((resolve) => {
    worker.once('message', () => resolve())
    worker.once('exit', () => resolve())
  })
  return { worker, ready, known: new KnownSchemas() }
}

function messageFor(task: Task, known: KnownSchemas): TaskMessage {
  if (task.kind !== 'documents') return task
  const { bundle, documents, maxBytes } = task
  const { isNew, forget } = known.use(bundle)
  return {
    kind: 'documents',
    key: bundle.key,
    bundle: isNew ? bundle : undefined,
    forget,
    documents,
    maxBytes,
  }
}

function ask(
  worker: Worker,
  message: TaskMessage,
  { milliseconds, preparing }: SlotLimits,
): Promise<SlotResult> {
  return new Promise((resolve) => {
    let stage: 'compiling' | 'working' = message.kind === 'documents' ? 'compiling' : 'working'
    const settle = (result: SlotResult): void => {
      callOff()
      worker.off('message', onMessage)
      worker.off('exit', onExit)
      resolve(result)
    }
    const onMessage = (said: WorkerMessage): void => {
      if (said.says === 'done') return settle({ outcome: 'answered', answer: said.answer })
      if (said.says !== 'prepared') return undefined
      stage = 'working'
      callOff()
      callOff = limitWork(worker, milliseconds, late)
      return undefined
    }
    const onExit = (): void => settle({ outcome: 'lost', why: 'memory', stage })
    const late = (): void => settle({ outcome: 'lost', why: 'time', stage })
    let callOff = limitWork(worker, preparing, late)
    worker.on('message', onMessage)
    worker.on('exit', onExit)
    // A worker that is gone already says nothing more.
    if (worker.threadId === -1) onExit()
    else worker.postMessage(message, [])
  })
}
