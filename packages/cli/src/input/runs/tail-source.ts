import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { InputUnreadableError, troubleOfPath } from '../input-error.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { type ByteSource, turnOfOthers } from './byte-source.ts'

/** How long it takes at most until what was written is read. */
const betweenMilliseconds = 200

/**
 * The file at a path, to be followed while others write to it, from its beginning unless told otherwise; or why there is none. Nothing is read any
 * more once the signal was given.
 */
export function openTail(path: string, signal: AbortSignal | undefined): TailSource | Trouble {
  try {
    const found = statSync(path)
    return found.isFile() ? new TailSource(path, signal) : createTrouble('cli/not-a-file')
  } catch (cause) {
    return troubleOfPath(cause)
  }
}

/** Bytes of a file that ends when it is cut off or when another takes its place, and not when all was read. */
export class TailSource implements ByteSource {
  readonly identity: string
  /** How long it was when it was opened. */
  readonly size: number
  readonly #path: string
  readonly #descriptor: number
  readonly #signal: AbortSignal | undefined
  #at = 0
  #isReplaced = false
  #hasEnded = false

  constructor(path: string, signal: AbortSignal | undefined) {
    this.#path = path
    this.#signal = signal
    this.#descriptor = openSync(path, 'r')
    const { dev, ino, size } = fstatSync(this.#descriptor)
    this.identity = `${dev}:${ino}`
    this.size = size
  }

  /** Bytes that were read, and those before the place where it was to start. */
  get at(): number {
    return this.#at
  }

  /** Whether all that can be in this file was read. */
  get hasEnded(): boolean {
    return this.#hasEnded
  }

  /** Leaves out the bytes before a place. */
  startAt(offset: number): void {
    this.#at = offset
  }

  async read(into: Uint8Array): Promise<number> {
    for (await turnOfOthers(); ; await pause(this.#signal)) {
      const size = this.#readOnce(into)
      if (size > 0) return size
      // Who writes may have been busy with the last line when the file was put aside: it is read once more after that.
      if (this.#isReplaced || this.#isCut()) {
        this.#hasEnded = true
        return 0
      }
      this.#isReplaced = this.#hasSuccessor()
    }
  }

  /** Waits for the end of what its reader may have had enough of; false when it cannot be read. */
  async hasPassed(): Promise<boolean> {
    const room = new Uint8Array(64 * 1024)
    try {
      while ((await this.read(room)) > 0);
      return true
    } catch {
      return false
    }
  }

  /** A reader that had enough lets nothing go: until another takes its place this is the file that is followed. */
  async close(): Promise<void> {}

  release(): void {
    closeSync(this.#descriptor)
  }

  #readOnce(into: Uint8Array): number {
    try {
      const size = readSync(this.#descriptor, into, 0, into.length, this.#at)
      this.#at += size
      return size
    } catch (cause) {
      throw new InputUnreadableError(cause)
    }
  }

  #isCut(): boolean {
    return fstatSync(this.#descriptor).size < this.#at
  }

  /** Whoever puts a file aside often goes on writing to it until the next one is taken into use. */
  #hasSuccessor(): boolean {
    try {
      const found = statSync(this.#path)
      return found.isFile() && found.size > 0 && `${found.dev}:${found.ino}` !== this.identity
    } catch {
      return false
    }
  }
}

/** Waits until it is time to look again; never comes when the signal is given: what waits for it is over then. */
export function pause(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return
    const stop = (): void => clearTimeout(timer)
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, betweenMilliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
}
