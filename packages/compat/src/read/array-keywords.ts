import type { Literal } from '../graph/node.ts'
import { isList } from '../json.ts'
import type { Json } from '../json.ts'
import { isSince } from './dialect.ts'
import { counts, isCount } from './scalar-keywords.ts'
import type { Reading } from './schema-reader.ts'

/** The assertions about lists, except what in-place schemas left unevaluated. */
export function arrayAssertions(reading: Reading): readonly Literal[] {
  return [
    ...counts(reading, ['minItems', 'maxItems']),
    ...uniqueAssertion(reading),
    ...itemAssertions(reading),
    ...containsAssertions(reading),
  ]
}

function uniqueAssertion({ graph, keyword, invalid }: Reading): readonly Literal[] {
  const unique = keyword('uniqueItems')
  if (unique !== undefined && typeof unique !== 'boolean') throw invalid('uniqueItems')
  return unique === true ? [graph.add({ kind: 'unique' })] : []
}

/** The schemas for the first items, and the one for the items after them, in any dialect. */
export interface ItemSchemas {
  readonly first: readonly Json[]
  readonly firstKeyword: 'prefixItems' | 'items'
  readonly rest: Json | undefined
  readonly restKeyword: 'items' | 'additionalItems'
}

/** Which keywords speak about the first items and the rest differs per dialect. */
export function itemSchemas({ keyword, dialect, invalid }: Reading): ItemSchemas {
  const items = keyword('items')
  if (dialect === '2020-12') {
    const first = keyword('prefixItems') ?? []
    if (!isList(first)) throw invalid('prefixItems')
    if (isList(items)) throw invalid('items')
    return { first, firstKeyword: 'prefixItems', rest: items, restKeyword: 'items' }
  }
  if (isList(items)) {
    return {
      first: items,
      firstKeyword: 'items',
      rest: keyword('additionalItems'),
      restKeyword: 'additionalItems',
    }
  }
  return { first: [], firstKeyword: 'items', rest: items, restKeyword: 'items' }
}

function itemAssertions(reading: Reading): readonly Literal[] {
  const { graph, part } = reading
  const { first, firstKeyword, rest, restKeyword } = itemSchemas(reading)
  const wanted = first.map((schema, index) => graph.item(index, part(schema, firstKeyword, index)))
  if (rest !== undefined) wanted.push(graph.rest(first.length, part(rest, restKeyword)))
  return wanted
}

function containsAssertions(reading: Reading): readonly Literal[] {
  const { graph, keyword, part, dialect, invalid } = reading
  const contains = isSince(dialect, 'draft-06') ? keyword('contains') : undefined
  if (contains === undefined) return []
  const child = part(contains, 'contains')
  if (!isSince(dialect, '2019-09')) return [graph.atLeast(1, child)]
  const least = keyword('minContains') ?? 1
  if (!isCount(least)) throw invalid('minContains')
  const most = keyword('maxContains')
  if (most === undefined) return [graph.atLeast(least, child)]
  if (!isCount(most)) throw invalid('maxContains')
  return [graph.atLeast(least, child), graph.atMost(most, child)]
}
