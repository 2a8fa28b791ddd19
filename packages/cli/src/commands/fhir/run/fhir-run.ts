import type { DocumentIssue } from '../../../check/document-issue.ts'
import { toFinding } from '../../../check/document-run.ts'
import { Tally } from '../../../check/tally.ts'
import type { Environment } from '../../../environment.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { findInputs, type Input } from '../../../input/find-inputs.ts'
import { InputUnreadableError } from '../../../input/input-error.ts'
import { type FoundDocument, readDocuments } from '../../../input/read-documents.ts'
import type { GradedProblem } from '../../../report/finding.ts'
import type { ReportSet } from '../../../report/report-set.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import type { FhirRunSettings } from './run-settings.ts'

/** What came of one document. */
export interface Judged {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  /** What the counts call it; never a word from the document. */
  readonly label: string | undefined
  readonly issues: readonly DocumentIssue[]
}

/** What is done with documents: they are checked, or made into something else. */
export interface FhirWork {
  judge(document: FoundDocument, file: string): Promise<Judged>
  /** Called each time before more is read, which may take long. */
  beforeReading?(): Promise<void>
  /** Called when all is read; what is still to be said is about all of it together. */
  end?(): Promise<readonly DocumentIssue[]>
}

/** One run over all inputs: reads, hands over, counts and reports. */
export class FhirRun {
  readonly #settings: FhirRunSettings
  readonly #work: FhirWork
  readonly #report: ReportSet
  readonly #tally = new Tally()
  readonly #problems: GradedProblem[] = []
  #shown = 0

  constructor(settings: FhirRunSettings, work: FhirWork, report: ReportSet) {
    this.#settings = settings
    this.#work = work
    this.#report = report
  }

  async run(environment: Environment): Promise<ExitCode> {
    const start = environment.now()
    for await (const found of findInputs(this.#settings.paths, this.#settings.input, environment)) {
      if ('trouble' in found) await this.#note(found.file, found.trouble)
      else await this.#readInput(found)
    }
    await this.#together((await this.#work.end?.()) ?? [])
    const summary = this.#tally.summary(this.#shown, environment.now() - start)
    await this.#report.end({ summary, problems: this.#problems })
    return this.#exitCode()
  }

  async #readInput(input: Input): Promise<void> {
    const beforeReading = async (): Promise<void> => this.#work.beforeReading?.()
    try {
      for await (const document of readDocuments(input, this.#settings, this.#tally.read, beforeReading)) {
        await this.#take(input.file, document)
      }
    } catch (error) {
      if (!(error instanceof InputUnreadableError)) throw error
      await this.#note(input.file, createTrouble(error.code))
    }
  }

  async #take(file: string, document: FoundDocument): Promise<void> {
    const { maxIssues, maxFindings } = this.#settings
    const { outcome, label, issues: found } = await this.#work.judge(document, file)
    const issues = found.slice(0, maxIssues)
    this.#tally.add({ outcome, label, issues, isTruncated: found.length > maxIssues })
    const shown = issues.slice(0, Math.max(0, maxFindings - this.#shown))
    this.#shown += shown.length
    if (shown.length === 0) return
    await this.#report.documents([shown.map((issue) => toFinding(file, document, issue))])
  }

  async #together(found: readonly DocumentIssue[]): Promise<void> {
    if (found.length === 0) return
    const issues = found.slice(0, this.#settings.maxIssues)
    const isTruncated = issues.length < found.length
    this.#tally.add({ outcome: 'invalid', label: 'FHIR Bundle', issues, isTruncated })
    this.#shown += issues.length
    const place = { file: 'stdout', record: 1, line: 1, column: 1 }
    const findings = issues.map(({ at, code, term, nl, en }) => ({ ...place, at, code, term, nl, en }))
    await this.#report.documents([findings])
  }

  async #note(file: string, trouble: Trouble): Promise<void> {
    const severity = trouble.code === 'cli/folder-empty' ? 'warning' : 'error'
    const problem: GradedProblem = { file, trouble, severity }
    this.#problems.push(problem)
    await this.#report.problem(problem)
  }

  #exitCode(): ExitCode {
    if (this.#problems.some(({ severity }) => severity === 'error')) return exitCodes.inputUnreadable
    if (this.#tally.documents === 0 && !this.#settings.mayBeEmpty) return exitCodes.usage
    if (this.#tally.wrong > 0) return exitCodes.findings
    return this.#tally.limited > 0 ? exitCodes.limit : exitCodes.clean
  }
}
