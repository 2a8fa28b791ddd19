import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json } from '../src/index.ts'
import { ajvJudge } from '../../../tests/compat/judges.ts'

const dialects = {
  'draft-04': 'http://json-schema.org/draft-04/schema#',
  'draft-06': 'http://json-schema.org/draft-06/schema#',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
}
const uris = Object.values(dialects)
const pairs = uris.flatMap((uri) => uris.map((other) => [uri, other] as const))

test.each(pairs)('a schema of %s may refer to the metaschema %s', (uri, other) => {
  const from = { $schema: uri, type: 'object', properties: { schema: { $ref: other } } }
  const narrower = { allOf: [{ $ref: other }, { not: { maxProperties: 0 } }, { type: 'object' }] }
  const to = { ...from, properties: { schema: narrower } }
  const { backward, forward } = compare({ from, to })
  expect([backward.verdict, forward.verdict]).toEqual(['incompatible', 'compatible'])
  expect(compare({ from, to: { ...from, description: 'other words' } }).full.verdict).toBe('compatible')
})

test('what a metaschema demands is known: a type that is none is refused', () => {
  const from = { $schema: dialects['2020-12'], $ref: dialects['2020-12'] }
  const to = {
    $schema: dialects['2020-12'],
    anyOf: [{ type: 'boolean' }, { type: 'object', properties: { type: { type: ['string', 'array'] } } }],
  }
  const { backward, forward } = compare({ from, to })
  expect(backward.verdict).toBe('compatible')
  const witness = forward.verdict === 'incompatible' ? forward.witness : undefined
  expect(witness).toBeDefined()
  expect(ajvJudge({ $ref: dialects['2020-12'] }, '2020-12')?.(witness ?? true)).toBe(false)
})

test('a part of a metaschema can be referred to', () => {
  const from = { $schema: dialects['draft-07'], $ref: `${dialects['draft-07']}/definitions/simpleTypes` }
  const to = {
    $schema: dialects['draft-07'],
    enum: ['array', 'boolean', 'integer', 'null', 'number', 'object'],
  }
  expect(compare({ from, to }).backward).toMatchObject({ verdict: 'incompatible', witness: 'string' })
})

test('a metaschema that extends the official one is what its references lead to', () => {
  const from = {
    $schema: dialects['2020-12'],
    $id: 'https://schema.invalid/meta',
    $dynamicAnchor: 'meta',
    allOf: [{ $ref: dialects['2020-12'] }],
    properties: { 'x-term': { type: 'string' } },
  }
  const to = { ...from, properties: { 'x-term': { type: 'string', minLength: 1 } } }
  const { backward, forward } = compare({ from, to })
  expect(backward).toMatchObject({ verdict: 'incompatible', witness: { 'x-term': '' } })
  expect(forward.verdict).toBe('compatible')
})

test('a document that is handed in comes before the official one', () => {
  const handed = { $id: dialects['draft-07'], type: 'string' }
  const documents = { [dialects['draft-07']]: handed, 'http://json-schema.org/draft-07/schema': handed }
  const from = { $schema: dialects['draft-07'], $ref: dialects['draft-07'] }
  const to: Json = { $schema: dialects['draft-07'], type: 'string' }
  const { full } = compare({ from, to, options: { documents: { from: documents, to: documents } } })
  expect(full.verdict).toBe('compatible')
})

test.each(['http://json-schema.org/schema#', 'http://json-schema.org/schema'])(
  'a schema in whichever version is current (%s) is read as one that does not say',
  ($schema) => {
    const from = { $schema, properties: { a: { type: 'string' } } }
    const to = { $schema, properties: { a: { type: 'string' } }, required: ['a'] }
    expect(compare({ from, to }).backward).toMatchObject({ verdict: 'incompatible', witness: {} })
  },
)

test('hyper-schema is read as the dialect that it adds annotations to', () => {
  const from = {
    $schema: 'http://json-schema.org/draft-04/hyper-schema#',
    minimum: 1,
    exclusiveMinimum: true,
  }
  const to = { $schema: dialects['draft-07'], exclusiveMinimum: 1 }
  expect(compare({ from, to }).full.verdict).toBe('compatible')
})
