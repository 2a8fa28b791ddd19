import type { Verdict } from './comparison.ts'
import { Solver } from './decide/solver.ts'
import { Evaluator } from './evaluate/evaluator.ts'
import { negate } from './graph/node.ts'
import type { Literal } from './graph/node.ts'
import type { Json } from './json.ts'
import type { BothSchemas } from './read/read-both.ts'
import { Patterns } from './strings/patterns.ts'
import { traceOf } from './trace.ts'
import { TroubleError } from './trouble.ts'
import { brokenAssertion } from './witness/broken-assertion.ts'
import { shrink } from './witness/shrink.ts'

/** Whether every document of one version is a document of the other. */
export function directedVerdict(
  schemas: BothSchemas,
  backward: boolean,
  spend: (steps?: number) => void,
): Verdict {
  const [sure, broken] = backward ? [schemas.from, schemas.to] : [schemas.to, schemas.from]
  const name = backward ? 'to' : 'from'
  if (sure.literal === broken.literal) {
    return { verdict: 'compatible', trace: [{ rule: 'same-schema', at: { from: '', to: '' } }] }
  }
  const patterns = new Patterns(spend)
  const evaluator = new Evaluator(schemas.graph, patterns, () => spend())
  const goal: readonly Literal[] = [sure.literal, negate(broken.literal)]
  const answer = new Solver(evaluator, spend).solve(goal)
  if (answer.is === 'none') {
    return { verdict: 'compatible', trace: traceOf(schemas.graph, sure, broken, name) }
  }
  if (answer.is === 'unknown') return { verdict: 'unknown', reason: answer.issue }
  const proves = (value: Json): boolean =>
    sure.judge.accepts(value) === true && broken.judge.accepts(value) === false
  const meets = (value: Json): boolean => evaluator.holdsAll(goal, value) === true
  const small = orElse(() => shrink(answer.value, meets), answer.value)
  const witness = [small, answer.value].find(proves)
  if (witness === undefined) return { verdict: 'unknown', reason: { code: 'judge-disagrees' } }
  const blamed = (): string => brokenAssertion(broken.reader, evaluator, broken.root, witness)
  const at = { [name]: orElse(blamed, '') }
  return { verdict: 'incompatible', witness, at, trace: [{ rule: 'counterexample', at }] }
}

/** Making an answer smaller or placing it may cost more than is left; the answer stands all the same. */
function orElse<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TroubleError) return otherwise
    throw error
  }
}
