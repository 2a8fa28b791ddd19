import type { JsonIssueCode } from './json-issue.ts'
import { toSafePointer } from './safe-pointer.ts'
import { SeenKeys } from './seen-keys.ts'
import { isKeptSurrogate, sequenceLength } from './utf8.ts'

/** What the scan saw and where; line, column and texts come later, only when needed. */
export interface Finding {
  readonly code: JsonIssueCode
  /** In bytes from the start of the input. */
  readonly offset: number
  readonly at: string
}

/** The limits of one scan, and what its pointers may show. */
export interface ScanRules {
  readonly bom: 'refuse' | 'strip'
  readonly maxDepth: number
  readonly maxIssues: number
  readonly propertyNames: ReadonlySet<string>
  /** `kept`: the bytes come from `toUtf8` of a string; `ill-formed`: they were received as bytes. */
  readonly surrogates: 'ill-formed' | 'kept'
}

/** Returned instead of a position: the scan is over. */
export const stop = -1

/** What is open and what was found while one document is scanned. */
export class ScanState {
  readonly bytes: Uint8Array
  readonly findings: Finding[] = []
  readonly keys: SeenKeys
  /** One number for each open container: the element index of an array, or `~offset` of an object's last key. */
  readonly #open: number[] = []
  readonly #rules: ScanRules

  constructor(bytes: Uint8Array, rules: ScanRules) {
    this.bytes = bytes
    this.keys = new SeenKeys(bytes)
    this.#rules = rules
  }

  /** Notes trouble that the scan can pass; false when that was the last issue to be collected. */
  report(code: JsonIssueCode, offset: number): boolean {
    this.findings.push({ code, offset, at: toSafePointer(this.bytes, this.#open, this.#rules.propertyNames) })
    return this.findings.length < this.#rules.maxIssues
  }

  /** Notes trouble that ends the scan. */
  fail(code: JsonIssueCode, offset: number): typeof stop {
    this.report(code, offset)
    return stop
  }

  /** Ends the scan at a byte that cannot stand here, or at the end of a document that ends too early. */
  unexpected(offset: number): typeof stop {
    const isAscii = (this.bytes[offset] ?? 0) < 0x80
    const isCharacter = isAscii || sequenceLength(this.bytes, offset) > 0 || this.isLoneSurrogate(offset)
    return this.fail(isCharacter ? 'json/syntax' : 'json/utf8', offset)
  }

  isLoneSurrogate(offset: number): boolean {
    return this.#rules.surrogates === 'kept' && isKeptSurrogate(this.bytes, offset)
  }

  /** False when the container that starts at `offset` is one too deep; the trouble is then noted. */
  openArray(offset: number): boolean {
    return this.#enter(0, offset)
  }

  openObject(offset: number): boolean {
    if (!this.#enter(~offset, offset)) return false
    this.keys.enterObject()
    return true
  }

  /** Leaves the innermost container. */
  close(): void {
    const closed = this.#open.pop()
    if (closed !== undefined && closed < 0) this.keys.leaveObject()
  }

  isOutside(): boolean {
    return this.#open.length === 0
  }

  isInArray(): boolean {
    return (this.#open[this.#open.length - 1] ?? 0) >= 0
  }

  nextElement(): void {
    const innermost = this.#open.length - 1
    this.#open[innermost] = (this.#open[innermost] ?? 0) + 1
  }

  /** Remembers where the text of the current key starts. */
  atKey(offset: number): void {
    this.#open[this.#open.length - 1] = ~offset
  }

  #enter(place: number, offset: number): boolean {
    if (this.#open.length >= this.#rules.maxDepth) {
      this.report('json/too-deep', offset)
      return false
    }
    this.#open.push(place)
    return true
  }
}
