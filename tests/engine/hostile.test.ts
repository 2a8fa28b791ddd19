import { expect, test } from 'vitest'
import { checkOndersteuningsplan, isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import { acceptsBy } from './tiers.ts'

const schema = {
  type: 'object',
  properties: {
    naam: { type: 'string', minLength: 1, maxLength: 20 },
    aantal: { type: 'integer', minimum: 0, maximum: 9 },
    lijst: { type: 'array', items: { type: 'string', maxLength: 3 }, maxItems: 3, uniqueItems: true },
    vrij: { type: 'object' },
  },
  required: ['naam'],
  unevaluatedProperties: false,
}
const accepts = acceptsBy(schema) ?? (() => undefined)
const naam = 'x'

class Message {
  naam = naam
}

class Hidden {
  get naam(): string {
    return naam
  }
}

const withSymbol = { naam, [Symbol('aantal')]: 'x' }
const notEnumerable = Object.defineProperty({}, 'naam', { value: naam })
const itself: { naam: string; vrij: object } = { naam, vrij: {} }
itself.vrij = itself
const fooled = Object.assign(['a'], { [Symbol.iterator]: () => [][Symbol.iterator]() })

test.each([
  ['an object without a prototype', Object.assign(Object.create(null), { naam }), true],
  ['an instance of a class with fields', new Message(), true],
  ['inherited properties that are enumerable', Object.create({ naam }), true],
  ['a getter of a class, which JSON would not send', new Hidden(), false],
  ['a property that is not enumerable, which JSON would not send', notEnumerable, false],
  ['a symbol as a name, which JSON would not send', withSymbol, true],
  ['an own property __proto__', JSON.parse('{"naam":"x","__proto__":{"aantal":1}}'), false],
  ['an own property constructor', JSON.parse('{"naam":"x","constructor":{"prototype":{}}}'), false],
  ['a property that is undefined', { naam, aantal: undefined }, true],
  ['a required property that is undefined', { naam: undefined }, false],
  ['an unknown property that is undefined', { naam, ander: undefined }, false],
  ['NaN', { naam, aantal: Number.NaN }, false],
  ['infinity', { naam, aantal: Infinity }, false],
  ['minus zero', { naam, aantal: -0 }, true],
  ['a big integer', { naam, aantal: 1n }, false],
  ['a text that is an object', { naam: Object('x') }, false],
  ['a symbol as a value', { naam: Symbol('x') }, false],
  ['a function', { naam: () => 'x' }, false],
  ['a date as an object without properties', { naam, vrij: new Date(0) }, true],
  ['a date as a text', { naam: new Date(0) }, false],
  ['a list with holes', { naam, lijst: Array.from({ length: 2 }) }, false],
  [
    'a sparse list of four thousand million',
    { naam, lijst: Object.assign([], { length: 4_294_967_295 }) },
    false,
  ],
  [
    'a list that iterates over nothing',
    { naam, lijst: Object.assign([1], { [Symbol.iterator]: fooled.values }) },
    false,
  ],
  ['something with a length that is no list', { naam, lijst: { length: 0 } }, false],
  ['an object that holds itself', itself, true],
  ['a lone surrogate', { naam: '\ud83d' }, true],
])('%s has the verdict that its JSON deserves', (_what, document, verdict) => {
  expect(accepts(document)).toBe(verdict)
})

test('a getter that throws throws, and is not taken for a verdict', () => {
  const document = Object.defineProperty({}, 'naam', {
    enumerable: true,
    get: () => {
      throw new RangeError('de getter')
    },
  })
  expect(() => accepts(document)).toThrow(RangeError)
})

test('names on the prototype of all objects make nothing valid that was not', () => {
  const closed = acceptsBy({ type: 'object', properties: {}, unevaluatedProperties: false })
  const everyPrototype: object = Object.prototype
  const before = [accepts({ naam }), accepts({}), closed?.({})]
  Object.defineProperty(everyPrototype, 'ander', { value: 1, enumerable: true, configurable: true })
  const polluted = [accepts({ naam }), accepts({}), closed?.({})]
  Reflect.deleteProperty(everyPrototype, 'ander')
  expect([before, polluted]).toEqual([
    [true, false, true],
    [false, false, false],
  ])
})

test('very many properties, a million items and a text of a million characters are refused at once', () => {
  const many: object = JSON.parse(
    `{${Array.from({ length: 100_000 }, (_none, nth) => `"p${nth}":1`).join()}}`,
  )
  const long = 'x'.repeat(1_000_000)
  const documents = [many, { naam: long }, { naam, lijst: Array.from(long) }, { naam, vrij: many }]
  expect(documents.map((document) => accepts(document))).toEqual([false, false, false, true])
  expect(checkOndersteuningsplan(many)).toMatchObject({ ok: false, truncated: true, issues: { length: 100 } })
})

test('what is nested ten thousand deep is judged to the depth of the schema', () => {
  const deep = (levels: number): object => {
    let inner: object = { naam }
    for (let level = 0; level < levels; level++) inner = { naam, vrij: inner }
    return inner
  }
  const [plan] = readSchemas()
    .filter(({ name }) => name === 'ondersteuningsplan')
    .flatMap(({ valid }) => valid.map(({ document }) => document))
  expect(accepts(deep(10_000))).toBe(true)
  expect(isOndersteuningsplan({ ...Object(plan), doelen: deep(10_000) })).toBe(false)
  expect(checkOndersteuningsplan({ ...Object(plan), doelen: deep(10_000) })).toMatchObject({
    ok: false,
    issues: [{ code: 'sdk/type', at: '/doelen' }],
  })
})
