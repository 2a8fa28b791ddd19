import { isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { dynamicAnchorsIn } from './judged-copy.ts'

const official = 'https://json-schema.org/draft/2020-12/'

/** True for the metaschema of 2020-12 and for its vocabularies, which all have the dynamic anchor `meta`. */
export function hasOfficialAnchor(uri: string): boolean {
  return uri.startsWith(official)
}

/**
 * The URI to which the dynamic references of the metaschema lead: its own, or that of a schema that extends it; undefined
 * when that differs with the way that leads there.
 */
export function metaschemaFor(schema: Json, others: readonly Json[]): string | undefined {
  const own = [schema, ...others]
  const extensions = own.flatMap(dynamicAnchorsIn).filter((anchor) => anchor === 'meta').length
  if (extensions === 0) {
    const isWhole = own.every((one) => !JSON.stringify(one).includes(`${official}meta/`))
    return isWhole ? `${official}schema` : undefined
  }
  const isOutermost = isObject(schema) && valueAt(schema, '$dynamicAnchor') === 'meta'
  const id = isObject(schema) ? valueAt(schema, '$id') : undefined
  return extensions === 1 && isOutermost && typeof id === 'string' && URL.canParse(id) ? id : undefined
}
