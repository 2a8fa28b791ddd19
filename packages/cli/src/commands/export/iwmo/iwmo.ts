import { ValueReader } from '../../../arguments/read-value.ts'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { troubleOfPaths } from '../../../input/input-settings.ts'
import { LineWriter } from '../../../report/line-writer.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { createTrouble } from '../../../trouble.ts'
import { FhirRun } from '../../fhir/run/fhir-run.ts'
import { openReport } from '../../fhir/run/open-report.ts'
import { readRunSettings } from '../../fhir/run/run-settings.ts'
import { IwmoWork } from './iwmo-work.ts'

/** `samenspraak export iwmo`: which lines of arrangements need an allocation, and in which codes. */
export async function iwmo({ options, language, environment }: Call): Promise<ExitCode> {
  const reader = new ValueReader(options)
  const settings = readRunSettings(options, reader, environment.stdin.isTerminal, 'report')
  const trouble = reader.trouble ?? troubleOfPaths(settings.paths)
  if (trouble !== undefined) {
    await environment.stderr.write(problemLine(trouble, language))
    return exitCodes.usage
  }
  const lines = new LineWriter(environment.stdout)
  const report = await openReport({ ...settings, isOnStderr: true }, environment, language)
  const exitCode = await new FhirRun(settings, new IwmoWork(settings, language, lines), report).run(
    environment,
  )
  await lines.flush()
  if (exitCode === exitCodes.usage)
    await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
  return exitCode
}
