import { expect, test } from 'vitest'
import { everyNumber, isEmpty, outsideGaps } from '../../src/decide/number-gaps.ts'
import type { NumberRange } from '../../src/decide/number-gaps.ts'
import { Random } from '../pairs/random.ts'

function isIn({ low, lowOpen, high, highOpen }: NumberRange, value: number): boolean {
  return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high)
}

function randomRange(random: Random): NumberRange {
  const bound = (otherwise: number): number => (random.oneIn(5) ? otherwise : random.below(9) - 4)
  return { low: bound(-Infinity), lowOpen: random.oneIn(2), high: bound(Infinity), highOpen: random.oneIn(2) }
}

const halves = Array.from({ length: 23 }, (_, index) => (index - 11) / 2)

test('what is outside gaps is in the range and in no gap, and nothing is left out', () => {
  const wrong: unknown[] = []
  for (let seed = 1; seed <= 4_000; seed += 1) {
    const random = new Random(seed)
    const range = randomRange(random)
    const gaps = Array.from({ length: random.below(5) }, () => randomRange(random))
    const parts = [...outsideGaps(range, gaps)]
    const isWanted = (value: number): boolean => isIn(range, value) && !gaps.some((gap) => isIn(gap, value))
    const differs = halves.filter(
      (value) => parts.filter((part) => isIn(part, value)).length !== (isWanted(value) ? 1 : 0),
    )
    if (differs.length > 0 || parts.some(isEmpty)) wrong.push({ seed, range, gaps, parts, differs })
  }
  expect(wrong).toEqual([])
})

test('without gaps all numbers are left', () => {
  expect([...outsideGaps(everyNumber, [])]).toEqual([everyNumber])
})
