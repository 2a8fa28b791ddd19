/** For one thread: together with the copy that its engine reads it stays in the cache of a processor. */
const runSize = 512 * 1024
/** For more threads: as much as the byte engine has room for, because each run costs messages between them. */
export const sharedRunSize: number = 1024 * 1024

/** Room for runs of lines: memory that is used again costs no collecting, and stays in the caches of the processor. */
export class RunPool {
  /** The longest run in bytes; a line that is longer is read in another way. */
  readonly size: number
  readonly #free: Uint8Array<ArrayBuffer>[] = []

  constructor(size: number = runSize) {
    this.size = size
  }

  take(): Uint8Array<ArrayBuffer> {
    return this.#free.pop() ?? new Uint8Array(this.size)
  }

  /** Takes back room that nobody looks into any more. */
  give(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length === this.size) this.#free.push(bytes)
  }
}
