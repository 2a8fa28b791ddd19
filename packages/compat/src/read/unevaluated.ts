import { always, bitOf } from '../graph/node.ts'
import type { ItemCover, Literal, NameCover } from '../graph/node.ts'
import { isList, isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { TroubleError } from '../trouble.ts'
import { isSince, referenceKeywords } from './dialect.ts'
import { definedEntries } from './object-keywords.ts'
import { openItems, openProperties } from './open.ts'
import type { Reading, SchemaReader } from './schema-reader.ts'
import type { Scoped } from './scope.ts'

/** unevaluatedProperties and unevaluatedItems: what is left over depends on which in-place schemas hold. */
export function openAssertions(reader: SchemaReader, reading: Reading): readonly Literal[] {
  const { keyword, part, dialect, here } = reading
  if (!isSince(dialect, '2019-09')) return []
  const properties = keyword('unevaluatedProperties')
  const items = keyword('unevaluatedItems')
  if (properties === undefined && items === undefined) return []
  const covers = coversOf(reader, here, 0).filter(({ keyword }) => !keyword.startsWith('unevaluated'))
  const wanted: Literal[] = []
  if (properties !== undefined) {
    const child = part(properties, 'unevaluatedProperties')
    wanted.push(
      openProperties(
        reader.graph,
        child,
        covers.flatMap(({ names }) => names ?? []),
      ),
    )
  }
  if (items !== undefined) {
    const child = part(items, 'unevaluatedItems')
    wanted.push(
      openItems(
        reader.graph,
        child,
        covers.flatMap(({ items }) => items ?? []),
      ),
    )
  }
  return wanted
}

/** What one keyword evaluates, and when. */
interface Cover {
  readonly keyword: string
  readonly names?: NameCover
  readonly items?: ItemCover
}

const deepestNesting = 1000

function coversOf(reader: SchemaReader, scoped: Scoped, depth: number): readonly Cover[] {
  if (depth > deepestNesting)
    throw new TroubleError({ code: 'schema-invalid', at: scoped.place.pointer, keyword: '$ref' })
  reader.library.spend?.()
  const here = reader.enter(scoped)
  return [
    ...ownCovers(reader, here),
    ...inPlace(reader, here).flatMap((branch) => branchCovers(reader, branch, depth)),
  ]
}

function branchCovers(reader: SchemaReader, { scoped, when }: Branch, depth: number): readonly Cover[] {
  const both = (inner: Literal): Literal => reader.graph.and([when, inner])
  return coversOf(reader, scoped, depth + 1).map(({ names, items }) => ({
    keyword: 'branch',
    ...(names && { names: { ...names, when: both(names.when) } }),
    ...(items && { items: { ...items, when: both(items.when) } }),
  }))
}

function ownCovers(reader: SchemaReader, here: Scoped): readonly Cover[] {
  const { schema, resource } = here.place
  if (!isObject(schema)) return []
  const covers: Cover[] = []
  const nothing = { when: always, names: [], patterns: [], all: false }
  for (const keyword of ['properties', 'patternProperties']) {
    const map = valueAt(schema, keyword)
    const key = keyword === 'properties' ? 'names' : 'patterns'
    if (isObject(map)) covers.push({ keyword, names: { ...nothing, [key]: Object.keys(map) } })
  }
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    if (valueAt(schema, keyword) !== undefined) covers.push({ keyword, names: { ...nothing, all: true } })
  }
  const latest = resource.dialect === '2020-12'
  const first = valueAt(schema, latest ? 'prefixItems' : 'items')
  const items = { when: always, first: 0, all: false, fits: undefined }
  if (isList(first)) covers.push({ keyword: 'items', items: { ...items, first: first.length } })
  const whole = ['unevaluatedItems', ...(isList(first) && !latest ? ['additionalItems'] : ['items'])]
  for (const keyword of whole) {
    if (valueAt(schema, keyword) !== undefined) covers.push({ keyword, items: { ...items, all: true } })
  }
  // The text of 2019-09 does not count items that `contains` found, but validators do, in that dialect as well.
  const contains = valueAt(schema, 'contains')
  if (contains !== undefined) {
    const fits = reader.readBelow(reader.partOf(here, contains, ['contains']))
    covers.push({ keyword: 'contains', items: { ...items, fits } })
  }
  return covers
}

interface Branch {
  readonly scoped: Scoped
  readonly when: Literal
}

/** The schemas that apply to the same value, each with when its evaluations count. */
function inPlace(reader: SchemaReader, here: Scoped): readonly Branch[] {
  const { schema, resource } = here.place
  if (!isObject(schema)) return []
  const part = (value: Json, ...path: (string | number)[]): Scoped => reader.partOf(here, value, path)
  const listed = (keyword: string): readonly Scoped[] => {
    const list = valueAt(schema, keyword)
    return isList(list) ? list.map((one, index) => part(one, keyword, index)) : []
  }
  const itself = (scoped: Scoped): Branch => ({ scoped, when: reader.read(scoped) })
  const branches: Branch[] = [
    ...referenceKeywords(resource.dialect).flatMap((keyword) => {
      const reference = valueAt(schema, keyword)
      return reference === undefined
        ? []
        : [{ scoped: reader.referred(here, keyword, reference), when: always }]
    }),
    ...listed('allOf').map((scoped) => ({ scoped, when: always })),
    ...[...listed('anyOf'), ...listed('oneOf')].map(itself),
  ]
  const dependent = valueAt(schema, 'dependentSchemas')
  if (isObject(dependent)) {
    for (const [key, one] of definedEntries(dependent)) {
      // Anything but an object satisfies `required`, and has no such key.
      const when = reader.graph.and([
        reader.graph.type(bitOf('object')),
        reader.graph.add({ kind: 'required', key }),
      ])
      branches.push({ scoped: part(one, 'dependentSchemas', key), when })
    }
  }
  return [...branches, ...conditional(reader, here)]
}

function conditional(reader: SchemaReader, here: Scoped): readonly Branch[] {
  const { schema } = here.place
  const condition = isObject(schema) ? valueAt(schema, 'if') : undefined
  if (!isObject(schema) || condition === undefined) return []
  const scoped = reader.partOf(here, condition, ['if'])
  const when = reader.read(scoped)
  const branch = (keyword: 'then' | 'else'): readonly Branch[] => {
    const part = valueAt(schema, keyword)
    if (part === undefined) return []
    return [{ scoped: reader.partOf(here, part, [keyword]), when: keyword === 'then' ? when : when ^ 1 }]
  }
  return [{ scoped, when }, ...branch('then'), ...branch('else')]
}
