import type { BlockJudge } from './block-judge.ts'
import { type CheckerPlan, createChecker } from './checker-plan.ts'
import { judgeBlock } from './judge-block.ts'

/** Judges in this thread: the quickest start, for schemas that are ours and therefore safe. */
export function createLocalJudge(plan: CheckerPlan): BlockJudge {
  const checker = createChecker(plan)
  return {
    width: 1,
    prepare: () => checker.prepare(),
    judge: (documents) => judgeBlock(checker, documents, plan),
    close: async () => {},
  }
}
