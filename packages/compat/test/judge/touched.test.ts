import { Validator } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import { smallDocuments } from '../../../../tests/compat/fuzz/candidates.ts'
import { randomPair } from '../../../../tests/compat/fuzz/random-pair.ts'
import { isObject } from '../../src/json.ts'
import type { Json } from '../../src/json.ts'
import { Touched } from '../../src/judge/touched.ts'

test('what a document touches of a schema judges it as the whole schema does', () => {
  const differ: unknown[] = []
  let judged = 0
  for (let seed = 1; seed <= 400; seed += 1) {
    const { dialect, from } = randomPair(seed)
    const draft = dialect === 'draft-07' ? '7' : dialect
    if (!isObject(from)) continue
    const whole = new Validator(structuredClone({ ...from }), draft)
    for (const document of smallDocuments([from]).slice(0, 30)) {
      const [part] = new Touched(document).partsOf([from]) ?? []
      if (!isObject(part)) continue
      judged += 1
      const small = new Validator(structuredClone({ ...part }), draft)
      if (small.validate(document).valid !== whole.validate(document).valid) differ.push({ seed, document })
    }
  }
  expect({ differ, areEnough: judged > 5_000 }).toEqual({ differ: [], areEnough: true })
})

test('properties that the document does not have and definitions that nothing refers to are left out', () => {
  const schema = {
    properties: { a: { $ref: '#/definitions/a' }, b: { $ref: '#/definitions/b' } },
    definitions: { a: { $ref: '#/definitions/c' }, b: { type: 'string' }, c: { items: { type: 'null' } } },
  }
  expect(new Touched({ a: 1 }).partsOf([schema])).toEqual([
    {
      properties: { a: { $ref: '#/definitions/a' }, b: true },
      definitions: { a: { $ref: '#/definitions/c' }, c: { items: true } },
    },
  ])
})

const kept: readonly (readonly [title: string, schema: Json])[] = [
  ['below a property', { $ref: '#/properties/a', properties: { a: { type: 'string' } } }],
  ['with escapes', { $ref: '#/properties/a~1%62', properties: { 'a/b': { type: 'string' } } }],
  ['below items', { $ref: '#/items', items: { type: 'string' } }],
]
test.each(kept)('what is referred to by its place is kept: %s', (_title, schema) => {
  expect(new Touched(1).partsOf([schema])).toEqual([schema])
})

test('what another document refers to by its place is kept', () => {
  const one = { $id: 'https://schema.invalid/one', $ref: 'two', properties: { a: { type: 'string' } } }
  const two = { $ref: 'one#/properties/a' }
  expect(new Touched(1).partsOf([one, two])).toEqual([one, two])
})

test.each([{ $dynamicRef: '#a' }, { $recursiveRef: '#' }])(
  'nothing is left out of a schema with %o, which may lead anywhere',
  (schema) => {
    expect(new Touched({}).partsOf([{ not: schema, properties: { a: {} } }])).toBeUndefined()
  },
)
