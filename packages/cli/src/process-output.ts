import type { Output } from './environment.ts'
import { OutputClosedError, OutputUnwritableError } from './output-error.ts'

/** Standard output of this process. */
export interface ProcessOutput extends Output {
  /** Whoever read it has stopped reading. */
  readonly isClosed: boolean
}

/** Standard output of this process; a write throws an OutputClosedError when nobody reads it, or an OutputUnwritableError. */
export function toOutput(stream: NodeJS.WriteStream): ProcessOutput {
  let isClosed = false
  stream.on('error', (error) => {
    isClosed ||= isClosedPipe(error)
  })
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    get isClosed() {
      return isClosed
    },
    async write(text) {
      if (isClosed) throw new OutputClosedError()
      const error = await writeTo(stream, text)
      if (error === undefined) return
      isClosed = isClosedPipe(error)
      throw isClosed ? new OutputClosedError() : new OutputUnwritableError(error)
    },
  }
}

/** Standard error of this process. Nobody may be listening: that changes neither the report nor the exit code. */
export function toErrorOutput(stream: NodeJS.WriteStream): Output {
  let isLost = false
  stream.on('error', () => {
    isLost = true
  })
  return {
    isTerminal: stream.isTTY === true,
    async write(text) {
      if (!isLost) await writeTo(stream, text)
    },
  }
}

/** Waits until the text is written; answers what went wrong. */
function writeTo(stream: NodeJS.WriteStream, text: Uint8Array | string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ?? undefined))
  })
}

function isClosedPipe(error: Error): boolean {
  return 'code' in error && error.code === 'EPIPE'
}
