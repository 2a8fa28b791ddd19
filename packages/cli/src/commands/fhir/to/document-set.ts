import { messageTypes } from '@samenspraak/fhir'
import type { FhirDocuments } from '@samenspraak/fhir'
import type { DocumentIssue } from '../../../check/document-issue.ts'
import { fromIssue, fromTrouble } from '../../../check/document-issue.ts'
import { findByUri } from '../../../check/find-type.ts'
import { createTrouble } from '../../../trouble.ts'
import { fhirTypes, type FhirToSettings } from './settings.ts'

/** Documents that become one Bundle, by kind, as they come in. */
export class DocumentSet {
  readonly #byKind = new Map<string, unknown[]>()

  get documents(): Partial<FhirDocuments> {
    return Object.fromEntries(this.#byKind)
  }

  get isEmpty(): boolean {
    return this.#byKind.size === 0
  }

  /** Takes a document in when it may be written; what is wrong with it is told either way. */
  add(
    document: unknown,
    below: string,
    { type, isTolerant, maxIssues }: Pick<FhirToSettings, 'isTolerant' | 'maxIssues' | 'type'>,
  ): readonly DocumentIssue[] {
    const named = nameOf(document, type)
    if (typeof named !== 'string') return [fromTrouble(named, below)]
    const kind = Object.entries(messageTypes).find(([, { name }]) => name === named)
    if (kind === undefined) return [fromTrouble(createTrouble('cli/type-missing'), below)]
    const [key, messageType] = kind
    const checked = messageType.check(document, { maxIssues: maxIssues + 1 })
    if (checked.ok || isTolerant) this.#byKind.set(key, [...(this.#byKind.get(key) ?? []), document])
    return checked.ok ? [] : checked.issues.map((issue) => fromIssue(issue, below))
  }
}

/** The name of its type: what it says itself, else what the user says. */
function nameOf(document: unknown, asked: string | undefined): string | ReturnType<typeof createTrouble> {
  const schema =
    typeof document === 'object' && document !== null && '$schema' in document ? document.$schema : undefined
  if (schema === undefined) return asked ?? createTrouble('cli/type-missing')
  const found = findByUri(fhirTypes, schema)
  return found.ok ? found.entry.name : found.trouble
}
