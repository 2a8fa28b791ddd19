import type { Side } from '../changes/open-sides.ts'
import { spotAt, childPlace } from '../changes/spot.ts'
import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Place } from '../read/resources.ts'

/** The kinds that the registry sorts schemas into; it compares two of one kind, and hardly two of different kinds. */
export type ShapeKind =
  | 'empty'
  | 'false'
  | 'string'
  | 'number'
  | 'boolean'
  | 'null'
  | 'object'
  | 'array'
  | 'enum'
  | 'const'
  | 'not'
  | 'conditional'
  | 'combined'

/** A schema as the registry sees it. */
export interface Shape {
  readonly kind: ShapeKind
  readonly schema: JsonObject
  readonly place: Place
  readonly side: Side
  /** Of what is combined: how, and of what. */
  readonly how?: 'allOf' | 'anyOf' | 'oneOf'
  readonly parts?: readonly (() => Shape)[]
  readonly isInteger?: boolean
}

/** Sorts a schema; keywords of several kinds in one schema become an `allOf` of schemas of one kind each. */
export function shapeAt(side: Side, used: Place): Shape {
  const { place, schema } = spotAt(side, used)
  if (!isObject(schema)) return { kind: schema === false ? 'false' : 'empty', schema: {}, place, side }
  const found = [...shapesOf(side, place, schema)]
  const [only] = found
  if (only === undefined) return { kind: 'empty', schema, place, side }
  if (found.length === 1) return only
  return { kind: 'combined', how: 'allOf', parts: found.map((shape) => () => shape), schema, place, side }
}

function* shapesOf(side: Side, place: Place, schema: JsonObject): Generator<Shape> {
  const base = { schema, place, side }
  if (valueAt(schema, 'enum') !== undefined) yield { ...base, kind: 'enum' }
  for (const how of ['allOf', 'anyOf', 'oneOf'] as const) {
    const list = valueAt(schema, how)
    if (!isList(list)) continue
    const parts = list.map((part, index) => () => partAt(side, place, [how, `${index}`], part))
    yield { ...base, kind: 'combined', how, parts }
  }
  if (valueAt(schema, 'not') !== undefined) yield { ...base, kind: 'not' }
  if (valueAt(schema, 'const') !== undefined) yield { ...base, kind: 'const' }
  if (valueAt(schema, 'if') !== undefined) yield { ...base, kind: 'conditional' }
  yield* typedShapes(base)
}

function* typedShapes(base: Omit<Shape, 'kind'>): Generator<Shape> {
  const declared = valueAt(base.schema, 'type')
  if (isList(declared)) {
    const parts = declared.map((type) => () => typedShape(base, type))
    yield parts.length === 1
      ? typedShape(base, declared[0] ?? null)
      : { ...base, kind: 'combined', how: 'anyOf', parts }
  } else if (declared !== undefined) yield typedShape(base, declared)
  else
    for (const [kind, keywords] of sniffed)
      if (keywords.some((keyword) => valueAt(base.schema, keyword) !== undefined)) yield { ...base, kind }
}

function typedShape(base: Omit<Shape, 'kind'>, type: Json): Shape {
  if (type === 'integer') return { ...base, kind: 'number', isInteger: true }
  return { ...base, kind: kinds.find((kind) => kind === type) ?? 'empty' }
}

const kinds = ['string', 'number', 'boolean', 'null', 'object', 'array'] as const

/** What a schema without a type is about. */
const sniffed: readonly (readonly [ShapeKind, readonly string[]])[] = [
  ['string', ['minLength', 'maxLength', 'pattern', 'format']],
  ['number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']],
  [
    'object',
    [
      ...[
        'properties',
        'required',
        'minProperties',
        'maxProperties',
        'additionalProperties',
        'patternProperties',
      ],
      ...['propertyNames', 'dependencies', 'dependentRequired', 'dependentSchemas', 'unevaluatedProperties'],
    ],
  ],
  [
    'array',
    [
      ...['items', 'prefixItems', 'additionalItems', 'minItems', 'maxItems', 'uniqueItems'],
      ...['contains', 'minContains', 'maxContains', 'unevaluatedItems'],
    ],
  ],
]

/** A part of a schema, sorted. */
export function partAt(side: Side, place: Place, path: readonly string[], schema: Json): Shape {
  return shapeAt(side, childPlace(side.library, place, path, schema))
}

/** The schema of one keyword, sorted; undefined when it is not there or a boolean that allows everything. */
export function keywordShape({ side, place, schema }: Shape, keyword: string): Shape | undefined {
  const part = valueAt(schema, keyword)
  return isObject(part) || part === false ? partAt(side, place, [keyword], part) : undefined
}

/** The schemas by name under one keyword, not yet sorted. */
export function shapesByName(
  { side, place, schema }: Shape,
  keyword: string,
): ReadonlyMap<string, () => Shape> {
  const map = valueAt(schema, keyword)
  if (!isObject(map)) return new Map()
  return new Map(
    Object.entries(map).flatMap(([name, part]) =>
      part === undefined || isList(part)
        ? []
        : [[name, () => partAt(side, place, [keyword, name], part)] as const],
    ),
  )
}
