import { fromBundle, messageTypes } from '@samenspraak/fhir'
import type { FhirIssue, FromBundle } from '@samenspraak/fhir'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import type { FoundDocument } from '../../../input/found-document.ts'
import type { FileOutput } from '../../../output/file-output.ts'
import type { FhirWork, Judged } from '../run/fhir-run.ts'
import { fromFhirIssue } from '../run/issues.ts'
import type { ResultOutlet } from '../run/outlet.ts'
import { readFhir } from '../run/read-fhir.ts'
import type { FhirFromSettings } from './settings.ts'

/** Makes each Bundle into the documents that are in it. */
export class FromWork implements FhirWork {
  readonly #settings: FhirFromSettings
  readonly #outlet: ResultOutlet
  readonly #sideCar: FileOutput | undefined

  constructor(settings: FhirFromSettings, outlet: ResultOutlet, sideCar: FileOutput | undefined) {
    this.#settings = settings
    this.#outlet = outlet
    this.#sideCar = sideCar
  }

  async judge(found: FoundDocument, file: string): Promise<Judged> {
    const { maxIssues, maxDocument, isTolerant } = this.#settings
    const read = await readFhir(found, { maxBytes: maxDocument, maxIssues: maxIssues + 1 })
    if (!read.ok) return { outcome: 'unreadable', label: undefined, issues: read.issues }
    const { bundle, below } = asBundle(read.value)
    // What the XML had and the JSON has not is lost, so only who is tolerant goes on.
    const isRefused = !isTolerant && read.issues.length > 0
    const result = isRefused ? undefined : fromBundle(bundle, { tolerant: isTolerant })
    const issues = [...read.issues, ...(result?.issues ?? []).map((each) => placed(each, below))]
    if (result?.ok === true) await this.#write(result, { file, record: found.record })
    return { outcome: issues.length > 0 ? 'invalid' : 'valid', label: 'FHIR Bundle', issues }
  }

  async beforeReading(): Promise<void> {
    await this.#outlet.flush()
  }

  async end(): Promise<readonly DocumentIssue[]> {
    await this.#outlet.flush()
    this.#sideCar?.close()
    return []
  }

  async #write(
    result: Extract<FromBundle, { readonly ok: true }>,
    from: { readonly file: string; readonly record: number },
  ): Promise<void> {
    const documents = documentsOf(result).map((document) => JSON.stringify(document))
    const text = this.#settings.isTogether ? `[${documents.join(',')}]` : documents.join('\n')
    // The side-car goes first: what is on disk of a Bundle can then always be put back.
    this.#sideCar?.write(`${JSON.stringify(result.foreign)}\n`)
    await this.#outlet.write(text, from)
  }
}

/** All documents, also those that do not meet their schema yet, which say of which type they would be. */
function documentsOf(result: Extract<FromBundle, { readonly ok: true }>): readonly unknown[] {
  const types = Object.values(messageTypes)
  const incomplete = result.incomplete.map(({ name, document }) => {
    const $schema = types.find((type) => type.name === name)?.schemaId
    return typeof document === 'object' ? { $schema, ...document } : document
  })
  return [...Object.values(result.documents).flat(), ...incomplete]
}

/** One resource by itself, as servers export them, is read as a Bundle of one. */
function asBundle(value: unknown): { readonly bundle: unknown; readonly below: string } {
  const isAlone =
    typeof value === 'object' && value !== null && 'resourceType' in value && value.resourceType !== 'Bundle'
  return isAlone
    ? {
        bundle: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: value }] },
        below: '/entry/0/resource',
      }
    : { bundle: value, below: '' }
}

function placed(issue: FhirIssue, below: string): DocumentIssue {
  const found = fromFhirIssue(issue)
  return found.at.startsWith(below) ? { ...found, at: found.at.slice(below.length) } : found
}
