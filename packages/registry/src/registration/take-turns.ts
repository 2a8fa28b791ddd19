/** Work that waits for the work before it with the same key, and may leave something for the one that waits for it. */
export type Turns<Left> = <Value>(
  key: string,
  work: (left: Left | undefined, leave: (left: Left) => void) => Promise<Value>,
) => Promise<Value>

/**
 * Lets writers of one subject in this process wait for each other, so that they do not spoil each other's check. The
 * store keeps the promises; this only saves work, and other processes know nothing of it.
 */
export function takingTurns<Left>(): Turns<Left> {
  const last = new Map<string, Turn<Left>>()
  return async (key, work) => {
    const before = last.get(key)
    let left: Left | undefined
    const begin = (): ReturnType<typeof work> => work(before?.left(), (given) => (left = given))
    const done = before === undefined ? begin() : before.done.then(begin, begin)
    const own: Turn<Left> = { done, left: () => left }
    last.set(key, own)
    try {
      return await done
    } finally {
      if (last.get(key) === own) last.delete(key)
    }
  }
}

interface Turn<Left> {
  readonly done: Promise<unknown>
  readonly left: () => Left | undefined
}
