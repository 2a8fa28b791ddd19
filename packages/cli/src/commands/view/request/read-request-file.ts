import { toFinding } from '../../../check/document-run.ts'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { readValue } from '../../../check/read-value.ts'
import type { Environment } from '../../../environment.ts'
import { exitCodes } from '../../../exit-code.ts'
import { findInputs } from '../../../input/find-inputs.ts'
import { InputUnreadableError } from '../../../input/input-error.ts'
import { readDocuments } from '../../../input/read-documents.ts'
import { createTrouble } from '../../../trouble.ts'
import type { Finding } from '../../../report/finding.ts'
import { type Refusal, wrongUse } from '../refusal.ts'

/** The value in a file, and a way to say where in it something is wrong. */
export interface RequestFile {
  readonly ok: true
  readonly value: unknown
  readonly toFindings: (issues: readonly DocumentIssue[]) => readonly Finding[]
}

const largest = 1024 * 1024

/** Reads the one JSON document that `--verzoek` names. */
export async function readRequestFile(
  path: string,
  environment: Environment,
): Promise<RequestFile | Refusal> {
  for await (const input of findInputs([path], 'json', environment)) {
    if ('trouble' in input) return unreadable(input.file, input.trouble.code)
    // A folder holds no request: which of its files would it be?
    if (input.file !== path && input.file !== 'stdin') break
    try {
      const limits = { maxLine: largest, maxDocument: largest }
      for await (const found of readDocuments(input, limits, {
        bytes: 0,
        blankLines: 0,
        byteOrderMarks: 0,
      })) {
        const toFindings: RequestFile['toFindings'] = (issues) =>
          issues.map((issue) => toFinding(input.file, found, issue))
        const read = readValue(found, { maxBytes: largest, maxIssues: 10 })
        return read.ok ? { ok: true, value: read.value, toFindings } : wrongUse([], toFindings(read.issues))
      }
    } catch (error) {
      if (!(error instanceof InputUnreadableError)) throw error
      return unreadable(input.file, error.code)
    }
  }
  return wrongUse([createTrouble('cli/option-value', ['--verzoek FILE|-'])])
}

function unreadable(file: string, code: Parameters<typeof createTrouble>[0]): Refusal {
  return {
    ok: false,
    exitCode: exitCodes.inputUnreadable,
    told: [{ ...createTrouble(code), file }],
    findings: [],
  }
}
