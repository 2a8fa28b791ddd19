import { expect, test } from 'vitest'
import { openRegistry } from './open-registry.ts'
import { error, playOn, sent, story } from './story.ts'
import type { Step } from './story.ts'

const nested = (depth: number): string => `${'{"not":'.repeat(depth)}true${'}'.repeat(depth)}`
const dialect2020 = 'https://json-schema.org/draft/2020-12/schema'
const draft07 = 'http://json-schema.org/draft-07/schema#'

test.each([
  ['no text', 1, 42201],
  ['an empty text', '', 42201],
  ['an object instead of its text', { type: 'object' }, 42201],
  ['half a schema', '{"type":', 42201],
  ['a number', '1', 42201],
  ['a list', '[]', 42201],
  ['null', 'null', 42201],
  ['a key that stands twice', '{"type":"object","type":"string"}', 42201],
  ['a key that stands twice, written otherwise', '{"type":"object","t\\u0079pe":"string"}', 42201],
  ['the key __proto__', '{"properties":{"__proto__":{"type":"string"}}}', 42201],
  ['an unknown dialect', '{"$schema":"https://voorbeeld.nl/eigen"}', 42201],
  ['an unknown dialect within', `{"$schema":"${dialect2020}","$defs":{"a":{"$schema":"urn:x"}}}`, 42201],
  ['a keyword in the wrong shape', '{"type":"objekt"}', 42201],
  ['a keyword in the shape of another dialect', `{"$schema":"${dialect2020}","items":[true]}`, 42201],
  ['a pattern that does not compile', '{"pattern":"("}', 42201],
  ['a name of properties that does not compile', '{"patternProperties":{"[":true}}', 42201],
  ['a pattern that is none in Unicode', `{"$schema":"${dialect2020}","pattern":"\\\\-"}`, 42201],
  ['a $id that is no URI', '{"$id":"http://["}', 42201],
  ['a reference to a metadata service', '{"$ref":"http://169.254.169.254/latest/meta-data"}', 42201],
  ['a reference to a file', '{"$ref":"file:///etc/passwd"}', 42201],
  ['a reference to a place that is not there', '{"$ref":"#/$defs/nergens"}', 42201],
  ['a reference to a value that is no schema', '{"$ref":"#/title","title":"x"}', 42201],
  ['a reference to an unknown anchor', '{"$ref":"#nergens"}', 42201],
  ['a reference that is no URI', '{"$ref":"http://["}', 42201],
  ['a reference to itself', '{"$ref":"#"}', 42201],
  [
    'a reference to itself by a name',
    `{"$schema":"${dialect2020}","$dynamicRef":"#m","$dynamicAnchor":"m"}`,
    42201,
  ],
  [
    'references in a ring',
    '{"$ref":"#/$defs/a","$defs":{"a":{"not":{"$ref":"#/$defs/b"}},"b":{"$ref":"#/$defs/a"}}}',
    42201,
  ],
  ['half a surrogate', '{"title":"\\ud83d"}', 42201],
  ['a number beyond numbers', '{"maximum":1e999}', 42201],
  ['a number that no double holds', '{"maximum":9007199254740993}', 42201],
  ['a number that a double makes zero', '{"minimum":1e-400}', 42201],
  ['65 levels', nested(65), 42201],
  ['10,000 levels', nested(10_000), 42201],
  ['more than 256 kB', JSON.stringify({ title: 'x'.repeat(256 * 1024) }), 42209],
  ['more than 256 kB in bytes only', JSON.stringify({ title: 'é'.repeat(129 * 1024) }), 42209],
])('%s is no schema', async (_what, schema, code) => {
  await story([['POST /subjects/plan/versions', { schemaType: 'JSON', schema }, 422, error(code)]])
})

