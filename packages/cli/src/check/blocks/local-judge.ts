import type { BlockJudge } from './block-judge.ts'
import { type CheckerPlan, createChecker } from './checker-plan.ts'
import { judgeBlock, judgeRun } from './judge-block.ts'

/** Judges in this thread: the quickest start, for schemas that are ours and therefore safe. */
export function createLocalJudge(plan: CheckerPlan): BlockJudge {
  const checker = createChecker(plan)
  const options = { ...plan, places: { left: plan.maxFindings } }
  return {
    width: 1,
    prepare: () => checker.prepare(),
    judge: (documents) => judgeBlock(checker, documents, options),
    judgeRun: async (run) => ({ run, verdict: await judgeRun(checker, run, options) }),
    close: async () => {},
  }
}
