import type { Answer, Judge } from '../../compatibility/question.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Judges schemas on a worker; what takes more time or memory than a worker has is not known. */
export function workerJudge(pool: WorkerPool): Judge {
  return async (question, budget) => {
    const result = await pool.run({ kind: 'judge', question, budget })
    return result.outcome === 'answered' && result.answer.kind === 'judged'
      ? result.answer.judgement
      : tooMuch
  }
}

const tooMuch: Answer = {
  verdict: 'unknown',
  findings: [
    {
      rule: 'unknown/budget-time',
      at: {},
      nl: 'Deze twee schema’s vergelijken kost meer dan een vergelijking mag kosten.',
      en: 'Comparing these two schemas costs more than a comparison may cost.',
    },
  ],
}
