import { canonicalText, isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Direction, Finding, Reckoning } from './place-pair.ts'
import { toPointer } from './spot.ts'
import { directionOf } from './value-findings.ts'

/** Keywords with one number, and what a higher one does. */
const counts: readonly (readonly [keyword: string, whenHigher: 'narrower' | 'wider'])[] = [
  ['minLength', 'narrower'],
  ['maxLength', 'wider'],
  ['minItems', 'narrower'],
  ['maxItems', 'wider'],
  ['minContains', 'narrower'],
  ['maxContains', 'wider'],
  ['minProperties', 'narrower'],
  ['maxProperties', 'wider'],
]

/** Changes of lengths, counts, bounds and other keywords that hold no schema. */
export function* boundFindings(from: JsonObject, to: JsonObject, reckoning: Reckoning): Generator<Finding> {
  for (const [keyword, whenHigher] of counts) {
    const before = numberAt(from, keyword)
    const after = numberAt(to, keyword)
    if (before === after) continue
    const isLeast = whenHigher === 'narrower'
    const least = keyword === 'minContains' ? 1 : 0
    yield bound(
      keyword,
      from,
      to,
      byOrder(before ?? (isLeast ? least : Infinity), after ?? (isLeast ? least : Infinity), isLeast),
    )
  }
  yield* limitFindings(from, to, 'minimum', 'exclusiveMinimum')
  yield* limitFindings(from, to, 'maximum', 'exclusiveMaximum')
  yield* multipleFindings(from, to)
  yield* textFindings(from, to, reckoning)
  yield* dependentFindings(from, to)
}

function byOrder(before: number, after: number, isLeast: boolean): Direction {
  if (before === after) return 'same'
  return after > before === isLeast ? 'narrower' : 'wider'
}

function bound(keyword: string, from: JsonObject, to: JsonObject, direction: Direction): Finding {
  const [before, after] = [valueAt(from, keyword), valueAt(to, keyword)]
  const words = [
    keyword,
    before === undefined ? '-' : canonicalText(before),
    after === undefined ? '-' : canonicalText(after),
  ]
  return { code: 'document/bound', words, direction, ...keywordPlace(keyword, from, to) }
}

/** Where a keyword stands, or where it would have stood. */
export function keywordPlace(
  keyword: string,
  from: JsonObject,
  to: JsonObject,
): { readonly from: string; readonly to: string } {
  const pointer = toPointer([keyword])
  return {
    from: valueAt(from, keyword) === undefined ? '' : pointer,
    to: valueAt(to, keyword) === undefined ? '' : pointer,
  }
}

/** A limit is a number, and whether the number itself is within; draft-04 says that with a boolean. */
function* limitFindings(
  from: JsonObject,
  to: JsonObject,
  keyword: 'minimum' | 'maximum',
  exclusive: 'exclusiveMinimum' | 'exclusiveMaximum',
): Generator<Finding> {
  const isLeast = keyword === 'minimum'
  const before = limitOf(from, keyword, exclusive)
  const after = limitOf(to, keyword, exclusive)
  const order =
    before.at === after.at
      ? Number(after.isOpen) - Number(before.isOpen)
      : (after.at - before.at) * (isLeast ? 1 : -1)
  const direction: Direction = order === 0 ? 'same' : order > 0 ? 'narrower' : 'wider'
  const changed = [keyword, exclusive].find((name) => textAt(from, name) !== textAt(to, name))
  if (changed !== undefined) yield bound(changed, from, to, direction)
}

interface Limit {
  readonly at: number
  readonly isOpen: boolean
}

function limitOf(schema: JsonObject, keyword: 'minimum' | 'maximum', exclusive: string): Limit {
  const none = keyword === 'minimum' ? -Infinity : Infinity
  const closed = numberAt(schema, keyword) ?? none
  const opened = valueAt(schema, exclusive)
  if (typeof opened !== 'number') return { at: closed, isOpen: opened === true }
  const isStricter = keyword === 'minimum' ? opened >= closed : opened <= closed
  return isStricter ? { at: opened, isOpen: true } : { at: closed, isOpen: false }
}

function* multipleFindings(from: JsonObject, to: JsonObject): Generator<Finding> {
  const [before, after] = [numberAt(from, 'multipleOf'), numberAt(to, 'multipleOf')]
  if (before === after) return
  const divides = (part: number, whole: number): boolean =>
    Number.isInteger(whole / part) && Number.isInteger(part) && Number.isInteger(whole)
  if (before === undefined) yield bound('multipleOf', from, to, 'narrower')
  else if (after === undefined) yield bound('multipleOf', from, to, 'wider')
  else if (divides(before, after)) yield bound('multipleOf', from, to, 'narrower')
  else if (divides(after, before)) yield bound('multipleOf', from, to, 'wider')
  else yield bound('multipleOf', from, to, 'unknown')
}

function* textFindings(from: JsonObject, to: JsonObject, { assertsFormats }: Reckoning): Generator<Finding> {
  for (const keyword of ['pattern', 'format', 'uniqueItems']) {
    const [before, after] = [valueAt(from, keyword), valueAt(to, keyword)]
    const none = keyword === 'uniqueItems' ? false : undefined
    if (canonicalText(before ?? none ?? null) === canonicalText(after ?? none ?? null)) continue
    const place = keywordPlace(keyword, from, to)
    const isSilent = keyword === 'format' && !assertsFormats
    if (before === undefined || before === none)
      yield {
        code: 'document/keyword-added',
        words: [keyword],
        direction: isSilent ? 'same' : 'narrower',
        ...place,
      }
    else if (after === undefined || after === none)
      yield {
        code: 'document/keyword-removed',
        words: [keyword],
        direction: isSilent ? 'same' : 'wider',
        ...place,
      }
    else
      yield {
        code: 'document/keyword-changed',
        words: [keyword],
        direction: isSilent ? 'same' : 'unknown',
        ...place,
      }
  }
}

/** `dependentRequired`, and the lists among `dependencies`: more to require is narrower. */
function* dependentFindings(from: JsonObject, to: JsonObject): Generator<Finding> {
  for (const keyword of ['dependentRequired', 'dependencies']) {
    const [before, after] = [pairsAt(from, keyword), pairsAt(to, keyword)]
    const direction = directionOf(after, before)
    if (direction !== 'same')
      yield {
        code: 'document/keyword-changed',
        words: [keyword],
        direction,
        ...keywordPlace(keyword, from, to),
      }
  }
}

function pairsAt(schema: JsonObject, keyword: string): ReadonlySet<string> {
  const map = valueAt(schema, keyword)
  if (!isObject(map)) return new Set()
  return new Set(
    Object.entries(map).flatMap(([key, names]) =>
      isList(names) ? names.map((name) => canonicalText([key, name])) : [],
    ),
  )
}

function numberAt(schema: JsonObject, keyword: string): number | undefined {
  const value = valueAt(schema, keyword)
  return typeof value === 'number' ? value : undefined
}

function textAt(schema: JsonObject, keyword: string): string | undefined {
  const value: Json | undefined = valueAt(schema, keyword)
  return value === undefined ? undefined : canonicalText(value)
}
