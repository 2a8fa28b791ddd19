import { messageTypes } from '@samenspraak/sdk/message-types'
import type { Call, Command } from '../../command.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { findInputs, type Input } from '../../input/find-inputs.ts'
import { InputUnreadableError } from '../../input/input-error.ts'
import { type FoundDocument, readDocuments } from '../../input/read-documents.ts'
import type { Finding } from '../../report/finding.ts'
import { createHumanReport } from '../../report/human-report.ts'
import { createJsonReport } from '../../report/json-report.ts'
import { problemLine } from '../../report/problem-line.ts'
import type { Report } from '../../report/report.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { DocumentChecker } from './check-document.ts'
import type { DocumentIssue } from './document-issue.ts'
import { validateHelp } from './help.ts'
import { placeIssue } from './place-issue.ts'
import { readSettings, type ValidateSettings } from './settings.ts'
import { Tally } from './tally.ts'

/** `samenspraak validate`: are these documents what they say they are? */
export const validateCommand: Command = {
  help: validateHelp,
  async run({ options, language, environment }: Call): Promise<ExitCode> {
    const read = readSettings(options, environment.stdin.isTerminal, messageTypes)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return read.exitCode
    }
    const { settings } = read
    const report =
      settings.format === 'json'
        ? createJsonReport(environment, language)
        : createHumanReport(environment, { language, isQuiet: settings.isQuiet })
    const validation = new Validation(settings, report)
    const exitCode = await validation.run(environment)
    if (exitCode === exitCodes.usage) {
      await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
    }
    return exitCode
  },
}

/** One run over all inputs. */
class Validation {
  readonly #settings: ValidateSettings
  readonly #report: Report
  readonly #checker: DocumentChecker
  readonly #tally = new Tally()
  #shown = 0
  #isIncomplete = false

  constructor(settings: ValidateSettings, report: Report) {
    const { type, maxIssues, maxDocument } = settings
    this.#settings = settings
    this.#report = report
    this.#checker = new DocumentChecker({ messageTypes, type, maxIssues, maxBytes: maxDocument })
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
    try {
      for await (const document of readDocuments(input, this.#settings, this.#tally.read)) {
        const verdict = await this.#checker.check(document)
        this.#tally.add(verdict)
        for (const trouble of verdict.notes) await this.#report.note({ file: input.file, trouble })
        if (verdict.issues.length > 0) await this.#show(input.file, document, verdict.issues)
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
    return this.#tally.tooLarge > 0 ? exitCodes.limit : exitCodes.clean
  }
}

function toFinding(file: string, document: FoundDocument, issue: DocumentIssue): Finding {
  const { at, code, term, nl, en } = issue
  const { line, column } = placeIssue(document, issue)
  return { file, record: document.record, line, column, at, code, term, nl, en }
}
