import type { Json, JsonObject } from '@samenspraak/compat'
import { definitionsIn, isModern } from '../dialects.ts'
import type { PairDialect } from '../dialects.ts'
import { typeOf } from '../mutations/scalars.ts'
import type { Random } from '../random.ts'
import { randomValue, smallNumbers } from './random-value.ts'

/** What a keyword is made with. */
export interface Making {
  readonly random: Random
  readonly dialect: PairDialect
  readonly subject: Subject
  readonly schema: (depth: number) => JsonObject | boolean
}

/** Makes a keyword, or some that belong together. */
export type KeywordMaker = (making: Making, depth: number) => JsonObject

/** Patterns over the few letters that the made values use. */
export const patterns = [
  '^a',
  'b$',
  '^[ab]*$',
  '[0-9]',
  '^(a|bb)+$',
  '^.{2}$',
  '^[^a]',
  'a|b',
  '^$',
  '\\W',
  '^\\p{L}+$',
] as const
const names = ['a', 'b', 'c', 'ab'] as const
const types = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object'] as const

const map: KeywordMaker = ({ random, schema }, depth) =>
  Object.fromEntries(names.filter(() => random.oneIn(3)).map((name) => [name, schema(depth - 1)]))
const list = ({ random, schema }: Making, depth: number): Json =>
  Array.from({ length: 1 + random.below(3) }, () => schema(depth - 1))
const properties: KeywordMaker = (making, depth) => ({ properties: map(making, depth) })
const type: KeywordMaker = ({ random }) => ({
  type: random.oneIn(3) ? [...new Set([random.pick(types), random.pick(types)])] : random.pick(types),
})

/** What a keyword is about, so that a schema can speak of one type more often than of all. */
export type Subject = 'any' | 'number' | 'string' | 'array' | 'object'
type Row = readonly [subject: Subject, make: KeywordMaker]

const scalarRows: readonly Row[] = [
  ['any', type],
  [
    'any',
    ({ random }) => ({
      enum: distinct(Array.from({ length: 1 + random.below(4) }, () => randomValue(random, 1))),
    }),
  ],
  ['any', (making) => ({ const: valueFor(making) })],
  ['any', ({ random, dialect }) => ({ $ref: `#/${definitionsIn(dialect)}/${random.pick(['one', 'two'])}` })],
  ['any', ({ random }) => ({ [random.pick(['title', 'x-note', 'format', 'default'])]: 'email' })],
  ['number', ({ random }) => ({ [random.pick(['minimum', 'exclusiveMinimum'])]: random.pick(smallNumbers) })],
  ['number', ({ random }) => ({ [random.pick(['maximum', 'exclusiveMaximum'])]: random.pick(smallNumbers) })],
  ['number', ({ random }) => ({ multipleOf: random.pick([1, 2, 3, 0.5, 1.5, 0.1]) })],
  ['string', ({ random }) => ({ [random.pick(['minLength', 'maxLength'])]: random.below(4) })],
  ['string', ({ random }) => ({ pattern: random.pick(patterns) })],
  ['array', ({ random }) => ({ [random.pick(['minItems', 'maxItems'])]: random.below(4) })],
  ['array', ({ random }) => ({ uniqueItems: !random.oneIn(5) })],
  ['object', ({ random }) => ({ [random.pick(['minProperties', 'maxProperties'])]: random.below(4) })],
  ['object', ({ random }) => ({ required: names.filter(() => random.oneIn(3)) })],
]
const deepRows: readonly Row[] = [
  ['object', properties],
  [
    'object',
    (making, depth) => ({ ...properties(making, depth), additionalProperties: making.schema(depth - 1) }),
  ],
  [
    'object',
    ({ random, schema }, depth) => ({ patternProperties: { [random.pick(patterns)]: schema(depth - 1) } }),
  ],
  ['object', ({ schema }, depth) => ({ additionalProperties: schema(depth - 1) })],
  ['object', ({ schema }, depth) => ({ propertyNames: schema(depth - 1) })],
  ['array', ({ schema }, depth) => ({ items: schema(depth - 1) })],
  ['array', ({ schema }, depth) => ({ contains: schema(depth - 1) })],
  ['array', (making, depth) => tuple(making, depth)],
  ['any', (making, depth) => ({ allOf: list(making, depth) })],
  ['any', (making, depth) => ({ anyOf: list(making, depth) })],
  ['any', (making, depth) => ({ oneOf: list(making, depth) })],
  ['any', ({ schema }, depth) => ({ not: schema(depth - 1) })],
  ['any', (making, depth) => condition(making, depth)],
  ['any', () => ({ $ref: '#' })],
]
const modernRows: readonly Row[] = [
  [
    'array',
    ({ random, schema }, depth) => ({
      contains: schema(depth - 1),
      [random.pick(['minContains', 'maxContains'])]: random.below(3),
    }),
  ],
  ['array', ({ schema }, depth) => ({ unevaluatedItems: schema(depth - 1) })],
  [
    'object',
    ({ random }) => ({ dependentRequired: { [random.pick(names)]: names.filter(() => random.oneIn(2)) } }),
  ],
  ['object', (making, depth) => ({ dependentSchemas: map(making, depth) })],
  ['object', ({ schema }, depth) => ({ unevaluatedProperties: schema(depth - 1) })],
  [
    'object',
    (making, depth) => ({
      unevaluatedProperties: false,
      anyOf: list(making, depth),
      ...properties(making, depth),
    }),
  ],
]
const oldRows: readonly Row[] = [
  [
    'object',
    ({ random, schema }, depth) => ({
      dependencies: {
        [random.pick(names)]: random.oneIn(2) ? names.filter(() => random.oneIn(2)) : schema(depth - 1),
      },
    }),
  ],
]

/** The makers for a dialect and a subject; the flat ones need no schema inside. */
export function makersFor(dialect: PairDialect, subject: Subject, isFlat: boolean): readonly KeywordMaker[] {
  const deeper = isFlat ? [] : [...deepRows, ...(isModern(dialect) ? modernRows : oldRows)]
  return [...scalarRows, ...deeper].flatMap(([about, make]) =>
    subject === 'any' || about === 'any' || about === subject ? [make] : [],
  )
}

/** Mostly of the type that the schema is about, so that constants do not make everything impossible. */
function valueFor({ random, subject }: Making): Json {
  const values = Array.from({ length: 12 }, () => randomValue(random, 2))
  const fitting = subject === 'any' ? values : values.filter((value) => typeOf(value) === subject)
  return fitting[0] ?? null
}

function condition({ random, schema }: Making, depth: number): JsonObject {
  return {
    if: schema(depth - 1),
    ...(random.oneIn(4) ? {} : { then: schema(depth - 1) }),
    ...(random.oneIn(2) ? {} : { else: schema(depth - 1) }),
  }
}

function tuple(making: Making, depth: number): JsonObject {
  const { dialect, random, schema } = making
  const [first, rest] = dialect === '2020-12' ? ['prefixItems', 'items'] : ['items', 'additionalItems']
  return { [first]: list(making, depth), ...(random.oneIn(2) ? {} : { [rest]: schema(depth - 1) }) }
}

function distinct(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((one) => [JSON.stringify(one), one])).values()]
}
