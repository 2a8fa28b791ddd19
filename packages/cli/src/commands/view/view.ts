import { messageTypes } from '@samenspraak/sdk/message-types'
import { DocumentRun } from '../../check/document-run.ts'
import type { Call, Command } from '../../command.ts'
import type { Environment } from '../../environment.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import type { Policy } from '@samenspraak/sdk/rights'
import type { Language } from '../../language.ts'
import { createHumanReport } from '../../report/human-report.ts'
import { LineWriter } from '../../report/line-writer.ts'
import { problemLine } from '../../report/problem-line.ts'
import type { Report } from '../../report/report.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import type { AccessLog } from './access-log.ts'
import { ByteViews } from './byte-views.ts'
import { countsText } from './counts-text.ts'
import { Explainer } from './explain/explainer.ts'
import { readExplainWords } from './explain/words.ts'
import { viewHelp } from './help.ts'
import { readViewPolicy } from './policy.ts'
import type { Refusal } from './refusal.ts'
import { readRequestSource } from './request/request-source.ts'
import { readViewSettings, type ViewSettings } from './settings.ts'
import { ShownDocuments } from './shown-documents.ts'
import { Viewing } from './viewing.ts'

/** `samenspraak view`: of these documents what a role may see. */
export const viewCommand: Command = {
  help: viewHelp,
  async run({ options, language, environment }: Call): Promise<ExitCode> {
    const read = readViewSettings(options, environment.stdin.isTerminal, messageTypes)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return read.exitCode
    }
    const { settings } = read
    // Documents go to standard output, so that all that is said about them goes to standard error.
    const report = createHumanReport(
      { ...environment, stdout: environment.stderr },
      { language, isQuiet: false },
    )
    const prepared = await prepare(settings, report, language, environment)
    if (!prepared.ok) return refuse(prepared, report, language, environment)
    return show(settings, prepared.showing, { report, language, environment })
  },
}

interface Showing {
  readonly shown: ShownDocuments
  readonly lines: LineWriter
  readonly log: AccessLog | undefined
}

/** Everything that can go wrong before the first document is read. */
async function prepare(
  settings: ViewSettings,
  report: Report,
  language: Language,
  environment: Environment,
): Promise<{ readonly ok: true; readonly showing: Showing } | Refusal> {
  const read = await readViewPolicy(settings.regels, environment.cwd)
  if (!read.ok) return read
  const { policy } = read
  const source = await readRequestSource(settings, policy, environment, async (request, feiten) => {
    const { readFactsSource } = await import('./facts/facts-source.ts')
    return readFactsSource(request, feiten, { settings, report, environment })
  })
  if (!source.ok) return source
  const { hasFacts } = source
  const { stdout, stderr } = environment
  const explainer = settings.isExplained
    ? new Explainer({ policy, words: await readExplainWords(environment), language, stderr, hasFacts })
    : undefined
  const log = await openLog(settings, policy, environment)
  const lines = new LineWriter(log === undefined ? stdout : log.before(stdout))
  const viewing = new Viewing(source, policy)
  const bytes = isPlain(settings) ? new ByteViews(settings, policy) : undefined
  const shown = new ShownDocuments(settings, { viewing, lines, explainer, log, bytes })
  return { ok: true, showing: { shown, lines, log } }
}

/** Whether one request asks for all documents, and nothing is wanted of them but what is shown. */
function isPlain({ feiten, format, inzageregels, isExplained }: ViewSettings): boolean {
  return feiten === undefined && inzageregels === undefined && format === 'document' && !isExplained
}

async function openLog(
  { inzageregels }: ViewSettings,
  policy: Policy,
  environment: Environment,
): Promise<AccessLog | undefined> {
  if (inzageregels === undefined) return undefined
  const { AccessLog: Log } = await import('./access-log.ts')
  return Log.open(inzageregels, policy, environment)
}

async function refuse(
  { told, findings, exitCode }: Refusal,
  report: Report,
  language: Language,
  { stderr }: Environment,
): Promise<ExitCode> {
  for (const one of told) await stderr.write(problemLine(one, language, one.file))
  await report.findings(findings)
  return exitCode
}

async function show(
  settings: ViewSettings,
  { shown, lines, log }: Showing,
  { report, language, environment }: Pick<Call, 'environment' | 'language'> & { readonly report: Report },
): Promise<ExitCode> {
  const { stderr } = environment
  const spoken = settings.isQuiet ? { ...report, end: async () => {}, note: async () => {} } : report
  const exitCode = await new DocumentRun(settings, spoken, shown).run(environment)
  await lines.flush()
  await log?.close()
  if (!settings.isQuiet) await stderr.write(countsText(shown.counts, settings.isExplained, language))
  if (exitCode === exitCodes.usage)
    await stderr.write(problemLine(createTrouble('cli/no-documents'), language))
  if (log?.lacking === undefined || shown.counts.heldBack === 0) return exitCode
  await stderr.write(problemLine(heldBack(log.lacking), language))
  return exitCode === exitCodes.clean ? exitCodes.findings : exitCode
}

/** The place is one in the entry, which holds nothing of what the document says. */
function heldBack({ at, nl, en }: NonNullable<AccessLog['lacking']>): Trouble {
  return createTrouble('cli/access-record-lacking', [`${at} ${nl}`, `${at} ${en}`])
}
