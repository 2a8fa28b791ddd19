import { isList, isObject } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { isSince } from '../../src/read/dialect.ts'
import type { Dialect } from '../../src/read/dialect.ts'
import { Random } from './random.ts'

type Maker = (random: Random, depth: number) => Json

const keys = ['a', 'b', 'c'] as const
const patterns = [
  '^a',
  'b$',
  '^[ab]*$',
  '[0-9]',
  '^(a|bb)+$',
  '^.{2}$',
  '^(?!a)',
  '^[^a]+$',
  'a(?!b)',
] as const

const value: Maker = (random, depth) => {
  const kinds = depth > 0 ? 9 : 7
  switch (random.below(kinds)) {
    case 0:
      return null
    case 1:
      return random.oneIn(2)
    case 2:
    case 3:
      return random.below(5)
    case 4:
      return random.below(4) + 0.5
    case 5:
    case 6:
      return random.pick(['', 'a', 'b', 'ab', 'bb', '1'])
    case 7:
      return Array.from({ length: random.below(3) }, () => value(random, depth - 1))
    default:
      return Object.fromEntries(
        keys.filter(() => random.oneIn(2)).map((key) => [key, value(random, depth - 1)]),
      )
  }
}

const list: Maker = (random, depth) =>
  Array.from({ length: 1 + random.below(3) }, () => schema(random, depth - 1))
const map: Maker = (random, depth) =>
  Object.fromEntries(keys.filter(() => random.oneIn(2)).map((key) => [key, schema(random, depth - 1)]))
const one: Maker = (random, depth) => schema(random, depth - 1)
const count: Maker = (random) => random.below(4)
const bound: Maker = (random) => random.below(6) - 1
const names: Maker = (random) => keys.filter(() => random.oneIn(2))
const typeName: Maker = (random) =>
  random.pick(['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'])
const reference: Maker = (random) => random.pick(['#', '#/definitions/x', '#/definitions/y'])

const keywords: readonly (readonly [string, Maker, Dialect?, Dialect?])[] = [
  ['type', typeName],
  ['type', typeName],
  ['type', (random) => [...new Set([typeName(random, 0), typeName(random, 0)])]],
  ['enum', (random) => distinct(Array.from({ length: 1 + random.below(3) }, () => value(random, 1)))],
  ['const', (random) => value(random, 2), 'draft-06'],
  ['minimum', bound],
  ['maximum', bound],
  ['exclusiveMinimum', bound, 'draft-06'],
  ['exclusiveMaximum', bound, 'draft-06'],
  ['multipleOf', (random) => random.pick([1, 2, 3, 0.5])],
  ['minLength', count],
  ['maxLength', count],
  ['pattern', (random) => random.pick(patterns)],
  ['minItems', count],
  ['maxItems', count],
  ['uniqueItems', (random) => random.oneIn(2)],
  ['items', one],
  ['items', list, 'draft-04', '2020-12'],
  ['additionalItems', one, 'draft-04', '2020-12'],
  ['prefixItems', list, '2020-12'],
  ['contains', one, 'draft-06'],
  ['minContains', count, '2019-09'],
  ['maxContains', count, '2019-09'],
  ['required', names],
  ['minProperties', count],
  ['maxProperties', count],
  ['properties', map],
  ['properties', map],
  ['patternProperties', (random, depth) => ({ [random.pick(patterns)]: schema(random, depth - 1) })],
  ['additionalProperties', one],
  ['propertyNames', one, 'draft-06'],
  [
    'dependencies',
    (random, depth) => ({ [random.pick(keys)]: random.oneIn(2) ? ['a'] : schema(random, depth - 1) }),
    'draft-04',
    '2019-09',
  ],
  ['dependentRequired', (random) => ({ [random.pick(keys)]: names(random, 0) }), '2019-09'],
  ['dependentSchemas', map, '2019-09'],
  ['unevaluatedProperties', one, '2019-09'],
  ['unevaluatedItems', one, '2019-09'],
  ['allOf', list],
  ['anyOf', list],
  ['oneOf', list],
  ['not', one],
  ['if', one, 'draft-07'],
  ['then', one, 'draft-07'],
  ['else', one, 'draft-07'],
  ['$ref', reference],
]

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()]
}

let dialectNow: Dialect = '2020-12'

