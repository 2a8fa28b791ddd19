import type { Store } from '../store/store.ts'

/** Where a process stands between its start and its end. */
export type Phase = 'starting' | 'serving' | 'stopping'

/** Says whether requests may be sent here. */
export interface Readiness {
  phase: Phase
  readonly isReady: () => Promise<boolean>
}

/** Answers are kept this long, so that probes of many balancers cost the store one question. */
const keepMilliseconds = 500
const patienceMilliseconds = 2000

/** Ready is: the store was migrated and filled (`serving`), and answers now. */
export function readinessOf(store: Pick<Store, 'ping'>, now: () => Date): Readiness {
  let last: { readonly until: number; readonly answer: Promise<boolean> } | undefined
  const readiness: Readiness = {
    phase: 'starting',
    isReady: async () => {
      if (readiness.phase !== 'serving') return false
      if (last === undefined || now().getTime() >= last.until)
        last = { until: now().getTime() + keepMilliseconds, answer: answers(store) }
      return last.answer
    },
  }
  return readiness
}

async function answers(store: Pick<Store, 'ping'>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMilliseconds)
    timer.unref()
  })
  const answer = store.ping().then(
    () => true,
    () => false,
  )
  const isThere = await Promise.race([answer, patience])
  clearTimeout(timer)
  return isThere
}
