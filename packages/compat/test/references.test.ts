import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { CompareOptions, Json } from '../src/index.ts'

const text = { type: 'string' }
const dialect2020 = 'https://json-schema.org/draft/2020-12/schema'
const dialect2019 = 'https://json-schema.org/draft/2019-09/schema'
const draft07 = 'http://json-schema.org/draft-07/schema#'
const draft04 = 'http://json-schema.org/draft-04/schema#'

/** Each schema says of the property `a`, by a different way, that it is a string. */
const ways: readonly (readonly [title: string, schema: Json, options?: CompareOptions])[] = [
  ['a pointer', { properties: { a: { $ref: '#/$defs/t' } }, $defs: { t: text } }],
  [
    'a pointer into an unknown keyword',
    { properties: { a: { $ref: '#/components/t' } }, components: { t: text } },
  ],
  [
    'a pointer with escapes',
    { properties: { a: { $ref: '#/$defs/a~1b%20~0c' } }, $defs: { 'a/b ~c': text } },
  ],
  ['an anchor', { properties: { a: { $ref: '#t' } }, $defs: { t: { $anchor: 't', ...text } } }],
  [
    'an embedded resource',
    {
      $id: 'https://schema.invalid/x/root',
      properties: { a: { $ref: 't' } },
      $defs: { t: { $id: 't', ...text } },
    },
  ],
  [
    'a pointer inside an embedded resource',
    {
      $id: 'https://schema.invalid/x/root',
      properties: { a: { $ref: 't' } },
      $defs: { t: { $id: 't', $ref: '#/$defs/s', $defs: { s: text } }, s: { type: 'null' } },
    },
  ],
  [
    'a urn',
    { $id: 'urn:example:root', properties: { a: { $ref: 'urn:example:root#/$defs/t' } }, $defs: { t: text } },
  ],
  ['a chain', { properties: { a: { $ref: '#/$defs/s' } }, $defs: { s: { $ref: '#/$defs/t' }, t: text } }],
  [
    'another document',
    { properties: { a: { $ref: 'https://schema.invalid/other' } } },
    given({ 'https://schema.invalid/other': text }),
  ],
  [
    'a part of another document',
    { properties: { a: { $ref: 'https://schema.invalid/other#/$defs/t' } } },
    given({ 'https://schema.invalid/other': { $defs: { t: text } } }),
  ],
  [
    'another document by a relative reference',
    { $id: 'https://schema.invalid/one', properties: { a: { $ref: 'other' } } },
    given({ 'https://schema.invalid/other': text }),
  ],
  [
    'another document that refers on',
    { properties: { a: { $ref: 'https://schema.invalid/other' } } },
    given({ 'https://schema.invalid/other': { $ref: 'third' }, 'https://schema.invalid/third': text }),
  ],
  [
    'a dynamic reference with one anchor',
    {
      $schema: dialect2020,
      properties: { a: { $dynamicRef: '#t' } },
      $defs: { t: { $dynamicAnchor: 't', ...text } },
    },
  ],
  [
    'a recursive reference without anchor',
    { $schema: dialect2019, properties: { a: { $ref: 't' } }, $defs: { t: { $id: 't', allOf: [text] } } },
  ],
  [
    'definitions of draft-07',
    { $schema: draft07, properties: { a: { $ref: '#/definitions/t' } }, definitions: { t: text } },
  ],
  [
    'an $id with only a fragment in draft-07',
    { $schema: draft07, properties: { a: { $ref: '#t' } }, definitions: { t: { $id: '#t', ...text } } },
  ],
  [
    'an id in draft-04',
    {
      $schema: draft04,
      id: 'http://schema.invalid/root',
      properties: { a: { $ref: 't' } },
      definitions: { t: { id: 't', ...text } },
    },
  ],
]

function given(documents: Readonly<Record<string, Json>>): CompareOptions {
  return { documents: { from: documents, to: documents } }
}

const expected = { properties: { a: text } }

const rows = ways.map(([title, schema, options]) => [title, schema, options ?? {}] as const)

