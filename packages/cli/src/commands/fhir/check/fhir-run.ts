import type { FhirChecker, FhirFinding } from '@samenspraak/fhir/check'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { toFinding } from '../../../check/document-run.ts'
import { readValue } from '../../../check/read-value.ts'
import { Tally } from '../../../check/tally.ts'
import type { Environment } from '../../../environment.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { findInputs, type Input } from '../../../input/find-inputs.ts'
import { InputUnreadableError } from '../../../input/input-error.ts'
import { type FoundDocument, readDocuments } from '../../../input/read-documents.ts'
import type { GradedProblem } from '../../../report/finding.ts'
import type { ReportSet } from '../../../report/report-set.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import type { FhirCheckSettings } from './settings.ts'

/** One run over all inputs: reads, checks, counts and reports. */
export class FhirRun {
  readonly #settings: FhirCheckSettings
  readonly #checker: FhirChecker
  readonly #report: ReportSet
  readonly #tally = new Tally()
  readonly #problems: GradedProblem[] = []
  #shown = 0

  constructor(settings: FhirCheckSettings, checker: FhirChecker, report: ReportSet) {
    this.#settings = settings
    this.#checker = checker
    this.#report = report
  }

  async run(environment: Environment): Promise<ExitCode> {
    const start = environment.now()
    for await (const found of findInputs(this.#settings.paths, this.#settings.input, environment)) {
      if ('trouble' in found) await this.#note(found.file, found.trouble)
      else await this.#readInput(found)
    }
    const summary = this.#tally.summary(this.#shown, environment.now() - start)
    await this.#report.end({ summary, problems: this.#problems })
    return this.#exitCode()
  }

  async #readInput(input: Input): Promise<void> {
    try {
      for await (const document of readDocuments(input, this.#settings, this.#tally.read)) {
        await this.#checkDocument(input.file, document)
      }
    } catch (error) {
      if (!(error instanceof InputUnreadableError)) throw error
      await this.#note(input.file, createTrouble(error.code))
    }
  }

  async #checkDocument(file: string, document: FoundDocument): Promise<void> {
    const { maxIssues, maxDocument, maxFindings } = this.#settings
    const read = readValue(document, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
    const found = read.ok ? this.#checker.check(read.value).map(asIssue) : read.issues
    const issues = found.slice(0, maxIssues)
    const outcome = !read.ok ? 'unreadable' : found.length > 0 ? 'invalid' : 'valid'
    const label = read.ok ? typeOf(read.value) : undefined
    this.#tally.add({ outcome, label, issues, isTruncated: found.length > maxIssues })
    const shown = issues.slice(0, Math.max(0, maxFindings - this.#shown))
    this.#shown += shown.length
    if (shown.length === 0) return
    await this.#report.documents([shown.map((issue) => toFinding(file, document, issue))])
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

/** A finding as the reports of this command have it, with the rule in words: it is never from the document. */
function asIssue({ code, pointer, rule, nl, en }: FhirFinding): DocumentIssue {
  const which = rule === undefined ? '' : ` [${rule}]`
  return {
    code,
    at: pointer,
    term: null,
    nl: `${nl}${which}`,
    en: `${en}${which}`,
    position: undefined,
    place: undefined,
  }
}

/** What the counts call it; anything that is no type of FHIR is not repeated. */
function typeOf(value: unknown): string | undefined {
  const type =
    typeof value === 'object' && value !== null && 'resourceType' in value ? value.resourceType : ''
  return type === 'Bundle' ? 'FHIR Bundle' : 'FHIR resource'
}
