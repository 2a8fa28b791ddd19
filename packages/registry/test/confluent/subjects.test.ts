import { test } from 'vitest'
import { error, sent, story, version } from './story.ts'

const doel = { type: 'object', properties: { doel: { type: 'string' } } }
const wider = { type: 'object', properties: { doel: { type: ['string', 'null'] } } }
const other = { type: 'integer' }
const versions = '/subjects/plan/versions'

test('a new registry is empty and says what it is', async () => {
  await story([
    ['GET /', undefined, 200, {}],
    ['POST /', {}, 200, {}],
    ['GET /subjects', undefined, 200, []],
    ['GET /schemas', undefined, 200, []],
    ['GET /contexts', undefined, 200, ['.']],
    ['GET /schemas/types', undefined, 200, ['JSON']],
    ['GET /config', undefined, 200, { compatibilityLevel: 'BACKWARD' }],
    ['GET /mode', undefined, 200, { mode: 'READWRITE' }],
    ['GET /v1/metadata/version', undefined, 200, { version: '1.2.3', commitId: '' }],
    [
      'GET /v1/metadata/id',
      undefined,
      200,
      { id: '', scope: { path: [], clusters: { 'schema-registry-cluster': 'samenspraak' } } },
    ],
    ['GET /associations/resources/-/topic?resourceType=topic', undefined, 404, error(404)],
  ])
})

test('the same content is one id in every subject, whatever its layout, and one version in each', async () => {
  const otherwise = '{ "properties": { "doel": { "type": "string" } }, "type": "object" }'
  await story([
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`POST ${versions}`, sent(otherwise), 200, { id: 1 }],
    [`POST ${versions}?normalize=true`, sent(otherwise), 200, { id: 1 }],
    ['POST /subjects/ander/versions', sent(otherwise), 200, { id: 1 }],
    [`POST ${versions}`, sent(wider), 200, { id: 2 }],
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`GET ${versions}`, undefined, 200, [1, 2]],
    ['GET /subjects/ander/versions/latest', undefined, 200, version('ander', [1, 1], doel)],
    ['GET /schemas/ids/1/subjects', undefined, 200, ['ander', 'plan']],
    [
      'GET /schemas/ids/1/versions',
      undefined,
      200,
      [
        { subject: 'ander', version: 1 },
        { subject: 'plan', version: 1 },
      ],
    ],
  ])
})

test('a version is read by number, latest and -1, as a record or as the bare schema', async () => {
  await story([
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`POST ${versions}`, sent(wider), 200, { id: 2 }],
    [`GET ${versions}/1`, undefined, 200, version('plan', [1, 1], doel)],
    [`GET ${versions}/2`, undefined, 200, version('plan', [2, 2], wider)],
    [`GET ${versions}/latest`, undefined, 200, version('plan', [2, 2], wider)],
    [`GET ${versions}/-1`, undefined, 200, version('plan', [2, 2], wider)],
    [`GET ${versions}/1/schema`, undefined, 200, doel],
    [`GET ${versions}/3`, undefined, 404, error(40402)],
    ['GET /subjects/nergens/versions/1', undefined, 404, error(40401)],
    ['GET /subjects/nergens/versions', undefined, 404, error(40401)],
    ...['0', '-2', '1.0', 'eerste', '2147483648', '1e3'].map(
      (number) => [`GET ${versions}/${number}`, undefined, 422, error(42202)] as const,
    ),
  ])
})

test('a schema is found by id and guid, and an unknown one is 40403', async () => {
  await story([
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    ['GET /schemas/ids/1', undefined, 200, sent(doel)],
    ['GET /schemas/ids/1?subject=plan&fetchMaxId=true', undefined, 200, sent(doel, { maxId: 1 })],
    ['GET /schemas/ids/1/schema', undefined, 200, doel],
    ['GET /schemas/ids/2', undefined, 404, error(40403)],
    ['GET /schemas/ids/0', undefined, 404, error(40403)],
    ['GET /schemas/ids/99999999999999999999', undefined, 404, error(40403)],
    ['GET /schemas/ids/een/versions', undefined, 404, error(40403)],
    ['GET /schemas/guids/00000000-0000-0000-0000-000000000000', undefined, 404, error(40403)],
    ['GET /schemas/guids/x/ids', undefined, 404, error(40403)],
  ])
})

test('a schema is looked up under a subject', async () => {
  await story([
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    ['POST /subjects/plan', sent(doel), 200, version('plan', [1, 1], doel)],
    [
      'POST /subjects/plan?normalize=true',
      sent(doel, { id: 9, guid: 'x' }),
      200,
      version('plan', [1, 1], doel),
    ],
    ['POST /subjects/plan', sent(other), 404, error(40403)],
    ['POST /subjects/nergens', sent(doel), 404, error(40401)],
    ['POST /subjects/plan', sent('geen json'), 422, error(42201)],
    [`DELETE ${versions}/1`, undefined, 200, 1],
    ['POST /subjects/plan', sent(doel), 404, error(40401)],
    ['POST /subjects/plan?deleted=true', sent(doel), 200, version('plan', [1, 1], doel)],
  ])
})