test.each(rows)('%s leads to its schema', (_, schema, options) => {
  const { backward, forward } = compare({ from: schema, to: expected, options })
  expect([backward.verdict, forward.verdict]).toEqual(['compatible', 'compatible'])
  const changed = compare({ from: schema, to: { properties: { a: { type: 'null' } } }, options })
  expect(changed.backward).toMatchObject({ verdict: 'incompatible', at: { to: '/properties/a/type' } })
})

test('what stands beside $ref counts from 2019-09 on and not before', () => {
  const schema = ($schema: string): Json => ({
    $schema,
    allOf: [{ $ref: '#/definitions/t', maxLength: 1 }],
    definitions: { t: text },
  })
  const asks = ($schema: string): string => compare({ from: text, to: schema($schema) }).backward.verdict
  expect([draft04, draft07, dialect2019, dialect2020].map(asks)).toEqual([
    'compatible',
    'compatible',
    'incompatible',
    'incompatible',
  ])
})

test('an $id inside a value is not a resource', () => {
  const schema = {
    properties: { a: { $ref: 'https://schema.invalid/t' } },
    enum: [{ $id: 'https://schema.invalid/t', type: 'null' }],
  }
  expect(compare({ from: schema, to: {} }).backward).toMatchObject({
    reason: { code: 'reference-unresolved', at: '/properties/a' },
  })
})

const list = (items: Json, anchor: Json): Json => ({
  $id: 'list',
  type: 'array',
  items,
  $defs: { t: { $dynamicAnchor: 't', ...(typeof anchor === 'object' ? anchor : {}) } },
})

test('a dynamic reference is read for the outermost anchor on the way to it', () => {
  const strings = {
    $id: 'https://schema.invalid/strings',
    $ref: 'list',
    $defs: { item: { $dynamicAnchor: 't', type: 'string' }, list: list({ $dynamicRef: '#t' }, {}) },
  }
  const { backward, forward } = compare({ from: strings, to: { type: 'array', items: text } })
  expect([backward.verdict, forward.verdict]).toEqual(['compatible', 'compatible'])
})

test('a recursive reference is read for the outermost anchor on the way to it', () => {
  const tree = {
    $id: 'https://schema.invalid/tree',
    $recursiveAnchor: true,
    type: 'object',
    properties: { data: true, children: { type: 'array', items: { $recursiveRef: '#' } } },
  }
  const strict = {
    $schema: dialect2019,
    $id: 'https://schema.invalid/strict',
    $recursiveAnchor: true,
    $ref: 'tree',
    unevaluatedProperties: false,
    $defs: { tree },
  }
  const plain = {
    $schema: dialect2019,
    type: 'object',
    properties: { data: true, children: { type: 'array', items: { $ref: '#' } } },
    additionalProperties: false,
  }
  const { backward, forward } = compare({ from: strict, to: plain })
  expect([backward.verdict, forward.verdict]).toEqual(['compatible', 'compatible'])
})

test('equal loops that are written differently are one schema', () => {
  const once = { type: 'object', properties: { n: { $ref: '#' } } }
  const twice = { type: 'object', properties: { n: { type: 'object', properties: { n: { $ref: '#' } } } } }
  expect(compare({ from: once, to: twice }).full).toEqual({
    verdict: 'compatible',
    trace: [
      { rule: 'same-schema', at: { from: '', to: '' } },
      { rule: 'same-schema', at: { from: '', to: '' } },
    ],
  })
})

test('a schema without $schema is read as it is written', () => {
  const tuple = { items: [text], additionalItems: false }
  const { backward, forward } = compare({
    from: tuple,
    to: { $schema: dialect2020, prefixItems: [text], items: false },
  })
  expect([backward.verdict, forward.verdict]).toEqual(['compatible', 'compatible'])
  const flag = { type: 'integer', minimum: 0, exclusiveMinimum: true }
  expect(compare({ from: flag, to: { $schema: draft07, type: 'integer', minimum: 1 } }).full.verdict).toBe(
    'compatible',
  )
})
