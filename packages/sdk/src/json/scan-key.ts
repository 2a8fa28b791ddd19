import { hashNext, hashStart, hashText, keyText } from './key-text.ts'
import { type ScanState, stop } from './scan-state.ts'
import { isPlain, scanString } from './scan-string.ts'

const quote = 0x22

// Assigning from parsed JSON to an object with these keys changes its prototype or what it inherits.
const forbidden: readonly string[] = ['__proto__', 'constructor', 'prototype']
const [protoHash, constructorHash, prototypeHash] = forbidden.map((key) => hashText(key))

/** Scans a key from after its opening quote to after its closing quote. */
export function scanKey(state: ScanState, start: number): number {
  const { bytes } = state
  const end = bytes.length
  state.atKey(start)
  let hash = hashStart
  let i = start
  let byte = i < end ? (bytes[i] ?? 0) : 0
  while (isPlain[byte] === 1) {
    hash = hashNext(hash, byte)
    i += 1
    byte = i < end ? (bytes[i] ?? 0) : 0
  }
  if (byte !== quote) {
    const afterKey = scanString(state, start)
    if (afterKey < 0) return stop
    i = afterKey - 1
    hash = hashText(keyText(bytes, start, i))
  }
  return checkKey(state, hash, start, i) ? i + 1 : stop
}

function checkKey(state: ScanState, hash: number, start: number, end: number): boolean {
  if (hash === protoHash || hash === constructorHash || hash === prototypeHash) {
    if (forbidden.includes(keyText(state.bytes, start, end)))
      return state.report('json/forbidden-key', start - 1)
  }
  return state.keys.add(hash, start, end) || state.report('json/duplicate-key', start - 1)
}
