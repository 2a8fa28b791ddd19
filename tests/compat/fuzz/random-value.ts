import type { Json } from '@samenspraak/compat'
import type { Random } from '../random.ts'

/** Numbers around the bounds that made schemas have. */
export const smallNumbers = [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 6, 0.1, 0.3, 5] as const
/** Texts that fall in and out of the patterns that made schemas have. */
export const smallTexts = [
  '',
  'a',
  'b',
  'ab',
  'bb',
  'ba',
  'abb',
  '1',
  'a1',
  'é',
  '😀',
  '😀a',
  'aaaa',
  '-',
  'bbbb',
] as const
/** Names that made schemas speak of, and one that they do not. */
export const smallNames = ['a', 'b', 'c', 'ab', 'd', 'a1', 'é'] as const

/** A value of the little world in which made schemas live. */
export function randomValue(random: Random, depth: number): Json {
  switch (random.below(depth > 0 ? 9 : 6)) {
    case 0:
      return null
    case 1:
      return random.oneIn(2)
    case 2:
    case 3:
      return random.pick(smallNumbers)
    case 4:
    case 5:
      return random.pick(smallTexts)
    case 6:
      return Array.from({ length: random.below(4) }, () => randomValue(random, depth - 1))
    default:
      return Object.fromEntries(
        smallNames.filter(() => random.oneIn(3)).map((name) => [name, randomValue(random, depth - 1)]),
      )
  }
}
