import type { Output } from '../environment.ts'
import { OutputClosedError } from '../output-error.ts'

/** Output whose reader may leave, for a command that has other outputs to finish: what nobody reads is left out. */
export function mayBeLeft(output: Output): Output {
  let isLeft = false
  return {
    ...output,
    async write(text) {
      if (isLeft) return
      try {
        await output.write(text)
      } catch (error) {
        if (!(error instanceof OutputClosedError)) throw error
        isLeft = true
      }
    },
  }
}
