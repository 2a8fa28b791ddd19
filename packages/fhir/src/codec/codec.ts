import type { Json, JsonObject } from '../json.ts'
import type { Cursor } from '../read/cursor.ts'
import type { Reading } from '../read/reading.ts'
import type { PlaceRow } from '../row.ts'
import type { Scope } from '../write/draft.ts'

/** Writes a value of ours as FHIR and reads it back: the two halves of one agreement. */
export interface Codec {
  /** FHIR data type, which names the value of an extension. */
  readonly type?: string
  /** For an object: the properties that the codec itself looks after. */
  readonly covers?: readonly string[]
  /** Whether FHIR writes the value as we do, so that nothing need be known of where it stands. */
  readonly isVerbatim?: true
  readonly write: (value: Json, row: PlaceRow, spot: Spot) => Json | undefined
  /** Absent when this is not what the codec writes; only what it understood is taken. */
  readonly read: (cursor: Cursor, row: PlaceRow, reading: Reading) => Json | undefined
}

/** Where a value is being written. */
export interface Spot {
  readonly scope: Scope
  /** The element that the value becomes a part of, and under which name. */
  readonly element: JsonObject
  readonly name: string
  /** The resource that the element stands in. */
  readonly resource: JsonObject
}
