import { expect, test } from 'vitest'
import { compactSchema } from '../../scripts/generate/compact-schema.ts'
import { CodeShapeUnknownError } from '../../scripts/generate/fault-calls.ts'
import { lightenCode } from '../../scripts/generate/lighten-code.ts'
import { sdkModules } from '../../scripts/generate/sdk-package.ts'
import { schemasPackage } from '../../scripts/generate/schemas-package.ts'
import { BundleNameTakenError, bundleSchema } from '../../scripts/generate/bundle-schema.ts'
import { standaloneValidator, validatorCode } from '../../scripts/generate/validator.ts'
import { readSources } from '../../scripts/sources/sources.ts'

const sources = readSources()
const again = readSources()
// Written once for all tests below: it takes seconds.
const modules = await sdkModules(sources)

test('the same sources give the same modules of the SDK, byte for byte', async () => {
  expect(modules).toEqual(await sdkModules(again))
})

test('the same sources give the same package of schemas, byte for byte', () => {
  expect(schemasPackage(sources)).toEqual(schemasPackage(again))
})

test('code of a shape that the rewrite does not know is refused, not half rewritten', () => {
  // anyOf is outside our subset: ajv writes it with errors that are taken back later.
  const code = standaloneValidator({
    anyOf: [
      { type: 'object', required: ['a'] },
      { type: 'string', minLength: 2 },
    ],
  })
  expect(() => lightenCode(code)).toThrowError(CodeShapeUnknownError)
})

test('kinds of id share one definition in the compact schema', () => {
  const plan = sources.schemas.find(({ name }) => name === 'ondersteuningsplan')
  const compact = compactSchema(sources.set, plan?.schema ?? {})
  const uuids = Object.values(Object(compact['$defs'])).filter(
    (definition) => Reflect.get(Object(definition), 'format') === 'uuid',
  )
  expect(uuids).toHaveLength(1)
})

test('no validator keeps the text of its schema', () => {
  for (const [path, text] of modules) {
    if (path.endsWith('validate.js')) expect(text).not.toMatch(/x-begrip|"properties"|schemaPath|require\(/)
  }
})

const codeLikeTexts = [
  'formats.date',
  'func1(x) > 3',
  'ja, nee: x',
  'props1',
  'errors',
  'schema1',
  'a "quoted" text',
  '${x}',
  '= {};',
]

test.each(codeLikeTexts)('a constant that reads like code stays the text it is: %s', async (text) => {
  const code = validatorCode({
    type: 'object',
    properties: { a: { type: 'string', const: text }, b: { type: 'string', enum: [text, 'b'] } },
  })
  const imports = code.replace(/^export /m, '')
  const validate: unknown = Reflect.construct(Function, [`${imports}; return validate`])()
  const accepts = (value: object): unknown =>
    Reflect.apply(Object(validate), undefined, [value, 0, () => true])
  expect([accepts({ a: text, b: text }), accepts({ a: `${text}x` }), accepts({ b: `${text}x` })]).toEqual([
    true,
    false,
    false,
  ])
})

test('a bundle refuses two definitions of one name', () => {
  const base = 'https://w3id.org/samenspraak/schema/'
  const document = {
    $id: `${base}proef/1.0`,
    type: 'object',
    properties: { a: { $ref: '#/$defs/gebied' }, b: { $ref: `${base}gebied/1.0` } },
    $defs: { gebied: { type: 'integer', minimum: 1, maximum: 2 } },
  }
  expect(() => bundleSchema(sources.set, document)).toThrowError(BundleNameTakenError)
})
