const runSize = 512 * 1024

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
