import type { Json, JsonObject } from '@samenspraak/compat'
import type { Random } from '../random.ts'
import type { Base } from './base.ts'

/** A schema and a maker of documents that are valid under it. */
interface Made {
  readonly schema: JsonObject
  readonly document: () => Json
}

const texts = [
  ['^[A-Z]{3}$', ['EUR', 'ABC']],
  ['^[0-9]{4}-[0-9]{2}$', ['2024-01', '1999-12']],
  ['^[a-z][a-z0-9-]*$', ['a', 'abc-1']],
  ['^(true|false)$', ['true', 'false']],
  ['^#[0-9a-fA-F]{6}$', ['#00ff00', '#AbCdEf']],
  ['^v\\d+(\\.\\d+)?$', ['v1', 'v10.2']],
  ['^\\S+@\\S+$', ['a@b', 'demo@example.org']],
  ['^.{1,8}$', ['x', 'a b c']],
  ['^/[^/]*(/[^/]*)*$', ['/', '/a/b']],
  ['[0-9]', ['a1', '42']],
] as const
const formats = [
  ['date', '2024-02-29'],
  ['date-time', '2024-02-29T10:00:00Z'],
  ['email', 'demo@example.org'],
  ['uuid', '5f4e2b80-0000-4000-8000-000000000000'],
  ['uri', 'https://example.org/a'],
] as const
const names = [
  'id',
  'name',
  'code',
  'kind',
  'amount',
  'tags',
  'notes',
  'start',
  'end',
  'owner',
  'a.b',
  'x$',
  'state',
] as const
const words = ['red', 'green', 'blue', 'open', 'closed', 'draft'] as const

/** A schema as people write them, made up, with documents. */
export function randomBase(random: Random): Base {
  const shared = object(random, 1)
  const definitions = new Map([['shared', shared]])
  const root = object(random, 2 + random.below(2), definitions)
  const recursive = random.oneIn(3)
  const schema = recursive
    ? withProperty(root.schema, 'nested', { anyOf: [{ type: 'null' }, { $ref: '#' }] })
    : root.schema
  const documents = Array.from({ length: 3 }, root.document)
  return { name: 'random', schema: { ...schema, $defs: { shared: shared.schema } }, documents }
}

type Definitions = ReadonlyMap<string, Made>
type Maker = (random: Random, depth: number, definitions: Definitions) => Made

const text: Maker = (random) => {
  const [pattern, examples] = random.pick(texts)
  const document = (): Json => random.pick(examples)
  return { schema: { type: 'string', pattern, ...(random.oneIn(2) ? { maxLength: 40 } : {}) }, document }
}
const formatted: Maker = (random) => {
  const [format, example] = random.pick(formats)
  return { schema: { type: 'string', format }, document: () => example }
}
const choice: Maker = (random) => {
  const members = random.shuffled(words).slice(0, 2 + random.below(3))
  const schema = random.oneIn(2) ? { enum: members } : { type: 'string', enum: members }
  return { schema, document: () => random.some(members) ?? null }
}
const whole: Maker = (random) => {
  const minimum = random.below(5) - 2
  const maximum = minimum + 2 + random.below(100)
  return {
    schema: { type: 'integer', minimum, maximum },
    document: () => minimum + random.below(maximum - minimum + 1),
  }
}
const fraction: Maker = (random) => {
  const step = random.pick([0.5, 0.25, 5])
  return { schema: { type: 'number', multipleOf: step, minimum: 0 }, document: () => random.below(40) * step }
}
const flag: Maker = (random) => ({ schema: { type: 'boolean' }, document: () => random.oneIn(2) })
const list: Maker = (random, depth, definitions) => {
  const item = any(random, depth - 1, definitions)
  const least = random.below(2)
  const schema = {
    type: 'array',
    items: item.schema,
    maxItems: 5,
    ...(least === 0 ? {} : { minItems: least }),
  }
  return { schema, document: () => Array.from({ length: least + random.below(3) }, item.document) }
}
const map: Maker = (random, depth, definitions) => {
  const value = any(random, depth - 1, definitions)
  const keys = ['k1', 'k2', 'long-key'] as const
  return {
    schema: {
      type: 'object',
      additionalProperties: value.schema,
      propertyNames: { pattern: '^[a-z0-9-]+$' },
    },
    document: () =>
      Object.fromEntries(keys.filter(() => random.oneIn(2)).map((key) => [key, value.document()])),
  }
}
const nullable: Maker = (random, depth, definitions) => {
  const value = any(random, depth - 1, definitions)
  const { type } = value.schema
  const schema =
    typeof type === 'string' && value.schema['enum'] === undefined && random.oneIn(2)
      ? { ...value.schema, type: [type, 'null'] }
      : { anyOf: [value.schema, { type: 'null' }] }
  return { schema, document: () => (random.oneIn(3) ? null : value.document()) }
}
const reference: Maker = (random, depth, definitions) => {
  const made = definitions.get('shared')
  return made === undefined
    ? text(random, depth, definitions)
    : { schema: { $ref: '#/$defs/shared' }, document: made.document }
}
const tagged: Maker = (random, depth, definitions) => {
  const branches = words.slice(0, 2 + random.below(2)).map((word) => {
    const { schema, document } = object(random, depth - 1, definitions)
    const { required = [], ...rest } = withProperty(schema, 'tag', { const: word })
    const all = Array.isArray(required) ? required : []
    return {
      schema: { ...rest, required: ['tag', ...all] },
      document: () => ({ ...Object(document()), tag: word }),
    }
  })
  return {
    schema: { oneOf: branches.map(({ schema }) => schema) },
    document: () => random.some(branches)?.document() ?? null,
  }
}

const flat: readonly Maker[] = [text, text, formatted, choice, whole, fraction, flag]
const deep: readonly Maker[] = [...flat, list, map, nullable, reference, tagged, object]

function any(random: Random, depth: number, definitions: Definitions): Made {
  const make = random.some(depth > 0 ? deep : flat) ?? text
  return make(random, depth, definitions)
}

function object(random: Random, depth: number, definitions: Definitions = new Map()): Made {
  const chosen = random.shuffled(names).slice(0, 1 + random.below(4))
  const fields = chosen.map((name) => ({
    name,
    made: any(random, depth - 1, definitions),
    must: random.oneIn(2),
  }))
  const required = fields.filter(({ must }) => must).map(({ name }) => name)
  const properties = Object.fromEntries(fields.map(({ name, made }) => [name, made.schema]))
  const isClosed = random.oneIn(3)
  return {
    schema: {
      type: 'object',
      properties,
      ...(required.length > 0 ? { required } : {}),
      ...(isClosed ? { additionalProperties: false } : {}),
    },
    document: () =>
      Object.fromEntries(
        fields
          .filter(({ must }) => must || !random.oneIn(3))
          .map(({ name, made }) => [name, made.document()]),
      ),
  }
}

function withProperty(schema: JsonObject, name: string, value: JsonObject): JsonObject {
  const { properties } = schema
  return { ...schema, properties: { ...Object(properties), [name]: value } }
}
