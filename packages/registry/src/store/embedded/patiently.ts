import { setTimeout as wait } from 'node:timers/promises'
import { isBusy } from './failure.ts'

/** Longest pause between two tries, in milliseconds. */
const longestPause = 8

/** Does what another writer may stand in the way of, again and again in short pauses in which the event loop is free. */
export async function patiently<Result>(work: () => Result, timeoutMilliseconds: number): Promise<Result> {
  const since = performance.now()
  for (let pause = 1; ; pause = (pause % longestPause) + 1) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > timeoutMilliseconds) throw error
    }
    await wait(pause)
  }
}
