import type { Json, JsonObject } from '../json.ts'
import type { Place } from '../read/resources.ts'
import type { RolesByGroup } from './roles.ts'
import type { RuleCode } from './rule-code.ts'

/** What a change does to the set of valid documents. */
export type Direction = 'narrower' | 'wider' | 'both' | 'same' | 'unknown'

/** One version of a place in a schema, with references that say nothing themselves followed. */
export interface Spot {
  /** Where it is used. */
  readonly used: Place
  /** Where its assertions stand. */
  readonly place: Place
  readonly schema: Json
  /** Every schema from the place of use to the place of the assertions. */
  readonly chain: readonly Json[]
  /** What is said at the place of use counts before what is said behind a reference. */
  readonly annotations: JsonObject
  /** Where each annotation stands. */
  readonly sources: ReadonlyMap<string, Place>
}

/** A place of both versions that means the same. */
export interface PlacePair {
  readonly from: Spot
  readonly to: Spot
  /** How a sentence calls it: the property, or the schema. */
  readonly name: string
  /** Whether more documents here are more (1) or fewer (-1) documents for the frame; 0 when that cannot be told. */
  readonly sign: -1 | 0 | 1
  /** The nearest pair around it, or itself, for which that is known. */
  readonly frame: PlacePair | undefined
  /** False for conditions and negations, which no generated type knows. */
  readonly isTyped: boolean
}

/** What counts beside the schemas. */
export interface Reckoning {
  /** The roles of a policy, when one was given. */
  readonly roles: RolesByGroup | undefined
  /** Whether `format` refuses documents. */
  readonly assertsFormats: boolean
}

/** What one look at a pair found; its places are below those of the pair. */
export interface Finding {
  readonly code: RuleCode
  readonly words: readonly string[]
  readonly direction?: Direction
  readonly from?: string
  readonly to?: string
}
