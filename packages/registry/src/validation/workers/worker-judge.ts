import { tooBusyToCompare } from '../../compatibility/messages.ts'
import type { Answer, Judge } from '../../compatibility/question.ts'
import type { WorkerPool } from './worker-pool.ts'

/** Judges schemas on a worker; what takes more time or memory than a worker has is not known. */
export function workerJudge(pool: WorkerPool): Judge {
  return async (question, budget) => {
    const result = await pool.run({ kind: 'judge', question, budget })
    if (result.outcome === 'busy') return notNow
    return result.outcome === 'answered' && result.answer.kind === 'judged'
      ? result.answer.judgement
      : tooMuch
  }
}

const notNow: Answer = {
  verdict: 'unknown',
  findings: [
    {
      rule: tooBusyToCompare,
      at: {},
      nl: 'Er is nu geen ruimte om deze twee schema’s te vergelijken; probeer het zo opnieuw.',
      en: 'There is no room now to compare these two schemas; try again in a moment.',
    },
  ],
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
