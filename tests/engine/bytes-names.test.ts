import { encode, flatten } from '@samenspraak/engine'
import { compiledPlain, compiledWasm, createByteEngine } from '@samenspraak/engine/bytes'
import { expect, test } from 'vitest'
import { assertedFormats } from '../../scripts/sources/formats.ts'
import { createRandom } from '../parity/random.ts'

const codes = [compiledWasm() ?? compiledPlain, compiledPlain] as const

/** What both engines say of some texts under a schema. */
function verdicts(schema: object, texts: readonly string[]): readonly (readonly string[])[] {
  const flattened = flatten({ ...schema }, { formats: new Set(assertedFormats) })
  if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
  const program = encode(flattened.program)
  return codes.map((compiled) => {
    const engine = createByteEngine(program, 100_000, compiled)
    return texts.map((text) => {
      const bytes = new TextEncoder().encode(text)
      engine.input.set(bytes)
      return engine.document(0, bytes.length)
    })
  })
}

/** Names of every length around those at which the engine compares in another way, many of which differ in one letter. */
const names = ['', 'a', 'ab', 'abc', 'abd', 'é', 'naïef', 'ünïcödë-náám-vàn-lang'].concat(
  [4, 15, 16, 17, 31, 32, 33, 50, 60].flatMap((length) => {
    const name = 'n'.repeat(length)
    return [
      name,
      `${name.slice(1)}m`,
      `m${name.slice(1)}`,
      `${name.slice(0, length >> 1)}m${name.slice((length >> 1) + 1)}`,
    ]
  }),
)

test('a key is known by all its bytes, whatever its length and place', () => {
  const values = new Map(names.map((name, nth) => [name, `waarde-${nth}`]))
  const schema = {
    type: 'object',
    properties: Object.fromEntries([...values].map(([name, value]) => [name, { const: value }])),
    additionalProperties: false,
  }
  const random = createRandom(3)
  const shuffled = Array.from({ length: 40 }, () => {
    const members = [...values].map(([name, value]) => ({ name, value, at: random.int(1_000) }))
    return members.toSorted((a, b) => a.at - b.at).map(({ name, value }) => [name, value])
  })
  const right = shuffled.map((members) => JSON.stringify(Object.fromEntries(members)))
  const wrong = names.map((name) => JSON.stringify({ [name]: values.get(`${name}n`) ?? 'geen' }))
  const unknown = names.flatMap((name) => [`${name}x`, `x${name}`]).filter((name) => !values.has(name))
  for (const said of verdicts(schema, right)) expect(new Set(said)).toStrictEqual(new Set(['valid']))
  for (const said of verdicts(schema, wrong)) expect(new Set(said)).toStrictEqual(new Set(['invalid']))
  for (const said of verdicts(
    schema,
    unknown.map((name) => JSON.stringify({ [name]: 'waarde-0' })),
  ))
    expect(new Set(said)).toStrictEqual(new Set(['invalid']))
})

/** A schema of each kind with a value that fits and one that does not; nothing is wrong where anything fits. */
const kinds = [
  [{ type: 'boolean' }, true, 1],
  [{ type: 'number' }, 1.5, '1.5'],
  [{ type: 'string' }, 'é', 1],
  [{ type: 'string', pattern: '^a+$' }, 'aa', 'ab'],
  [{ enum: ['ja', ''] }, '', 'neen'],
  [{ type: 'array', items: { type: 'string' } }, ['a'], [1]],
  [
    { type: 'object', properties: { '': { type: 'number' } }, additionalProperties: false },
    { '': 1 },
    { a: 1 },
  ],
  [{ type: 'string', format: 'uuid' }, '0f0e0d0c-0b0a-4908-8706-050403020100', '0f0e0d0c'],
  [{ type: 'string', format: 'date' }, '2026-02-28', '2026-02-29'],
  [{ type: 'string', format: 'date-time' }, '2026-02-28T10:00:00Z', '2026-02-28'],
  [{}, null, undefined],
] as const

test.each([{ turned: 0 }, { turned: 4 }, { turned: 7 }])(
  'each name leads to the kind of its own value in any order, the kinds turned by $turned',
  ({ turned }) => {
    const members = kinds.map((_kind, nth) => ({
      name: names[nth] ?? '',
      kind: kinds[(nth + turned) % kinds.length] ?? kinds[0],
    }))
    const schema = {
      type: 'object',
      properties: Object.fromEntries(members.map(({ name, kind: [own] }) => [name, own])),
      additionalProperties: false,
    }
    const written = (order: typeof members, wrong?: string): string =>
      `{${order.map(({ name, kind }) => `"${name}" :${JSON.stringify(kind[name === wrong ? 2 : 1])}`).join(', ')}}`
    const orders = members.flatMap((_one, nth) => {
      const order = [...members.slice(nth), ...members.slice(0, nth)]
      return [order, order.toReversed()]
    })
    const wrong = members.filter(({ kind }) => kind[2] !== undefined).map(({ name }) => name)
    for (const said of verdicts(
      schema,
      orders.map((order) => written(order)),
    ))
      expect(new Set(said)).toStrictEqual(new Set(['valid']))
    for (const said of verdicts(
      schema,
      orders.flatMap((order) => wrong.map((name) => written(order, name))),
    ))
      expect(new Set(said)).toStrictEqual(new Set(['invalid']))
  },
)

