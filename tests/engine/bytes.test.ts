import { createByteEngine, compiledPlain, compiledWasm, ProgramVersionError } from '@samenspraak/engine/bytes'
import { encode, flatten } from '@samenspraak/engine'
import { describe, expect, test } from 'vitest'
import { formatCases } from '../../packages/sdk/test/formats-cases.ts'
import { assertedFormats } from '../../scripts/sources/formats.ts'
import { compareBytes } from '../parity/compare-bytes.ts'

const codes = [
  ['WebAssembly', compiledWasm() ?? compiledPlain],
  ['plain JavaScript', compiledPlain],
] as const

test('this machine runs the engine in WebAssembly', () => {
  expect(compiledWasm()).toBeDefined()
})

describe.each(codes)('the byte engine in %s', (_name, compiled) => {
  const engineFor = (
    schema: object,
    inputSize = 4_096,
    lineStart?: Uint8Array,
  ): ReturnType<typeof createByteEngine> => {
    const flattened = flatten({ ...schema }, { formats: new Set(assertedFormats) })
    if ('refused' in flattened) throw new TypeError(flattened.refused.reason)
    return createByteEngine(encode(flattened.program), inputSize, compiled, lineStart)
  }
  const judge = (engine: ReturnType<typeof createByteEngine>, text: string | Uint8Array): string => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    engine.input.set(bytes)
    return engine.document(0, bytes.length)
  }

  test('never contradicts the reader and the validators of the SDK', async () => {
    const { verdicts, disagreements } = await compareBytes(120, 11, compiled)
    expect(disagreements).toStrictEqual([])
    expect(Math.min(verdicts.valid, verdicts.invalid)).toBeGreaterThan(300)
  })

  test.each(Object.entries(formatCases))('reads the format %s as docs/formats.md has it', (format, cases) => {
    const engine = engineFor({ type: 'string', format })
    const verdictOf = (text: string): string => judge(engine, JSON.stringify(text))
    expect(cases.accepted.filter((text) => verdictOf(text) === 'invalid')).toStrictEqual([])
    expect(cases.refused.filter((text) => verdictOf(text) === 'valid')).toStrictEqual([])
    expect(cases.accepted.some((text) => verdictOf(text) === 'valid')).toBe(true)
  })

  test('finds the lines that are not valid, and where they stand', () => {
    const engine = engineFor({ type: 'string', maxLength: 3 })
    const text = '"a"\n  "te lang"\r\n\n"\\ud83d\\ude00"\n "ab" \r\nx\n'
    engine.input.set(new TextEncoder().encode(text))
    expect(engine.lines(0, text.length)).toStrictEqual({
      lines: 6,
      others: [
        { start: 4, end: 16, verdict: 'invalid', number: 1 },
        { start: 17, end: 17, verdict: 'blank', number: 2 },
        { start: 18, end: 32, verdict: 'not-mine', number: 3 },
        { start: 41, end: 42, verdict: 'invalid', number: 5 },
      ],
      end: text.length,
    })
  })

  test.each(['["ab', '["abcdef",'])('looks into no line that does not start with %s', (lineStart) => {
    const engine = engineFor({ type: 'array' }, 4_096, Buffer.from(lineStart))
    const text = '["abcdef",1]\n\n ["abcdef",1]\n["abcdeF",1]\n[\n["abcdef",2]\n'
    engine.input.set(Buffer.from(text))
    const { lines, others } = engine.lines(0, text.length)
    const isShort = lineStart.length < 5
    expect([lines, others.map(({ number, verdict }) => `${number} ${verdict}`)]).toStrictEqual([
      6,
      ['1 blank', '2 not-mine', ...(isShort ? [] : ['3 not-mine']), '4 not-mine'],
    ])
  })

  test('stops where there is no room to tell of more, and goes on from there', () => {
    const engine = engineFor({ type: 'boolean' }, 100_000)
    const text = '0\n'.repeat(5_000)
    engine.input.set(new TextEncoder().encode(text))
    const first = engine.lines(0, text.length)
    const second = engine.lines(first.end, text.length)
    expect([first.lines, first.others.length, first.end]).toStrictEqual([4_096, 4_096, 8_192])
    expect([second.lines, second.others.length, second.end]).toStrictEqual([904, 904, 10_000])
  })

  test('leaves the bytes behind a part of the input as they were', () => {
    const engine = engineFor({ type: 'boolean' })
    engine.input.set(new TextEncoder().encode('true\nfalse\n'))
    engine.lines(0, 5)
    engine.document(0, 4)
    expect(new TextDecoder().decode(engine.input.subarray(0, 11))).toBe('true\nfalse\n')
  })

  test.each([
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'not-mine'],
    ['64 levels', '['.repeat(64) + ']'.repeat(64), 'valid'],
    ['a key twice', '{"a":1,"a":2}', 'not-mine'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'not-mine'],
    ['a key that changes what objects inherit', '{"__proto__":{}}', 'not-mine'],
    ['a number that no double holds', '12345678901234567890', 'not-mine'],
    ['a number that is infinite', '1e400', 'not-mine'],
    ['a lone surrogate', '"\\ud800"', 'not-mine'],
    ['a surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22), 'invalid'],
    ['an overlong slash', Uint8Array.of(0x22, 0xc0, 0xaf, 0x22), 'invalid'],
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x31), 'invalid'],
    ['a leading zero', '01', 'invalid'],
    ['a control in a string', '"\u0001"', 'invalid'],
    ['a comma at the end', '[1,]', 'invalid'],
    ['two documents', '1 2', 'invalid'],
    ['an open string', '"abc', 'invalid'],
    ['white space alone', ' \n\t ', 'blank'],
    ['nothing', '', 'blank'],
  ])('says of %s what it may say', (_what, text, verdict) => {
    expect(judge(engineFor({}), text)).toBe(verdict)
  })

  test('does not take what a longer document left in the input for a part of a shorter one', () => {
    const engine = engineFor({
      type: 'object',
      properties: { naam: { type: 'string' } },
      additionalProperties: false,
    })
    expect(judge(engine, '{"naam":"abc"}')).toBe('valid')
    expect(judge(engine, '{"naam":"ab')).toBe('invalid')
    expect(judge(engine, '{"na')).toBe('invalid')
  })

  test.each([
    ['uuid', 'b4f4a555-600b-4295-b5b1-e8edb4f258a5'],
    ['date', '2026-02-28'],
    ['date-time', '2026-02-28T12:00:00Z'],
  ])('takes a %s only between quotes', (format, text) => {
    const engine = engineFor({ type: 'array', items: { type: 'string', format } })
    const wrong = [`["${text}x]`, `[x${text}"]`, `["${text}]`, `["${text}x"]`, `["x${text}"]`]
    expect(judge(engine, `["${text}"]`)).toBe('valid')
    expect(wrong.filter((one) => judge(engine, one) !== 'invalid')).toStrictEqual([])
  })

  test.each([
    ['"é"', 'invalid'],
    ['"éé"', 'invalid'],
    ['"ééé"', 'valid'],
    ['"\\u00e9é\\né"', 'valid'],
    ['"ééééé"', 'invalid'],
    ['"😀😀😀"', 'valid'],
    ['"\\"\\""', 'invalid'],
  ])('counts the characters of %s, however many bytes they take', (text, verdict) => {
    expect(judge(engineFor({ type: 'string', minLength: 3, maxLength: 4 }), text)).toBe(verdict)
  })

  test('a member that stands twice is left to others, whichever of many it is', () => {
    const names = Array.from({ length: 64 }, (_none, nth) => `naam-${nth}`)
    const engine = engineFor({
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])),
      additionalProperties: false,
    })
    const twice = names.filter((name) => judge(engine, `{"${name}":1,"${name}":1}`) === 'not-mine')
    expect(twice).toStrictEqual(names)
    expect(judge(engine, JSON.stringify(Object.fromEntries(names.map((name) => [name, 1]))))).toBe('valid')
  })

  test.each([
    ['["a","\\u0061"]', 'not-mine'],
    ['["\\u0061","b","a"]', 'not-mine'],
    ['["a","b","a"]', 'not-mine'],
    ['["\\u0061"]', 'valid'],
    ['["a","b","c"]', 'valid'],
  ])('tells of %s whether its items surely differ', (text, verdict) => {
    const engine = engineFor({ type: 'array', items: { type: 'string' }, uniqueItems: true })
    expect(judge(engine, text)).toBe(verdict)
  })

  test('takes the bytes of ASCII between quotes, but for controls, and no others alone', () => {
    const engine = engineFor({ type: 'string' })
    const valid = Array.from({ length: 256 }, (_none, byte) => byte).filter(
      (byte) => judge(engine, Uint8Array.of(0x22, 0x61, byte, 0x61, 0x22)) === 'valid',
    )
    const ascii = Array.from({ length: 0x60 }, (_none, nth) => 0x20 + nth)
    expect(valid).toStrictEqual(ascii.filter((byte) => byte !== 0x22 && byte !== 0x5c))
  })

  test('refuses a program of another version', () => {
    expect(() => createByteEngine(new Uint8Array(8), 100, compiled)).toThrow(ProgramVersionError)
  })
})
