import { expect, test } from 'vitest'
import { tallyBrute } from './fuzz/brute-tally.ts'

// `node tests/compat/brute-force.ts` holds many more.
test.each([1, 2, 3, 4])(
  'no search with two independent validators contradicts a verdict, part %i',
  async (part) => {
    const { faults, verdicts, undecided, judgesDiffer } = await tallyBrute(1_250, part * 100_000)
    expect(faults).toEqual([])
    expect({
      areCompatibleEnough: verdicts.compatible > 125,
      areIncompatibleEnough: verdicts.incompatible > 250,
      isRarelyUndecided: undecided <= 25,
      doJudgesRarelyDiffer: judgesDiffer.length <= 25,
    }).toEqual({
      areCompatibleEnough: true,
      areIncompatibleEnough: true,
      isRarelyUndecided: true,
      doJudgesRarelyDiffer: true,
    })
  },
)
