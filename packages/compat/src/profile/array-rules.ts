import { isList, valueAt } from '../json.ts'
import type { Registry } from './registry.ts'
import { boundRules } from './scalar-rules.ts'
import { keywordShape, partAt } from './shape.ts'
import type { Shape } from './shape.ts'

/** Lists: the schema of all items, of the first ones, and of those after them; what `contains` holds is not looked at. */
export function compareArrays(from: Shape, to: Shape, registry: Registry): void {
  const [before, after] = [layoutOf(from), layoutOf(to)]
  if (before.all !== undefined && after.all !== undefined) registry.compare(before.all, after.all)
  else if (after.all !== undefined) registry.note('part-added', from, to, 'items')
  else if (before.all !== undefined) registry.note('part-removed', from, to, 'items')
  for (const [index, item] of before.first.entries()) {
    const next = after.first[index]
    if (next === undefined) compareRemoved(item, to, after.rest, registry)
    else registry.compare(item, next)
  }
  for (const item of after.first.slice(before.first.length)) compareAdded(item, from, before.rest, registry)
  compareRest(before.rest, after.rest, { from, to, registry })
  for (const [keyword, isLeast] of counts)
    for (const [code] of boundRules(from, to, keyword, isLeast)) registry.note(code, from, to, keyword)
  const [wasUnique, isUnique] = [
    valueAt(from.schema, 'uniqueItems') === true,
    valueAt(to.schema, 'uniqueItems') === true,
  ]
  if (wasUnique !== isUnique)
    registry.note(isUnique ? 'bound-added' : 'bound-removed', from, to, 'uniqueItems')
}

const counts: readonly (readonly [string, boolean])[] = [
  ['maxItems', false],
  ['minItems', true],
  ['maxContains', false],
  ['minContains', true],
]

interface Layout {
  readonly all: Shape | undefined
  readonly first: readonly Shape[]
  /** Of the items after the first ones; undefined when anything goes. */
  readonly rest: Shape | undefined
}

/** A list of items, or one schema for all, in the words of any dialect. */
function layoutOf(shape: Shape): Layout {
  const { side, place, schema } = shape
  const items = valueAt(schema, 'items')
  const prefix = valueAt(schema, 'prefixItems')
  const unevaluated = keywordShape(shape, 'unevaluatedItems')
  const [keyword, list] = isList(items)
    ? (['items', items] as const)
    : (['prefixItems', isList(prefix) ? prefix : []] as const)
  const first = list.map((part, index) => partAt(side, place, [keyword, `${index}`], part))
  if (isList(items))
    return { all: undefined, first, rest: keywordShape(shape, 'additionalItems') ?? unevaluated }
  const every = items === undefined || isList(items) ? undefined : partAt(side, place, ['items'], items)
  if (first.length === 0) return { all: every, first, rest: every === undefined ? unevaluated : undefined }
  return { all: undefined, first, rest: keywordShape(shape, 'items') ?? unevaluated }
}

function compareRemoved(item: Shape, to: Shape, rest: Shape | undefined, registry: Registry): void {
  if (rest === undefined) return registry.note('removed-from-open', item, to)
  if (rest.kind === 'false')
    return registry.note(
      item.kind === 'false' ? 'removed-nothing-from-closed' : 'item-removed-from-closed',
      item,
      to,
    )
  const tried = registry.tried(item, rest)
  registry.add(tried)
  registry.note(tried.accepts ? 'removed-and-covered' : 'item-removed-and-not-covered', item, to)
}

function compareAdded(item: Shape, from: Shape, rest: Shape | undefined, registry: Registry): void {
  if (rest === undefined)
    return registry.note(item.kind === 'empty' ? 'added-anything-to-open' : 'item-added-to-open', from, item)
  if (rest.kind === 'false') return registry.note('item-added-to-closed', from, item)
  const tried = registry.tried(rest, item)
  registry.add(tried)
  registry.note(tried.accepts ? 'added-and-covered' : 'item-added-and-not-covered', from, item)
}

function compareRest(
  before: Shape | undefined,
  after: Shape | undefined,
  { from, to, registry }: { readonly from: Shape; readonly to: Shape; readonly registry: Registry },
): void {
  const [wasClosed, isClosed] = [before?.kind === 'false', after?.kind === 'false']
  if (wasClosed !== isClosed) registry.note(isClosed ? 'rest-items-closed' : 'rest-opened', from, to)
  else if (before === undefined && after !== undefined) registry.note('rest-items-narrower', from, to)
  else if (before !== undefined && after === undefined) registry.note('rest-wider', from, to)
  else if (before !== undefined && after !== undefined) registry.compare(before, after)
}
