import { directionOfMode } from '@samenspraak/compat'
import { Cache } from '../lookup/cache.ts'
import type { Answer, Judge, Question } from './question.ts'

/** Most that the answers that are kept may hold, in UTF-16 units; a made-up document can be long. */
const mostKept = 4 * 1024 * 1024

/**
 * A judge who remembers: what was once decided about two contents holds for ever. Doubt is not remembered, because a
 * larger budget or a quieter machine may take it away.
 */
export function remembering(judge: Judge): Judge {
  const answers = new Cache<{ readonly answer: Answer; readonly length: number }>({
    most: mostKept,
    weigh: ({ length }) => length,
  })
  return async (question, budget) => {
    const key = keyOf(question)
    const known = answers.get(key)
    if (known !== undefined) return known.answer
    const answer = await judge(question, budget)
    const length = key.length + JSON.stringify(answer.findings).length
    if (answer.verdict !== 'unknown') answers.set(key, { answer, length })
    return answer
  }
}

/** What this thread may spend on one comparison before somebody else does it. */
const here = { steps: 40_000, milliseconds: 50 }

/** Small questions are answered here, and what costs more is asked elsewhere, such as of a worker. */
export function firstHere(near: Judge, elsewhere: Judge): Judge {
  return async (question, budget) => {
    if (hasNoBudget(question)) return elsewhere(question, budget)
    const answer = await near(question, {
      steps: Math.min(here.steps, budget.steps ?? here.steps),
      milliseconds: Math.min(here.milliseconds, budget.milliseconds ?? here.milliseconds),
    })
    const isTooMuch = answer.findings.some(({ rule }) => rule.startsWith('unknown/budget-'))
    return answer.verdict === 'unknown' && isTooMuch ? elsewhere(question, budget) : answer
  }
}

/** To name changes and to follow another registry takes as long as it takes; only proofs keep to a budget. */
function hasNoBudget({ beleid: { noties = [], profiel = 'strict' } }: Question): boolean {
  return profiel !== 'strict' || noties.some((notion) => notion !== 'document')
}

function keyOf({ from, to, level, beleid }: Question): string {
  return JSON.stringify([directionOfMode(level), beleid.noties, beleid.profiel, from.key, to.key])
}
