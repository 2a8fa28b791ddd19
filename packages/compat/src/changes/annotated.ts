import { valueAt } from '../json.ts'
import type { JsonObject } from '../json.ts'

/** The annotations of a place in both versions, and how a sentence calls the place. */
export interface Annotated {
  readonly name: string
  readonly from: JsonObject
  readonly to: JsonObject
}

/** A mark as a word; undefined when it is not there or no text. */
export function wordAt(annotations: JsonObject, keyword: string): string | undefined {
  const value = valueAt(annotations, keyword)
  return typeof value === 'string' ? value : undefined
}

/** Where a mark stands, or would stand. */
export function annotationPlace(
  keyword: string,
  { from, to }: Annotated,
): { readonly from: string; readonly to: string } {
  const pointer = `/${keyword}`
  return { from: Object.hasOwn(from, keyword) ? pointer : '', to: Object.hasOwn(to, keyword) ? pointer : '' }
}
