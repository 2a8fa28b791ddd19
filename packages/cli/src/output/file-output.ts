import { closeSync, fdatasyncSync, ftruncateSync, openSync, truncateSync, writeSync } from 'node:fs'
import { OutputUnwritableError } from '../output-error.ts'

/**
 * A file that grows by whole pieces: when a piece does not fit on the disk, what was written of it is taken back.
 * Written at once, so that a process that is ended leaves no half line.
 */
export class FileOutput {
  readonly #path: string
  readonly #descriptor: number
  #length: number

  /** Opens the file anew, or goes on after its first `length` bytes. */
  constructor(path: string, length: number | undefined) {
    this.#path = path
    this.#length = length ?? 0
    this.#descriptor = this.#trying(() => {
      if (length === undefined) return openSync(path, 'w')
      truncateSync(path, length)
      return openSync(path, 'a')
    })
  }

  /** Bytes that are certain to be whole. */
  get length(): number {
    return this.#length
  }

  write(piece: Uint8Array | string): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
    this.#trying(() => {
      for (let at = 0; at < bytes.length;) at += writeSync(this.#descriptor, bytes, at)
    })
    this.#length += bytes.length
  }

  /** Waits until all of it is on the disk. */
  flush(): void {
    try {
      fdatasyncSync(this.#descriptor)
    } catch {
      // A pipe or a terminal has no disk to wait for.
    }
  }

  close(): void {
    this.#trying(() => closeSync(this.#descriptor))
  }

  #trying<T>(task: () => T): T {
    try {
      return task()
    } catch (cause) {
      this.#takeBack()
      throw new OutputUnwritableError(cause, this.#path)
    }
  }

  #takeBack(): void {
    try {
      ftruncateSync(this.#descriptor, this.#length)
    } catch {
      // What is no file, or was never opened, has nothing to take back.
    }
  }
}