test('soft deletion hides and keeps the numbers going; deletion for good starts again', async () => {
  await story([
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`POST ${versions}`, sent(wider), 200, { id: 2 }],
    [`DELETE ${versions}/2?permanent=true`, undefined, 404, error(40407)],
    [`DELETE ${versions}/latest`, undefined, 200, 2],
    [`DELETE ${versions}/2`, undefined, 404, error(40406)],
    [`DELETE ${versions}/7`, undefined, 404, error(40402)],
    [`GET ${versions}`, undefined, 200, [1]],
    [`GET ${versions}?deleted=true`, undefined, 200, [1, 2]],
    [`GET ${versions}?deletedOnly=true`, undefined, 200, [2]],
    [`GET ${versions}/2`, undefined, 404, error(40402)],
    [`GET ${versions}/2?deleted=true`, undefined, 200, version('plan', [2, 2], wider)],
    ['GET /schemas/ids/2', undefined, 200, sent(wider)],
    [`POST ${versions}`, sent(wider), 200, { id: 2 }],
    [`GET ${versions}`, undefined, 200, [1, 3]],
    ['DELETE /subjects/plan?permanent=true', undefined, 404, error(40405)],
    ['DELETE /subjects/plan', undefined, 200, [1, 3]],
    ['DELETE /subjects/plan', undefined, 404, error(40404)],
    ['GET /subjects', undefined, 200, []],
    ['GET /subjects?deleted=true', undefined, 200, ['plan']],
    ['DELETE /subjects/plan?permanent=true', undefined, 200, [1, 2, 3]],
    ['DELETE /subjects/plan?permanent=true', undefined, 404, error(40401)],
    ['DELETE /subjects/plan', undefined, 404, error(40401)],
    ['GET /schemas/ids/2', undefined, 404, error(40403)],
    [`POST ${versions}`, sent(other), 200, { id: 3 }],
    [`GET ${versions}`, undefined, 200, [1]],
  ])
})

test('lists are cut by prefix, place and latest', async () => {
  await story([
    ['POST /subjects/a1/versions', sent(doel), 200, { id: 1 }],
    ['POST /subjects/a1/versions', sent(wider), 200, { id: 2 }],
    ['POST /subjects/a2/versions', sent(doel), 200, { id: 1 }],
    ['POST /subjects/b/versions', sent(other), 200, { id: 3 }],
    ['GET /subjects', undefined, 200, ['a1', 'a2', 'b']],
    ['GET /subjects?subjectPrefix=a', undefined, 200, ['a1', 'a2']],
    ['GET /subjects?offset=1&limit=1', undefined, 200, ['a2']],
    ['GET /subjects?limit=-1', undefined, 200, ['a1', 'a2', 'b']],
    [
      'GET /schemas?subjectPrefix=a1',
      undefined,
      200,
      [version('a1', [1, 1], doel), version('a1', [2, 2], wider)],
    ],
    [
      'GET /schemas?latestOnly=true&limit=2',
      undefined,
      200,
      [version('a1', [2, 2], wider), version('a2', [1, 1], doel)],
    ],
  ])
})

test('a number, an id and a name that cannot be are refused, and unknown fields are left alone', async () => {
  await story([
    [`POST ${versions}`, sent(doel, { version: 2 }), 422, error(42201)],
    [`POST ${versions}`, sent(doel, { version: 1, onbekend: { iets: 1 } }), 200, { id: 1 }],
    [`POST ${versions}`, sent(doel, { id: 1 }), 200, { id: 1 }],
    [`POST ${versions}`, sent(doel, { id: 7 }), 422, error(42205)],
    [`POST ${versions}`, sent(wider, { id: -1, version: 0, subject: 'elders' }), 200, { id: 2 }],
    [`POST /subjects/${'x'.repeat(256)}/versions`, sent(doel), 422, error(42208)],
    ['POST /subjects/a%0Ab/versions', sent(doel), 422, error(42208)],
    ['POST /subjects/:.ctx:/versions', sent(doel), 422, error(42208)],
  ])
})

test('only JSON Schema is kept: Avro, also when nothing is said, and Protobuf are 42201', async () => {
  await story([
    [`POST ${versions}`, { schema: '"string"' }, 422, error(42201)],
    [`POST ${versions}`, { schemaType: 'AVRO', schema: '"string"' }, 422, error(42201)],
    [`POST ${versions}`, { schemaType: 'PROTOBUF', schema: 'syntax = "proto3";' }, 422, error(42201)],
    ['POST /subjects/plan', { schema: '"string"' }, 422, error(42201)],
    [
      'POST /compatibility/subjects/plan/versions',
      { schemaType: 'PROTOBUF', schema: 'x' },
      422,
      error(42201),
    ],
  ])
})
