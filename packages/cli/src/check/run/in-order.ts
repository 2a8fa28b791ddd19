/** A task that is under way for an item. */
export interface Started<Item, Result> {
  readonly item: Item
  readonly result: Result
}

/** How many tasks are under way at the same time, and when no new one is begun. */
export interface InOrderOptions {
  readonly width: number
  readonly signal?: AbortSignal | undefined
}

/**
 * Begins a task for each item while others are under way, and hands the results out in the order of the items, each as
 * soon as it is there, also while the next item is waited for. A signal ends the waiting; what was begun is handed out.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  { width, signal }: InOrderOptions,
): AsyncGenerator<Started<Item, Result>> {
  const iterator = items[Symbol.asyncIterator]()
  const under: Promise<Started<Item, Result>>[] = []
  const bell = new Bell(signal)
  let reading: Promise<IteratorResult<Item, unknown>> | undefined = iterator.next()
  try {
    while (reading !== undefined || under.length > 0) {
      const [first] = under
      const canRead = reading !== undefined && under.length < width
      const event = await bell.next(canRead ? reading : undefined, first)
      if (event === 'done' && first !== undefined) {
        void under.shift()
        yield await first
      } else if (event === 'read' && reading !== undefined) {
        const next: IteratorResult<Item, unknown> = await reading
        if (next.done !== true) under.push(begun(next.value, start))
        reading = next.done === true ? undefined : iterator.next()
      } else {
        yield* rest(under)
        return
      }
    }
  } finally {
    // Not waited for: a pipe that gives nothing would never answer.
    void iterator.return?.(undefined)
  }
}

async function* rest<Item, Result>(
  under: Promise<Started<Item, Result>>[],
): AsyncGenerator<Started<Item, Result>> {
  for (const first of under.splice(0)) yield await first
}

function begun<Item, Result>(
  item: Item,
  start: (item: Item) => Promise<Result>,
): Promise<Started<Item, Result>> {
  const promise = start(item).then((result) => ({ item, result }))
  // It is heard of when its turn comes.
  promise.catch(() => undefined)
  return promise
}

/**
 * Tells what happens first. A race against the signal would leave something with it at each turn, and a run has hundreds
 * of thousands of them.
 */
class Bell {
  readonly #signal: AbortSignal | undefined
  #ring: (event: 'stopped') => void = () => undefined

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal
    signal?.addEventListener('abort', () => this.#ring('stopped'), { once: true })
  }

  next(
    reading: Promise<unknown> | undefined,
    first: Promise<unknown> | undefined,
  ): Promise<'done' | 'read' | 'stopped'> {
    return new Promise((resolve) => {
      if (this.#signal?.aborted === true) resolve('stopped')
      // What begun work is waited for to its end, unless there would be more to read as well.
      this.#ring = reading === undefined ? () => undefined : resolve
      // A fault is one that is met where the promise itself is waited for.
      reading?.then(
        () => resolve('read'),
        () => resolve('read'),
      )
      first?.then(
        () => resolve('done'),
        () => resolve('done'),
      )
    })
  }
}
