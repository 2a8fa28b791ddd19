import type { Json } from './json.ts'

/** The dialects of JSON Schema that can be registered. */
export type Dialect = 'draft-04' | 'draft-06' | 'draft-07' | '2019-09' | '2020-12'

const dialectByName: ReadonlyMap<string, Dialect> = new Map([
  ['json-schema.org/draft-04/schema', 'draft-04'],
  ['json-schema.org/draft-06/schema', 'draft-06'],
  ['json-schema.org/draft-07/schema', 'draft-07'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
])

/** What a schema without `$schema` may be written in, in the order in which it is tried. */
export const dialectsToTry: readonly Dialect[] = ['2020-12', '2019-09', 'draft-07', 'draft-04']

/** The dialect that `$schema` names, or undefined for one that is not known here. */
export function dialectNamed(name: Json): Dialect | undefined {
  return typeof name === 'string' ? dialectByName.get(bareName(name)) : undefined
}

/** Whether a URI names a document that JSON Schema itself publishes, which every validator brings along. */
export function isMetaschema(uri: string): boolean {
  return (
    dialectByName.has(bareName(uri)) ||
    /^https?:\/\/json-schema\.org\/draft\/20(?:19-09|20-12)\/meta\/[a-z-]+#?$/u.test(uri)
  )
}

/** True for the dialects in which `$ref` stands alone: what is beside it says nothing. */
export function isBefore2019(dialect: Dialect): boolean {
  return dialect.startsWith('draft-')
}

function bareName(uri: string): string {
  return uri.replace(/^https?:\/\//u, '').replace(/#$/u, '')
}
