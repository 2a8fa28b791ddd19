import type { SchemaRecord } from '@samenspraak/engine'
import type { Json } from '../parity/mutate.ts'
import type { Random } from '../parity/random.ts'

/** A schema that must flatten, and documents of which many are valid. */
export interface RandomSchema {
  readonly schema: SchemaRecord
  readonly document: () => Json
}

/** What is made at one place: the schema, and a value that mostly fits. */
interface Made {
  readonly schema: { [keyword: string]: unknown }
  readonly value: () => Json
}

const names = ['a', 'b', 'naam', 'code', 'toString', 'constructor', '0', 'x y', 'é', '$s']
const formats: readonly (readonly [string, Json])[] = [
  ['date', '2026-02-28'],
  ['date-time', '2026-02-28T10:00:00Z'],
  ['uuid', '46c728da-81cd-4b74-a524-6fbe0d855b93'],
  ['uri', 'https://example.org/a?b#c'],
  ['email', 'een@example.org'],
  ['postcode', '1234AB'],
  ['bsn', '999990019'],
]

/** Makes one schema of the subset that flattens; the same seed makes the same. */
export function randomSchema(random: Random): RandomSchema {
  const definitions: Made[] = []
  const made = anyObject(random, 3, definitions)
  const $defs = Object.fromEntries(definitions.map(({ schema }, nth) => [`d${nth}`, schema]))
  return { schema: { ...made.schema, $defs }, document: made.value }
}

function anything(random: Random, depth: number, definitions: Made[]): Made {
  const kind = random.int(depth === 0 ? 6 : 11)
  if (kind < 6) return scalar(random, kind)
  if (kind < 8) return list(random, depth, definitions)
  if (kind === 8) return referred(random, depth, definitions)
  return anyObject(random, depth, definitions)
}

function anyObject(random: Random, depth: number, definitions: Made[]): Made {
  return random.int(4) === 0 ? union(random, depth, definitions) : object(random, depth, definitions)
}

function referred(random: Random, depth: number, definitions: Made[]): Made {
  const known = random.int(2) === 0 ? random.pick(definitions) : undefined
  const made = known ?? anything(random, depth - 1, definitions)
  if (known === undefined) definitions.push(made)
  return { schema: { $ref: `#/$defs/d${definitions.indexOf(made)}` }, value: made.value }
}

function scalar(random: Random, kind: number): Made {
  const pick = <T extends Json>(values: readonly T[]): Json => random.pick(values) ?? null
  switch (kind) {
    case 0:
      return { schema: { type: 'boolean' }, value: () => random.int(2) === 0 }
    case 1: {
      const [minimum, maximum] = [random.int(5) - 2, 3 + random.int(5)]
      const bounds =
        random.int(2) === 0 ? { minimum, maximum } : { exclusiveMinimum: minimum, exclusiveMaximum: maximum }
      const type = random.int(3) === 0 ? 'number' : 'integer'
      return { schema: { type, ...bounds }, value: () => pick([minimum, maximum, 1, 1.5]) }
    }
    case 2: {
      const values = [['a', 'b'], ['a', 'b', 'c', 'd', '__proto__'], ['x']][random.int(3)] ?? []
      const schema = values.length === 1 ? { const: 'x' } : { type: 'string', enum: values }
      return { schema, value: () => pick(values) }
    }
    case 3: {
      const [format, example] = random.pick(formats) ?? ['date', '']
      return { schema: { type: 'string', format, maxLength: 40 }, value: () => example }
    }
    case 4:
      return {
        schema: { type: 'string', pattern: '^[a-z]+(-[0-9]{2})?$', maxLength: 8 },
        value: () => pick(['abc', 'a-12', 'A', 'abcdefghi', '']),
      }
    default: {
      const [minLength, maxLength] = [random.int(3), 2 + random.int(3)]
      return {
        schema: { type: 'string', minLength, maxLength },
        value: () => pick(['ab', '😀😀', 'abc', 'abcde']),
      }
    }
  }
}

