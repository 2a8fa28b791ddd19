/** Work of which only some goes on at a time, and some waits; for the rest there is no room. */
export type WaitingRoom = <Value>(work: () => Promise<Value>) => Promise<Value | 'full'>

/** A room in which `atOnce` pieces of work go on, and at most `waiting` wait for their turn, in the order in which they came. */
export function waitingRoom(limits: { readonly atOnce: number; readonly waiting: number }): WaitingRoom {
  const waiting: (() => void)[] = []
  let going = 0
  return async (work) => {
    if (going >= limits.atOnce) {
      if (waiting.length >= limits.waiting) return 'full'
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else going += 1
    try {
      return await work()
    } finally {
      // Whoever waited longest takes the place over.
      const next = waiting.shift()
      if (next === undefined) going -= 1
      else next()
    }
  }
}
