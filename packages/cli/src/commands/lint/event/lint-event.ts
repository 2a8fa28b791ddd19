import { ValidateRun } from '../../../check/run/validate-run.ts'
import { surveyInputs } from '../../../check/run/survey-inputs.ts'
import type { Call } from '../../../command.ts'
import { exitCodes, type ExitCode } from '../../../exit-code.ts'
import { problemLine } from '../../../report/problem-line.ts'
import { noProgress } from '../../../report/progress.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import { openOutlets, outputPaths } from '../../validate/outlets.ts'
import { readSettings } from '../../validate/settings.ts'
import { createEventJudge } from './event-judge.ts'

/** `samenspraak lint event`: reads, reports and ends as `validate` does, with the rules for events instead of a schema. */
export async function lintEvent({ options, language, environment }: Call): Promise<ExitCode> {
  const tell = async (trouble: Trouble): Promise<ExitCode> => {
    await environment.stderr.write(problemLine(trouble, language))
    return exitCodes.usage
  }
  const read = readSettings(options, environment.stdin.isTerminal)
  if (!read.ok) return tell(read.trouble)
  const { settings } = read
  const { paths, input, maxLine, maxDocument } = settings
  // A message of Kafka around an event is the work of `validate`.
  if (input === 'confluent') return tell(createTrouble('cli/option-value', ['--input json|array|ndjson']))
  const survey = await surveyInputs(paths, input, outputPaths(settings), environment)
  if (survey.trouble !== undefined) return tell(survey.trouble)
  const outlets = await openOutlets(settings, environment, {
    language,
    progress: noProgress,
    from: undefined,
  })
  environment.interruption?.takeOver()
  const run = new ValidateRun(settings, createEventJudge(settings), { ...outlets, onBlock: async () => {} })
  const plan = {
    paths,
    input,
    limits: { maxLine, maxDocument },
    keepsParts: false,
    pool: undefined,
    from: undefined,
  }
  const exitCode = await run.run(plan, environment)
  outlets.spool?.remove()
  return exitCode === exitCodes.usage ? tell(createTrouble('cli/no-documents')) : exitCode
}
