import { directionOfMode } from '@samenspraak/compat'
import { isList, isObject } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
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

/** Largest schemas, in values, of which changes are named on this thread. */
const smallSchema = 1_000

/**
 * Small questions are answered here, and what costs more is asked elsewhere, such as of a worker. What breaks is named too;
 * when nobody has time for that, the proof is the whole answer.
 */
export function firstHere(near: Judge, elsewhere: Judge): Judge {
  return async (question, budget) => {
    if (hasNoBudget(question)) return elsewhere({ wants: 'names', ...question }, budget)
    const answer = await near(question, {
      steps: Math.min(here.steps, budget.steps ?? here.steps),
      milliseconds: Math.min(here.milliseconds, budget.milliseconds ?? here.milliseconds),
    })
    const isTooMuch = answer.findings.some(({ rule }) => rule.startsWith('unknown/budget-'))
    if (answer.verdict === 'unknown' && isTooMuch) return elsewhere({ wants: 'names', ...question }, budget)
    if (answer.verdict !== 'incompatible' || question.wants !== undefined) return answer
    const isSmall = [question.from, question.to].every(({ schema }) => holdsAtMost(schema, smallSchema))
    const named = await (isSmall ? near : elsewhere)({ ...question, wants: 'names' }, budget)
    return named.verdict === 'incompatible' ? named : answer
  }
}

/** Whether a schema has no more values than this, without looking at more of them. */
function holdsAtMost(schema: Json, most: number): boolean {
  const waiting: Json[] = [schema]
  let count = 0
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    count += 1
    if (count > most) return false
    if (isList(part)) waiting.push(...part)
    else if (isObject(part))
      for (const value of Object.values(part)) if (value !== undefined) waiting.push(value)
  }
  return true
}

/** To name changes and to follow another registry takes as long as it takes; only proofs keep to a budget. */
function hasNoBudget({ beleid: { noties = [], profiel = 'strict' }, wants }: Question): boolean {
  if (wants === 'widening') return true
  return profiel !== 'strict' || noties.some((notion) => notion !== 'document')
}

function keyOf({ from, to, level, beleid, wants }: Question): string {
  return JSON.stringify([directionOfMode(level), beleid.noties, beleid.profiel, wants, from.key, to.key])
}
