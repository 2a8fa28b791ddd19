import { documentsToBundle } from '@samenspraak/fhir'
import type { Foreign } from '@samenspraak/fhir'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { fromTrouble } from '../../../check/document-issue.ts'
import { readValue } from '../../../check/read-value.ts'
import type { FoundDocument } from '../../../input/found-document.ts'
import { createTrouble } from '../../../trouble.ts'
import type { FhirWork, Judged } from '../run/fhir-run.ts'
import { fromFhirIssue } from '../run/issues.ts'
import type { ResultOutlet, ResultSource } from '../run/outlet.ts'
import { fromXmlIssue } from '../run/read-fhir.ts'
import type { NextForeign } from '../side-car.ts'
import { DocumentSet } from './document-set.ts'
import type { FhirToSettings } from './settings.ts'

/** Makes each document into a Bundle, or all together into one. */
export class ToWork implements FhirWork {
  readonly #settings: FhirToSettings
  readonly #outlet: ResultOutlet
  readonly #nextForeign: NextForeign
  readonly #together = new DocumentSet()
  #written = 0

  constructor(settings: FhirToSettings, outlet: ResultOutlet, nextForeign: NextForeign) {
    this.#settings = settings
    this.#outlet = outlet
    this.#nextForeign = nextForeign
  }

  async judge(found: FoundDocument, file: string): Promise<Judged> {
    const { maxIssues, maxDocument, isTogether, isTolerant } = this.#settings
    const read = readValue(found, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
    if (!read.ok) return { outcome: 'unreadable', label: undefined, issues: read.issues }
    const set = isTogether ? this.#together : new DocumentSet()
    const issues = valuesIn(read.value).flatMap(([value, below]) => set.add(value, below, this.#settings))
    const isWritten = !isTogether && !set.isEmpty && (issues.length === 0 || isTolerant)
    const more = isWritten ? await this.#write(set, { file, record: found.record }) : []
    const all = [...issues, ...more]
    return { outcome: all.length > 0 ? 'invalid' : 'valid', label: undefined, issues: all }
  }

  async beforeReading(): Promise<void> {
    await this.#outlet.flush()
  }

  async end(): Promise<readonly DocumentIssue[]> {
    const { isTogether } = this.#settings
    const issues =
      isTogether && !this.#together.isEmpty
        ? await this.#write(this.#together, { file: 'bundle', record: 1 })
        : []
    await this.#outlet.flush()
    return issues
  }

  async #write(set: DocumentSet, from: ResultSource): Promise<readonly DocumentIssue[]> {
    const { bundle: type, format, out } = this.#settings
    const foreign = await this.#nextForeign()
    if (foreign === 'missing') return [fromTrouble(createTrouble('cli/options-conflict', ['--side-car']), '')]
    // A second declaration of XML in one stream is no XML any more.
    if (format === 'xml' && out === undefined && this.#written > 0)
      return [fromTrouble(createTrouble('cli/options-conflict', ['--format xml, --out']), '')]
    const { text, issues } = await this.#textOf(set, type, foreign)
    if (text !== undefined) await this.#outlet.write(text, from)
    this.#written += 1
    return issues
  }

  async #textOf(
    set: DocumentSet,
    type: FhirToSettings['bundle'],
    foreign: Foreign | undefined,
  ): Promise<{ readonly text: string | undefined; readonly issues: readonly DocumentIssue[] }> {
    const { bundle, issues } = documentsToBundle(
      set.documents,
      foreign === undefined ? { type } : { type, foreign },
    )
    const found = issues.map(fromFhirIssue)
    if (this.#settings.format === 'json') return { text: JSON.stringify(bundle), issues: found }
    const { toXml } = await import('@samenspraak/fhir/xml')
    const written = toXml(bundle)
    return {
      text: written.ok ? written.xml.trimEnd() : undefined,
      issues: [...found, ...written.issues.map(fromXmlIssue)],
    }
  }
}

/** The documents on a line: one, or a list of those that belong together. */
function valuesIn(value: unknown): readonly (readonly [value: unknown, below: string])[] {
  return Array.isArray(value) ? value.map((each: unknown, at) => [each, `/${at}`] as const) : [[value, '']]
}