test('a name whose value this form cannot say leaves the document to others, in any order', () => {
  const properties = {
    a: { type: 'array', contains: { const: 1 } },
    '': { enum: [1, 2] },
    bc: { type: 'number' },
  }
  const texts = ['{"a":[1],"bc":1}', '{"bc":1,"a":[1]}', '{"":1,"bc":1}', '{"bc":1,"":1}']
  for (const said of verdicts({ type: 'object', properties }, texts))
    expect(new Set(said)).toStrictEqual(new Set(['not-mine']))
})

test('a value of a list of codes is known by all its bytes', () => {
  const right = names.map((name) => JSON.stringify(name))
  const wrong = names.flatMap((name) => [`${name}x`, `x${name}`]).filter((name) => !names.includes(name))
  for (const said of verdicts({ enum: names }, right)) expect(new Set(said)).toStrictEqual(new Set(['valid']))
  for (const said of verdicts(
    { enum: names },
    wrong.map((name) => JSON.stringify(name)),
  ))
    expect(new Set(said)).toStrictEqual(new Set(['invalid']))
})

test('a value that JSON escapes is left to others when it is escaped, and refused when it is not', () => {
  const values = ['a"b', 'a\\b', 'a\nb', 'gewoon', 'a\u007fb', '\u0085']
  const escaped = ['"a\\"b"', '"a\\\\b"', '"a\\nb"', '"\\u0067ewoon"']
  const plain = ['"gewoon"', '"a\u007fb"', '"\u0085"']
  const bare = ['"a\nb"', '"a\u0000b"']
  for (const said of verdicts({ enum: values }, [...escaped, ...plain, ...bare, '"a\\b"']))
    expect(said).toStrictEqual([
      ...escaped.map(() => 'not-mine'),
      ...plain.map(() => 'valid'),
      ...bare.map(() => 'invalid'),
      'not-mine',
    ])
})

test('bytes that no text holds are no key behind the last one', () => {
  const schema = { type: 'object', properties: { a: { const: 'b' } }, additionalProperties: false }
  const strange = ['\u0000'.repeat(16), '\u0000', 'ÿ'.repeat(16), '']
  const texts = strange.map((name) => `{"a":"b","${name}":1}`)
  for (const said of verdicts(schema, texts)) expect(new Set(said)).toStrictEqual(new Set(['invalid']))
})

test('ten thousand codes are found, each as itself', () => {
  const codeList = Array.from({ length: 10_000 }, (_none, nth) => `code-${(nth * 7919) % 10_007}`)
  const texts = [...codeList.slice(0, 200), 'code-10007', 'code-'].map((code) => JSON.stringify(code))
  for (const said of verdicts({ enum: codeList }, texts)) {
    expect(new Set(said.slice(0, 200))).toStrictEqual(new Set(['valid']))
    expect(said.slice(200)).toStrictEqual(['invalid', 'invalid'])
  }
})

test('codes that begin and end alike are left to others when there are very many of them', () => {
  const alike = (count: number): string[] =>
    Array.from({ length: count }, (_none, nth) => `code-${String(nth).padStart(5, '0')}-code`)
  expect(verdicts({ enum: alike(20) }, ['"code-00019-code"'])).toStrictEqual([['valid'], ['valid']])
  expect(verdicts({ enum: alike(2_000) }, ['"code-00019-code"'])).toStrictEqual([['not-mine'], ['not-mine']])
})

test('a code that is longer than the memory is compared with no byte behind the input', () => {
  const texts = Array.from({ length: 60 }, (_none, nth) => JSON.stringify('n'.repeat(nth)))
  for (const said of verdicts({ const: 'n'.repeat(300_000) }, texts))
    expect(new Set(said)).toStrictEqual(new Set(['invalid']))
})

test('more codes than have a number are left to others', () => {
  const codeList = Array.from({ length: 65_535 }, (_none, nth) => `${nth}`)
  expect(verdicts({ enum: codeList }, ['"1"', '"x"'])).toStrictEqual([
    ['not-mine', 'not-mine'],
    ['not-mine', 'not-mine'],
  ])
})
