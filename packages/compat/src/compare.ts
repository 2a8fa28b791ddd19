import { Budget } from './budget.ts'
import type { CompareInput, CompareOptions, Comparison, Verdict } from './comparison.ts'
import { directedVerdict } from './direction.ts'
import { readBoth } from './read/read-both.ts'
import type { BothSchemas } from './read/read-both.ts'
import { TroubleError } from './trouble.ts'
import type { CompatIssue } from './trouble.ts'

const defaultSteps = 200_000
const defaultMilliseconds = 2_000

/** Compares two versions of a schema; a verdict that cannot be proved is `unknown`, with the reason. */
export function compare(input: CompareInput): Comparison {
  const { options = {} } = input
  const schemas = attempt(() => readBoth(input, budgetOf(options)))
  const backward =
    schemas.is === 'trouble' ? unknownVerdict(schemas.issue) : verdictOf(schemas.value, true, options)
  const forward =
    schemas.is === 'trouble' ? unknownVerdict(schemas.issue) : verdictOf(schemas.value, false, options)
  return { backward, forward, full: both(backward, forward), changes: [], bump: 'none' }
}

function verdictOf(schemas: BothSchemas, backward: boolean, options: CompareOptions): Verdict {
  const budget = budgetOf(options)
  const verdict = attempt(() => directedVerdict(schemas, backward, (steps) => budget.spend(steps)))
  return verdict.is === 'trouble' ? unknownVerdict(verdict.issue) : verdict.value
}

function budgetOf({ budget }: CompareOptions): Budget {
  return new Budget({
    steps: budget?.steps ?? defaultSteps,
    milliseconds: budget?.milliseconds ?? defaultMilliseconds,
    now: () => performance.now(),
  })
}

function unknownVerdict(reason: CompatIssue): Verdict {
  return { verdict: 'unknown', reason }
}

type Attempt<T> =
  { readonly is: 'done'; readonly value: T } | { readonly is: 'trouble'; readonly issue: CompatIssue }

/** Trouble is thrown from the depth of the procedure; here it becomes a value. A full stack is trouble of depth. */
function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { is: 'done', value: work() }
  } catch (error) {
    if (error instanceof TroubleError) return { is: 'trouble', issue: error.issue }
    if (error instanceof RangeError) return { is: 'trouble', issue: { code: 'too-deep' } }
    throw error
  }
}

/** The first direction that fails speaks for both. */
function both(backward: Verdict, forward: Verdict): Verdict {
  if (backward.verdict === 'incompatible') return backward
  if (forward.verdict === 'incompatible') return forward
  if (backward.verdict === 'unknown') return backward
  if (forward.verdict === 'unknown') return forward
  return { verdict: 'compatible', trace: [...backward.trace, ...forward.trace] }
}
