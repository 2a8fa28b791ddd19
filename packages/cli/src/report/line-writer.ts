import { setImmediate } from 'node:timers/promises'
import type { Output } from '../environment.ts'

const fullBuffer = 64 * 1024

/** Writes lines in blocks and waits for the reader, so that a large municipality never piles up in memory. */
export class LineWriter {
  readonly #output: Output
  #buffer = ''

  constructor(output: Output) {
    this.#output = output
  }

  async write(line: string): Promise<void> {
    this.#buffer += `${line}\n`
    if (this.#buffer.length >= fullBuffer) await this.flush()
  }

  async flush(): Promise<void> {
    const text = this.#buffer
    this.#buffer = ''
    if (text === '') return
    await this.#output.write(text)
    // Writing to a file blocks, so without a turn of the event loop Ctrl-C would never be heard.
    await setImmediate()
  }
}
