import { expect, test } from 'vitest'
import {
  compileForeign,
  type CompiledForeign,
} from '../../../packages/cli/src/check/foreign/compile-foreign.ts'
import { readText } from '../../../packages/cli/src/check/read-value.ts'
import { bundleSchema } from '../../../scripts/generate/bundle-schema.ts'
import { schemaSet } from '../../../scripts/sources/json-schema.ts'
import { readSchemas } from '../../../scripts/sources/schemas.ts'
import { type Json, mutate } from '../../parity/mutate.ts'
import { createRandom } from '../../parity/random.ts'
import { spell } from '../../parity/spell.ts'

const draft = 'https://json-schema.org/draft/2020-12/schema'
const limits = { maxBytes: 1_000_000, maxIssues: 1 }
/** So many documents, and the engine is made. */
const many = 24

function compiled(
  schema: unknown,
  others: readonly (readonly [uri: string, schema: unknown])[] = [],
): CompiledForeign {
  const documents = others.map(([uri, other]) => ({ uri, text: JSON.stringify(other) }))
  const made = compileForeign({ name: 'schema', text: JSON.stringify(schema), others: documents })
  if ('code' in made) throw new TypeError(made.code)
  for (let nth = 0; nth < many; nth += 1) made.isSurelyValid(new TextEncoder().encode('0'))
  return made
}

/** What the quick way says, and what the whole way does. */
function bothWays(schema: CompiledForeign, text: string): readonly [quick: boolean, whole: boolean] {
  const bytes = new TextEncoder().encode(text)
  const read = readText(bytes, limits)
  return [schema.isSurelyValid(bytes), read.ok && schema.check(read.value, 1, '').length === 0]
}

test('of thousands of spoiled plans against a schema of somebody else, none is surely valid that ajv or the reader refuses', () => {
  const sources = readSchemas()
  const plan = sources.find(({ name }) => name === 'ondersteuningsplan')
  const bundle = bundleSchema(schemaSet(sources.map(({ schema }) => schema)), plan?.schema ?? {})
  const theirs = compiled(
    JSON.parse(
      JSON.stringify({ ...bundle, $id: 'https://voorbeeld.example/plan' }, (key, value) =>
        key === '$schema' && typeof value === 'string' ? draft : value,
      ),
    ),
  )
  const random = createRandom(5)
  const donors = (plan?.valid ?? []).map(({ document }): Json => JSON.parse(JSON.stringify(document)))
  const said = donors.flatMap((donor) =>
    Array.from({ length: 250 }, (_none, nth) => {
      const document = nth % 5 === 0 ? donor : mutate(donor, { random, donors })
      return bothWays(theirs, spell(document, random))
    }),
  )
  expect(said.filter(([quick, whole]) => quick && !whole)).toEqual([])
  const quickly = said.filter(([quick]) => quick).length
  expect(quickly).toBeGreaterThan(100)
  expect(said.filter(([, whole]) => !whole).length).toBeGreaterThan(100)
})

test.each([
  ['a key twice', { type: 'object', properties: { a: { type: 'number' } } }, '{"a":1,"a":1}'],
  ['a number that no double holds', { type: 'number' }, '12345678901234567890'],
  ['a wrong item', { type: 'array', items: { type: 'string' } }, '["a",1]'],
  ['what its format refuses', { type: 'string', format: 'uuid' }, '"0F0E0D0C-0B0A-4908-8706-050403020100"'],
  ['what a keyword of ajv alone refuses', { type: 'string', formatMinimum: 'z' }, '1'],
  ['an older dialect', { $schema: 'http://json-schema.org/draft-07/schema#', type: 'string' }, '1'],
  ['something behind it', { type: 'string' }, '"a" 1'],
  ['what another document refuses', { $ref: 'https://voorbeeld.example/naam' }, '"te lang"'],
  ['what a document within refuses', { $ref: 'https://voorbeeld.example/in' }, '"te lang"'],
])('a document is not surely valid by %s', (_why, schema, text) => {
  const $defs = { binnen: { $id: 'https://voorbeeld.example/in', type: 'string', maxLength: 3 } }
  const others = [['https://voorbeeld.example/naam', { type: 'string', maxLength: 3 }]] as const
  expect(bothWays(compiled({ $schema: draft, ...schema, $defs }, others), text)).toEqual([false, false])
})

test.each([
  ['a reference within', { $ref: '#/$defs/kort' }, '"abc"'],
  ['a reference to another document', { $ref: 'https://voorbeeld.example/naam' }, '"abc"'],
  ['a reference to a document within', { $ref: 'https://voorbeeld.example/in' }, '"abc"'],
  ['any value', {}, '{"a":[null,true,1.5,"é"]}'],
])('a document that keeps to %s is surely valid', (_why, schema, text) => {
  const short = { type: 'string', maxLength: 3 }
  const $defs = { kort: short, binnen: { $id: 'https://voorbeeld.example/in', ...short } }
  const others = [['https://voorbeeld.example/naam', short]] as const
  expect(bothWays(compiled({ $schema: draft, ...schema, $defs }, others), text)).toEqual([true, true])
})

test.each([
  ['that does not flatten', { type: ['string', 'null'] }, '"a"'],
  ['of an older dialect', { $schema: 'http://json-schema.org/draft-07/schema#', type: 'string' }, '"a"'],
  ['beside two documents of one name', { $ref: 'https://voorbeeld.example/naam' }, '"a"'],
])('a schema %s leaves every document to ajv', (_why, schema, text) => {
  const others = [
    ['https://voorbeeld.example/naam', { type: 'string' }],
    ['https://voorbeeld.example/naam', { type: 'number' }],
  ] as const
  expect(bothWays(compiled({ $schema: draft, ...schema }, others), text)).toEqual([false, true])
})
