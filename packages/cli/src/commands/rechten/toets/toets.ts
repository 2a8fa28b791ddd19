import { type ExpectationRun, runExpectations } from '@samenspraak/sdk/policy-review'
import type { Policy } from '@samenspraak/sdk/rights'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import type { FileFault, FileRead } from '../files/file-fault.ts'
import { readPolicy } from '../policy/read-policy.ts'
import { writeFaults } from '../write-faults.ts'
import { lineFault, readExpectationFiles } from './read-expectations.ts'
import type { ExpectationPaths } from './read-expectations.ts'
import { toetsJson } from './toets-json.ts'
import { toetsText } from './toets-text.ts'

/** What `toets` and `gaten` are asked. */
export interface ToetsRequest extends ExpectationPaths {
  readonly regels: string
  readonly op: string | undefined
  readonly isJson: boolean
}

/** A policy held against its expectations. */
export interface Held {
  readonly policy: Policy
  readonly run: ExpectationRun
  /** Lines and situations that are wrong. */
  readonly faults: readonly FileFault[]
  /** The file with the table. */
  readonly file: string
}

/** `samenspraak rechten toets`: exit code 1 when the rows say something else than was expected. */
export async function toets(request: ToetsRequest, call: Call): Promise<ExitCode> {
  const { environment, language } = call
  const read = await holdExpectations(request, call)
  if (!read.ok) return writeFaults(read.faults, call)
  const { value: held } = read
  await environment.stdout.write(request.isJson ? toetsJson(held) : toetsText(held, language))
  await writeFaults(held.faults, call)
  const isClean = held.faults.length === 0 && held.run.outcomes.every(({ verdict }) => verdict === 'agree')
  return isClean ? exitCodes.clean : exitCodes.findings
}

/** Reads everything and asks the rows. */
export async function holdExpectations(
  { regels, op, ...paths }: ToetsRequest,
  { environment }: Call,
): Promise<FileRead<Held>> {
  const policy = await readPolicy(regels, environment.cwd)
  const files = await readExpectationFiles(paths, environment)
  if (!policy.ok || !files.ok)
    return { ok: false, faults: [policy, files].flatMap((read) => (read.ok ? [] : read.faults)) }
  const { expectations, situations, faults, file } = files.value
  const run = runExpectations(policy.value, expectations, situations, op === undefined ? {} : { op })
  return {
    ok: true,
    value: {
      policy: policy.value,
      run,
      faults: [...faults, ...run.issues.map((issue) => lineFault(issue, file))],
      file,
    },
  }
}