function schema(random: Random, depth: number): Json {
  if (depth <= 0 || random.oneIn(9)) {
    const simple: Json = random.oneIn(2) ? {} : { type: typeName(random, 0) }
    return dialectNow === 'draft-04' ? simple : random.pick<Json>([true, false, simple, simple])
  }
  const made: Record<string, Json> = {}
  for (let more = 1 + random.below(3); more > 0; more -= 1) {
    const [keyword, make, since, until] = keywords[random.below(keywords.length)] ?? ['type', typeName]
    if (since !== undefined && !isSince(dialectNow, since)) continue
    if (until !== undefined && isSince(dialectNow, until)) continue
    if (keyword === '$ref' && depth > 2) continue
    made[keyword] = make(random, depth)
  }
  if (made['minContains'] !== undefined || made['maxContains'] !== undefined)
    made['contains'] ??= { type: 'integer' }
  return tidied(made)
}

/** Without the combinations in which ajv is known to be wrong. */
function tidied(schema: JsonObject): JsonObject {
  const made: Record<string, Json> = definedOnly(schema)
  // ajv ignores contains for an empty list beside prefixItems, and looks at what stands beside $ref in old drafts.
  if (made['contains'] !== undefined) {
    delete made['prefixItems']
    if (isList(made['items'])) delete made['items']
  }
  if (made['$ref'] !== undefined && !isSince(dialectNow, '2019-09')) {
    const { $ref, definitions } = made
    // Hyperjump does not look at definitions beside $ref.
    return definitions === undefined ? { $ref } : { allOf: [{ $ref }], definitions }
  }
  if (dialectNow === 'draft-04' && isList(made['required']) && made['required'].length === 0)
    delete made['required']
  return made
}

function definedOnly(schema: JsonObject): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, part]) => (part === undefined ? [] : [[key, part]])),
  )
}

/** A schema as people do not write them, with every keyword of its dialect. */
export function randomSchema(random: Random, dialect: Dialect, depth: number): Json {
  dialectNow = dialect
  const root = schema(random, depth)
  if (!isObject(root)) return root
  return tidied({ ...root, definitions: { x: schema(random, 2), y: schema(random, 1) } })
}

/** The same schema with one thing changed somewhere. */
export function mutated(random: Random, dialect: Dialect, original: Json): Json {
  dialectNow = dialect
  const made = changed(random, original, 3)
  if (!isObject(made)) return made
  const definitions = isObject(original) ? original['definitions'] : undefined
  return tidied({ ...made, definitions: definitions ?? { x: {}, y: {} } })
}

function changed(random: Random, original: Json, depth: number): Json {
  if (!isObject(original) || random.oneIn(6)) return schema(random, Math.min(depth, 2))
  const names = Object.keys(original).filter((name) => name !== 'definitions')
  const name = names[random.below(names.length)]
  if (name === undefined || random.oneIn(5)) {
    const added = schema(random, 2)
    return isObject(added) ? tidied({ ...original, ...added }) : original
  }
  const part = original[name]
  if (random.oneIn(5) || part === undefined) {
    return Object.fromEntries(
      Object.entries(original).flatMap(([key, one]) =>
        key === name || one === undefined ? [] : [[key, one]],
      ),
    )
  }
  if (typeof part === 'number')
    return { ...original, [name]: Math.max(part + random.pick([1, -1]), name === 'multipleOf' ? 1 : 0) }
  if (
    isObject(part) &&
    ![
      'properties',
      'patternProperties',
      'dependencies',
      'dependentRequired',
      'dependentSchemas',
      'const',
    ].includes(name)
  ) {
    return { ...original, [name]: changed(random, part, depth - 1) }
  }
  if (isObject(part) && ['properties', 'patternProperties', 'dependentSchemas'].includes(name)) {
    const keys = Object.keys(part)
    const key = keys[random.below(keys.length)]
    const inner = key === undefined ? undefined : part[key]
    if (key === undefined || inner === undefined) return original
    return { ...original, [name]: { ...part, [key]: changed(random, inner, depth - 1) } }
  }
  if (isList(part) && ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items'].includes(name)) {
    const index = random.below(part.length)
    const inner = part[index]
    return inner === undefined
      ? original
      : { ...original, [name]: part.with(index, changed(random, inner, depth - 1)) }
  }
  return original
}

/** A value of the little world in which these schemas live. */
export function randomValue(random: Random): Json {
  return value(random, 2)
}
