import { resolve } from 'node:path'
import type { CheckpointState } from '../../check/run/checkpoint.ts'
import type { Environment } from '../../environment.ts'
import type { Language } from '../../language.ts'
import { type DocumentOutlet, toFile, toStandardOutput } from '../../output/document-outlet.ts'
import { FileOutput } from '../../output/file-output.ts'
import { mayBeLeft } from '../../output/unread-output.ts'
import { FindingSpool } from '../../report/finding-spool.ts'
import { loadFormat } from '../../report/formats/format-names.ts'
import type { WriterContext } from '../../report/formats/report-format.ts'
import { createPaint } from '../../report/paint.ts'
import type { Progress } from '../../report/progress.ts'
import { type FileReport, ReportSet } from '../../report/report-set.ts'
import { readVersion } from '../../version.ts'
import type { ValidateSettings } from './settings.ts'

/** Everything that a run writes to. */
export interface Outlets {
  readonly reports: ReportSet
  readonly valid: DocumentOutlet | undefined
  readonly invalid: DocumentOutlet | undefined
  readonly spool: FindingSpool | undefined
}

/** What decides how outlets are opened. */
export interface OutletOptions {
  readonly language: Language
  readonly progress: Progress
  /** How far an earlier run came. */
  readonly from: CheckpointState | undefined
}

/** The files that a run writes to, by the names that the user gave them. */
export function outputPaths({
  validTo,
  invalidTo,
  reports,
  checkpoint,
}: ValidateSettings): readonly string[] {
  const documents = [validTo, invalidTo].flatMap((path) => (path === undefined || path === '-' ? [] : [path]))
  const state = checkpoint === undefined ? [] : [checkpoint, findingsOf(checkpoint)]
  return [...documents, ...reports.map(({ file }) => file), ...state]
}

/** Where the findings of a run with a checkpoint stand. */
export function findingsOf(checkpoint: string): string {
  return `${checkpoint}.findings`
}

/**
 * Opens all outputs, so that one that cannot be written is known before anything is read.
 * @throws OutputUnwritableError when that is so.
 */
export async function openOutlets(
  settings: ValidateSettings,
  environment: Environment,
  { language, progress, from }: OutletOptions,
): Promise<Outlets> {
  const { format, reports, isQuiet, validTo, invalidTo, checkpoint } = settings
  // Files are written whole, whether or not somebody goes on reading standard output.
  const hasFiles = outputPaths(settings).length > 0
  const stdout = hasFiles ? mayBeLeft(environment.stdout) : environment.stdout
  const open = (path: string | undefined, length: number | undefined): DocumentOutlet | undefined =>
    path === undefined
      ? undefined
      : path === '-'
        ? toStandardOutput(stdout)
        : toFile(resolve(environment.cwd, path), length)
  const valid = open(validTo, from?.lengths.valid)
  const invalid = open(invalidTo, from?.lengths.invalid)
  const shownFormat = await loadFormat(format)
  const files: FileReport[] = []
  for (const report of reports) {
    const output = new FileOutput(resolve(environment.cwd, report.file), undefined)
    files.push({ format: await loadFormat(report.format), output })
  }
  const isDeferred = checkpoint !== undefined
  const spool = openSpool(settings, environment, {
    from,
    isWanted: files.length > 0 || shownFormat.needsCounts,
  })
  const isOnStderr = validTo === '-' || invalidTo === '-'
  const shown = { format: shownFormat, isHuman: format === 'human', isOnStderr }
  const clearProgress = (): Promise<void> => progress.clear()
  const set = { language, isQuiet, shown, files, spool, isDeferred, clearProgress }
  const context = contextOf(settings, environment, language, isOnStderr)
  return {
    reports: new ReportSet({ ...set, context }, { stderr: environment.stderr, stdout }),
    valid,
    invalid,
    spool,
  }
}

/** Where findings are put aside; a run with a checkpoint goes on with those of an earlier one. */
function openSpool(
  { checkpoint }: ValidateSettings,
  { cwd }: Environment,
  { from, isWanted }: Pick<OutletOptions, 'from'> & { readonly isWanted: boolean },
): FindingSpool | undefined {
  if (checkpoint === undefined) return isWanted ? new FindingSpool() : undefined
  const path = findingsOf(resolve(cwd, checkpoint))
  return FindingSpool.inFile(path, from?.lengths.findings, from?.documents ?? 0)
}

function contextOf(
  { color }: ValidateSettings,
  { variables, stdout, stderr }: Environment,
  language: Language,
  isOnStderr: boolean,
): WriterContext {
  const isTerminal = (isOnStderr ? stderr : stdout).isTerminal
  const paint =
    color === 'auto' ? createPaint(isTerminal, variables) : createPaint(color === 'always', { NO_COLOR: '' })
  const epoch = Number(variables['SOURCE_DATE_EPOCH'] ?? 0) * 1000
  return {
    language,
    paint,
    version: readVersion(),
    time: Number.isSafeInteger(epoch) && epoch > 0 ? epoch : 0,
  }
}
