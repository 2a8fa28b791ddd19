import { canonicalText, isList, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Direction, Finding } from './place-pair.ts'

/** Types as a set, with numbers split so that integers are a part of them. */
const everyType: ReadonlySet<string> = new Set([
  'null',
  'boolean',
  'integer',
  'fraction',
  'string',
  'array',
  'object',
])
const shownValues = 5
const longestValue = 40

/** Changes of `type`, `enum` and `const`, for documents and for the types that are made of them. */
export function* valueFindings(from: JsonObject, to: JsonObject): Generator<Finding> {
  const before = valuesOf(from)
  const after = valuesOf(to)
  yield* typeFindings(from, to, before !== undefined || after !== undefined)
  if (before === undefined && after === undefined) return
  if (before === undefined) yield* fixedFindings(from, to, after ?? new Map())
  else if (after === undefined) yield* freedFindings(from, to, before)
  else {
    const added = [...after].filter(([text]) => !before.has(text)).map(([, value]) => value)
    const removed = [...before].filter(([text]) => !after.has(text)).map(([, value]) => value)
    if (added.length > 0) {
      yield { code: 'document/values-added', words: [shown(added)], direction: 'wider', ...at(from, to) }
      yield { code: 'sdk/value-added', words: [shown(added)], ...at(from, to) }
    }
    if (removed.length > 0) {
      yield {
        code: 'document/values-removed',
        words: [shown(removed)],
        direction: 'narrower',
        ...at(from, to),
      }
      yield { code: 'sdk/value-removed', words: [shown(removed)], ...at(from, to) }
    }
  }
}

/** The values that may stand here, by their text; undefined when it is no list. A constant in a list is one of it. */
function valuesOf(schema: JsonObject): ReadonlyMap<string, Json> | undefined {
  const [constant, list] = [valueAt(schema, 'const'), valueAt(schema, 'enum')]
  const listed = isList(list) ? new Map(list.map((value) => [canonicalText(value), value])) : undefined
  if (constant === undefined) return listed
  const text = canonicalText(constant)
  return new Map(listed === undefined || listed.has(text) ? [[text, constant]] : [])
}

function at(from: JsonObject, to: JsonObject): { readonly from: string; readonly to: string } {
  return { from: valueKeyword(from), to: valueKeyword(to) }
}

function valueKeyword(schema: JsonObject): string {
  const keyword = ['const', 'enum', 'type'].find((name) => Object.hasOwn(schema, name))
  return keyword === undefined ? '' : `/${keyword}`
}

function* fixedFindings(
  from: JsonObject,
  to: JsonObject,
  values: ReadonlyMap<string, Json>,
): Generator<Finding> {
  const listed = shown([...values.values()])
  yield { code: 'document/values-fixed', words: [listed], direction: 'narrower', ...at(from, to) }
  yield { code: 'sdk/type-narrower', words: [typeText(typesOf(from), true), listed], ...at(from, to) }
}

function* freedFindings(
  from: JsonObject,
  to: JsonObject,
  values: ReadonlyMap<string, Json>,
): Generator<Finding> {
  const listed = shown([...values.values()])
  yield { code: 'document/values-freed', words: [listed], direction: 'wider', ...at(from, to) }
  yield { code: 'sdk/type-wider', words: [listed, typeText(typesOf(to), true)], ...at(from, to) }
}

function* typeFindings(from: JsonObject, to: JsonObject, hasValues: boolean): Generator<Finding> {
  const before = typesOf(from)
  const after = typesOf(to)
  const direction = directionOf(before, after)
  if (direction === 'same') return
  const place = {
    from: valueAt(from, 'type') === undefined ? '' : '/type',
    to: valueAt(to, 'type') === undefined ? '' : '/type',
  }
  yield {
    code: 'document/type',
    words: [typeText(before, false), typeText(after, false)],
    direction,
    ...place,
  }
  // The literal types of a list of values say more than their common type.
  if (hasValues) return
  const words = [typeText(before, true), typeText(after, true)]
  if (words[0] === words[1]) return
  if (direction === 'wider') yield { code: 'sdk/type-wider', words, ...place }
  else if (direction === 'narrower') yield { code: 'sdk/type-narrower', words, ...place }
  else yield { code: 'sdk/type-changed', words, ...place }
}

function typesOf(schema: JsonObject): ReadonlySet<string> {
  const declared = valueAt(schema, 'type')
  if (declared === undefined) return everyType
  const names = isList(declared) ? declared : [declared]
  return new Set(
    names.flatMap((name) =>
      name === 'number' ? ['integer', 'fraction'] : typeof name === 'string' ? [name] : [],
    ),
  )
}

/** What going from one set to another does. */
export function directionOf(before: ReadonlySet<string>, after: ReadonlySet<string>): Direction {
  const isWider = [...after].some((item) => !before.has(item))
  const isNarrower = [...before].some((item) => !after.has(item))
  if (isWider) return isNarrower ? 'both' : 'wider'
  return isNarrower ? 'narrower' : 'same'
}

/** How a set of types is called; in TypeScript integers are numbers and no type at all is `unknown`. */
function typeText(types: ReadonlySet<string>, isTypeScript: boolean): string {
  if ([...everyType].every((type) => types.has(type))) return isTypeScript ? 'unknown' : '*'
  const isNumber = types.has('fraction') || (isTypeScript && types.has('integer'))
  const others = [...types].filter((type) => type !== 'fraction' && !(isNumber && type === 'integer'))
  return [...others, ...(isNumber ? ['number'] : [])].toSorted().join(isTypeScript ? ' | ' : ', ')
}

/** A few values, each short. */
function shown(values: readonly Json[]): string {
  const texts = values.slice(0, shownValues).map((value) => {
    const text = canonicalText(value)
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
  })
  return [...texts, ...(values.length > shownValues ? [`… (${values.length})`] : [])].join(', ')
}
