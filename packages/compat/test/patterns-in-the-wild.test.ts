import { expect, test } from 'vitest'
import { compare } from '../src/index.ts'
import type { Json } from '../src/index.ts'
import { TrialCosts } from '../src/strings/backtracking.ts'

function backward(from: Json, to: Json): string {
  const { backward: verdict } = compare({ from, to })
  return verdict.verdict === 'incompatible'
    ? `incompatible: ${JSON.stringify(verdict.witness)}`
    : verdict.verdict
}

test('a hyphen that is escaped outside a class is a hyphen', () => {
  const from = { type: 'string', pattern: '^\\d{3}\\-\\d{4}$' }
  expect(backward(from, { type: 'string', pattern: '^\\d{3}\\-\\d{3}$' })).toBe('incompatible: "000-0000"')
  expect(backward(from, { type: 'string', pattern: '^\\d{3}-\\d{4}$' })).toBe('compatible')
})

test('a needless escape in the name of a pattern property is left out', () => {
  const named = (type: string): Json => ({
    type: 'object',
    patternProperties: { '^x\\-[\\_a\\-z]$': { type } },
  })
  expect(backward(named('string'), named('integer'))).toBe('incompatible: {"x-a":""}')
})

test('beside a needless escape a character beyond the first plane is one character', () => {
  expect(backward({ type: 'string', pattern: '^😀\\-$', maxLength: 2 }, { type: 'integer' })).toBe(
    'incompatible: "😀-"',
  )
})

test.each([
  ['^(a+)+$', `${'a'.repeat(40)}!`],
  ['^([a-z0-9]+[-_ ]*)+$', `${'abc'.repeat(12)}!`],
  ['(a|aa)+$', `${'a'.repeat(60)}b`],
  ['^((((a+)+)+)+)+\\1$', `${'a'.repeat(22)}!`],
])('trying %s on %s takes too long', (source, text) => {
  expect(new TrialCosts().stepsToTry(source, text, 100_000)).toBeUndefined()
})

test.each([
  ['^(a+)+$', 'a'.repeat(2_000)],
  ['^([a-z0-9]+[-_ ]*)+$', 'abc'.repeat(12)],
  ['^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$', `${'a'.repeat(64)}@${'b'.repeat(60)}.nl`],
  ['^(?=.*[a-z])(?=.*\\d)(?!.*(x+)+y).{8,}$', 'abcdefghij1'.repeat(3)],
  ['(?<!a+)b$', `${'a'.repeat(40)}b`],
])('trying %s on %s is quick', (source, text) => {
  expect(new TrialCosts().stepsToTry(source, text, 100_000)).toBeLessThan(10_000)
})

test('changes of patterns that count far are listed, decided or not', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  const version = (inner: number, outer: number): Json => ({
    properties: Object.fromEntries(
      names.map((name, index) => [
        name,
        { not: { pattern: `^(.{1,${inner - index}}){1,${outer + index}}$` } },
      ]),
    ),
  })
  const { changes } = compare({
    from: version(98, 90),
    to: version(99, 89),
    options: { budget: { milliseconds: 100 } },
  })
  expect(changes.map(({ at }) => at.to)).toEqual(names.map((name) => `/properties/${name}/not/pattern`))
})
