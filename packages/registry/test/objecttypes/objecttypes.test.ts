import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { objecttypesRoutes } from '../../src/http/objecttypes/objecttypes-routes.ts'
import { subjectUuid } from '../../src/http/objecttypes/subject-uuid.ts'
import { remove } from '../../src/registration/remove.ts'
import { openOwnApi } from '../v1/own-api.ts'
import type { OwnApi } from '../v1/own-api.ts'

const base = '/objecttypes/api/v2'
const origin = { publicUrl: 'https://register.example.nl' }
const $schema = 'https://json-schema.org/draft/2020-12/schema'
const doel = { $schema, title: 'Doel', type: 'object', properties: { naam: { type: 'string' } } }

let api: OwnApi
beforeAll(async () => {
  api = await openOwnApi({
    routes: (app, parts) => app.register(objecttypesRoutes, { prefix: base, ...parts, origin }),
  })
  await api.publish('doel.v1', { ...doel, required: ['naam'] })
  await api.publish('doel.v1', doel)
  await api.publish(
    'plan.v1',
    { $schema, $ref: 'doel.json' },
    { references: [{ name: 'doel.json', subject: 'doel.v1', version: 2 }] },
  )
  await api.ask('PUT', '/v1/schemas/doel.v1/versies/1/status', {
    body: { status: 'verouderd', opvolger: 'doel.v1/2' },
  })
  await api.ask('PATCH', '/v1/schemas/doel.v1', {
    body: { eigenaar: 'Voorbeeldstad', classificatie: 'intern', herziening: 'jaarlijks' },
  })
})
afterAll(() => api.close())

const uuid = subjectUuid({ context: '.', subject: 'doel.v1' })
const type = `${base}/objecttypes/${uuid}`

test.each([
  [`${base}/objecttypes`, 'PaginatedObjectTypeList'],
  [`${base}/objecttypes?pageSize=1`, 'PaginatedObjectTypeList'],
  [type, 'ObjectType'],
  [`${type}/versions`, 'PaginatedObjectVersionList'],
  [`${type}/versions?pageSize=1&page=2`, 'PaginatedObjectVersionList'],
  [`${type}/versions/1`, 'ObjectVersion'],
])('%s answers as %s of the Objecttypes API', async (path, schema) => {
  const came = await api.ask('GET', path)
  expect([came.status, came.headers['api-version']]).toEqual([200, '2.2.2'])
  expect(faultsOf(schema, came.body)).toEqual([])
})

test('a page of many versions is made one by one, and has all of them in order', async () => {
  const asked: number[] = []
  let atOnce = 0
  const counting = await openOwnApi({
    store: { ...api.store, close: async () => undefined },
    routes: (app, parts) => {
      const contents = {
        ...parts.contents,
        content: async (name: Parameters<typeof parts.contents.content>[0]) => {
          atOnce += 1
          asked.push(atOnce)
          const content = await api.parts.contents.content(name)
          await new Promise((resolve) => {
            setImmediate(resolve)
          })
          atOnce -= 1
          return content
        },
      }
      return app.register(objecttypesRoutes, { prefix: base, ...parts, contents, origin })
    },
  })
  const many = { context: '.', subject: 'veel.v1' }
  for (let nth = 1; nth <= 12; nth += 1) await api.publish('veel.v1', { ...doel, title: `Doel ${nth}` })
  const { body } = await counting.ask('GET', `${base}/objecttypes/${subjectUuid(many)}/versions?pageSize=500`)
  expect(body).toMatchObject({
    count: 12,
    next: null,
    previous: null,
    results: Array.from({ length: 12 }, (_, nth) => ({
      version: nth + 1,
      jsonSchema: { title: `Doel ${nth + 1}` },
    })),
  })
  expect(Math.max(...asked)).toBe(1)
  await counting.close()
  for (const how of ['soft', 'hard'] as const)
    await remove(api.registering, { name: many, version: 'all', how, actor: 'sleutel:proef' })
})

