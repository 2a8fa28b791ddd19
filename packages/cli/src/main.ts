#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { isatty } from 'node:tty'
import { exitCodes } from './exit-code.ts'
import { toErrorOutput, toOutput } from './process-output.ts'
import { readStandardInput } from './process-input.ts'
import { run } from './run.ts'
import { readSchemasFile } from './schemas-file.ts'

process.once('SIGINT', () => process.exit(exitCodes.interrupted))

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  variables: process.env,
  stdin: { isTerminal: isatty(0), read: readStandardInput },
  stdout: toOutput(process.stdout),
  stderr: toErrorOutput(process.stderr),
  readSchemasFile,
  now: () => performance.now(),
  date: () => new Date(),
  randomId: randomUUID,
})
