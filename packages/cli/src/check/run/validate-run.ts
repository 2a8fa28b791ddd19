import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { FoundDocument } from '../../input/found-document.ts'
import type { DocumentOutlet } from '../../output/document-outlet.ts'
import type { Finding, GradedProblem } from '../../report/finding.ts'
import type { ReportSet } from '../../report/report-set.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import { type BlockJudge, type BlockVerdict, outcomes } from '../blocks/block-judge.ts'
import { Tally, type TallyState } from '../tally.ts'
import { inOrder } from './in-order.ts'
import { type ReadBlock, readInputs, type ReadPlan, type ReadProgress } from './read-ahead.ts'

/** What decides the end of a run, and its exit code. */
export interface RunRules {
  readonly maxFindings: number
  readonly failOn: 'error' | 'never' | 'warning'
  readonly stopsAtUnreadable: boolean
  readonly mayBeEmpty: boolean
}

/** Where everything goes. */
export interface RunOutlets {
  readonly reports: ReportSet
  readonly valid: DocumentOutlet | undefined
  readonly invalid: DocumentOutlet | undefined
  /** Called after each block that is wholly dealt with. */
  readonly onBlock: (state: RunState) => Promise<void>
}

/** A run as it stands between two blocks: all that another run needs to go on. */
export interface RunState {
  readonly progress: ReadProgress
  readonly tally: TallyState
  readonly shown: number
  readonly problems: readonly GradedProblem[]
  readonly isIncomplete: boolean
}

/** What a run needs from outside. */
export type RunEnvironment = Pick<Environment, 'cwd' | 'interruption' | 'now' | 'stdin'>

/** One run of `validate` over all inputs: reads ahead, judges, and hands everything on in the order of the inputs. */
export class ValidateRun {
  readonly #rules: RunRules
  readonly #judge: BlockJudge
  readonly #outlets: RunOutlets
  readonly #tally: Tally
  readonly #problems: GradedProblem[]
  readonly #told: Set<string>
  #shown: number
  #isIncomplete: boolean
  #isStopped = false

  constructor(rules: RunRules, judge: BlockJudge, outlets: RunOutlets, from?: RunState) {
    this.#rules = rules
    this.#judge = judge
    this.#outlets = outlets
    this.#tally = new Tally(from?.tally)
    this.#problems = [...(from?.problems ?? [])]
    this.#told = new Set(this.#problems.map(({ trouble }) => trouble.nl))
    this.#shown = from?.shown ?? 0
    this.#isIncomplete = from?.isIncomplete ?? false
  }

