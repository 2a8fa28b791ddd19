import { createFhirChecker } from '@samenspraak/fhir/check'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { FhirRun } from '../run/fhir-run.ts'
import { openReport } from '../run/open-report.ts'
import { CheckWork } from './check-work.ts'
import { readDefinitions } from './read-definitions.ts'
import { readFhirCheckSettings } from './settings.ts'

/** `samenspraak fhir check`: is this FHIR what it says it is? */
export async function check({ options, language, environment }: Call): Promise<ExitCode> {
  const read = readFhirCheckSettings(options, environment.stdin.isTerminal)
  if (!read.ok) {
    await environment.stderr.write(problemLine(read.trouble, language))
    return exitCodes.usage
  }
  const { settings } = read
  const { mayClaimUnknownProfiles, maxIssues } = settings
  const definitions = await readDefinitions()
  // One more than asked tells whether the limit left anything out.
  const checker = createFhirChecker(definitions, { mayClaimUnknownProfiles, maxFindings: maxIssues + 1 })
  const report = await openReport({ ...settings, isOnStderr: false }, environment, language)
  const exitCode = await new FhirRun(settings, new CheckWork(settings, checker), report).run(environment)
  if (exitCode === exitCodes.usage) {
    await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
  }
  return exitCode
}
