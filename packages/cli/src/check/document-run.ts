import { messageTypes } from '@samenspraak/sdk/message-types'
import type { Environment } from '../environment.ts'
import { exitCodes, type ExitCode } from '../exit-code.ts'
import { type AskedForm, findInputs, type Input } from '../input/find-inputs.ts'
import { InputUnreadableError } from '../input/input-error.ts'
import { type FoundDocument, readDocuments } from '../input/read-documents.ts'
import type { Finding } from '../report/finding.ts'
import type { Report } from '../report/report.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import { DocumentChecker, type Verdict } from './check-document.ts'
import type { DocumentIssue } from './document-issue.ts'
import type { TypeChoice } from './find-type.ts'
import { placeIssue } from './place-issue.ts'
import { Tally } from './tally.ts'

/** Which documents are read, and how strictly. */
export interface RunSettings {
  readonly paths: readonly string[]
  readonly type: TypeChoice | undefined
  readonly input: AskedForm | undefined
  readonly maxIssues: number
  readonly maxFindings: number
  readonly maxLine: number
  readonly maxDocument: number
  readonly mayFail: boolean
  readonly mayBeEmpty: boolean
}

/** What becomes of documents after they were checked. */
export interface DocumentTaker {
  /** Gets every document in the order of the input, also a wrong one. */
  take(verdict: Verdict): Promise<void>
  /** The verdict over a document of which it knows without a check that it is valid, and then takes it. */
  quickly?(found: FoundDocument): Verdict | undefined
  /** Called each time before more is read, which may take long: nothing should be held back until then. */
  beforeReading(): Promise<void>
}

/** One run over all inputs: reads, checks, counts and reports. */
export class DocumentRun {
  readonly #settings: RunSettings
  readonly #report: Report
  readonly #taker: DocumentTaker | undefined
  readonly #checker: DocumentChecker
  readonly #tally = new Tally()
  #shown = 0
  #isIncomplete = false

  constructor(settings: RunSettings, report: Report, taker?: DocumentTaker) {
    const { type, maxIssues, maxDocument } = settings
    this.#settings = settings
    this.#report = report
    this.#taker = taker
    this.#checker = new DocumentChecker({
      messageTypes,
      type,
      maxIssues,
      maxBytes: maxDocument,
      needsValues: true,
    })
  }

  async run(environment: Environment): Promise<ExitCode> {
    const start = environment.now()
    for await (const found of findInputs(this.#settings.paths, this.#settings.input, environment)) {
      if ('trouble' in found) await this.#note(found.file, found.trouble)
      else await this.#readInput(found)
    }
    await this.#report.end(this.#tally.summary(this.#shown, environment.now() - start))
    return this.#exitCode()
  }

  async #readInput(input: Input): Promise<void> {
    const taker = this.#taker
    const beforeReading = taker === undefined ? undefined : () => taker.beforeReading()
    try {
      for await (const document of readDocuments(input, this.#settings, this.#tally.read, beforeReading)) {
        const verdict = taker?.quickly?.(document) ?? (await this.#checker.check(document))
        this.#tally.add(verdict)
        for (const trouble of verdict.notes) await this.#report.note({ file: input.file, trouble })
        if (verdict.issues.length > 0) await this.#show(input.file, document, verdict.issues)
        if (taker !== undefined) await taker.take(verdict)
      }
    } catch (error) {
      if (!(error instanceof InputUnreadableError)) throw error
      await this.#note(input.file, createTrouble(error.code))
    }
  }

  async #show(file: string, document: FoundDocument, issues: readonly DocumentIssue[]): Promise<void> {
    const shown = issues.slice(0, Math.max(0, this.#settings.maxFindings - this.#shown))
    if (shown.length === 0) return
    this.#shown += shown.length
    await this.#report.findings(shown.map((issue) => toFinding(file, document, issue)))
  }

  async #note(file: string, trouble: Trouble): Promise<void> {
    // An empty folder is nothing that could not be read.
    if (trouble.code !== 'cli/folder-empty') this.#isIncomplete = true
    await this.#report.problem({ file, trouble })
  }

  #exitCode(): ExitCode {
    const { mayFail, mayBeEmpty } = this.#settings
    if (this.#isIncomplete) return exitCodes.inputUnreadable
    if (this.#tally.documents === 0 && !mayBeEmpty) return exitCodes.usage
    if (this.#tally.wrong > 0 && mayFail) return exitCodes.findings
    return this.#tally.limited > 0 ? exitCodes.limit : exitCodes.clean
  }
}

/** An issue as a line of a report. */
export function toFinding(file: string, document: FoundDocument, issue: DocumentIssue): Finding {
  const { at, code, term, nl, en } = issue
  const { line, column } = placeIssue(document, issue)
  return { file, record: document.record, line, column, at, code, term, nl, en }
}
