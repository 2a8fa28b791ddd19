import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { InputUnreadableError } from '../input-error.ts'
import { type ByteSource, turnOfOthers } from './byte-source.ts'

/** How long it takes at most until what was written is read. */
const betweenMilliseconds = 200

/**
 * A file that others write to, which ends when it is cut off or when another takes its place, and not when all was read.
 * Nothing is read any more once the signal was given.
 * @throws InputUnreadableError when there is no such file.
 */
export function tailOf(path: string, signal: AbortSignal | undefined): ByteSource {
  return new TailSource(path, signal)
}

/** Waits until there is a file at a path; answers which one it is. */
export async function fileAt(path: string, signal: AbortSignal | undefined): Promise<string> {
  for (;;) {
    const found = identityAt(path)
    if (found !== undefined) return found
    await pause(signal)
  }
}

/** Which file stands at a path, if one does. */
export function identityAt(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? `${found.dev}:${found.ino}` : undefined
}

class TailSource implements ByteSource {
  readonly #path: string
  readonly #descriptor: number
  readonly #identity: string
  readonly #signal: AbortSignal | undefined
  #at = 0
  #isReplaced = false

  constructor(path: string, signal: AbortSignal | undefined) {
    this.#path = path
    this.#signal = signal
    try {
      this.#descriptor = openSync(path, 'r')
      const { dev, ino } = fstatSync(this.#descriptor)
      this.#identity = `${dev}:${ino}`
    } catch (cause) {
      throw new InputUnreadableError(cause)
    }
  }

  async read(into: Uint8Array): Promise<number> {
    for (await turnOfOthers(); ; await pause(this.#signal)) {
      const size = this.#readOnce(into)
      if (size > 0) return size
      // Who writes may have been busy with the last line when the file was put aside: it is read once more after that.
      if (this.#isReplaced || this.#isCut()) return 0
      this.#isReplaced = identityAt(this.#path) !== this.#identity
    }
  }

  async close(): Promise<void> {
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
}

/** Never comes when the signal is given: what waits for it is over then. */
function pause(signal: AbortSignal | undefined): Promise<void> {
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
