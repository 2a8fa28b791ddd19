import type { Interruption } from './environment.ts'
import { exitCodes } from './exit-code.ts'

const codes = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated } as const

/** Listens to SIGINT and SIGTERM of this process; a second signal always ends it at once. */
export function interruptionOf(source: NodeJS.Process): Interruption {
  const controller = new AbortController()
  let isTakenOver = false
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    source.on(name, () => {
      if (!isTakenOver || controller.signal.aborted) source.exit(codes[name])
      controller.abort(name)
    })
  }
  return {
    signal: controller.signal,
    takeOver() {
      isTakenOver = true
    },
  }
}
