import { describe, expect, test } from 'vitest'
import { locate, locateKey } from '../src/json/index.ts'
import { jsonCases } from './json-cases.ts'
import { createRandom, randomDocument } from './json-generators.ts'

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true })

describe('locate', () => {
  const text = '\ufeff{\n  "a b": [10, {"c/d": "x,]}\\"", "~": true}, [[], 3]],\n  "é": {"": null}\n}\n'

  test.each([
    ['', 3, 1, 1],
    ['/a b', 14, 2, 10],
    ['/a b/0', 15, 2, 11],
    ['/a b/1', 19, 2, 15],
    ['/a b/1/c~1d', 27, 2, 23],
    ['/a b/1/~0', 42, 2, 38],
    ['/a b/2', 49, 2, 45],
    ['/a b/2/1', 54, 2, 50],
    ['/é', 67, 3, 8],
    ['/é/', 72, 3, 13],
  ])('the value at %j stands at byte %i', (pointer, offset, line, column) => {
    expect(locate(text, pointer)).toEqual({ offset, line, column })
    expect(locate(encoder.encode(text), pointer)).toEqual({ offset, line, column })
  })

  test.each(['a b', '/a', '/a b/3', '/a b/-', '/a b/00', '/a b/1e0', '/a b/0/0', '/~', '/~2', '/é//', '//'])(
    'nothing stands at %j',
    (pointer) => {
      expect(locate(text, pointer)).toBeUndefined()
    },
  )

  test('the key at a position is the key that Object.keys lists there', () => {
    const numbered = '{"b": 1, "10": 2, "a": {"x": 1}, "9": 3}'
    expect(Object.keys(JSON.parse(numbered)).map((_, nth) => locateKey(numbered, '', nth)?.offset)).toEqual([
      33, 9, 1, 18,
    ])
    expect(locateKey(numbered, '/a', 0)).toEqual({ offset: 24, line: 1, column: 25 })
    expect(locateKey(numbered, '/a', 1)).toBeUndefined()
    expect(locateKey(numbered, '/b', 0)).toBeUndefined()
    expect(locateKey(numbered, '/c', 0)).toBeUndefined()
  })

  test('every value of 300 random documents is found where it can be read again', () => {
    const random = createRandom(4)
    for (let nth = 0; nth < 300; nth += 1) {
      const bytes = encoder.encode(randomDocument(random))
      for (const [pointer, value] of pointersOf(JSON.parse(strictDecoder.decode(bytes)))) {
        const place = locate(bytes, pointer)
        const rest = strictDecoder.decode(bytes.subarray(place?.offset ?? bytes.length))
        expect([pointer, parsePrefix(rest)]).toEqual([pointer, value])
      }
    }
  })

  test('a document that readJson refuses has no places', () => {
    for (const [name, input, ...codes] of jsonCases) {
      if (codes.length > 0 && !codes.includes('json/too-deep'))
        expect([name, locate(input, '')]).toEqual([name, undefined])
    }
  })
})

function* pointersOf(value: unknown, pointer = ''): Generator<[string, unknown]> {
  yield [pointer, value]
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    yield* pointersOf(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
}

/** The first JSON value of a text, found by trying ever longer prefixes. */
function parsePrefix(text: string): unknown {
  for (let end = text.length; end > 0; end -= 1) {
    try {
      return JSON.parse(text.slice(0, end))
    } catch {
      // A longer prefix than the value.
    }
  }
  return undefined
}
