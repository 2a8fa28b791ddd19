import type { Judge } from '../compatibility/question.ts'
import { firstHere, remembering } from '../compatibility/remember.ts'
import type { Sha256 } from '../contents/identity.ts'
import { Cache } from '../lookup/cache.ts'
import { contentReader } from '../lookup/content-reader.ts'
import type { Store } from '../store/store.ts'
import type { RegisteringInTurn } from './register.ts'
import { takingTurns } from './take-turns.ts'

/** What a process registers with. */
export interface RegisteringParts {
  readonly store: Store
  readonly clock: () => Date
  readonly sha256: Sha256
  /** Who compares schemas that cost too much here; without one the answer is then that it is not known. */
  readonly elsewhere?: Judge
}

/** Everything that registering, looking up and deleting need; one for a process. */
export function createRegistering({ store, clock, sha256, elsewhere }: RegisteringParts): RegisteringInTurn {
  const near = breathing()
  return {
    store,
    clock,
    sha256,
    contents: contentReader(store),
    judge: remembering(firstHere(near, elsewhere ?? near)),
    turns: takingTurns(),
    starts: new Cache({ most: mostRemembered, weigh: ({ length }) => length + 200 }),
  }
}

/** Most text of what is remembered of where subjects stand, in UTF-16 units: some 5,000 subjects. */
const mostRemembered = 4 * 1024 * 1024

/** Longest that comparisons may keep everybody else from being served. */
const longestBreath = 20

/**
 * Comparing with many versions is much work in small pieces; between them the others get their turn. What compares is loaded
 * with the first question: it is a fifth of the program.
 */
function breathing(): Judge {
  let spent = 0
  let loading: Promise<typeof import('../compatibility/judge.ts')> | undefined
  return async (question, budget) => {
    if (spent > longestBreath) {
      spent = 0
      await new Promise((resolve) => {
        setTimeout(resolve, 0)
      })
    }
    const { judge } = await (loading ??= import('../compatibility/judge.ts'))
    const start = performance.now()
    const answer = judge(question, budget)
    spent += performance.now() - start
    return answer
  }
}
