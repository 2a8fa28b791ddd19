import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOwnApi } from '../v1/own-api.ts'
import type { OwnApi } from '../v1/own-api.ts'

const draft07 = 'http://json-schema.org/draft-07/schema#'
const id = (name: string): string => `https://example.nl/s/${name}`

let api: OwnApi
beforeAll(async () => {
  api = await openOwnApi()
  await api.publish('tekst.v1', { type: 'string' })
  await api.publish('tekst-met-naam.v1', { $id: id('tekst'), type: 'string' })
  await api.publish('waar.v1', false)
})
afterAll(() => api.close())

const tekst = { subject: 'tekst.v1', version: 1 }
const named = { subject: 'tekst-met-naam.v1', version: 1 }

/** Schemas with what they build on; each takes `"a"` at `/x` and refuses `1` there. */
const schemas: readonly (readonly [
  title: string,
  schema: object,
  references: readonly { readonly name: string; readonly subject: string; readonly version: number }[],
])[] = [
  ['by a bare name', { properties: { x: { $ref: 'tekst.json' } } }, [{ name: 'tekst.json', ...tekst }]],
  [
    'by a name beside its own',
    { $id: id('hoofd'), properties: { x: { $ref: 'tekst.json' } } },
    [{ name: 'tekst.json', ...tekst }],
  ],
  [
    'by the URI that the other has',
    { properties: { x: { $ref: id('tekst') } } },
    [{ name: id('tekst'), ...named }],
  ],
  [
    'by a name that the other does not have',
    { properties: { x: { $ref: 'anders.json' } } },
    [{ name: 'anders.json', ...named }],
  ],
  [
    'by both',
    { properties: { x: { allOf: [{ $ref: 'anders.json' }, { $ref: id('tekst') }] } } },
    [{ name: 'anders.json', ...named }],
  ],
  [
    'in draft-07',
    { $schema: draft07, properties: { x: { $ref: 'tekst.json' } } },
    [{ name: 'tekst.json', ...tekst }],
  ],
  [
    'beside a part of the same name',
    { properties: { x: { $ref: 'tekst.json' } }, $defs: { 'tekst.json': { type: 'number' } } },
    [{ name: 'tekst.json', ...tekst }],
  ],
  [
    'with one that takes nothing',
    { properties: { x: { type: 'string' }, y: { $ref: 'niets.json' } } },
    [{ name: 'niets.json', subject: 'waar.v1', version: 1 }],
  ],
]

test.each(schemas)(
  'a schema that names another %s says the same when it is bundled',
  async (title, schema, references) => {
    const name = `${title.replaceAll(' ', '-')}.v1`
    await api.publish(name, schema, { references })
    const { body } = await api.ask('GET', `/v1/schemas/${name}/versies/1/inhoud?gebundeld=true`)
    expect(verdicts(body)).toEqual([true, false, title !== 'with one that takes nothing'])
    const judged = await Promise.all(
      documents.map((document) => api.ask('POST', `/v1/validaties/${name}`, { body: document })),
    )
    expect(judged.map((came) => Reflect.get(Object(came.body), 'uitkomst') === 'geldig')).toEqual(
      verdicts(body),
    )
  },
)

test('what is built on in several steps comes along', async () => {
  await api.publish(
    'midden.v1',
    { properties: { x: { $ref: 'tekst.json' } } },
    { references: [{ name: 'tekst.json', ...tekst }] },
  )
  await api.publish(
    'boven.v1',
    { $ref: 'midden.json' },
    { references: [{ name: 'midden.json', subject: 'midden.v1', version: 1 }] },
  )
  const { body } = await api.ask('GET', '/v1/schemas/boven.v1/versies/1/inhoud?gebundeld=true')
  expect(verdicts(body)).toEqual([true, false, true])
})

const documents = [{ x: 'a' }, { x: 1 }, { y: 1 }]

/** By a validator that knows nothing else than this schema. */
function verdicts(schema: unknown): readonly boolean[] {
  const isOld = JSON.stringify(schema).includes(draft07)
  const validate = new (isOld ? Ajv : Ajv2020)({ strict: false }).compile(Object(schema))
  return documents.map((document) => validate(document) === true)
}
