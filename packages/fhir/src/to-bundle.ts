import type { Gebiedsnetwerk } from '@samenspraak/sdk/gebiedsnetwerk'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Verwijzing } from '@samenspraak/sdk/verwijzing'
import { messageTypes } from './documents.ts'
import type { FhirDocuments } from './documents.ts'
import { nothingForeign } from './foreign.ts'
import type { Foreign } from './foreign.ts'
import { documentSheets } from '../mapping/index.ts'
import { writeBundle } from './write/bundle.ts'
import type { BundleType, BundleWritten, Written } from './write/bundle.ts'

/** What goes along with a document, and how the Bundle is meant. */
export interface ToBundleContext {
  /** Other documents that it refers to; what is not among them is referred to by its identifier. */
  readonly documents?: Partial<FhirDocuments>
  /** Default `collection`. */
  readonly type?: BundleType
  /** What `fromBundle` could not place, to be written back. */
  readonly foreign?: Foreign
}

/** Writes a plan, with everything in it, as FHIR R4; the same plan gives the same Bundle. */
export function toBundle(plan: Ondersteuningsplan, context: ToBundleContext = {}): BundleWritten {
  return write(
    {
      ...context.documents,
      ondersteuningsplannen: [plan, ...(context.documents?.ondersteuningsplannen ?? [])],
    },
    context,
  )
}

/** Writes a referral, with the answers to it among the documents, as the loop of ServiceRequest and Task. */
export function referralToBundle(verwijzing: Verwijzing, context: ToBundleContext = {}): BundleWritten {
  return write(
    { ...context.documents, verwijzingen: [verwijzing, ...(context.documents?.verwijzingen ?? [])] },
    context,
  )
}

/** Writes a network of organisations in an area, which is about no resident. */
export function networkToBundle(
  gebiedsnetwerk: Gebiedsnetwerk,
  context: ToBundleContext = {},
): BundleWritten {
  return write(
    {
      ...context.documents,
      gebiedsnetwerken: [gebiedsnetwerk, ...(context.documents?.gebiedsnetwerken ?? [])],
    },
    context,
  )
}

/** Writes any documents together, without one that the others are about; the order within a kind says nothing. */
export function documentsToBundle(
  documents: Partial<FhirDocuments>,
  context: ToBundleContext = {},
): BundleWritten {
  return write({ ...context.documents, ...documents }, context)
}

function write(
  documents: Partial<FhirDocuments>,
  { type = 'collection', foreign = nothingForeign }: ToBundleContext,
): BundleWritten {
  const byName = new Map<string, readonly { readonly id: string }[]>()
  for (const [name, messageType] of Object.entries(messageTypes)) {
    const found = Object.entries(documents).find(([key]) => key === name)?.[1] ?? []
    byName.set(
      messageType.name,
      found.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    )
  }
  const written = documentSheets.flatMap((sheet): readonly Written[] =>
    (byName.get(sheet.name) ?? []).map((document) => ({ sheet, document })),
  )
  return writeBundle(written, type, foreign)
}
