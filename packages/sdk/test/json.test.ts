import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type JsonIssueCode, type JsonRead, jsonIssueTexts, readJson } from '../src/json/index.ts'
import { jsonCases } from './json-cases.ts'
import { collidingKeys, createRandom, judgeSlowly, mutate, randomDocument } from './json-generators.ts'
import { share } from './share.ts'

const encoder = new TextEncoder()
const strictDecoder = new TextDecoder('utf-8', { fatal: true })

describe('the table of cases', () => {
  for (const [name, input, ...codes] of jsonCases) {
    test(`${name} ${codes.length === 0 ? 'is accepted' : `is refused with ${codes.join(' and ')}`}`, () => {
      expect(codesOf(readJson(input))).toEqual(codes)
    })
  }

  test('a case that needs no raw bytes has the same outcome as a string and as bytes', () => {
    for (const [name, input] of jsonCases) {
      if (typeof input !== 'string' || /\p{Surrogate}/u.test(input)) continue
      expect([name, readJson(encoder.encode(input))]).toEqual([name, readJson(input)])
    }
  })

  test('an accepted case has the value that JSON.parse gives', () => {
    for (const [name, input, ...codes] of jsonCases) {
      if (codes.length === 0)
        expect([name, readJson(input)]).toEqual([name, { ok: true, value: parse(input) }])
    }
  })

  test('a document called malformed is one that a fatal decoder or JSON.parse refuses', () => {
    for (const [name, input, ...codes] of jsonCases) {
      if (codes.some(isMalformed)) expect([name, tryParse(input)]).toEqual([name, undefined])
    }
  })
})

describe('places', () => {
  test.each([
    ['{"a":1,\n "a":2}', 'json/duplicate-key', '', 9, 2, 2],
    ['{\r\n"doelen":[{},{"x":1,"x":1}]}', 'json/duplicate-key', '/doelen/1', 23, 2, 21],
    ['{"naam":"é€😀\\ud800"}', 'json/lone-surrogate', '', 18, 1, 13],
    ['[1,[2,1e400]]', 'json/unsafe-number', '/1/1', 6, 1, 7],
    ['\ufeff[1,]', 'json/syntax', '/1', 6, 1, 4],
    ['[\r\r1,\r\n\n}', 'json/syntax', '/1', 8, 5, 1],
    ['{"a":{"b":', 'json/syntax', '/a', 10, 1, 11],
    ['{"a":"é', 'json/syntax', '', 8, 1, 8],
    ['"\\u00zz"', 'json/syntax', '', 5, 1, 6],
    ['1 2', 'json/trailing-content', '', 2, 1, 3],
    ['{"een twee":{"b":[1e400]}}', 'json/unsafe-number', '', 18, 1, 19],
    ['{"a":{"een1":{"b":[1e400]}}}', 'json/unsafe-number', '/a', 19, 1, 20],
    ['{"$defs":{"Plan":{"a":1,"a":1}}}', 'json/duplicate-key', '/$defs/Plan', 24, 1, 25],
    ['{"Jansen":{"b":[1e400]}}', 'json/unsafe-number', '', 16, 1, 17],
    ['{"do\\u0065len":[1e400]}', 'json/unsafe-number', '', 16, 1, 17],
  ])('the issue of %j stands where it is', (input, code, at, offset, line, column) => {
    const propertyNames = new Set(['doelen', 'a', '$defs', 'Plan'])
    const read = readJson(input, { propertyNames })
    expect(read.ok ? [] : read.issues).toEqual([expect.objectContaining({ code, at, offset, line, column })])
  })

  test('a pointer shows no key at all when no names are known', () => {
    const read = readJson('{"doelen":{"Jansen":[1e400]}}')
    expect(read.ok ? [] : read.issues).toEqual([
      expect.objectContaining({ code: 'json/unsafe-number', at: '' }),
    ])
  })

  test('two different halves of a character as keys are not one key twice', () => {
    const read = readJson('{"\ud800":1,"\ud801":2}')
    expect(codesOf(read)).toEqual(['json/lone-surrogate', 'json/lone-surrogate'])
    expect(codesOf(readJson('{"\ud800":1,"\\ud800":2}'))).toContain('json/duplicate-key')
  })

  test('issues come in the order of the document', () => {
    const read = readJson('{"\\ud800":1,"\\ud800":1,\n"b":1e400}')
    const offsets = read.ok ? [] : read.issues.map((issue) => issue.offset)
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    expect(offsets).toHaveLength(4)
  })

  test('a byte order mark is reported at the start when it is refused', () => {
    const read = readJson('\ufeff[1e400]', { bom: 'refuse' })
    expect(codesOf(read)).toEqual(['json/bom', 'json/unsafe-number'])
    expect(read.ok ? [] : read.issues.map(({ offset, column }) => [offset, column])).toEqual([
      [0, 1],
      [4, 2],
    ])
  })
})

