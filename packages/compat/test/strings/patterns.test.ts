import { expect, test } from 'vitest'
import { Patterns } from '../../src/strings/patterns.ts'
import { finiteAutomaton } from '../../src/strings/automaton.ts'
import { shortestWord } from '../../src/strings/shortest-word.ts'
import { Random } from '../pairs/random.ts'

const sources = [
  'a',
  '^a',
  'a$',
  '^$',
  '^a*b?$',
  '(ab|a)(b|$)',
  '\\bab\\b',
  '\\Bb',
  '^[^a]+$',
  '^(?:a{2}|b{1,3}){2}$',
  '.-',
  '\\s|\\d',
  '^(?!a)b*',
  '^(?=.*b)(?=.*a).{2,3}$',
  '^(?!.*ab)[ab]+$',
  '(?<=a)b',
  '(?<!a)b$',
  '^(?:(?!ab).)*$',
  'a(?!b)',
  'a(?=b|$)',
  '^\\w+(?<!b)$',
  '(?=$)',
  '\\p{Lu}',
  '^[\\p{L}--]$|-',
]

const regular = sources.filter((source) => {
  try {
    return RegExp(source, 'u') !== undefined
  } catch {
    return false
  }
})

const letters = ['a', 'b', '-', ' ', '1', 'A', '\n', 'é', '\u{1F600}'] as const
const texts = allTexts()

function allTexts(): readonly string[] {
  const short = ['', ...letters, ...letters.flatMap((one) => letters.map((other) => one + other))]
  const random = new Random(3)
  const long = Array.from({ length: 300 }, () =>
    Array.from({ length: 3 + random.below(4) }, () => random.pick(letters)).join(''),
  )
  return [...short, ...long]
}

const count = (): void => {}

test.each(regular)('the machine of %s accepts what the platform matches', (source) => {
  const patterns = new Patterns(count)
  expect(patterns.automaton(source)).toBeDefined()
  const pattern = new RegExp(source, 'u')
  expect(texts.filter((text) => patterns.matches(source, text))).toEqual(
    texts.filter((text) => pattern.test(text)),
  )
})

test.each(['(a)\\1', '^(?=a(?!b))'])('%s has no machine', (source) => {
  expect(new Patterns(count).automaton(source)).toBeUndefined()
})

test('a pattern that only the mode without Unicode knows is read in that mode', () => {
  expect(new Patterns(count).matches('^[\\w-.]+\\@$', 'a.b@')).toBe(true)
})

function word(
  wanted: readonly string[],
  unwanted: readonly string[],
  minLength = 0,
  maxLength = 9,
): string | undefined {
  const patterns = new Patterns(count)
  const languages = [
    ...wanted.map((source) => [source, true] as const),
    ...unwanted.map((source) => [source, false] as const),
  ]
  return shortestWord(
    {
      languages: languages.flatMap(([source, isWanted]) => {
        const automaton = patterns.automaton(source)
        return automaton === undefined ? [] : [{ automaton, wanted: isWanted }]
      }),
      minLength,
      maxLength,
    },
    count,
  )
}

test('the word is as short as the patterns and the length allow', () => {
  expect(word(['^(?:ab)+$'], [])).toBe('ab')
  expect(word(['^(?:ab)+$'], [], 3)).toBe('abab')
  expect(word(['^(?:ab)+$'], [], 3, 3)).toBeUndefined()
  expect(word(['^a'], ['b$', '^a$'])).toBe('aa')
  expect(word(['^[ab]+$'], ['^a', '^b'])).toBeUndefined()
})

test('words that are taken are left out', () => {
  const taken = { automaton: finiteAutomaton(['', 'a', 'b']), wanted: false }
  const patterns = new Patterns(count)
  const automaton = patterns.automaton('^[ab]{0,2}$')
  const languages = automaton === undefined ? [taken] : [{ automaton, wanted: true }, taken]
  expect(shortestWord({ languages, minLength: 0, maxLength: 9 }, count)).toBe('aa')
})
