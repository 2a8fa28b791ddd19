import type { HostileCase } from './hostile-case.ts'

const wrongPattern = [
  'pattern-not-regular',
  'schema-invalid',
  'budget-steps',
  'budget-time',
  'too-large',
] as const

/** Patterns that are made to explode, or that no automaton can hold. */
export const patternCases: readonly HostileCase[] = [
  {
    title: 'a pattern that makes backtracking explode is compared',
    input: { from: { type: 'string', pattern: '^(a+)+$' }, to: { type: 'string', pattern: '^a+$' } },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a pattern with nested stars and alternatives gets an answer',
    input: { from: { pattern: '^((a|b|ab)*)*c$' }, to: { pattern: '^(a|b)*d$' } },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'a pattern whose automaton doubles 30 times gets an answer',
    input: { from: { pattern: '^(a|b)*a(a|b){30}$' }, to: { pattern: '^(a|b)*b(a|b){30}$' } },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'a pattern repeated 100,000 times gets an answer',
    input: { from: { pattern: '^(a{1,1000}){1,100}$' }, to: { pattern: '^a+$' } },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a pattern with a look-ahead is not guessed',
    input: {
      from: { type: 'string', pattern: '^(?=.*[0-9]).{3,}$' },
      to: { type: 'string', pattern: '[0-9]' },
    },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a pattern with a look-behind is not guessed',
    input: { from: { type: 'string', pattern: 'a(?<!b)' }, to: { type: 'string', pattern: 'b' } },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'a pattern with a back-reference is not guessed',
    input: { from: { type: 'string', pattern: '^(a|b)\\1$' }, to: { type: 'string', pattern: '^(aa|bb)$' } },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'the same pattern that is not regular on both sides changes nothing',
    input: { from: { type: 'string', pattern: '^(a|b)\\1$' }, to: { type: 'string', pattern: '^(a|b)\\1$' } },
    backward: ['compatible'],
  },
  {
    title: 'a Unicode property is wider than the letters a to z',
    input: { from: { type: 'string', pattern: '^[a-z]+$' }, to: { type: 'string', pattern: '^\\p{Ll}+$' } },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a pattern that is no pattern is unknown',
    input: { from: { type: 'string', pattern: '(' }, to: { type: 'string' } },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a pattern of names that explodes gets an answer',
    input: {
      from: { patternProperties: { '^(x+x+)+y$': { type: 'integer' } } },
      to: { patternProperties: { '^(x+x+)+y$': { type: 'number' } } },
    },
    backward: ['compatible', ...wrongPattern],
  },
  {
    title: 'a document on which a pattern backtracks without end is not tried',
    input: { from: { type: 'string', pattern: '^a{60}!$' }, to: { type: 'string', pattern: '^(a+)+$' } },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'a pattern that is not regular and backtracks without end is not tried',
    input: {
      from: { type: 'string', pattern: '^a{22}!$' },
      to: { type: 'string', pattern: '^((((a+)+)+)+)+\\1$' },
    },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'three hundred patterns that count far get an answer in little memory',
    input: {
      from: {
        type: 'string',
        allOf: Array.from({ length: 300 }, (_, index) => ({
          pattern: `^(.{1,${100 - (index % 7)}}){1,${90 + (index % 9)}}x?${index}?$`,
        })),
      },
      to: { maxLength: 3 },
    },
    backward: ['incompatible', ...wrongPattern],
  },
  {
    title: 'two thousand patterns of letters get an answer',
    input: {
      from: {
        type: 'string',
        allOf: Array.from({ length: 2_000 }, (_, index) => ({
          pattern: `[\\p{L}${String.fromCodePoint(0x4e00 + 3 * index)}]{${index % 5}}$`,
        })),
      },
      to: { maxLength: 3 },
    },
    backward: ['incompatible', ...wrongPattern],
  },
]
