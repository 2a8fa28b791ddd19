import type { Environment } from '../environment.ts'
import type { Language } from '../language.ts'
import type { FileOutput } from '../output/file-output.ts'
import type { Finding, GradedProblem } from './finding.ts'
import type { FindingSpool } from './finding-spool.ts'
import { hidesAllErrors } from './formats/truncation.ts'
import type { ReportEnd, ReportFormat, ReportWriter, WriterContext } from './formats/report-format.ts'
import { createProblemWriter } from './problem-line.ts'
import { summaryText } from './summary-text.ts'

/** A report that goes to a file. */
export interface FileReport {
  readonly format: ReportFormat
  readonly output: FileOutput
}

/** Which reports there are, and where they go. */
export interface ReportSetOptions {
  readonly language: Language
  readonly isQuiet: boolean
  /** The report on standard output, or on standard error when documents go to standard output. */
  readonly shown: { readonly format: ReportFormat; readonly isHuman: boolean; readonly isOnStderr: boolean }
  readonly files: readonly FileReport[]
  readonly spool: FindingSpool | undefined
  /** With a checkpoint a report is made as a whole at the end. */
  readonly isDeferred: boolean
  readonly context: WriterContext
  /** Takes what shows progress off the terminal before something else is written there. */
  readonly clearProgress: () => Promise<void>
}

/** All reports of a run: the one that is shown grows as findings come, those in files are written when all is known. */
export class ReportSet {
  readonly #options: ReportSetOptions
  readonly #environment: Pick<Environment, 'stderr' | 'stdout'>
  readonly #live: ReportWriter | undefined
  readonly #tellProblem: (problem: GradedProblem) => Promise<void>
  #hasStarted = false

  constructor(options: ReportSetOptions, environment: Pick<Environment, 'stderr' | 'stdout'>) {
    const { shown, isDeferred, context, language } = options
    this.#options = options
    this.#environment = environment
    const isLive = !isDeferred && !shown.format.needsCounts && !this.#isSilent
    this.#live = isLive ? shown.format.createWriter(context) : undefined
    this.#tellProblem = createProblemWriter(environment.stderr, language)
  }

  /** The findings of some documents, by document. */
  async documents(groups: readonly (readonly Finding[])[]): Promise<void> {
    if (groups.length === 0) return
    for (const findings of groups) this.#options.spool?.add(findings)
    if (this.#live === undefined) return
    const text = groups.map((findings) => this.#live?.document(findings) ?? '').join('')
    await this.#show(`${this.#start(this.#live)}${text}`)
  }

  async problem(problem: GradedProblem): Promise<void> {
    if (this.#options.isQuiet && problem.severity === 'warning') return
    await this.#options.clearProgress()
    await this.#tellProblem(problem)
  }

  async end(end: ReportEnd): Promise<void> {
    const { shown, isQuiet, language, files } = this.#options
    await this.#options.clearProgress()
    if (this.#live !== undefined) {
      const start = this.#start(this.#live)
      // What people read on a terminal ends with the counts on standard error, below.
      await this.#show(shown.isHuman ? start : `${start}${this.#live.end(end)}`)
    } else if (!this.#isSilent) {
      for await (const text of this.#whole(shown.format, end, shown.isHuman)) await this.#show(text)
    }
    for (const { format, output } of files) {
      for await (const text of this.#whole(format, end, false)) output.write(text)
      output.close()
    }
    if (!isQuiet && !shown.format.hasSummary) {
      await this.#environment.stderr.write(summaryText(end.summary, language, true))
    }
  }

  get #isSilent(): boolean {
    return this.#options.isQuiet && this.#options.shown.isHuman
  }

  #start(writer: ReportWriter): string {
    if (this.#hasStarted) return ''
    this.#hasStarted = true
    return writer.start({ documents: 0, wrong: 0, isComplete: true })
  }

  async *#whole(format: ReportFormat, end: ReportEnd, isCut: boolean): AsyncGenerator<string> {
    const { spool, context } = this.#options
    const writer = format.createWriter({ ...context, paint: isCut ? context.paint : plain })
    const [documents, wrong] = [spool?.documents ?? 0, spool?.wrong ?? 0]
    const isRead = end.problems.every(({ severity }) => severity === 'warning')
    yield writer.start({ documents, wrong, isComplete: isRead && !hidesAllErrors(end.summary, wrong) })
    if (spool !== undefined) for await (const findings of spool.all()) yield writer.document(findings)
    if (!isCut) yield writer.end(end)
  }

  async #show(text: string): Promise<void> {
    if (text === '') return
    await this.#options.clearProgress()
    const { stdout, stderr } = this.#environment
    await (this.#options.shown.isOnStderr ? stderr : stdout).write(text)
  }
}

const plain = {
  strong: (text: string): string => text,
  alarm: (text: string): string => text,
  faint: (text: string): string => text,
}
