import { expect, test } from 'vitest'
import { smallDocuments } from '../../../../tests/compat/fuzz/candidates.ts'
import { randomPair } from '../../../../tests/compat/fuzz/random-pair.ts'
import { ajvJudge } from '../../../../tests/compat/judges.ts'
import { secondJudge } from '../../../../tests/compat/second-judge.ts'
import { compare } from '../../src/index.ts'
import type { Json } from '../../src/index.ts'
import { SecondJudge } from '../../src/judge/second/second-judge.ts'

test('the judge for several dialects judges schemas of one dialect as two other validators do', async () => {
  const differ: unknown[] = []
  let judged = 0
  for (let seed = 1; seed <= 160; seed += 1) {
    const { dialect, from } = randomPair(seed)
    const ours = new SecondJudge({ schema: from, dialect, documents: new Map(), formats: false })
    const [ajv, hyperjump] = [ajvJudge(from, dialect), await secondJudge(from, dialect)]
    for (const document of smallDocuments([from]).slice(0, 50)) {
      const opinion = ajv?.(document)
      if (opinion === undefined || opinion !== hyperjump?.(document)) continue
      judged += 1
      if (ours.accepts(document) !== opinion) differ.push({ seed, document })
    }
  }
  expect({ differ, areEnough: judged > 4_000 }).toEqual({ differ: [], areEnough: true })
})

const dialect2020 = 'https://json-schema.org/draft/2020-12/schema'
const dialect2019 = 'https://json-schema.org/draft/2019-09/schema'
const draft07 = 'http://json-schema.org/draft-07/schema#'

const list: Json = {
  $id: 'list',
  items: { $dynamicRef: '#item' },
  $defs: { default: { $dynamicAnchor: 'item' } },
}
const numbersOrTexts: Json = {
  $schema: dialect2020,
  $id: 'https://schema.invalid/root',
  if: { required: ['numbers'] },
  then: { $ref: 'numbers' },
  else: { $ref: 'texts' },
  $defs: {
    list,
    numbers: {
      $id: 'numbers',
      $defs: { number: { $dynamicAnchor: 'item', type: 'number' } },
      properties: { list: { $ref: 'list' } },
    },
    texts: {
      $id: 'texts',
      $defs: { text: { $dynamicAnchor: 'item', type: 'string' } },
      properties: { list: { $ref: 'list' } },
    },
  },
}

/** Each with a document that is valid, and one that is not, under the standard. */
const cases: readonly (readonly [title: string, schema: Json, valid: Json, invalid: Json])[] = [
  [
    'two anchors of one name, on the one way',
    numbersOrTexts,
    { numbers: 1, list: [1] },
    { numbers: 1, list: ['a'] },
  ],
  ['two anchors of one name, on the other way', numbersOrTexts, { list: ['a'] }, { list: [1] }],
  [
    'an older dialect inside',
    {
      $schema: dialect2020,
      properties: { a: { $ref: 'old' } },
      $defs: { old: { $schema: draft07, $id: 'old', items: [{ type: 'string' }], additionalItems: false } },
    },
    { a: ['a'] },
    { a: ['a', 1] },
  ],
  [
    'a newer dialect inside',
    {
      $schema: draft07,
      properties: { a: { $ref: 'https://schema.invalid/new' } },
      definitions: {
        new: { $schema: dialect2019, $id: 'https://schema.invalid/new', dependentRequired: { b: ['c'] } },
      },
    },
    { a: {} },
    { a: { b: 1 } },
  ],
  [
    'a recursive reference that the outermost resource takes over',
    {
      $schema: dialect2019,
      $id: 'https://schema.invalid/closed',
      $recursiveAnchor: true,
      $ref: 'tree',
      unevaluatedProperties: false,
      $defs: {
        tree: {
          $id: 'tree',
          $recursiveAnchor: true,
          properties: { children: { items: { $recursiveRef: '#' } } },
        },
      },
    },
    { children: [{ children: [] }] },
    { children: [{ child: [] }] },
  ],
  [
    'an identifier under an unknown keyword',
    {
      $schema: draft07,
      $id: 'https://schema.invalid/r',
      definitions: { a: { $id: 'a', type: 'string' } },
      x: { $id: 'a', type: 'number' },
      $comment: '',
      anyOf: [{ $ref: 'a' }],
    },
    'a',
    1,
  ],
  [
    'properties named as identifiers under an unknown keyword',
    {
      $schema: draft07,
      allOf: [{ $ref: '#/components/id' }],
      components: { id: { properties: { id: { type: 'string' }, $id: { type: 'string' } } } },
    },
    { id: 'a', $id: 'b' },
    { id: 1 },
  ],
  [
    'an identifier beside a reference in draft-07',
    {
      $schema: draft07,
      $id: 'https://schema.invalid/one/',
      properties: { a: { $id: 'https://schema.invalid/two/', $ref: 'b' } },
      definitions: {
        one: { $id: 'https://schema.invalid/one/b', type: 'string' },
        two: { $id: 'https://schema.invalid/two/b', type: 'number' },
      },
    },
    { a: 'a' },
    { a: 1 },
  ],
]
test.each(cases)('a witness is confirmed where a schema has %s', (_title, schema, valid, invalid) => {
  const answers = [valid, invalid].map((document) => [
    compare({ from: { $schema: dialect2020, const: document }, to: schema }).backward.verdict,
    compare({ from: schema, to: { $schema: dialect2020, not: { const: document } } }).backward.verdict,
  ])
  expect(answers).toEqual([
    ['compatible', 'incompatible'],
    ['incompatible', 'compatible'],
  ])
})