  async run(plan: ReadPlan, environment: RunEnvironment): Promise<ExitCode> {
    const start = environment.now()
    const signal = environment.interruption?.signal
    const stopping = new AbortController()
    const items = readInputs({ ...plan, stop: stopping.signal }, environment)
    const judged = inOrder(
      items,
      async (item) => (item.kind === 'block' ? this.#judgeBlock(item) : undefined),
      { width: this.#judge.width, signal },
    )
    try {
      for await (const { item, result } of judged) {
        if (item.kind === 'trouble') await this.#trouble(item.file, item.trouble)
        else if (result !== undefined) await this.#take(item, result)
        if (result?.run !== undefined) plan.pool?.give(result.run.parts.bytes)
        if (this.#isStopped) break
      }
    } finally {
      // Who writes to a pipe may be silent for hours, and would hold up a command that has its answer.
      stopping.abort()
    }
    // Following a file has no other end.
    const isStopped = signal?.aborted === true && !plan.isFollowed
    if (isStopped) await this.#tell('', createTrouble('cli/stopped'), 'error')
    const summary = this.#tally.summary(this.#shown, environment.now() - start)
    await this.#outlets.reports.end({ summary, problems: this.#problems })
    if (isStopped) return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
    return this.#exitCode()
  }

  async #judgeBlock({ documents, run }: ReadBlock): Promise<JudgedBlock> {
    if (run !== undefined) return this.#judge.judgeRun(run)
    return {
      run,
      verdict: documents.length === 0 ? nothingJudged : await this.#judge.judge(documents),
    }
  }

  async #take({ file, documents, progress }: ReadBlock, { run, verdict }: JudgedBlock): Promise<void> {
    const stop = this.#rules.stopsAtUnreadable ? verdict.outcomes.indexOf(outcomes.unreadable) : -1
    this.#isStopped = stop !== -1
    const length = stop === -1 ? verdict.outcomes.length : stop + 1
    Object.assign(this.#tally.read, progress.counts)
    this.#count(length, verdict)
    for (const trouble of verdict.notes) await this.#tell(file, trouble, 'warning')
    const recordOf = (index: number): number => run?.recordOf(index) ?? documents[index]?.record ?? 0
    await this.#outlets.reports.documents(this.#findingsOf(file, length, verdict, recordOf))
    const { valid, invalid } = this.#outlets
    if (valid !== undefined || invalid !== undefined)
      await this.#pass((run?.documents() ?? documents).slice(0, length), verdict)
    // A line of which a part went out has no place to go on from: the run before it is kept.
    if (documents.at(-1)?.refused === 'part') return
    const [tally, shown, problems] = [this.#tally.state(), this.#shown, [...this.#problems]]
    await this.#outlets.onBlock({ progress, tally, shown, problems, isIncomplete: this.#isIncomplete })
  }

  #count(length: number, { outcomes: numbers, labels, labelNames, wrong }: BlockVerdict): void {
    const wrongOnes = new Map(wrong.map((one) => [one.index, one]))
    for (let index = 0; index < length; index += 1) {
      const outcome = wordFor[numbers[index] ?? 0]
      if (outcome === undefined) continue
      const label = labelNames[(labels[index] ?? 0) - 1]
      const { issues, isTruncated } = wrongOnes.get(index) ?? nothingWrong
      this.#tally.add({ outcome, label, issues, isTruncated })
    }
  }

  #findingsOf(
    file: string,
    length: number,
    { wrong }: BlockVerdict,
    recordOf: (index: number) => number,
  ): readonly (readonly Finding[])[] {
    const groups: (readonly Finding[])[] = []
    for (const { index, issues } of wrong) {
      const record = recordOf(index)
      const shown = issues.slice(0, Math.max(0, this.#rules.maxFindings - this.#shown))
      if (index >= length || shown.length === 0) continue
      this.#shown += shown.length
      groups.push(shown.map((issue) => ({ file, record, ...issue })))
    }
    return groups
  }

  /** Hands the documents on, untouched: the valid ones to one side and all others to the other. */
  async #pass(documents: readonly FoundDocument[], verdict: BlockVerdict): Promise<void> {
    const { valid, invalid } = this.#outlets
    const isValid = (index: number): boolean => verdict.outcomes[index] === outcomes.valid
    await valid?.write(documents.filter((_document, index) => isValid(index)))
    await invalid?.write(
      documents.filter((document, index) => !isValid(index) && document.refused !== 'binary'),
    )
  }

  async #trouble(file: string, trouble: Trouble): Promise<void> {
    // An empty folder is nothing that could not be read.
    if (trouble.code !== 'cli/folder-empty') this.#isIncomplete = true
    await this.#tell(file, trouble, 'error')
  }

  async #tell(file: string, trouble: Trouble, severity: GradedProblem['severity']): Promise<void> {
    // Each thread tells of a version once; the user needs to hear of it once.
    if (severity === 'warning' && this.#told.has(trouble.nl)) return
    this.#told.add(trouble.nl)
    const problem = { file, trouble, severity }
    this.#problems.push(problem)
    await this.#outlets.reports.problem(problem)
  }

  #exitCode(): ExitCode {
    const { failOn, mayBeEmpty } = this.#rules
    if (this.#isIncomplete || this.#isStopped) return exitCodes.inputUnreadable
    if (this.#tally.documents === 0 && !mayBeEmpty) return exitCodes.usage
    const hasWarning = this.#problems.some(({ severity }) => severity === 'warning')
    if (this.#tally.wrong > 0 && failOn !== 'never') return exitCodes.findings
    if (hasWarning && failOn === 'warning') return exitCodes.findings
    return this.#tally.limited > 0 ? exitCodes.limit : exitCodes.clean
  }
}

interface JudgedBlock {
  readonly run: LineRun | undefined
  readonly verdict: BlockVerdict
}

const nothingWrong = { issues: [], isTruncated: false }

const nothingJudged: BlockVerdict = {
  outcomes: new Uint8Array(0),
  labels: new Uint16Array(0),
  labelNames: [],
  wrong: [],
  notes: [],
}

const wordFor: readonly ('invalid' | 'unreadable' | 'valid' | undefined)[] = [
  undefined,
  'valid',
  'invalid',
  'unreadable',
]
