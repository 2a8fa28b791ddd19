/** One example of a JSON Patch: what it makes of a document, or why it cannot be applied. */
export interface PatchCase {
  readonly title: string
  readonly document: unknown
  readonly patch: readonly unknown[]
  readonly expected: unknown
}

const missing = { ok: false, trouble: 'place-missing', operation: 0 }
const invalid = { ok: false, trouble: 'patch-invalid', operation: 0 }
const failed = { ok: false, trouble: 'test-failed', operation: 0 }
const made = (document: unknown): unknown => ({ ok: true, document })

/** The examples of RFC 6902, appendix A, by their numbers. */
export const rfc6902Cases: readonly PatchCase[] = [
  {
    title: 'A.1 a member is added to an object',
    document: { foo: 'bar' },
    patch: [{ op: 'add', path: '/baz', value: 'qux' }],
    expected: made({ baz: 'qux', foo: 'bar' }),
  },
  {
    title: 'A.2 an item is added to a list',
    document: { foo: ['bar', 'baz'] },
    patch: [{ op: 'add', path: '/foo/1', value: 'qux' }],
    expected: made({ foo: ['bar', 'qux', 'baz'] }),
  },
  {
    title: 'A.3 a member is removed',
    document: { baz: 'qux', foo: 'bar' },
    patch: [{ op: 'remove', path: '/baz' }],
    expected: made({ foo: 'bar' }),
  },
  {
    title: 'A.4 an item is removed',
    document: { foo: ['bar', 'qux', 'baz'] },
    patch: [{ op: 'remove', path: '/foo/1' }],
    expected: made({ foo: ['bar', 'baz'] }),
  },
  {
    title: 'A.5 a value is replaced',
    document: { baz: 'qux', foo: 'bar' },
    patch: [{ op: 'replace', path: '/baz', value: 'boo' }],
    expected: made({ baz: 'boo', foo: 'bar' }),
  },
  {
    title: 'A.6 a value is moved',
    document: { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
    patch: [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
    expected: made({ foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } }),
  },
  {
    title: 'A.7 an item is moved',
    document: { foo: ['all', 'grass', 'cows', 'eat'] },
    patch: [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
    expected: made({ foo: ['all', 'cows', 'eat', 'grass'] }),
  },
  {
    title: 'A.8 a test that holds',
    document: { baz: 'qux', foo: ['a', 2, 'c'] },
    patch: [
      { op: 'test', path: '/baz', value: 'qux' },
      { op: 'test', path: '/foo/1', value: 2 },
    ],
    expected: made({ baz: 'qux', foo: ['a', 2, 'c'] }),
  },
  {
    title: 'A.9 a test that does not hold',
    document: { baz: 'qux' },
    patch: [{ op: 'test', path: '/baz', value: 'bar' }],
    expected: failed,
  },
  {
    title: 'A.10 a nested object is added',
    document: { foo: 'bar' },
    patch: [{ op: 'add', path: '/child', value: { grandchild: {} } }],
    expected: made({ foo: 'bar', child: { grandchild: {} } }),
  },
  {
    title: 'A.11 a member of an operation that nobody knows is passed over',
    document: { foo: 'bar' },
    patch: [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }],
    expected: made({ foo: 'bar', baz: 'qux' }),
  },
  {
    title: 'A.12 nothing is added where nothing stands around it',
    document: { foo: 'bar' },
    patch: [{ op: 'add', path: '/baz/bat', value: 'qux' }],
    expected: missing,
  },
  {
    title: 'A.13 two values for op leave the last, as JSON readers do',
    document: { foo: 'bar' },
    patch: [JSON.parse('{"op":"add","path":"/baz","value":"qux","op":"remove"}')],
    expected: missing,
  },
  {
    title: 'A.14 the signs ~ and / are written as ~0 and ~1',
    document: { '/': 9, '~1': 10 },
    patch: [{ op: 'test', path: '/~01', value: 10 }],
    expected: made({ '/': 9, '~1': 10 }),
  },
  {
    title: 'A.15 a text is no number',
    document: { '/': 9, '~1': 10 },
    patch: [{ op: 'test', path: '/~01', value: '10' }],
    expected: failed,
  },
  {
    title: 'A.16 a list is added as one item',
    document: { foo: ['bar'] },
    patch: [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
    expected: made({ foo: ['bar', ['abc', 'def']] }),
  },
]

/** What the text of RFC 6902 and RFC 6901 rules out, and what a polite sender never needs. */
export const refusedPatches: readonly PatchCase[] = [
  ...['01', '-1', '1.0', '1e0', '+1', ' 1', '', '10', '٣'].map((index) => ({
    title: `"${index}" is no place in a list of two`,
    document: { foo: [1, 2] },
    patch: [{ op: 'replace', path: `/foo/${index}`, value: 3 }],
    expected: missing,
  })),
  {
    title: 'the place behind the last item has no value to replace',
    document: { foo: [1] },
    patch: [{ op: 'replace', path: '/foo/-', value: 3 }],
    expected: missing,
  },
  {
    title: 'an item is not added further than behind the last',
    document: { foo: [1] },
    patch: [{ op: 'add', path: '/foo/2', value: 3 }],
    expected: missing,
  },
  ...['foo', '/a~2', '/~', 7, null, `/${'a'.repeat(2000)}`].map((path) => ({
    title: `${JSON.stringify(path).slice(0, 12)} is no pointer`,
    document: { foo: 1 },
    patch: [{ op: 'remove', path }],
    expected: invalid,
  })),
  ...['__proto__', 'constructor', 'prototype'].flatMap((name) => [
    {
      title: `a place under ${name} is refused`,
      document: {},
      patch: [{ op: 'add', path: `/${name}/polluted`, value: true }],
      expected: invalid,
    },
    {
      title: `a value with the name ${name} is refused`,
      document: {},
      patch: [{ op: 'add', path: '/a', value: JSON.parse(`{"b":{"${name}":{"polluted":true}}}`) }],
      expected: invalid,
    },
  ]),
  ...['hasOwnProperty', 'toString', 'length'].map((name) => ({
    title: `${name} of JavaScript itself is no place`,
    document: { foo: [1] },
    patch: [{ op: 'copy', from: `/foo/${name}`, path: '/bar' }],
    expected: missing,
  })),
  {
    title: 'a thing is not moved into itself',
    document: { a: { b: {} } },
    patch: [{ op: 'move', from: '/a', path: '/a/b/c' }],
    expected: invalid,
  },
  ...[
    {},
    { op: 'add', path: '/a' },
    { op: 'ADD', path: '/a', value: 1 },
    { op: 'move', path: '/a' },
    { op: 'add', value: 1 },
    'remove',
    null,
    [],
  ].map((operation) => ({
    title: `${JSON.stringify(operation)} is no operation`,
    document: { a: 1 },
    patch: [operation],
    expected: invalid,
  })),
  ...[undefined, Number.NaN, Infinity, 1n, new Date(0), () => 1, Array.from({ length: 2 })].map((value) => ({
    title: `a value of ${String(value).slice(0, 12)} is no JSON`,
    document: {},
    patch: [{ op: 'add', path: '/a', value }],
    expected: invalid,
  })),
  {
    title: 'more than a thousand operations are too many',
    document: {},
    patch: Array.from({ length: 1001 }, () => ({ op: 'add', path: '/a', value: 1 })),
    expected: { ok: false, trouble: 'patch-too-large' },
  },
  {
    title: 'a value deeper than sixty-four is too large',
    document: {},
    patch: [{ op: 'add', path: '/a', value: JSON.parse('['.repeat(70) + ']'.repeat(70)) }],
    expected: { ok: false, trouble: 'patch-too-large', operation: 0 },
  },
  {
    title: 'a text of more than a million characters is too large',
    document: {},
    patch: [{ op: 'add', path: '/a', value: 'x'.repeat(1_000_001) }],
    expected: { ok: false, trouble: 'patch-too-large', operation: 0 },
  },
  {
    title: 'a list that is copied into itself again and again stops in time',
    document: { a: [1, 2, 3, 4] },
    patch: Array.from({ length: 100 }, () => ({ op: 'copy', from: '/a', path: '/a/-' })),
    expected: { ok: false, trouble: 'patch-too-large', operation: 11 },
  },
]

/** The table of RFC 7386, appendix A. */
export const rfc7386Cases: readonly (readonly [original: unknown, patch: unknown, result: unknown])[] = [
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
]
