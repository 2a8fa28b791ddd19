import type { Sources } from '../../scripts/sources/sources.ts'
import { inWorker } from './in-worker.ts'
import { isOfGenerator } from './mutant.ts'
import type { Mutant } from './mutant.ts'
import { suiteFinding } from './mutation-suite.ts'

/** What one judge says of a mutant: `late` when it gave no answer in time, which on a busy machine proves nothing. */
export type Said = 'nothing' | 'late' | { readonly judge: string; readonly what: string }

/** What became of a mutant. */
export type Outcome = { readonly is: 'caught'; readonly judge: string } | { readonly is: 'late' | 'survived' }

// Documents that are looked at; the long judge is only asked when nobody else found anything.
const counts = { opinion: '500', long: '4000' }
const longest = 180_000

/**
 * Asks the judges one after another until one finds the mutant, the likeliest first: what is remembered, refused or
 * reported is known best to the unit tests. A judge that is late has not found it, unless the mutant is known to hang.
 */
export async function outcomeOf(number: string, sources: Sources, mutant?: Mutant): Promise<Outcome> {
  const isForSuite = /^(policy|request|report|view\/compiled)/.test(mutant?.file ?? '')
  const data = mutant !== undefined && isOfGenerator(mutant) ? sources : undefined
  const opinion = (): Promise<Said> => workerSaid('opinion', number, data)
  const suite = (): Promise<Said> => suiteFinding(number, longest)
  const long = (): Promise<Said> => workerSaid('long', number, data)
  let wasLate = false
  for (const ask of isForSuite ? [suite, opinion, long] : [opinion, suite, long]) {
    const said = await ask()
    if (said === 'nothing') continue
    if (said !== 'late') return { is: 'caught', judge: said.judge }
    if (mutant?.hangs === true) return { is: 'caught', judge: 'it never ends, as it says itself' }
    wasLate = true
  }
  return { is: wasLate ? 'late' : 'survived' }
}

async function workerSaid(judges: 'opinion' | 'long', number: string, data?: Sources): Promise<Said> {
  const parameters = [number, judges, counts[judges]]
  const { said, trouble, isLate } = await inWorker('./mutation-worker.ts', parameters, longest, data)
  if (isLate) return 'late'
  if (said === undefined) return { judge: 'the engine itself', what: trouble ?? 'no answer' }
  if (said === 'nothing found') return 'nothing'
  const [judge = '', ...what] = said.split('\n')
  return { judge, what: what.join('\n') }
}
