import type { SampleTypes } from '../../../generated/sample-schemas.ts'
import type { Unbranded } from '../../ids.ts'
import { dateText, dayOf, momentText } from '../dates.ts'
import type { Day } from '../dates.ts'
import { schemaIdOf } from '../sample-schema.ts'

/** A document as it is written down here: ids are plain texts. */
export type Doc<Name extends keyof SampleTypes> = Unbranded<SampleTypes[Name]>

/** One document of a municipality with the name of its message type. */
export interface MunicipalityDocument {
  readonly type: string
  readonly document: unknown
}

/** The document with its type in front; TypeScript holds the two together. */
export function documentOf<Name extends keyof SampleTypes>(
  type: Name,
  document: Doc<Name>,
): MunicipalityDocument {
  return { type, document: { $schema: schemaIdOf(type), ...document } }
}

/** The day on which a sample municipality is looked at. */
export const today: Day = dayOf('2026-10-01')

/** Who recorded it and when: version 1 of everything. */
export function vastlegging(bron: string, day: Day, door?: string): Doc<'inwoner'>['vastlegging'] {
  const common = { versie: 1, vastgelegdOp: momentText(day, 95), bron }
  return door === undefined ? common : { ...common, vastgelegdDoor: door }
}

/** A period that has not ended. */
export function sinds(day: Day): { begindatum: string } {
  return { begindatum: dateText(day) }
}
