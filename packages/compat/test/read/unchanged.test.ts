import { expect, test } from 'vitest'
import { pairDialects } from '../../../../tests/compat/dialects.ts'
import { randomPart } from '../../../../tests/compat/fuzz/random-schema.ts'
import { Random } from '../../../../tests/compat/random.ts'
import { compare } from '../../src/compare.ts'
import type { Comparison } from '../../src/comparison.ts'
import { isObject } from '../../src/json.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { unchangedDefinitions } from '../../src/read/unchanged.ts'

const dialects = { 'draft-07': 'draft-07', '2019-09': '2019-09', '2020-12': '2020-12' } as const
const count = 24

/** Schemas of many definitions that refer to each other below properties, items and as they stand. */
function manyDefinitions(random: Random, keyword: string, dialect: keyof typeof dialects): JsonObject {
  const refer = (): Json => ({ $ref: `#/${keyword}/d${random.below(count)}` })
  const definition = (at: number): Json => {
    const made = randomPart(random, dialect, 1)
    const plain = isObject(made) && !JSON.stringify(made).includes('$ref') ? made : { type: 'object' }
    if (random.oneIn(3)) return plain
    const below = { a: refer(), b: refer() }
    // Only to later ones, or a definition would refer to itself for the same value.
    const later = { $ref: `#/${keyword}/d${at + 1 + random.below(count - at)}` }
    return random.oneIn(4) && at < count - 1
      ? { allOf: [plain, later] }
      : { ...plain, properties: below, items: refer() }
  }
  const definitions = Array.from({ length: count + 1 }, (_, at) => [`d${at}`, definition(at)] as const)
  return { properties: { a: refer(), b: refer() }, [keyword]: Object.fromEntries(definitions) }
}

function edited(schema: JsonObject, random: Random, keyword: string): JsonObject {
  const definitions = schema[keyword]
  if (!isObject(definitions)) return schema
  const name = `d${random.below(count)}`
  const changed = random.pick([
    { type: 'string' },
    { minProperties: 1 },
    true,
    { $ref: `#/${keyword}/d${count}` },
  ])
  return { ...schema, [keyword]: { ...definitions, [name]: changed } }
}

/** The same schema with a name of its own, so that nothing that was read before is trusted. */
function withName(schema: JsonObject, keyword: string): Json {
  const definitions = schema[keyword]
  const named = keyword === '$defs' ? { $anchor: 'x' } : { $id: '#x' }
  return isObject(definitions) ? { ...schema, [keyword]: { ...definitions, x: named } } : schema
}

function verdicts({ backward, forward }: Comparison): readonly string[] {
  return [backward, forward].map((one) => (one.verdict === 'unknown' ? one.reason.code : one.verdict))
}

test('what an unchanged definition came to in the old version holds for the new one', () => {
  const differ: unknown[] = []
  let reused = 0
  for (let seed = 1; seed <= 120; seed += 1) {
    const random = new Random(seed)
    const dialect = pairDialects[seed % 3] ?? '2020-12'
    const keyword = dialect === 'draft-07' ? 'definitions' : '$defs'
    const from = manyDefinitions(random, keyword, dialect)
    const to = edited(from, random, keyword)
    if (unchangedDefinitions(from, structuredClone(to)).size > 0) reused += 1
    const options = { dialect: dialects[dialect] }
    const both = verdicts(compare({ from, to: structuredClone(to), options }))
    const apart = verdicts(compare({ from: withName(from, keyword), to: withName(to, keyword), options }))
    if (both.join() !== apart.join()) differ.push({ seed, both, apart })
  }
  expect({ differ, areEnough: reused > 80 }).toEqual({ differ: [], areEnough: true })
})

const fillers = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`f${at}`, { type: 'null' }]))
const notReused: readonly (readonly [title: string, definition: Json, other?: Json])[] = [
  ['one that changed', { type: 'string' }, { type: 'number' }],
  ['one that refers to one that changed', { $ref: '#/$defs/changed' }],
  ['one that reaches it by way of another', { items: { $ref: '#/$defs/between' } }],
  ['one that refers to the whole', { items: { $ref: '#' } }],
  ['one that refers to another document', { items: { $ref: 'other#/$defs/f1' } }],
  ['one with a reference that depends on the way', { items: { $dynamicRef: '#/$defs/f1' } }],
]
test.each(notReused)('%s is read anew', (_title, definition, other) => {
  const between = { not: { $ref: '#/$defs/changed' } }
  const from = { $defs: { ...fillers, between, changed: true, one: definition } }
  const to = { $defs: { ...fillers, between, changed: false, one: other ?? definition } }
  expect(unchangedDefinitions(from, to).has(to.$defs.one ?? null)).toBe(false)
})