function list(random: Random, depth: number, definitions: Made[]): Made {
  const items = anything(random, depth - 1, definitions)
  const uniqueItems = random.int(3) === 0
  const contains = random.int(6) === 0 ? { contains: { type: 'string', minLength: 2 }, maxContains: 2 } : {}
  return {
    schema: {
      type: 'array',
      items: items.schema,
      minItems: random.int(2),
      maxItems: 3,
      uniqueItems,
      ...contains,
    },
    value: () => Array.from({ length: uniqueItems ? 1 : random.int(4) }, () => items.value()),
  }
}

function object(random: Random, depth: number, definitions: Made[]): Made {
  const own = properties(random, depth, definitions, names.slice(random.int(4), 5 + random.int(6)))
  const all = own.map(([name]) => name)
  const some = (): readonly string[] => all.filter(() => random.int(3) === 0)
  const required = some()
  const [first, second] = all
  const conditions =
    first === undefined || second === undefined || random.int(2) === 0
      ? {}
      : {
          if: { properties: { [first]: { const: 'a' } }, required: [first] },
          then: random.int(4) === 0 ? true : { required: [second] },
          else: random.int(2) === 0 ? true : { required: some() },
        }
  const dependent =
    second !== undefined && random.int(4) === 0 ? { dependentRequired: { [second]: some() } } : {}
  const count = random.int(4) === 0 ? { minProperties: random.int(3), maxProperties: 2 + random.int(3) } : {}
  const closing = random.pick([{}, { additionalProperties: false }, { unevaluatedProperties: false }]) ?? {}
  const schemas = Object.fromEntries(own.map(([name, { schema }]) => [name, schema]))
  const whole = { type: 'object', properties: schemas, required, ...conditions, ...dependent, ...count }
  // By allOf an object is said in two halves, which only unevaluatedProperties can close.
  const [head, tail] = [Object.entries(schemas).slice(0, 2), Object.entries(schemas).slice(2)]
  const halves = {
    ...whole,
    properties: Object.fromEntries(head),
    allOf: [{ properties: Object.fromEntries(tail) }],
    ...('additionalProperties' in closing ? {} : closing),
  }
  return {
    schema: random.int(5) === 0 ? halves : { ...whole, ...closing },
    value: () => valueOf(random, own, required),
  }
}

type Property = readonly [name: string, made: Made]

function properties(
  random: Random,
  depth: number,
  definitions: Made[],
  from: readonly string[],
): readonly Property[] {
  return from
    .filter(() => random.int(3) > 0)
    .map((name) => [name, anything(random, depth - 1, definitions)] as const)
}

function valueOf(random: Random, own: readonly Property[], required: readonly string[]): Json {
  const there = own.filter(([name]) => required.includes(name) || random.int(3) === 0)
  return Object.fromEntries(there.map(([name, { value }]) => [name, value()]))
}

function union(random: Random, depth: number, definitions: Made[]): Made {
  const shared = properties(random, depth, definitions, names)
  const tags = ['een', 'twee', 'drie'].slice(0, 2 + random.int(2))
  const closed = random.int(2) === 0
  const variants = tags.map((tag) => {
    const own = closed ? shared.filter(() => random.int(2) === 0) : shared
    const required = own.map(([name]) => name).filter(() => random.int(3) === 0)
    const schema = {
      type: 'object',
      properties: {
        soort: { type: 'string', const: tag },
        ...Object.fromEntries(own.map(([name, made]) => [name, made.schema])),
      },
      required: ['soort', ...required],
      ...(closed ? { unevaluatedProperties: false } : {}),
    }
    return { schema, value: (): Json => ({ soort: tag, ...Object(valueOf(random, own, required)) }) }
  })
  return {
    schema: { type: 'object', required: ['soort'], oneOf: variants.map(({ schema }) => schema) },
    value: () => random.pick(variants)?.value() ?? null,
  }
}
