import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { CheckerPlan } from '../../check/blocks/checker-plan.ts'
import { type CheckpointState, readCheckpoint } from '../../check/run/checkpoint.ts'
import { surveyInputs } from '../../check/run/survey-inputs.ts'
import { type RunState, ValidateRun } from '../../check/run/validate-run.ts'
import type { Call, Command } from '../../command.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { RunPool, sharedRunSize } from '../../input/runs/run-pool.ts'
import type { Language, Text } from '../../language.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createProgress, noProgress, type Progress } from '../../report/progress.ts'
import { createTrouble } from '../../trouble.ts'
import { readVersion } from '../../version.ts'
import { createJudge, makePlan } from './checker-plan.ts'
import { withConfiguration } from './configuration/read-configuration.ts'
import { validateHelp } from './help.ts'
import { Keeper, troubleOfOutputs } from './keeper.ts'
import { openOutlets, type Outlets, outputPaths } from './outlets.ts'
import { readSettings, type ValidateSettings } from './settings.ts'

/** `samenspraak validate`: are these documents what they say they are? */
export const validateCommand: Command = {
  help: validateHelp,
  async run(call: Call): Promise<ExitCode> {
    const { environment } = call
    const configured = await withConfiguration(call)
    if (!configured.ok)
      return tell(environment, call.language, configured.trouble, exitCodes.usage, configured.file)
    const { options, language } = configured
    const read = readSettings(options, environment.stdin.isTerminal)
    if (!read.ok) return tell(environment, language, read.trouble, exitCodes.usage)
    const made = await makePlan(read.settings, environment)
    if (!made.ok) return tell(environment, language, made.trouble, made.exitCode, made.file)
    return validate(read.settings, made.plan, { environment, language })
  },
}

interface Around {
  readonly environment: Environment
  readonly language: Language
}

async function validate(settings: ValidateSettings, plan: CheckerPlan, around: Around): Promise<ExitCode> {
  const { environment, language } = around
  const survey = await surveyInputs(settings.paths, settings.input, outputPaths(settings), environment)
  if (survey.trouble !== undefined) return tell(environment, language, survey.trouble, exitCodes.usage)
  const command = fingerprintOf(settings, plan)
  const earlier = earlierRun(settings, command, environment)
  if ('trouble' in earlier) return tell(environment, language, earlier.trouble, exitCodes.usage)
  const judge = await createJudge(plan, settings.jobs, environment)
  try {
    const trouble = plan.foreign === undefined ? undefined : await judge.prepare()
    if (trouble !== undefined) return await tell(environment, language, trouble, exitCodes.schemaUnknown)
    const progress = progressFor(settings, survey.totalBytes, around)
    const outlets = await openOutlets(settings, environment, { language, progress, from: earlier.state })
    if (settings.showValues === 'full') {
      await environment.stderr.write(problemLine(createTrouble('cli/values-shown'), language))
    }
    environment.interruption?.takeOver()
    const keeper = new Keeper(settings, command, outlets, environment.cwd)
    const onBlock = async (state: RunState): Promise<void> => {
      keeper.keep(state)
      await progress.show({ documents: documentsIn(state), bytes: state.progress.counts.bytes })
    }
    const run = new ValidateRun(settings, judge, { ...outlets, onBlock }, earlier.state?.run)
    // Schemas of others and messages of Kafka need every document as an object.
    const pool = plan.foreign === undefined && !plan.isFramed ? poolFor(settings) : undefined
    return await finish(run, settings, { ...around, outlets, keeper, pool, from: earlier.state })
  } finally {
    await judge.close()
  }
}

async function finish(
  run: ValidateRun,
  settings: ValidateSettings,
  {
    environment,
    language,
    outlets,
    keeper,
    pool,
    from,
  }: Around & {
    readonly outlets: Outlets
    readonly keeper: Keeper
    readonly pool: RunPool | undefined
    readonly from: CheckpointState | undefined
  },
): Promise<ExitCode> {
  if (from !== undefined) {
    const resumed = createTrouble('cli/resumed', [String(documentsIn(from.run))])
    await environment.stderr.write(problemLine(resumed, language))
  }
  const { maxLine, maxDocument, paths, input, isTail } = settings
  const keepsParts = outlets.invalid !== undefined
  const limits = { maxLine, maxDocument }
  const onRestart = (): Promise<void> => tellOfRestart(environment, language, paths[0])
  const earlier = from?.run.progress
  const plan = { paths, input, limits, keepsParts, pool, from: earlier, isFollowed: isTail, onRestart }
  const exitCode = await run.run(plan, environment)
  const isInterrupted = environment.interruption?.signal.aborted === true
  keeper.end(isInterrupted)
  outlets.valid?.close()
  outlets.invalid?.close()
  if (exitCode !== exitCodes.usage) return exitCode
  return tell(environment, language, createTrouble('cli/no-documents'), exitCode)
}

async function tellOfRestart({ stderr }: Environment, language: Language, file?: string): Promise<void> {
  await stderr.write(problemLine(tailRestarted, language, file))
}

const tailRestarted = {
  code: 'cli/tail-restarted',
  nl: 'Sinds het controlepunt is dit bestand vervangen of ingekort; wat er nu staat wordt vanaf het begin gelezen.',
  en: 'Since the checkpoint this file was replaced or cut off; what it holds now is read from the beginning.',
} as const

function poolFor({ jobs }: ValidateSettings): RunPool {
  return jobs > 1 ? new RunPool(sharedRunSize) : new RunPool()
}

function documentsIn({ tally }: RunState): number {
  return tally.outcomes.valid + tally.outcomes.invalid + tally.outcomes.unreadable
}

function earlierRun(
  settings: ValidateSettings,
  command: string,
  { cwd }: Environment,
): ReturnType<typeof readCheckpoint> {
  if (settings.checkpoint === undefined) return { state: undefined }
  const read = readCheckpoint(resolve(cwd, settings.checkpoint), command, settings.isTail)
  if ('trouble' in read || read.state === undefined) return read
  const trouble = troubleOfOutputs(read.state, settings, cwd)
  return trouble === undefined ? read : { trouble }
}

/** Everything that decides what comes out; how many threads there are does not. */
function fingerprintOf(settings: ValidateSettings, plan: CheckerPlan): string {
  const { jobs: _jobs, progress: _progress, color: _color, ...deciding } = settings
  return createHash('sha256')
    .update(JSON.stringify([readVersion(), deciding, plan]))
    .digest('hex')
}

function progressFor(
  { progress, isQuiet }: ValidateSettings,
  totalBytes: number | undefined,
  { environment, language }: Around,
): Progress {
  const isShown = progress === 'always' || (progress === 'auto' && environment.stderr.isTerminal && !isQuiet)
  return isShown ? createProgress(environment, language, totalBytes) : noProgress
}

async function tell(
  { stderr }: Environment,
  language: Language,
  trouble: Text & { readonly code: string },
  exitCode: ExitCode,
  file?: string,
): Promise<ExitCode> {
  await stderr.write(problemLine(trouble, language, file))
  return exitCode
}
