import type { Entry } from '../../journal/entry.ts'
import type { Store } from '../../store/store.ts'

/** What the feed needs of the store. */
export type SealedJournal = Pick<Store, 'seal' | 'journal' | 'onChange'>

/** How long a change may wait for its place: many changes are sealed in one go. */
const gatherMilliseconds = 25
/** Changes of other instances can be missed by a notification; then they wait this long at most. */
const lookMilliseconds = 2000
const keptEntries = 2000
const batch = 500

/**
 * Follows the sealed journal for everybody in this process: seals after changes, keeps the last entries in memory, and
 * wakes who waits.
 */
export class JournalFeed {
  readonly #store: SealedJournal
  readonly #onFault: (error: unknown) => void
  readonly #onPosition: (position: number) => void
  readonly #waiting = new Set<() => void>()
  #recent: readonly Entry[] = []
  #position: number
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #queued: Promise<void> | undefined
  #stop: (() => void) | undefined

  /** `position`: up to where the journal is history; entries after it are kept in memory. */
  constructor(
    store: SealedJournal,
    position: number,
    onFault: (error: unknown) => void,
    onPosition: (position: number) => void = () => undefined,
  ) {
    this.#store = store
    this.#position = position
    this.#onFault = onFault
    this.#onPosition = onPosition
  }

  /** The last position that is known here. */
  get position(): number {
    return this.#position
  }

  /** Starts to follow; the first look is taken at once. */
  start(): void {
    const unsubscribe = this.#store.onChange(() => this.#look(gatherMilliseconds))
    const interval = setInterval(() => this.#look(0), lookMilliseconds)
    interval.unref()
    this.#stop = () => {
      unsubscribe()
      clearInterval(interval)
      clearTimeout(this.#timer)
    }
    this.#look(0)
  }

  /** Stops following and wakes everybody who waits; resolves when nothing is under way any more. */
  async stop(): Promise<void> {
    this.#stop?.()
    this.#stop = undefined
    this.#wake()
    await this.#running
  }

  /** Entries after a position, from memory when they are recent. */
  async read(after: number, limit: number): Promise<readonly Entry[]> {
    if (after >= this.#position) return []
    const first = this.#recent[0]
    if (first === undefined || after + 1 < first.position) return this.#store.journal(after, limit)
    return this.#recent.slice(after + 1 - first.position, after + 1 - first.position + limit)
  }

  /** The last position of all that happened until now: seals first. */
  async now(): Promise<number> {
    await this.#next()
    return this.#position
  }

  /** Resolves when there may be entries after `position`, after so long at most, or when the signal says stop. */
  changed(position: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (position < this.#position || signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer)
        this.#waiting.delete(done)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      this.#waiting.add(done)
      signal.addEventListener('abort', done)
    })
  }

  #look(delay: number): void {
    if (this.#timer !== undefined || this.#stop === undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#next().catch(this.#onFault)
    }, delay)
    this.#timer.unref()
  }

  /** A look that begins after this call; everybody who asks while one is under way shares the next. */
  #next(): Promise<void> {
    this.#queued ??= this.#running.then(() => {
      this.#queued = undefined
      return this.#follow()
    })
    this.#running = this.#queued.catch(() => undefined)
    return this.#queued
  }

  async #follow(): Promise<void> {
    await this.#store.seal()
    for (;;) {
      const entries = await this.#store.journal(this.#position, batch)
      const last = entries.at(-1)
      if (last === undefined) return
      this.#recent = [...this.#recent, ...entries].slice(-keptEntries)
      this.#position = last.position
      this.#onPosition(last.position)
      this.#wake()
    }
  }

  #wake(): void {
    for (const done of this.#waiting) done()
  }
}
