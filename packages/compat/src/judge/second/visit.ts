import type { Json, JsonObject } from '../../json.ts'
import type { Dialect } from '../../read/dialect.ts'
import type { Place, Resource } from '../../read/resources.ts'

/** A schema, and the resources that were entered on the way to it, outermost first. */
export interface Visit {
  readonly place: Place
  readonly way: readonly Resource[]
}

/** The parts of a value that schemas about the same value have looked at. */
export interface Seen {
  readonly names: ReadonlySet<string>
  readonly items: ReadonlySet<number>
}

/** A value that is valid without any part of it having been looked at. */
export const nothingSeen: Seen = { names: new Set(), items: new Set() }

/** What was looked at by all of these. */
export function seenByAll(all: readonly Seen[]): Seen {
  return {
    names: new Set(all.flatMap(({ names }) => [...names])),
    items: new Set(all.flatMap(({ items }) => [...items])),
  }
}

/** A schema object that is applied to a value. */
export interface Applying {
  readonly schema: JsonObject
  readonly dialect: Dialect
  readonly formats: boolean
  /** What a part of the schema sees of a value; undefined when the value is not valid under it. */
  readonly apply: (value: Json, part: Json) => Seen | undefined
  /** Whether a pattern occurs in a text. */
  readonly matches: (source: string, text: string) => boolean
}
