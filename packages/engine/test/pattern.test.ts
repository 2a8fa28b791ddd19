import { describe, expect, test } from 'vitest'
import { toAutomaton } from '../src/bytes/pattern/automaton.ts'
import type { Automaton } from '../src/bytes/pattern/automaton.ts'
import { readPattern } from '../src/bytes/pattern/read-pattern.ts'

const patterns = [
  '^$',
  '^a$',
  '^a?b*c+$',
  '^[0-9]{4}$',
  '^[0-9]{1,4}[0-9a-z.:]{0,12}$',
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  '^(WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$',
  '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  '^https://[!-~]{1,90}$',
  '^(a|ab)(c|bcd)(d*)$',
  '^((a?){3}){2}$',
  '^(?:ab){2,}$',
  '^[-a.\\]\\\\^]+$',
  '^a*?b{2}?$',
  '^\\d\\w\\.\\/$',
  '^x{0}y$',
  '^(|a)b$',
]

const unread = [
  'a',
  '^a',
  'a$',
  '^a|b$',
  '^a\\$',
  '^.$',
  '^[^a]$',
  '^\\s$',
  '^\\u0061$',
  '^a(?=b)b$',
  '^(a)\\1$',
  '^é$',
  '^[à-ü]$',
  '^a{2$',
  '^a**$',
  '^[b-a]$',
  '^(a$',
  '^a)$',
  '^\\p{L}$',
  '^(?<naam>a)$',
  '^a^b$',
]

describe('a pattern as an automaton', () => {
  test.each(patterns)('%s takes what the regular expression takes', (pattern) => {
    const syntax = readPattern(pattern)
    const automaton = syntax === undefined ? undefined : toAutomaton(syntax)
    if (automaton === undefined) throw new Error(`${pattern} has no automaton`)
    const regularExpression = new RegExp(pattern, 'u')
    const texts = textsNear(pattern)
    expect(texts.filter((text) => accepts(automaton, text))).toStrictEqual(
      texts.filter((text) => regularExpression.test(text)),
    )
    expect(texts.some((text) => regularExpression.test(text))).toBe(true)
  })

  test.each(unread)('%s is left to the complete engine', (pattern) => {
    expect(readPattern(pattern)).toBeUndefined()
  })

  test('too many states are left to the complete engine', () => {
    const syntax = readPattern('^[a-z]{1,5000}$')
    expect(syntax && toAutomaton(syntax)).toBeUndefined()
    const exponential = readPattern('^(a|b)*a(a|b){14}$')
    expect(exponential && toAutomaton(exponential)).toBeUndefined()
  })
})

function accepts({ classOf, classes, next, accepts: accepting }: Automaton, text: string): boolean {
  let state = 1
  for (const byte of new TextEncoder().encode(text))
    state = byte >= 128 ? 0 : (next[state * classes + (classOf[byte] ?? 0)] ?? 0)
  return accepting[state] ?? false
}

/** Texts over the letters of the pattern, from short to long, and texts made by following it. */
function textsNear(pattern: string): readonly string[] {
  const letters = [...new Set([...'ab01Zé-', ...pattern])]
  let seed = 1
  const below = (end: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >>> 8) % end
  }
  const random = Array.from({ length: 3_000 }, () =>
    Array.from({ length: below(14) }, () => letters[below(letters.length)]).join(''),
  )
  const fitting = [
    ...[
      '',
      'a',
      'b',
      'c',
      'abc',
      '2026',
      '12.3',
      'een-twee',
      'WK012345',
      'BU0123ABCD',
      '23:59',
      '2026-11-30',
    ],
    ...['https://a.nl/x', 'abcd', 'acd', 'aaaaaa', 'abab', '-]\\^', 'bb', '1a./', 'y', 'ab', 'aab'],
  ]
  return [...fitting, ...fitting.map((text) => `${text}0`), ...random]
}
