import type { ReadCounts } from '../input/read-documents.ts'
import type { Summary, TypeCount } from '../report/summary.ts'
import type { Verdict } from './check-document.ts'
import { toLabel } from './find-type.ts'

/** Counts while documents pass; every document is counted once. */
export class Tally {
  /** Filled by the reading of the inputs. */
  readonly read: ReadCounts = { bytes: 0, blankLines: 0, byteOrderMarks: 0 }
  readonly #outcomes = { valid: 0, invalid: 0, unreadable: 0 }
  readonly #types = new Map<string, { valid: number; invalid: number }>()
  #findings = 0
  #truncated = 0
  #tooLarge = 0

  add({ outcome, type, issues, isTruncated }: Verdict): void {
    this.#outcomes[outcome] += 1
    this.#findings += issues.length
    if (isTruncated) this.#truncated += 1
    if (issues.some(({ code }) => code === 'json/too-large')) this.#tooLarge += 1
    if (type === undefined || outcome === 'unreadable') return
    const label = toLabel(type)
    const count = this.#types.get(label) ?? { valid: 0, invalid: 0 }
    count[outcome] += 1
    this.#types.set(label, count)
  }

  get documents(): number {
    return this.#outcomes.valid + this.#outcomes.invalid + this.#outcomes.unreadable
  }

  /** Documents of which it is certain that they are wrong. */
  get wrong(): number {
    return this.#outcomes.invalid + this.#outcomes.unreadable - this.#tooLarge
  }

  /** Documents that nobody looked into, because they were too large. */
  get tooLarge(): number {
    return this.#tooLarge
  }

  summary(shown: number, milliseconds: number): Summary {
    return {
      documents: this.documents,
      ...this.#outcomes,
      types: this.#typeCounts(),
      findings: this.#findings,
      shown,
      truncated: this.#truncated,
      ...this.read,
      seconds: Math.round(milliseconds) / 1000,
    }
  }

  #typeCounts(): readonly TypeCount[] {
    return [...this.#types]
      .map(([type, { valid, invalid }]) => ({ type, documents: valid + invalid, valid, invalid }))
      .toSorted((one, other) => (one.type < other.type ? -1 : 1))
  }
}
