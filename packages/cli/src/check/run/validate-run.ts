import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { FoundDocument } from '../../input/found-document.ts'
import type { DocumentOutlet } from '../../output/document-outlet.ts'
import type { Finding, GradedProblem } from '../../report/finding.ts'
import type { ReportSet } from '../../report/report-set.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
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
    const items = readInputs(plan, environment)
    const judged = inOrder(
      items,
      async (item) => (item.kind === 'block' ? this.#judgeBlock(item.documents) : undefined),
      { width: this.#judge.width, signal },
    )
    for await (const { item, result } of judged) {
      if (item.kind === 'trouble') await this.#trouble(item.file, item.trouble)
      else await this.#take(item, result ?? nothingJudged)
      if (this.#isStopped) break
    }
    if (signal?.aborted === true) await this.#tell('', createTrouble('cli/stopped'), 'error')
    const summary = this.#tally.summary(this.#shown, environment.now() - start)
    await this.#outlets.reports.end({ summary, problems: this.#problems })
    if (signal?.aborted === true)
      return signal.reason === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
    return this.#exitCode()
  }

  async #judgeBlock(documents: readonly FoundDocument[]): Promise<BlockVerdict | undefined> {
    return documents.length === 0 ? undefined : this.#judge.judge(documents)
  }

  async #take(block: ReadBlock, verdict: BlockVerdict): Promise<void> {
    const stop = this.#rules.stopsAtUnreadable ? verdict.outcomes.indexOf(outcomes.unreadable) : -1
    this.#isStopped = stop !== -1
    const documents = stop === -1 ? block.documents : block.documents.slice(0, stop + 1)
    Object.assign(this.#tally.read, block.progress.counts)
    this.#count(documents, verdict)
    for (const trouble of verdict.notes) await this.#tell(block.file, trouble, 'warning')
    await this.#outlets.reports.documents(this.#findingsOf(block.file, documents, verdict))
    await this.#pass(documents, verdict)
    const { progress } = block
    const [tally, shown, problems] = [this.#tally.state(), this.#shown, [...this.#problems]]
    await this.#outlets.onBlock({ progress, tally, shown, problems, isIncomplete: this.#isIncomplete })
  }

  #count(documents: readonly FoundDocument[], verdict: BlockVerdict): void {
    const wrong = new Map(verdict.wrong.map((one) => [one.index, one]))
    for (const index of documents.keys()) {
      const outcome = wordFor[verdict.outcomes[index] ?? 0]
      if (outcome === undefined) continue
      const label = verdict.labelNames[(verdict.labels[index] ?? 0) - 1]
      const { issues, isTruncated } = wrong.get(index) ?? { issues: [], isTruncated: false }
      this.#tally.add({ outcome, label, issues, isTruncated })
    }
  }

  #findingsOf(
    file: string,
    documents: readonly FoundDocument[],
    { wrong }: BlockVerdict,
  ): readonly (readonly Finding[])[] {
    const groups: (readonly Finding[])[] = []
    for (const { index, issues } of wrong) {
      const record = documents[index]?.record
      const shown = issues.slice(0, Math.max(0, this.#rules.maxFindings - this.#shown))
      if (record === undefined || shown.length === 0) continue
      this.#shown += shown.length
      groups.push(shown.map((issue) => ({ file, record, ...issue })))
    }
    return groups
  }

  /** Hands the documents on, untouched: the valid ones to one side and all others to the other. */
  async #pass(documents: readonly FoundDocument[], verdict: BlockVerdict): Promise<void> {
    const { valid, invalid } = this.#outlets
    if (valid === undefined && invalid === undefined) return
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
