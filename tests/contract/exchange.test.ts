import { readFileSync } from 'node:fs'
import SwaggerParser from '@apidevtools/swagger-parser'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { readContract } from '../../scripts/generate/apis/contract.ts'
import { fromRoot } from '../../scripts/sources/files.ts'
import { asyncApiFindings, designRuleFindings, judgesInstalled } from './judges.ts'

const folder = fromRoot('packages', 'schemas', 'generated', 'apis', 'uitwisseling')
const path = `${folder}/openapi.json`

interface Media {
  readonly schema: unknown
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>
  readonly components: { readonly parameters: Readonly<Record<string, Parameter>> }
}

interface Parameter {
  readonly in: string
  readonly schema: unknown
  readonly example: unknown
}

const description: Described = JSON.parse(readFileSync(path, 'utf8'))
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)
// Their values are judged where the messages are; here it is the form of the description.
for (const own of ['bsn', 'rsin', 'postcode']) ajv.addFormat(own, true)
ajv.addSchema(JSON.parse(JSON.stringify(description)), 'https://example.nl/openapi')

/** Each place in a description that shows a body: where it stands and what it shows. */
function* media(part: unknown, at = ''): Generator<readonly [at: string, media: Media]> {
  if (typeof part !== 'object' || part === null) return
  for (const [name, value] of Object.entries(part)) {
    const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (name === 'content')
      for (const [type, one] of Object.entries(value)) yield [`${place}/${type}`, Object(one)]
    else if (name !== 'schemas') yield* media(value, place)
  }
}

test.each(['openapi.json', 'openapi.en.json'])('%s of the exchange is valid OpenAPI 3.1.1', async (name) => {
  await expect(SwaggerParser.validate(`${folder}/${name}`)).resolves.toHaveProperty('openapi', '3.1.1')
})

test.skipIf(!judgesInstalled)('the official linter of the API Design Rules finds nothing', async () => {
  await expect(designRuleFindings(path)).resolves.toEqual([])
})

test.skipIf(!judgesInstalled).each(['asyncapi.json', 'asyncapi.en.json'])(
  'the parser of AsyncAPI finds nothing in %s',
  async (name) => {
    await expect(asyncApiFindings(readFileSync(`${folder}/${name}`, 'utf8'))).resolves.toEqual([])
  },
)

test('every body of an operation or a problem has an example, and each is valid', () => {
  const shown = [...media(description)]
  const wrong = shown.flatMap(([at, { example, examples, schema }]) => {
    const values = examples === undefined ? [example] : Object.values(examples).map(({ value }) => value)
    if (values.length === 0 || values.includes(undefined)) return [`${at} shows nothing`]
    const validate = ajv.compile(absolute(schema))
    return values.filter((value) => !validate(value)).map(() => `${at}: ${ajv.errorsText(validate.errors)}`)
  })
  expect(wrong).toEqual([])
  expect(shown.length).toBeGreaterThan(100)
})

test('no parameter in an address can hold a BSN', () => {
  const open = Object.entries(description.components.parameters).filter(
    ([, parameter]) =>
      ['path', 'query'].includes(parameter.in) && ajv.compile(absolute(parameter.schema))('999900006'),
  )
  expect(open.map(([name]) => name)).toEqual([])
})

test('every operation of the contract is described under its own name', () => {
  const ids = Object.values(description.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
  // Reading one version comes along with the list of versions.
  const contract = readContract().verzamelingen.flatMap(({ handelingen }) => [
    ...handelingen,
    ...handelingen.filter((one) => one === 'versies'),
  ])
  expect(ids.length).toBe(contract.length + 4)
})

/** References inside the description, seen from outside. */
function absolute(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://example.nl/openapi#/'))
}
