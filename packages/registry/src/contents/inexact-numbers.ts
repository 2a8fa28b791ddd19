import type { Refusal } from '../refusal.ts'

/** Strings, to be stepped over, and numbers of a JSON text. */
const tokens = /"(?:[^"\\]+|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gu

/** Most numbers that are named. */
const mostNamed = 10

/**
 * Numbers that no program keeps as they are written: beyond what a double holds (RFC 8785 and I-JSON, RFC 7493 section 2.2).
 * Two schemas that differ in nothing else would be one content, and every verdict would be about another number than the one
 * that stands there. The text must be JSON already.
 */
export function inexactNumbers(text: string): readonly Refusal[] {
  const found = new Set<string>()
  for (const [token] of text.matchAll(tokens)) {
    // Fifteen digits without an exponent always come back as they were.
    if (token.startsWith('"') || (token.length <= 15 && !/e/iu.test(token))) continue
    if (!isKept(token)) found.add(token)
    if (found.size === mostNamed) break
  }
  return [...found].map(inexact)
}

function isKept(written: string): boolean {
  const number = Number(written)
  return Number.isFinite(number) && decimalOf(String(number)) === decimalOf(written)
}

/** Digits and power of ten of a number, the same for every way to write it. */
function decimalOf(written: string): string {
  const { sign = '', whole = '', part = '', power = '0' } = form.exec(written)?.groups ?? {}
  const digits = `${whole}${part}`.replace(/^0+/u, '')
  const kept = digits.replace(/0+$/u, '')
  if (kept === '') return '0'
  // A power of so many digits is zero or beyond all bounds, whatever they are.
  if (power.length > 6) return written
  const exponent = Number(power) - part.length + digits.length - kept.length
  return `${sign}${kept}e${exponent}`
}

const form = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?(?:[eE](?<power>[+-]?\d+))?$/u

function inexact(written: string): Refusal {
  const shown = written.length > 40 ? `${written.slice(0, 40)}...` : written
  return {
    code: 'schema-number-inexact',
    nl: `Het getal ${shown} bestaat niet precies als JSON-getal dat elk programma leest; schrijf een getal dat in een double past.`,
    en: `The number ${shown} does not exist exactly as a JSON number that every program reads; write one that fits in a double.`,
  }
}
