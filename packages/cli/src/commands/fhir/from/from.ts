import { resolve } from 'node:path'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { FileOutput } from '../../../output/file-output.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { FhirRun } from '../run/fhir-run.ts'
import { openReport } from '../run/open-report.ts'
import { toFolder, toLines } from '../run/outlet.ts'
import { FromWork } from './from-work.ts'
import { readFhirFromSettings } from './settings.ts'

/** `samenspraak fhir from`: the documents in Bundles of FHIR. */
export async function from({ options, language, environment }: Call): Promise<ExitCode> {
  const read = readFhirFromSettings(options, environment.stdin.isTerminal)
  if (!read.ok) {
    await environment.stderr.write(problemLine(read.trouble, language))
    return exitCodes.usage
  }
  const { settings } = read
  const { out, sideCar, report } = settings
  const outlet = out === undefined ? toLines(environment) : toFolder(out, '.documenten.ndjson', environment)
  const file =
    sideCar === undefined ? undefined : new FileOutput(resolve(environment.cwd, sideCar), undefined)
  const shown = { report, isQuiet: settings.isQuiet, isOnStderr: true }
  const work = new FromWork(settings, outlet, file)
  const exitCode = await new FhirRun(settings, work, await openReport(shown, environment, language)).run(
    environment,
  )
  if (exitCode === exitCodes.usage)
    await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
  return exitCode
}
