import type { Json, JsonObject } from './json.ts'

/** What a Bundle held and the documents do not: kept apart, to be written back where it stood. */
export interface Foreign {
  /** Parts of resources that became one of our documents, by the full URL that we write for the resource. */
  readonly parts: readonly ForeignPart[]
  /** Whole entries that none of our documents has a place for. */
  readonly entries: readonly JsonObject[]
  /** The full URL that we write for a resource, to the one that it had. */
  readonly renamed: Readonly<Record<string, string>>
  /** Our ids of what stands among the entries, to the full URL that it has there. */
  readonly named: Readonly<Record<string, string>>
  /** What is kept to be looked at and never written back: narratives, and what was around the resources. */
  readonly leftOut?: readonly LeftOut[]
}

/** Something of a Bundle that belongs to the Bundle as it was. */
export interface LeftOut {
  /** JSON Pointer within the Bundle. */
  readonly pointer: string
  readonly value: Json
}

/** One value, or all that stands below one place, that was not understood. */
export interface ForeignPart {
  readonly fullUrl: string
  /** JSON Pointer within the resource. */
  readonly path: string
  /** By which each element of a list on the way is known again. */
  readonly within: readonly string[]
  readonly value: Json
}

/** Nothing from elsewhere. */
export const nothingForeign: Foreign = { parts: [], entries: [], renamed: {}, named: {} }
