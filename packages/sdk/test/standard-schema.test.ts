import { arrangement } from '@samenspraak/sdk/arrangement'
import { messageTypes } from '@samenspraak/sdk/message-types'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, expectTypeOf, test } from 'vitest'
import { isMessageSchema, readSchemas } from '../../../scripts/sources/schemas.ts'

const sources = readSchemas().filter(isMessageSchema)

test('a message type is a Standard Schema and a Standard JSON Schema for the compiler', () => {
  expectTypeOf(ondersteuningsplan).toExtend<StandardSchemaV1<Ondersteuningsplan, Ondersteuningsplan>>()
  expectTypeOf(ondersteuningsplan).toExtend<StandardJSONSchemaV1<Ondersteuningsplan, Ondersteuningsplan>>()
  expectTypeOf<StandardSchemaV1.InferOutput<typeof ondersteuningsplan>>().toEqualTypeOf<Ondersteuningsplan>()
})

test('validate hands a valid value back, and otherwise issues with a path', () => {
  const valid = sources.find(({ name }) => name === 'arrangement')?.valid[0]?.document
  expect(arrangement['~standard'].validate(valid)).toEqual({ value: valid })
  const broken = { ...Object(valid), regels: [{}] }
  const { issues } = arrangement['~standard'].validate(broken)
  expect(issues?.map(({ path }) => path)).toContainEqual(['regels', 0, 'wat'])
})

const dialects = [
  ['draft-2020-12', () => new Ajv2020({ strict: false, validateFormats: false })],
  ['draft-07', () => new Ajv({ strict: false, validateFormats: false })],
] as const

test.each(dialects)(
  'the JSON Schema for %s stands on its own and gives the same verdict on every example',
  async (target, createAjv) => {
    for (const entry of messageTypes) {
      const type = await entry.load()
      const validate = createAjv().compile(type['~standard'].jsonSchema.input({ target }))
      const source = sources.find(({ id }) => id === entry.schemaId)
      for (const { name, document } of source?.valid ?? [])
        expect(`${entry.name} ${name} ${validate(document)}`).toBe(`${entry.name} ${name} true`)
      for (const { name, document, issues } of source?.invalid ?? []) {
        // Without formats a validator cannot see a wrong date; every other fault it must.
        const visible = issues.some(({ code }) => code !== 'sdk/format')
        expect(`${entry.name} ${name} ${validate(document)}`).toBe(`${entry.name} ${name} ${!visible}`)
      }
    }
  },
)

test.each(dialects)('the JSON Schema for %s lets no inherited name through', async (target, createAjv) => {
  for (const entry of messageTypes) {
    const type = await entry.load()
    const validate = createAjv().compile(type['~standard'].jsonSchema.input({ target }))
    const document = sources.find(({ id }) => id === entry.schemaId)?.valid[0]?.document
    for (const name of ['toString', 'constructor', 'hasOwnProperty']) {
      expect(`${entry.name} ${name} ${validate({ ...Object(document), [name]: 'x' })}`).toBe(
        `${entry.name} ${name} false`,
      )
    }
  }
})

test('a JSON Schema that a caller changes does not change the next one', () => {
  const first = arrangement['~standard'].jsonSchema.output({ target: 'draft-07' })
  Object(first['required']).push('GEK')
  expect(arrangement['~standard'].jsonSchema.output({ target: 'draft-07' })['required']).not.toContain('GEK')
})

test('another target is refused with a coded error', () => {
  expect(() => arrangement['~standard'].jsonSchema.output({ target: 'openapi-3.0' })).toThrowError(
    expect.objectContaining({ code: 'sdk/target-unknown' }),
  )
})
