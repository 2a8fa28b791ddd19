#!/usr/bin/env node
import { isatty } from 'node:tty'
import type { Output } from './environment.ts'
import { exitCodes } from './exit-code.ts'
import { run } from './run.ts'

process.once('SIGINT', () => process.exit(exitCodes.interrupted))

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  variables: process.env,
  stdin: { isTerminal: isatty(0), read: () => process.stdin },
  stdout: toOutput(process.stdout),
  stderr: toOutput(process.stderr),
  now: () => performance.now(),
})

function toOutput(stream: NodeJS.WriteStream): Output {
  // Whoever read our output has seen enough, as in `samenspraak … | head`: that is no fault.
  stream.on('error', (error) => {
    process.exit('code' in error && error.code === 'EPIPE' ? exitCodes.clean : exitCodes.internal)
  })
  return {
    isTerminal: stream.isTTY === true,
    async write(text) {
      if (!stream.write(text)) await new Promise<void>((resolve) => stream.once('drain', resolve))
    },
  }
}
