import { expect, test } from 'vitest'
import { sdkModules } from '../../scripts/generate/sdk-package.ts'
import { schemasPackage } from '../../scripts/generate/schemas-package.ts'
import { BundleNameTakenError, bundleSchema } from '../../scripts/generate/bundle-schema.ts'
import { SchemaNotFlatError, validatorCode } from '../../scripts/generate/validator.ts'
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

test('a schema that does not flatten is refused with the place and the reason', () => {
  const unknown = { type: 'object', properties: { a: { type: 'string', format: 'telefoon' } } }
  expect(() => validatorCode(new Map(), unknown)).toThrowError(SchemaNotFlatError)
})

test('no validator keeps the text of its schema', () => {
  for (const [path, text] of modules) {
    if (path.endsWith('validate.js')) expect(text).not.toMatch(/x-begrip|"properties"|schemaPath|require\(/)
  }
})

const codeLikeTexts = [
  's1(x)',
  '*/ ja',
  'a "quoted" text',
  "a 'quoted' text",
  '${x}',
  '`',
  '\\',
  '\u2028',
  '</script>',
]

test.each(codeLikeTexts)('a constant that reads like code stays the text it is: %j', (text) => {
  const code = validatorCode(new Map(), {
    type: 'object',
    properties: { a: { type: 'string', const: text }, b: { type: 'string', enum: [text, 'b'] } },
  })
  const body = code.replaceAll(/^(?:import .*|export .*)$/gm, '')
  const accepts: unknown = Reflect.construct(Function, [`${body}; return accepts`])()
  const verdict = (value: object): unknown => Reflect.apply(Object(accepts), undefined, [value])
  expect([verdict({ a: text, b: text }), verdict({ a: `${text}x` }), verdict({ b: `${text}x` })]).toEqual([
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
