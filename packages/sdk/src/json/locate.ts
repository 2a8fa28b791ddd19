import { keyText } from './key-text.ts'
import { type JsonPlace, toPlaces } from './place.ts'
import { scan } from './scan.ts'
import { skipSpace } from './space.ts'
import { bomLength, toUtf8 } from './utf8.ts'

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * Finds where a value stands by its JSON Pointer (RFC 6901), for messages to people. Undefined if nothing stands
 * there, or if the document is one that `readJson` refuses.
 */
export function locate(input: string | Uint8Array, pointer: string): JsonPlace | undefined {
  const bytes = toAcceptedBytes(input)
  return bytes && toPlace(bytes, findValue(bytes, pointer))
}

/**
 * Finds where a key of an object stands without naming the key: `position` counts from 0 in the order in which
 * `Object.keys` lists the parsed object, so `12` comes before `a` however the document has them.
 */
export function locateKey(
  input: string | Uint8Array,
  pointer: string,
  position: number,
): JsonPlace | undefined {
  const bytes = toAcceptedBytes(input)
  const start = bytes && findValue(bytes, pointer)
  if (start === undefined || bytes?.[start] !== openBrace) return undefined
  // `fromEntries` defines properties, so even `__proto__` is a key like any other here.
  const offsets = Object.fromEntries([...members(bytes, start)].map(({ key, offset }) => [key, offset]))
  return toPlace(bytes, Object.values(offsets)[position])
}

/** The walk below trusts its input, so a document is scanned first; size and depth do not matter to it. */
function toAcceptedBytes(input: string | Uint8Array): Uint8Array | undefined {
  const bytes = toUtf8(input)
  const surrogates = typeof input === 'string' ? 'kept' : 'ill-formed'
  const findings = scan(bytes, {
    bom: 'strip',
    maxDepth: Number.POSITIVE_INFINITY,
    maxIssues: 1,
    propertyNames: new Set(),
    surrogates,
  })
  return findings.length === 0 ? bytes : undefined
}

function toPlace(bytes: Uint8Array, offset: number | undefined): JsonPlace | undefined {
  return offset === undefined ? undefined : toPlaces(bytes, [offset])[0]
}

function findValue(bytes: Uint8Array, pointer: string): number | undefined {
  if (!/^(?:\/(?:[^~/]|~[01])*)*$/.test(pointer)) return undefined
  let value: number | undefined = skipSpace(bytes, bomLength(bytes))
  for (const escaped of pointer.split('/').slice(1)) {
    const segment = escaped.replaceAll('~1', '/').replaceAll('~0', '~')
    value = findChild(bytes, value, segment)
    if (value === undefined) return undefined
  }
  return value < bytes.length ? value : undefined
}

function findChild(bytes: Uint8Array, start: number, segment: string): number | undefined {
  if (bytes[start] === openBrace) {
    for (const { key, value } of members(bytes, start)) if (key === segment) return value
  }
  if (bytes[start] === openBracket && /^(?:0|[1-9]\d*)$/.test(segment)) {
    let left = Number(segment)
    for (const element of elements(bytes, start)) {
      if (left === 0) return element
      left -= 1
    }
  }
  return undefined
}

interface Member {
  readonly key: string
  /** Where the key stands, with its quote. */
  readonly offset: number
  /** Where its value starts. */
  readonly value: number
}

function* members(bytes: Uint8Array, start: number): Generator<Member> {
  let offset = skipSpace(bytes, start + 1)
  while (bytes[offset] === quote) {
    const keyEnd = stringEnd(bytes, offset)
    const value = skipSpace(bytes, skipSpace(bytes, keyEnd) + 1)
    yield { key: keyText(bytes, offset + 1, keyEnd - 1), offset, value }
    offset = nextChild(bytes, value)
  }
}

function* elements(bytes: Uint8Array, start: number): Generator<number> {
  let element = skipSpace(bytes, start + 1)
  while (element < bytes.length && bytes[element] !== closeBracket) {
    yield element
    element = nextChild(bytes, element)
  }
}

/** What follows the comma after a value, or the end of the container. */
function nextChild(bytes: Uint8Array, value: number): number {
  const i = skipSpace(bytes, valueEnd(bytes, value))
  return bytes[i] === comma ? skipSpace(bytes, i + 1) : bytes.length
}

/** The first byte after a value, counted by brackets instead of recursion. */
function valueEnd(bytes: Uint8Array, start: number): number {
  let depth = 0
  let i = start
  do {
    const byte = bytes[i]
    if (byte === openBrace || byte === openBracket) depth += 1
    if (byte === closeBrace || byte === closeBracket) depth -= 1
    i = byte === quote ? stringEnd(bytes, i) : i + 1
  } while (i < bytes.length && (depth > 0 || !endsValue(bytes[i] ?? 0)))
  return i
}

function endsValue(byte: number): boolean {
  return byte <= 0x20 || byte === comma || byte === closeBrace || byte === closeBracket
}

function stringEnd(bytes: Uint8Array, start: number): number {
  let i = start + 1
  while (i < bytes.length && bytes[i] !== quote) i += bytes[i] === backslash ? 2 : 1
  return i + 1
}
