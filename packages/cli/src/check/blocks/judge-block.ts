import type { FoundDocument } from '../../input/found-document.ts'
import type { LineRun } from '../../input/runs/line-run.ts'
import type { Trouble } from '../../trouble.ts'
import type { DocumentChecker, Verdict } from '../check-document.ts'
import { placeIssue } from '../place-issue.ts'
import { type BlockVerdict, outcomes, type PlacedIssue, type WrongDocument } from './block-judge.ts'
import { type ShownValues, showValue } from './show-value.ts'

/** How the issues of a block are told. */
export interface JudgeOptions {
  readonly showValues: ShownValues
  readonly isFramed: boolean
  /** How many findings may still be shown of what this thread judges; finding their places takes time. */
  readonly places: { left: number }
  /** Called before each document, with its number in the block. */
  readonly onDocument?: (index: number) => void
}

/** Judges all documents of a block, in their order. */
export async function judgeBlock(
  checker: DocumentChecker,
  documents: readonly FoundDocument[],
  options: JudgeOptions,
): Promise<BlockVerdict> {
  const verdict = new GrowingVerdict(documents.length)
  for (const [index, document] of documents.entries()) {
    if (document.refused === 'part') continue
    options.onDocument?.(index)
    const judged = await checker.check(document)
    verdict.add(index, judged)
    if (judged.issues.length > 0) verdict.addWrong(wrongDocument(index, document, judged, options))
  }
  return verdict.whole()
}

/** Judges the documents of a run: those that the bytes do not tell are valid are looked at one by one. */
export async function judgeRun(
  checker: DocumentChecker,
  run: LineRun,
  options: JudgeOptions,
): Promise<BlockVerdict> {
  const checked = await checker.checkRun(run)
  if (checked === undefined) return judgeBlock(checker, run.documents(), options)
  const verdict = new GrowingVerdict(run.count)
  verdict.startValid(checked.label)
  let blanks = 0
  for (const other of checked.others) {
    if (other.verdict === 'blank') {
      blanks += 1
      continue
    }
    const index = other.number - blanks
    const document = run.documentAt(other)
    const judged = await checker.check(document, other.verdict === 'invalid')
    verdict.add(index, judged)
    if (judged.issues.length > 0) verdict.addWrong(wrongDocument(index, document, judged, options))
  }
  return verdict.whole()
}

function wrongDocument(
  index: number,
  document: FoundDocument,
  { issues, isTruncated, value }: Verdict,
  { showValues, isFramed, places }: JudgeOptions,
): WrongDocument {
  const placed = issues.map((issue): PlacedIssue => {
    const { at, code, term, nl, en } = issue
    places.left -= 1
    if (places.left < 0) return { line: document.line, column: document.column, at, code, term, nl, en }
    const { line, column } = placeIssue(document, issue, isFramed)
    const shown = showValues === 'none' ? undefined : showValue(value, issue, showValues)
    return { line, column, at, code, term, nl, en, ...(shown === undefined ? {} : { value: shown }) }
  })
  return { index, issues: placed, isTruncated }
}

class GrowingVerdict {
  readonly #outcomes: Uint8Array
  readonly #labels: Uint16Array
  readonly #names = new Map<string, number>()
  readonly #wrong: WrongDocument[] = []
  readonly #notes: Trouble[] = []

  constructor(size: number) {
    this.#outcomes = new Uint8Array(size)
    this.#labels = new Uint16Array(size)
  }

  /** All documents are valid, until something else is said of one. */
  startValid(label: string): void {
    this.#outcomes.fill(outcomes.valid)
    this.#labels.fill(this.#numberOf(label))
  }

  add(index: number, { outcome, label, notes }: Verdict): void {
    this.#outcomes[index] = outcomes[outcome]
    this.#labels[index] = label === undefined ? 0 : this.#numberOf(label)
    if (notes.length > 0) this.#notes.push(...notes)
  }

  addWrong(document: WrongDocument): void {
    this.#wrong.push(document)
  }

  whole(): BlockVerdict {
    return {
      outcomes: this.#outcomes,
      labels: this.#labels,
      labelNames: [...this.#names.keys()],
      wrong: this.#wrong,
      notes: this.#notes,
    }
  }

  #numberOf(label: string): number {
    const known = this.#names.get(label)
    if (known !== undefined) return known
    this.#names.set(label, this.#names.size + 1)
    return this.#names.size
  }
}
