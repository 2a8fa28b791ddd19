import { expect, test } from 'vitest'
import { inexactNumbers } from '../../src/contents/inexact-numbers.ts'

test.each([
  ['9007199254740992'],
  ['1e21'],
  ['100000000000000000000000'],
  ['0.1'],
  ['0.30000000000000004'],
  ['1.50e+2'],
  ['-0'],
  ['0e999999999'],
  ['5e-324'],
  ['1.7976931348623157e308'],
  ['"9007199254740993"'],
  [String.raw`"een \"1e400\" in een tekst"`],
])('%s stands as it is', (written) => {
  expect(inexactNumbers(`{"const":${written}}`)).toEqual([])
})

test.each([
  ['9007199254740993'],
  ['9223372036854775807'],
  ['1e400'],
  ['-1e400'],
  ['1e-400'],
  ['0.1000000000000000055511151231257827'],
  [`1e-${'9'.repeat(200_000)}`],
])('%s is told', (written) => {
  expect(inexactNumbers(`{"const":${written}}`).map(({ code }) => code)).toEqual(['schema-number-inexact'])
})

test('two schemas whose numbers only differ beyond a double are not one content: neither is taken', () => {
  const texts = ['9007199254740993', '9007199254740995'].map((number) => `{"maximum":${number}}`)
  expect(texts.flatMap(inexactNumbers).map(({ en }) => en)).toEqual([
    expect.stringContaining('9007199254740993'),
    expect.stringContaining('9007199254740995'),
  ])
})