test('a subject is an object type whose id never changes', async () => {
  expect(uuid).toBe('3bffef7b-cc60-5e1a-a0f5-5e92ed77b00c')
  expect((await api.ask('GET', type)).body).toEqual({
    url: `${origin.publicUrl}${type}`,
    uuid,
    name: 'Doel',
    namePlural: 'Doel',
    description: '',
    dataClassification: 'intern',
    maintainerOrganization: 'Voorbeeldstad',
    maintainerDepartment: '',
    contactPerson: '',
    contactEmail: '',
    source: 'Samenspraak schemaregister',
    updateFrequency: 'yearly',
    providerOrganization: '',
    documentationUrl: `${origin.publicUrl}/v1/schemas/doel.v1`,
    labels: { schema: 'doel.v1' },
    createdAt: '2026-11-22',
    modifiedAt: '2026-11-22',
    allowGeometry: true,
    versions: [`${origin.publicUrl}${type}/versions/1`, `${origin.publicUrl}${type}/versions/2`],
  })
})

test('a version comes with its status and one schema that needs no other', async () => {
  expect((await api.ask('GET', `${type}/versions/1`)).body).toMatchObject({
    version: 1,
    status: 'deprecated',
    jsonSchema: { ...doel, required: ['naam'] },
  })
  const plan = `${base}/objecttypes/${subjectUuid({ context: '.', subject: 'plan.v1' })}/versions/1`
  const { body } = await api.ask('GET', plan)
  expect(body).toMatchObject({
    status: 'published',
    jsonSchema: { $ref: 'doel.json', $defs: { 'doel.json': { $id: 'doel.json', ...doel } } },
  })
  const validate = new Ajv2020().compile(Reflect.get(Object(body), 'jsonSchema'))
  expect([validate({ naam: 'a' }), validate({ naam: 1 })]).toEqual([true, false])
})

test('types are found by classification; what nobody classified counts as confidential', async () => {
  const names = async (word: string): Promise<unknown> => {
    const { body } = await api.ask('GET', `${base}/objecttypes?dataClassification=${word}`)
    return Reflect.get(Object(body), 'results').map(
      ({ labels }: { labels: { schema: string } }) => labels.schema,
    )
  }
  expect([await names('intern'), await names('confidential'), await names('open')]).toEqual([
    ['doel.v1'],
    ['plan.v1'],
    [],
  ])
})

test('a list leads to its next and previous pages', async () => {
  const url = `${origin.publicUrl}${base}/objecttypes`
  expect((await api.ask('GET', `${base}/objecttypes?pageSize=1`)).body).toMatchObject({
    count: 2,
    next: `${url}?pageSize=1&page=2`,
    previous: null,
  })
  expect((await api.ask('GET', `${base}/objecttypes?pageSize=1&page=2`)).body).toMatchObject({
    next: null,
    previous: `${url}?pageSize=1&page=1`,
  })
})

test.each([
  ['GET', `${base}/objecttypes/${'0'.repeat(8)}-0000-5000-8000-${'0'.repeat(12)}`, 404],
  ['GET', `${base}/objecttypes/geen-uuid/versions`, 404],
  ['GET', `${type}/versions/9`, 404],
  ['GET', `${type}/versions/laatste`, 404],
  ['GET', `${base}/objecttypes?pageSize=501`, 400],
  ['GET', `${base}/objecttypes?dataClassification=geheim`, 400],
  ['POST', `${base}/objecttypes`, 405],
  ['DELETE', type, 405],
] as const)('%s %s is a problem with status %i', async (method, path, status) => {
  const came = await api.ask(method, path)
  expect(came).toMatchObject({
    status,
    headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/u) },
    body: { status },
  })
})

const description = parse(readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8'))
// OpenAPI 3.0 says `nullable` where JSON Schema lists the type.
const schemas = JSON.parse(JSON.stringify(description), (_name, part: unknown) =>
  typeof part === 'object' && part !== null && 'nullable' in part && 'type' in part
    ? { ...part, type: [part.type, 'null'] }
    : part,
)
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(schemas, 'https://example.nl/objecttypes')

function faultsOf(schema: string, body: unknown): readonly string[] {
  const validate = ajv.compile({ $ref: `https://example.nl/objecttypes#/components/schemas/${schema}` })
  if (validate(body)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
}