describe('limits', () => {
  test('a document of exactly the allowed size is read and one byte more is refused', () => {
    expect(codesOf(readJson('"é"', { maxBytes: 4 }))).toEqual([])
    expect(codesOf(readJson('"é"', { maxBytes: 3 }))).toEqual(['json/too-large'])
    expect(codesOf(readJson(encoder.encode('"é"'), { maxBytes: 3 }))).toEqual(['json/too-large'])
  })

  test('more than 8 MiB is refused unless the caller allows it', () => {
    const large = `"${'a'.repeat(8 * 1024 * 1024 - 1)}"`
    expect(codesOf(readJson(large))).toEqual(['json/too-large'])
    expect(codesOf(readJson(large, { maxBytes: 9_000_000 }))).toEqual([])
  })

  test('reading stops at the twentieth issue, or where the caller says', () => {
    const input = `[${'1e400,'.repeat(50)}1]`
    expect(codesOf(readJson(input))).toHaveLength(20)
    expect(codesOf(readJson(input, { maxIssues: 3 }))).toHaveLength(3)
  })

  test.each(['[', '{"a":', '[{"a":'])('two million times %j is refused for depth without a crash', (open) => {
    expect(codesOf(readJson(open.repeat(2_000_000), { maxBytes: Infinity }))).toEqual(['json/too-deep'])
    expect(codesOf(readJson(open.repeat(2_000_000), { maxBytes: Infinity, maxDepth: Infinity }))).toEqual([
      'json/syntax',
    ])
  })

  test('two million closed levels are read when the caller allows them', () => {
    const deep = '['.repeat(2_000_000) + ']'.repeat(2_000_000)
    expect(readJson(deep, { maxBytes: Infinity, maxDepth: Infinity }).ok).toBe(true)
  })

  test('keys crafted to have one hash are told apart', () => {
    const members = collidingKeys(12).map((key) => `"${key}":1`)
    expect(codesOf(readJson(`{${members.join(',')}}`))).toEqual([])
    expect(
      codesOf(readJson(`[{${members.slice(0, 2).join('},{')}},{${members.slice(0, 2).join(',')}}]`)),
    ).toEqual([])
    expect(codesOf(readJson(`{${members.join(',')},${members[7] ?? ''}}`))).toEqual(['json/duplicate-key'])
  })
})

