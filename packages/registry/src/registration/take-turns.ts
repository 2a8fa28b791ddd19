/** Work that waits for the work before it with the same key. */
export type Turns = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>

/**
 * Lets writers of one subject in this process wait for each other, so that they do not spoil each other's check. The
 * store keeps the promises; this only saves work, and other processes know nothing of it.
 */
export function takingTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const own = last.get(key)?.then(work, work) ?? work()
    last.set(key, own)
    try {
      return await own
    } finally {
      if (last.get(key) === own) last.delete(key)
    }
  }
}
