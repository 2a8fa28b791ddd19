import type { Day } from './dates.ts'
import type { DocumentIds } from './document-ids.ts'
import type { Random } from './random.ts'
import type { Place, Schema } from './schema.ts'

/** What the makers of one document share. */
export interface Making {
  readonly random: Random
  readonly root: Schema
  readonly ids: DocumentIds
  /** The day around which everything in the document happens. */
  readonly day: Day
  /** The act under which most of the document falls. */
  readonly regime: string
  /** What was written already, so that two goals of one plan differ. */
  readonly written: Set<string>
  /** Whether every optional property is made. */
  readonly full: boolean
  /** Makes a value at a place inside; undefined when none can be made that names existing things. */
  readonly make: (making: Making, place: Place, siblings: Siblings) => unknown
}

/** What was made already of the object at hand, in the order of making. */
export type Siblings = ReadonlyMap<string, unknown>

/** The text among what was made already, or nothing. */
export function textAmong(siblings: Siblings, property: string): string | undefined {
  const value = siblings.get(property)
  return typeof value === 'string' ? value : undefined
}

/** The number among what was made already, or nothing. */
export function numberAmong(siblings: Siblings, property: string): number | undefined {
  const value = siblings.get(property)
  return typeof value === 'number' ? value : undefined
}
