import type { MessageType } from '@samenspraak/sdk'
import { messageTypes } from '../documents.ts'
import type { FhirDocuments } from '../documents.ts'
import { issue } from '../issue.ts'
import type { FhirIssue } from '../issue.ts'
import type { ReadDocument } from './read-document.ts'

/** A document that was read and does not meet its schema, with why. */
export interface Incomplete {
  /** Name of the message type: `ondersteuningsplan`. */
  readonly name: string
  readonly document: unknown
  readonly issues: readonly FhirIssue[]
}

/** Documents that meet their schema by kind, and the others apart. */
export interface CheckedDocuments {
  readonly documents: FhirDocuments
  readonly incomplete: readonly Incomplete[]
  readonly issues: readonly FhirIssue[]
}

/** Holds every document against its schema. */
export function checkDocuments(read: readonly ReadDocument[]): CheckedDocuments {
  const incomplete: Incomplete[] = []
  const of = <T>(type: MessageType<T>): readonly T[] => checked(type, read, incomplete)
  const documents: FhirDocuments = {
    ondersteuningsplannen: of(messageTypes.ondersteuningsplannen),
    arrangementen: of(messageTypes.arrangementen),
    inwoners: of(messageTypes.inwoners),
    huishoudens: of(messageTypes.huishoudens),
    organisaties: of(messageTypes.organisaties),
    teams: of(messageTypes.teams),
    metingen: of(messageTypes.metingen),
    toestemmingen: of(messageTypes.toestemmingen),
    verwijzingen: of(messageTypes.verwijzingen),
    terugkoppelingen: of(messageTypes.terugkoppelingen),
    gebiedsnetwerken: of(messageTypes.gebiedsnetwerken),
  }
  return { documents, incomplete, issues: incomplete.flatMap(({ issues }) => issues) }
}

function checked<T>(
  type: MessageType<T>,
  read: readonly ReadDocument[],
  incomplete: Incomplete[],
): readonly T[] {
  return read.flatMap(({ name, document, resource }) => {
    if (name !== type.name) return []
    const result = type.check(document)
    if (result.ok) return [result.value]
    const pointer = `/entry/${resource.source.index}/resource${resource.path}`
    const issues = result.issues.map(({ at, nl, en }) => {
      const invalid = issue('fhir/document-invalid', pointer)
      return { ...invalid, nl: `${invalid.nl} ${at} ${nl}`, en: `${invalid.en} ${at} ${en}` }
    })
    incomplete.push({ name, document, issues })
    return []
  })
}
