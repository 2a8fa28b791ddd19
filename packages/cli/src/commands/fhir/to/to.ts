import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { FhirRun } from '../run/fhir-run.ts'
import { openReport } from '../run/open-report.ts'
import { toFolder, toLines } from '../run/outlet.ts'
import { noSideCar, openSideCar } from '../side-car.ts'
import { readFhirToSettings } from './settings.ts'
import { ToWork } from './to-work.ts'

/** `samenspraak fhir to`: documents as Bundles of FHIR. */
export async function to({ options, language, environment }: Call): Promise<ExitCode> {
  const read = readFhirToSettings(options, environment.stdin.isTerminal)
  if (!read.ok) {
    await environment.stderr.write(problemLine(read.trouble, language))
    return exitCodes.usage
  }
  const { settings } = read
  const { out, format, sideCar, report } = settings
  const outlet = out === undefined ? toLines(environment) : toFolder(out, `.fhir.${format}`, environment)
  const reader = sideCar === undefined ? undefined : openSideCar(sideCar, environment.cwd)
  const work = new ToWork(settings, outlet, reader?.next ?? noSideCar)
  const shown = { report, isQuiet: settings.isQuiet, isOnStderr: true }
  const exitCode = await new FhirRun(settings, work, await openReport(shown, environment, language)).run(
    environment,
  )
  reader?.close()
  if (exitCode === exitCodes.usage)
    await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
  return exitCode
}
