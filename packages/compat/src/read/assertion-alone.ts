import type { Json, JsonObject } from '../json.ts'
import { groupsIn } from './keyword-groups.ts'

/** Keywords that say something only together with others. */
const together: ReadonlyMap<string, readonly string[]> = new Map([
  ['additionalItems', ['items']],
  ['additionalProperties', ['properties', 'patternProperties']],
  ['else', ['if']],
  ['exclusiveMaximum', ['maximum']],
  ['exclusiveMinimum', ['minimum']],
  ['items', ['prefixItems']],
  ['maxContains', ['contains', 'minContains']],
  ['minContains', ['contains']],
  ['then', ['if']],
])

/** One assertion of a schema as a schema of its own. */
export interface AssertionAlone {
  readonly keyword: string
  readonly schema: JsonObject
}

/** The assertions of a schema one by one; what is left unevaluated has a meaning only beside all others. */
export function assertionsAlone(schema: JsonObject): readonly AssertionAlone[] {
  return Object.keys(schema)
    .filter((keyword) => !keyword.startsWith('unevaluated') && groupsIn({ [keyword]: true }) !== 0)
    .map((keyword) => ({ keyword, schema: picked(schema, [keyword, ...(together.get(keyword) ?? [])]) }))
}

function picked(schema: JsonObject, keywords: readonly string[]): JsonObject {
  const entries = keywords.flatMap((keyword): readonly (readonly [string, Json])[] => {
    const value = schema[keyword]
    return value === undefined ? [] : [[keyword, value]]
  })
  return Object.fromEntries(entries)
}
