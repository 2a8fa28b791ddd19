import { roleTypes } from '@samenspraak/sdk/role-types'
import { expect, test } from 'vitest'
import { faultTableCode, flatten, verdictCode } from '@samenspraak/engine'
import { collectFaults, isValid } from '../../packages/sdk/src/check/fault.ts'
import { walkFaults } from '../../packages/sdk/src/check/walk-faults.ts'
import { formatFunction } from '../../scripts/sources/formats.ts'
import { readSchemas } from '../../scripts/sources/schemas.ts'
import type { SchemaSource } from '../../scripts/sources/schemas.ts'
import { mutate } from '../parity/mutate.ts'
import type { Json } from '../parity/mutate.ts'
import { createRandom } from '../parity/random.ts'

const sources = readSchemas()
const donors = sources.flatMap(documentsOf)

test('a fault is told exactly when the verdict is that something is wrong, and the first ones are the same when fewer are asked', async () => {
  const random = createRandom(20261122)
  const wrong: unknown[] = []
  for (const { schemaId, load } of roleTypes) {
    const { validate } = await load()
    const own = sources.filter(({ id }) => id === schemaId).flatMap(documentsOf)
    for (let made = 0; made < 60; made++) {
      const document = mutate(own[made % own.length] ?? null, { random, donors })
      const faults = collectFaults(validate, document, 1000)
      const first = collectFaults(validate, document, 2)
      const agrees = isValid(validate, document) === (faults.length === 0)
      if (!agrees || JSON.stringify(first) !== JSON.stringify(faults.slice(0, 2)))
        wrong.push({ schemaId, document })
    }
  }
  expect(wrong).toEqual([])
})

test.each([
  ['contains', { type: 'array', contains: { type: 'string' } }],
  ['maxProperties', { type: 'object', maxProperties: 2 }],
  ['dependentRequired', { type: 'object', dependentRequired: { a: ['b'] } }],
  ['a bound that is excluded', { type: 'number', exclusiveMinimum: 0 }],
])('a rule that no kind of fault tells is refused: %s', (rule, schema) => {
  const flattened = flatten(schema)
  const write = (): unknown =>
    'program' in flattened ? faultTableCode(flattened.program, { formatFunction }) : undefined
  expect(write).toThrowError(`No kind of fault tells what is wrong by ${rule}`)
})

/** The faults of a document by the code that is written for a schema, each with its place. */
function faultsOf(schema: object, document: unknown): readonly string[] {
  const flattened = flatten({ ...schema })
  if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
  const { code } = verdictCode(flattened.program, { formatFunction })
  const source = `${code}\n${faultTableCode(flattened.program, { formatFunction })}\nreturn faults`
  const make: unknown = Reflect.construct(Function, [source])
  const told: string[] = []
  walkFaults(
    Reflect.apply(Object(make), undefined, []),
    (kind, at) => told.push(`${kind} ${at}`) < 0,
    0,
    document,
    '#',
  )
  return told
}

const strange = {
  type: 'object',
  properties: { b: { type: 'string' }, 10: { type: 'integer' }, 2: { type: 'boolean' }, 'a/~': {} },
  required: ['b', '2', 'a/~'],
  if: { properties: { b: { const: 'x' } }, required: ['b'] },
  then: { required: ['10'] },
  additionalProperties: false,
}
const tagged = {
  type: 'object',
  oneOf: ['__proto__', '1'].map((tag) => ({
    properties: { k: { const: tag }, x: { type: 'string' }, 0: {} },
    required: ['k', 'x'],
    additionalProperties: false,
  })),
}

test.each([
  [strange, {}, ['required #/b', 'required #/2', 'required #/a~1~0']],
  [strange, { b: 'x', 2: true, 'a/~': 1 }, ['required #/10']],
  [strange, { b: 'y', 2: 1, 10: 'x', 'a/~': 1 }, ['type #/2', 'type #/10']],
  [tagged, { k: '__proto__', x: 'a' }, []],
  [tagged, { k: '__proto__' }, ['required #/x']],
  [tagged, { k: '1', x: 1, 0: 1 }, ['type #/x']],
])(
  'names that are numbers, slashes or a prototype do not lead faults astray: %#',
  (schema, document, told) => {
    expect(faultsOf(schema, document)).toStrictEqual(told)
  },
)

function documentsOf(source: SchemaSource): readonly Json[] {
  return [...source.valid, ...source.invalid].map(({ document }): Json =>
    JSON.parse(JSON.stringify(document)),
  )
}
