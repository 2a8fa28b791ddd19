import type { ReadCounts } from '../input/found-document.ts'
import type { Summary, TypeCount } from '../report/summary.ts'

/** What is counted of one document. */
export interface CountedDocument {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  readonly label: string | undefined
  readonly issues: readonly { readonly code: string }[]
  readonly isTruncated: boolean
}

/** The counts as they stand, for a checkpoint. */
export interface TallyState {
  readonly read: ReadCounts
  readonly outcomes: { readonly valid: number; readonly invalid: number; readonly unreadable: number }
  readonly types: readonly (readonly [label: string, valid: number, invalid: number])[]
  readonly findings: number
  readonly truncated: number
  readonly limited: number
}

/** Issues that say that nobody looked into the document. */
const limitCodes: ReadonlySet<string> = new Set(['json/too-large', 'cli/check-stopped'])

/** Counts while documents pass; every document is counted once. */
export class Tally {
  /** Filled by the reading of the inputs. */
  readonly read: ReadCounts
  readonly #outcomes: { valid: number; invalid: number; unreadable: number }
  readonly #types: Map<string, { valid: number; invalid: number }>
  #findings: number
  #truncated: number
  #limited: number

  constructor(from?: TallyState) {
    this.read = { bytes: 0, blankLines: 0, byteOrderMarks: 0, ...from?.read }
    this.#outcomes = { valid: 0, invalid: 0, unreadable: 0, ...from?.outcomes }
    this.#types = new Map(from?.types.map(([label, valid, invalid]) => [label, { valid, invalid }]))
    this.#findings = from?.findings ?? 0
    this.#truncated = from?.truncated ?? 0
    this.#limited = from?.limited ?? 0
  }

  add({ outcome, label, issues, isTruncated }: CountedDocument): void {
    this.#outcomes[outcome] += 1
    this.#findings += issues.length
    if (isTruncated) this.#truncated += 1
    if (issues.some(({ code }) => limitCodes.has(code))) this.#limited += 1
    if (label === undefined || outcome === 'unreadable') return
    const count = this.#types.get(label) ?? { valid: 0, invalid: 0 }
    count[outcome] += 1
    this.#types.set(label, count)
  }

  get documents(): number {
    return this.#outcomes.valid + this.#outcomes.invalid + this.#outcomes.unreadable
  }

  /** Documents of which it is certain that they are wrong. */
  get wrong(): number {
    return this.#outcomes.invalid + this.#outcomes.unreadable - this.#limited
  }

  /** Documents that nobody looked into, because they were too large or too heavy. */
  get limited(): number {
    return this.#limited
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

  state(): TallyState {
    return {
      read: { ...this.read },
      outcomes: { ...this.#outcomes },
      types: [...this.#types].map(([label, { valid, invalid }]) => [label, valid, invalid]),
      findings: this.#findings,
      truncated: this.#truncated,
      limited: this.#limited,
    }
  }

  #typeCounts(): readonly TypeCount[] {
    return [...this.#types]
      .map(([type, { valid, invalid }]) => ({ type, documents: valid + invalid, valid, invalid }))
      .toSorted((one, other) => (one.type < other.type ? -1 : 1))
  }
}
