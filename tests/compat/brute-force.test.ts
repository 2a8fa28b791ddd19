import { expect, test } from 'vitest'
import { tallyBrute } from './fuzz/brute-tally.ts'

// `node tests/compat/brute-force.ts` holds many more; with those of packages/compat/test these are over five thousand pairs.
test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'no search with two independent validators contradicts a verdict, part %i',
  async (part) => {
    const { faults, verdicts, undecided, judgesDiffer } = await tallyBrute(325, part * 100_000)
    expect(faults).toEqual([])
    expect({
      areCompatibleEnough: verdicts.compatible > 60,
      areIncompatibleEnough: verdicts.incompatible > 120,
      isRarelyUndecided: undecided <= 6,
      doJudgesRarelyDiffer: judgesDiffer.length <= 6,
    }).toEqual({
      areCompatibleEnough: true,
      areIncompatibleEnough: true,
      isRarelyUndecided: true,
      doJudgesRarelyDiffer: true,
    })
  },
)
