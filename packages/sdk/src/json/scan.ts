import { scanKey } from './scan-key.ts'
import { scanNumber } from './scan-number.ts'
import { type Finding, type ScanRules, ScanState, stop } from './scan-state.ts'
import { scanString } from './scan-string.ts'
import { skipSpace } from './space.ts'
import { bomLength } from './utf8.ts'

export type { Finding, ScanRules } from './scan-state.ts'

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const closeBracket = 0x5d
const lowerA = 0x61
const openBrace = 0x7b
const closeBrace = 0x7d

const literals: ReadonlyMap<number, readonly number[]> = new Map(
  ['true', 'false', 'null'].map((word) => [
    word.charCodeAt(0),
    Array.from(word, (letter) => letter.charCodeAt(0)),
  ]),
)

/**
 * Walks once over a document and lists what is wrong with it, in the order of the document; an empty list means
 * that `JSON.parse` will accept it. Nesting costs no call stack: every step returns where the next value starts.
 */
export function scan(bytes: Uint8Array, rules: ScanRules): readonly Finding[] {
  const state = new ScanState(bytes, rules)
  let i = skipSpace(bytes, bomLength(bytes))
  if (rules.bom === 'refuse' && bomLength(bytes) > 0 && !state.report('json/bom', 0)) i = stop
  else if (i === bytes.length) i = state.fail('json/empty', 0)

  while (i >= 0) {
    const byte = bytes[i]
    if (byte === quote) i = afterValue(state, scanString(state, i + 1))
    else if (byte === openBrace) i = openObject(state, i)
    else if (byte === openBracket) i = openArray(state, i)
    else i = afterValue(state, scanScalar(state, i))
  }
  return state.findings
}

function openObject(state: ScanState, start: number): number {
  if (!state.openObject(start)) return stop
  const i = skipSpace(state.bytes, start + 1)
  return state.bytes[i] === closeBrace ? afterValue(state, i) : scanMember(state, i)
}

function openArray(state: ScanState, start: number): number {
  if (!state.openArray(start)) return stop
  const i = skipSpace(state.bytes, start + 1)
  return state.bytes[i] === closeBracket ? afterValue(state, i) : i
}

/** Closes what ends here and returns the start of the next value, or `stop` at the end of the document. */
function afterValue(state: ScanState, from: number): number {
  const { bytes } = state
  let i = from
  while (i >= 0) {
    i = skipSpace(bytes, i)
    if (state.isOutside()) return i < bytes.length ? state.fail('json/trailing-content', i) : stop
    const inArray = state.isInArray()
    const byte = bytes[i]
    if (byte === comma) {
      const next = skipSpace(bytes, i + 1)
      if (!inArray) return scanMember(state, next)
      state.nextElement()
      return next
    }
    if (byte !== (inArray ? closeBracket : closeBrace)) return state.unexpected(i)
    state.close()
    i += 1
  }
  return stop
}

/** From a key to the start of its value. */
function scanMember(state: ScanState, start: number): number {
  const { bytes } = state
  if (bytes[start] !== quote) return state.unexpected(start)
  const afterKey = scanKey(state, start + 1)
  if (afterKey < 0) return stop
  const i = skipSpace(bytes, afterKey)
  return bytes[i] === colon ? skipSpace(bytes, i + 1) : state.unexpected(i)
}

function scanScalar(state: ScanState, start: number): number {
  const first = state.bytes[start] ?? 0
  const word = first < lowerA ? undefined : literals.get(first)
  if (word === undefined) return scanNumber(state, start)
  const wrong = word.findIndex((letter, nth) => state.bytes[start + nth] !== letter)
  return wrong < 0 ? start + word.length : state.unexpected(start + wrong)
}