test.each([
  ['true', 'true'],
  ['false', 'false'],
  ['an empty object', '{}'],
  ['boolean subschemas', '{"properties":{"a":true,"b":false},"not":false,"items":true}'],
  ['large and small numbers that a double holds', '{"enum":[9007199254740992,1e300,2.5e-7,0.10,-0]}'],
  ['64 levels', nested(64)],
  ['itself, by reference', '{"properties":{"a":{"$ref":"#"}}}'],
  ['an anchor', '{"$ref":"#a","$defs":{"x":{"$anchor":"a"}}}'],
  ['a part with its own name', '{"$id":"urn:a","$ref":"urn:b","$defs":{"b":{"$id":"urn:b"}}}'],
  ['a metaschema', '{"$ref":"http://json-schema.org/draft-07/schema#"}'],
  ['a place under an unknown keyword', '{"$ref":"#/eigen/a","eigen":{"a":{"type":"string"}}}'],
  ['draft-04', '{"$schema":"http://json-schema.org/draft-04/schema#","minimum":1,"exclusiveMinimum":true}'],
  ['draft-06', '{"$schema":"http://json-schema.org/draft-06/schema#","exclusiveMinimum":1}'],
  ['draft-07', `{"$schema":"${draft07}","if":{"type":"string"},"pattern":"\\\\-"}`],
  ['2019-09', '{"$schema":"https://json-schema.org/draft/2019-09/schema","items":{"$recursiveRef":"#"}}'],
  ['2020-12', `{"$schema":"${dialect2020}","items":{"$dynamicRef":"#m"},"$dynamicAnchor":"m"}`],
  [
    'two ways to one place',
    '{"allOf":[{"$ref":"#/$defs/a"},{"$ref":"#/$defs/a"}],"$defs":{"a":{"type":"object"}}}',
  ],
  [
    'a reference in an old draft beside which nothing counts',
    `{"$schema":"${draft07}","$ref":"#/definitions/a","allOf":[{"$ref":"#"}],"definitions":{"a":{"type":"object"}}}`,
  ],
  [
    'a long list of values',
    JSON.stringify({ $schema: draft07, enum: Array.from({ length: 25_000 }, (_none, at) => at) }),
  ],
  ['names as of objects in programs', '{"properties":{"constructor":true,"toString":{"type":"string"}}}'],
  ['words that no keyword knows', '{"confluent:tags":["PII"],"x-eigen":{"$ref":"niets"}}'],
])('%s is a schema', async (_what, schema) => {
  await story([
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['POST /compatibility/subjects/plan/versions/latest', sent(schema), 200, { is_compatible: true }],
  ])
})

test('metadata and rules in the wrong shape are refused, too deep or too large ones as well', async () => {
  const path = 'POST /subjects/plan/versions'
  const deep = JSON.parse(`${'{"a":'.repeat(20)}1${'}'.repeat(20)}`)
  const refused: readonly (readonly [object, number])[] = [
    [{ metadata: 'x' }, 42201],
    [{ metadata: { properties: { a: 1 } } }, 42201],
    [{ metadata: { tags: { a: 'PII' } } }, 42201],
    [{ metadata: { sensitive: [1] } }, 42201],
    [{ metadata: { properties: { a: 'x'.repeat(70_000) } } }, 42201],
    [{ ruleSet: [] }, 42210],
    [{ ruleSet: deep }, 42210],
  ]
  const steps = refused.map(([more, code]): Step => [path, sent(true, more), 422, error(code)])
  await story([...steps, [path, sent(true, { metadata: {}, ruleSet: null }), 200, { id: 1 }]])
})

test('a body that cannot be read is 400, and one of a strange type 415', async () => {
  await story([
    ['POST /subjects/plan/versions', '{', 400, error(400)],
    ['POST /subjects/plan/versions', 'null', 400, error(400)],
    ['POST /subjects/plan/versions', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, error(400)],
    [
      'POST /subjects/plan/versions',
      '{"__proto__":{"a":1},"schemaType":"JSON","schema":"true"}',
      400,
      error(400),
    ],
    ['POST /subjects/plan/versions', undefined, 400, error(400)],
    ['POST /subjects/plan', undefined, 400, error(400)],
    ['PUT /mode', undefined, 400, error(400)],
  ])
  const registry = await openRegistry()
  const strange = await registry.app.inject({
    method: 'POST',
    url: '/subjects/plan/versions',
    headers: { 'content-type': 'text/plain' },
    payload: '{}',
  })
  expect([strange.statusCode, strange.json()]).toEqual([415, error(415)])
  await registry.close()
})

test('clients send the type of the API with every request, and get it back unless they ask for plain JSON', async () => {
  const registry = await openRegistry()
  await playOn(registry, [['POST /subjects/plan/versions', sent(true), 200, { id: 1 }]])
  const vendor = 'application/vnd.schemaregistry.v1+json'
  const ask = async (method: 'GET' | 'DELETE' | 'HEAD', accept: string): Promise<unknown> => {
    const url = '/subjects/plan/versions/1'
    const response = await registry.app.inject({ method, url, headers: { 'content-type': vendor, accept } })
    return [response.statusCode, response.headers['content-type']]
  }
  expect(await ask('GET', '*/*')).toEqual([200, vendor])
  expect(await ask('GET', `${vendor}, application/json`)).toEqual([200, vendor])
  expect(await ask('GET', 'application/json')).toEqual([200, 'application/json'])
  expect(await ask('HEAD', '*/*')).toEqual([200, vendor])
  expect(await ask('DELETE', '*/*')).toEqual([200, vendor])
  await registry.close()
})

test('a store that cannot do its work is 503, for reading and for writing, and clients may try again', async () => {
  const registry = await openRegistry()
  await registry.store.close()
  const read = await registry.app.inject('/subjects')
  const written = await registry.app.inject({
    method: 'POST',
    url: '/subjects/a/versions',
    payload: sent(true),
  })
  await registry.app.close()
  expect(
    [read, written].map((answer) => [answer.statusCode, answer.headers['retry-after'], answer.json()]),
  ).toEqual([
    [503, '1', error(50001)],
    [503, '1', error(50001)],
  ])
})
