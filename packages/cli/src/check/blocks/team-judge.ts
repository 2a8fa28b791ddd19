import type { FoundDocument } from '../../input/found-document.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import type { Trouble } from '../../trouble.ts'
import type { BlockJudge, BlockVerdict, JudgedRun } from './block-judge.ts'
import type { CheckerPlan } from './checker-plan.ts'
import { HelpingThread } from './helping-thread.ts'
import { createLocalJudge } from './local-judge.ts'
import type { WorkerJudgeOptions } from './worker-judge.ts'

/**
 * Judges in this thread and in others beside it. This one does not wait until the others are ready, and does what they
 * have no room for.
 */
export function createTeamJudge(plan: CheckerPlan, options: WorkerJudgeOptions): BlockJudge {
  return new TeamJudge(plan, options)
}

class TeamJudge implements BlockJudge {
  readonly width: number
  readonly #plan: CheckerPlan
  readonly #options: WorkerJudgeOptions
  readonly #own: BlockJudge
  readonly #threads: HelpingThread[] = []
  #before: Promise<unknown> = Promise.resolve()
  #isBegun = false

  constructor(plan: CheckerPlan, options: WorkerJudgeOptions) {
    this.width = 3 * options.jobs
    this.#plan = plan
    this.#options = options
    this.#own = createLocalJudge(plan)
  }

  prepare(): Promise<Trouble | undefined> {
    return this.#own.prepare()
  }

  judge(documents: readonly FoundDocument[]): Promise<BlockVerdict> {
    const thread = this.#free()
    return thread === undefined
      ? this.#here(
          () => this.#own.judge(documents),
          (verdict) => verdict,
        )
      : thread.judge(documents)
  }

  judgeRun(run: LineRun): Promise<JudgedRun> {
    const thread = this.#free()
    return thread === undefined
      ? this.#here(
          () => this.#own.judgeRun(run),
          ({ verdict }) => verdict,
        )
      : thread.judgeRun(run)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  #free(): HelpingThread | undefined {
    return this.#threads
      .filter(({ load }) => load !== undefined)
      .toSorted((one, other) => (one.load ?? 0) - (other.load ?? 0))[0]
  }

  /** What is judged here first shows what the others should make ready. */
  async #here<T>(task: () => Promise<T>, verdictOf: (result: T) => BlockVerdict): Promise<T> {
    if (this.#isBegun) return this.#inTurn(task)
    this.#isBegun = true
    const { jobs, startWorker } = this.#options
    const start = { plan: this.#plan, progress: new SharedArrayBuffer(4) }
    for (let nth = 1; nth < jobs; nth += 1) this.#threads.push(new HelpingThread(startWorker, start))
    const result = await this.#inTurn(task)
    const [label] = verdictOf(result).labelNames
    // A thread that fails is heard of by whoever asks it something; one that never gets ready is not missed.
    for (const thread of this.#threads) thread.prepare(label).catch(() => undefined)
    return result
  }

  /** One after another: what is counted over all documents, such as places still to be found, goes by their order. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#before.then(task)
    this.#before = done.catch(() => undefined)
    return done
  }
}