describe('random documents', () => {
  test(`${share(10_000)} random documents have the value that JSON.parse gives`, () => {
    const random = createRandom(1)
    for (let nth = 0; nth < share(10_000); nth += 1) {
      const text = randomDocument(random)
      const read = readJson(nth % 2 === 0 ? text : encoder.encode(text))
      if (!read.ok || !isDeepStrictEqual(read.value, JSON.parse(text))) expect([text, read]).toBe('equal')
    }
  })

  test(`${share(50_000)} mutated documents are judged as a fatal decoder, JSON.parse and a slow reference judge them`, () => {
    const random = createRandom(2)
    const seen = new Set<string>()
    for (let nth = 0; nth < share(50_000); nth += 1) {
      const bytes = mutate(encoder.encode(randomDocument(random)), random)
      const read = readJson(bytes)
      const codes = codesOf(read)
      for (const code of codes) seen.add(code)
      const parsed = tryParse(bytes)
      const isMalformedHere = codes.some(isMalformed)
      if (isMalformedHere !== (parsed === undefined))
        expect([show(bytes), codes]).toBe('the verdict of JSON.parse')
      if (parsed === undefined) continue
      if (read.ok && !isDeepStrictEqual(read.value, parsed.value))
        expect(show(bytes)).toBe('the value of JSON.parse')
      const expected = judgeSlowly(strictDecoder.decode(bytes))
      if (codes.toSorted().join() !== expected.toSorted().join())
        expect([show(bytes), codes]).toEqual(expected)
    }
    // The mutations are worth something only if they reach every code that does not depend on a limit.
    expect([...seen].toSorted()).toEqual([
      'json/duplicate-key',
      'json/empty',
      'json/forbidden-key',
      'json/lone-surrogate',
      'json/syntax',
      'json/trailing-content',
      'json/unsafe-number',
      'json/utf8',
    ])
  }, 120_000)
})

describe('what an issue tells', () => {
  const secrets = [
    'jan-jansen',
    'Jan Jansen',
    '123456782',
    'jan@example.org',
    '98765432109876543210',
    '7.77e777',
  ]

  test('no issue repeats a key or a value, however the document is broken', () => {
    const random = createRandom(3)
    let issues = 0
    for (let nth = 0; nth < share(20_000); nth += 1) {
      const secret = (): string => secrets[Math.floor(random() * 4)] ?? ''
      const number = secrets[4 + Math.floor(random() * 2)] ?? ''
      const text =
        `{"personen":[{"${secret()}":{"kind":{"${secret()}":"${secret()}\\ud800"},"bedrag":${number},` +
        `"${secret()}":["${secret()}",${number}]},"jan-jansen":1,"jan-jansen":2,"__proto__":"${secret()}"}]}`
      const read = readJson(mutate(encoder.encode(text), random))
      const told = JSON.stringify(read.ok ? [] : read.issues)
      issues += read.ok ? 0 : read.issues.length
      for (const word of secrets) if (told.includes(word)) expect(told).not.toContain(word)
    }
    expect(issues).toBeGreaterThan(share(20_000))
  })

  test('the key next to the trouble is never named, even if it looks like a property name', () => {
    const read = readJson('{"Jansen":1e400,"Jansen":"\\ud800","lijst":{"Pietersen":1e400}}')
    expect(JSON.stringify(read.ok ? [] : read.issues)).not.toMatch(/Jansen|Pietersen/)
  })

  test('the texts of an issue are those of its code, whatever the document says', () => {
    for (const [, input] of jsonCases) {
      const read = readJson(input)
      for (const { code, nl, en } of read.ok ? [] : read.issues)
        expect({ nl, en }).toEqual(jsonIssueTexts[code])
    }
  })
})

function codesOf(read: JsonRead): JsonIssueCode[] {
  return read.ok ? [] : read.issues.map((issue) => issue.code)
}

function isMalformed(code: JsonIssueCode): boolean {
  return ['json/utf8', 'json/syntax', 'json/empty', 'json/trailing-content'].includes(code)
}

function parse(input: string | Uint8Array): unknown {
  const text = typeof input === 'string' ? input : strictDecoder.decode(input)
  return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
}

function tryParse(input: string | Uint8Array): { value: unknown } | undefined {
  try {
    return { value: parse(input) }
  } catch {
    return undefined
  }
}

function show(bytes: Uint8Array): string {
  return JSON.stringify(new TextDecoder().decode(bytes))
}
