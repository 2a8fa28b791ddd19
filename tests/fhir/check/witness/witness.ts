import type { JsonObject } from '../../../../packages/fhir/src/json.ts'

/** A validator that others made, as it is used by itself. */
export interface Witness {
  readonly name: string
  /** What it says is wrong with one resource; a warning or a note says nothing. */
  readonly errorsIn: (resource: JsonObject) => readonly string[]
}
