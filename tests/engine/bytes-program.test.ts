import { encode, flatten } from '@samenspraak/engine'
import type { Program } from '@samenspraak/engine'
import { createByteEngine, compiledPlain, compiledWasm } from '@samenspraak/engine/bytes'
import { expect, test } from 'vitest'

const codes = [compiledWasm() ?? compiledPlain, compiledPlain] as const

/** What both engines say of a document that fills the input to its last byte. */
function verdicts(schema: object, text: string): readonly string[] {
  const flattened = flatten({ ...schema })
  if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
  return verdictsBy(flattened.program, text)
}

function verdictsBy(program: Program, text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  return codes.map((compiled) => {
    const engine = createByteEngine(encode(program), bytes.length, compiled)
    engine.input.set(bytes)
    return engine.document(0, bytes.length)
  })
}

const having = (name: string): object => ({ type: 'object', properties: { [name]: { type: 'integer' } } })
const long = 'n'.repeat(70_000)

test.each([
  ['a quote in a name', having('a"b'), '{"a"b":1}'],
  ['a backslash in a name', having('a\\b'), '{"a\\b":"x"}'],
  ['a line feed in a name', having('a\nb'), '{"a\nb":1}'],
  ['a zero in a name', having('a\u0000b'), '{"a\u0000b":1}'],
  ['a lone surrogate in a name', having('\ud800'), '{"\ufffd":"x"}'],
  ['a name that the reader refuses', having('constructor'), '{"constructor":1}'],
  ['a name that reaches beyond the memory', having(long), '{"'],
  [
    'a pattern of a thousand groups',
    { type: 'string', pattern: `^${'('.repeat(1000)}a${')'.repeat(1000)}$` },
    '"a"',
  ],
  ['a lone surrogate among the values', { enum: ['\ud800', 'a'] }, '"\ufffd"'],
])('a schema with %s is left to the complete engine', (_what, schema, text) => {
  expect(verdicts(schema, text)).toStrictEqual(['not-mine', 'not-mine'])
})

test.each([
  ['maxLength', { type: 'string', maxLength: 2 ** 32 }, '"a"', 'valid'],
  ['minLength', { type: 'string', minLength: 2 ** 32 }, '"a"', 'invalid'],
  ['maxItems', { type: 'array', maxItems: 2 ** 32 + 1 }, '[1,2]', 'valid'],
  ['minItems', { type: 'array', minItems: 2 ** 32 }, '[]', 'invalid'],
  ['maxProperties', { type: 'object', maxProperties: 2 ** 32 }, '{"a":1}', 'valid'],
  ['minProperties', { type: 'object', minProperties: 2 ** 32 }, '{}', 'invalid'],
])('a %s that no word holds is not cut off', (_keyword, schema, text, verdict) => {
  expect(verdicts(schema, text)).toStrictEqual([verdict, verdict])
})

// Found by search: the engine keeps hashes of keys, not the keys.
const [one, other] = ['yIFParK5', 'OqcKbOQC'] as const

test.each([
  ['unknown keys', {}, `{"${one}":1,"${other}":2}`, 'not-mine'],
  [
    'a key and the name of a property',
    { ...having(one), additionalProperties: false },
    `{"${other}":1}`,
    'invalid',
  ],
  ['a text and a value', { enum: [one] }, `"${other}"`, 'invalid'],
])('%s of one hash are told apart, or left to the complete engine', (_what, schema, text, verdict) => {
  expect(verdicts(schema, text)).toStrictEqual([verdict, verdict])
})

test('a union whose tag has a value without rules is left to the complete engine', () => {
  const rules = {
    ...{ allowed: [0], closed: true, required: [0], minProperties: 0 },
    ...{ conditions: [], dependents: [] },
  }
  const program: Program = {
    root: 0,
    shapes: [
      {
        kind: 'object',
        properties: [{ name: 'soort', shape: 1 }],
        union: { tag: 0, variants: [{ value: 'a', rules }] },
      },
      { kind: 'choice', type: 'string', values: ['a', 'b'] },
    ],
  }
  expect(verdictsBy(program, '{"soort":"b"}')).toStrictEqual(['not-mine', 'not-mine'])
})
