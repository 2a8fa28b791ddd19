import { type Arrangement, checkArrangement } from '@samenspraak/sdk/arrangement'
import { fromIssue } from '../../../check/document-issue.ts'
import { readValue } from '../../../check/read-value.ts'
import type { FoundDocument } from '../../../input/found-document.ts'
import type { Language } from '../../../language.ts'
import type { LineWriter } from '../../../report/line-writer.ts'
import type { FhirWork, Judged } from '../../fhir/run/fhir-run.ts'
import { codesOf } from './line-codes.ts'
import { needOf, reasons } from './line-need.ts'

/** How much is read and told. */
export interface IwmoLimits {
  readonly maxDocument: number
  readonly maxIssues: number
}

/** Says of each arrangement, on one line, what its lines mean in messages. */
export class IwmoWork implements FhirWork {
  readonly #limits: IwmoLimits
  readonly #language: Language
  readonly #lines: LineWriter

  constructor(limits: IwmoLimits, language: Language, lines: LineWriter) {
    this.#limits = limits
    this.#language = language
    this.#lines = lines
  }

  async judge(found: FoundDocument): Promise<Judged> {
    const { maxDocument, maxIssues } = this.#limits
    const read = readValue(found, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
    if (!read.ok) return { outcome: 'unreadable', label: undefined, issues: read.issues }
    const checked = checkArrangement(read.value, { maxIssues: maxIssues + 1 })
    if (!checked.ok) {
      const issues = checked.issues.map((issue) => fromIssue(issue, ''))
      return { outcome: 'invalid', label: 'arrangement@1.0', issues }
    }
    await this.#lines.write(JSON.stringify(inMessages(checked.value, this.#language)))
    return { outcome: 'valid', label: 'arrangement@1.0', issues: [] }
  }

  async beforeReading(): Promise<void> {
    await this.#lines.flush()
  }
}

/** What the lines of an arrangement are in the messages of iWmo and iJw 3.2. */
function inMessages({ id, regels }: Arrangement, language: Language): unknown {
  return {
    arrangement: id,
    release: '3.2',
    regels: regels.map((regel) => {
      const { need, because, standaard } = needOf(regel)
      const codes = need === 'yes' && standaard !== undefined ? codesOf(regel, standaard) : {}
      return { regel: regel.id, need, because, text: reasons[because][language], ...codes }
    }),
  }
}
