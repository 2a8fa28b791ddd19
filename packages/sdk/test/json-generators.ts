import type { JsonIssueCode } from '../src/json/index.ts'
import { createRandom as createSource } from '../src/sample/random.ts'

const encoder = new TextEncoder()

/** Numbers from 0 to below 1, the same in every run. */
export function createRandom(seed: number): () => number {
  const source = createSource(`json/${seed}`)
  return () => source() / 0x100000000
}

/** JSON text with white space, escapes and number spellings that JSON.stringify never writes. */
export function randomDocument(random: () => number): string {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0]
  const space = (): string => (random() < 0.8 ? '' : pick([' ', '\n', '\r\n', '\t', '  ']))
  const letters = [
    'a',
    'b',
    'é',
    '€',
    '😀',
    '\u2028',
    '"',
    '\\',
    '\n',
    '\u0000',
    '/',
    '_',
    '1',
    '\ufeff',
  ] as const
  const quoted = (text: string): string =>
    JSON.stringify(text).replaceAll(/[a-z/€]/g, (letter: string, at: number, whole: string) => {
      if (whole[at - 1] === '\\' || random() < 0.9) return letter
      return letter === '/' ? '\\/' : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
  const word = (): string => Array.from({ length: Math.floor(random() * 6) }, () => pick(letters)).join('')
  const number = (): string =>
    pick<() => string>([
      () => String(Math.floor(random() * 1000) - 500),
      () => String(random()),
      () => '-0',
      () => String(Math.floor((random() - 0.5) * 2 * Number.MAX_SAFE_INTEGER)),
      () =>
        `${Math.floor(random() * 100)}.${Math.floor(random() * 1000)}E${pick(['', '+', '-'])}${Math.floor(random() * 30)}`,
    ])()
  const value = (depth: number): string => {
    const kind = random() * (depth > 4 ? 4 : 7)
    if (kind < 1) return pick(['true', 'false', 'null'])
    if (kind < 2.5) return number()
    if (kind < 4) return quoted(word())
    const children: string[] = Array.from({ length: Math.floor(random() * 6) }, () => value(depth + 1))
    if (kind < 5) return `[${space()}${children.join(`${space()},${space()}`)}${space()}]`
    const keys: string[] = [
      ...new Set(children.map(() => pick([word(), 'doelen', 'id', 'naam', 'prototyp', 'a', 'b']))),
    ]
    const members: string[] = keys.map(
      (key, nth) => `${quoted(key)}${space()}:${space()}${children[nth] ?? '0'}`,
    )
    return `{${space()}${members.join(`${space()},${space()}`)}${space()}}`
  }
  return `${space()}${value(0)}${space()}`
}

/** One to three small damages, in bytes that matter to JSON and UTF-8. */
export function mutate(document: Uint8Array, random: () => number): Uint8Array {
  const nasty = encoder.encode('{}[]",:\\0123456789eE+-.u tfn/\n\r')
  const pieces = [
    '"a":1,',
    '"\\u0061":1,',
    '"prototype":0,',
    '\\ud800',
    '1e999',
    '99999999999999999999',
    ',',
    '[]',
  ].map((text) => encoder.encode(text))
  const broken = [0x00, 0x1f, 0x7f, 0x80, 0xbf, 0xc0, 0xc3, 0xe0, 0xed, 0xa0, 0xf0, 0xf4, 0xff]
  let bytes = [...document]
  const times = 1 + Math.floor(random() * 3)
  for (let nth = 0; nth < times; nth += 1) {
    const at = Math.floor(random() * (bytes.length + 1))
    const letter =
      (random() < 0.85
        ? nasty[Math.floor(random() * nasty.length)]
        : broken[Math.floor(random() * broken.length)]) ?? 0
    const kind = random()
    if (kind < 0.25) bytes[at] = letter
    else if (kind < 0.45) bytes.splice(at, 0, letter)
    else if (kind < 0.6) bytes.splice(at, 1 + Math.floor(random() * 3))
    else if (kind < 0.8) bytes.splice(at, 0, ...(pieces[Math.floor(random() * pieces.length)] ?? []))
    else if (kind < 0.9) bytes.splice(at, 0, ...bytes.slice(Math.floor(random() * (at + 1)), at))
    else bytes = bytes.slice(0, at)
  }
  return Uint8Array.from(bytes)
}

/** The codes for a text that is JSON, found by tokens, sets and big integers instead of bytes and hashes. */
export function judgeSlowly(text: string): JsonIssueCode[] {
  const codes: JsonIssueCode[] = []
  const open: (Set<string> | undefined)[] = []
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gsu) ?? []
  for (const [nth, token] of tokens.entries()) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : undefined)
    if (token === '}' || token === ']') open.pop()
    if (/^[-\d]/.test(token) && isLossy(token)) codes.push('json/unsafe-number')
    if (!token.startsWith('"')) continue
    const word: unknown = JSON.parse(token)
    if (typeof word !== 'string') continue
    for (const letter of word) if (/^\p{Surrogate}$/u.test(letter)) codes.push('json/lone-surrogate')
    if (tokens[nth + 1] !== ':') continue
    if (['__proto__', 'constructor', 'prototype'].includes(word)) codes.push('json/forbidden-key')
    else if (open.at(-1)?.has(word) === true) codes.push('json/duplicate-key')
    open.at(-1)?.add(word)
  }
  return codes
}

function isLossy(token: string): boolean {
  const [mantissa = ''] = token.split(/e/i)
  const digits = mantissa.replaceAll(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length
  const value = Math.abs(Number(token))
  if (/^-?\d+$/.test(token)) return BigInt(token) ** 2n > BigInt(Number.MAX_SAFE_INTEGER) ** 2n
  if (!Number.isFinite(value) || (value === 0 && digits > 0)) return true
  return digits > (value >= 2 ** 53 ? 15 : 17)
}

/**
 * Different keys with the same 32-bit FNV-1a hash. From one state, two blocks that lead to the same next state are
 * found by chance; n such pairs in a row make 2^n keys.
 */
export function collidingKeys(pairs: number): string[] {
  const random = createRandom(5)
  let state = 0x811c9dc5 | 0
  let keys = ['']
  for (let nth = 0; nth < pairs; nth += 1) {
    const blocks = new Map<number, string>()
    for (;;) {
      const block = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join(
        '',
      )
      const next = fnv(block, state)
      const twin = blocks.get(next)
      blocks.set(next, block)
      if (twin === undefined || twin === block) continue
      keys = keys.flatMap((key) => [key + twin, key + block])
      state = next
      break
    }
  }
  return keys
}

function fnv(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}
