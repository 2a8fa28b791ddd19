import type { Output } from './environment.ts'
import { exitCodes } from './exit-code.ts'
import { OutputUnwritableError } from './output-error.ts'

/** Standard output of this process; a write that fails throws an OutputUnwritableError. */
export function toOutput(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error) => {
    // Whoever read our output has seen enough, as in `samenspraak … | head`: that is no fault.
    if (isClosedPipe(error)) process.exit(exitCodes.clean)
  })
  return {
    isTerminal: stream.isTTY === true,
    ...(stream.isTTY ? { columns: stream.columns } : {}),
    async write(text) {
      const error = await writeTo(stream, text)
      if (error !== undefined) throw new OutputUnwritableError(error)
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
