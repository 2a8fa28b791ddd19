#!/usr/bin/env node
import { randomUUID } from 'node:crypto'
import { isatty } from 'node:tty'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { toErrorOutput, toOutput } from './process-output.ts'
import { readStandardInput } from './process-input.ts'
import { interruptionOf } from './process-signals.ts'
import { run } from './run.ts'
import { readSchemasFile } from './schemas-file.ts'

const interruption = interruptionOf(process)
const stdout = toOutput(process.stdout)

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  variables: process.env,
  stdin: { isTerminal: isatty(0), read: readStandardInput },
  stdout,
  stderr: toErrorOutput(process.stderr),
  readSchemasFile,
  startWorker: (workerData) =>
    new Worker(new URL(`worker${extname(import.meta.url)}`, import.meta.url), {
      workerData,
      // A schema of somebody else may not take the memory of the machine.
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }),
  interruption,
  now: () => performance.now(),
  date: () => new Date(),
  randomId: randomUUID,
})
// Standard input that nobody ends would hold up a command that was told to stop, or that nobody listens to.
if (interruption.signal.aborted || stdout.isClosed) process.exit()
