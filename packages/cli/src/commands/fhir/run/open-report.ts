import type { Environment } from '../../../environment.ts'
import type { Language } from '../../../language.ts'
import { FindingSpool } from '../../../report/finding-spool.ts'
import { loadFormat } from '../../../report/formats/format-names.ts'
import { createPaint } from '../../../report/paint.ts'
import { ReportSet } from '../../../report/report-set.ts'
import { readVersion } from '../../../version.ts'
import type { FhirRunSettings } from './run-settings.ts'

/** How a report is shown. */
export interface ShownReport extends Pick<FhirRunSettings, 'isQuiet' | 'report'> {
  /** When documents go to standard output. */
  readonly isOnStderr: boolean
}

/** The report, in the format that was asked. */
export async function openReport(
  { report: format, isQuiet, isOnStderr }: ShownReport,
  environment: Environment,
  language: Language,
): Promise<ReportSet> {
  const { variables, stdout } = environment
  const shownFormat = await loadFormat(format)
  const epoch = Number(variables['SOURCE_DATE_EPOCH'] ?? 0) * 1000
  return new ReportSet(
    {
      language,
      isQuiet,
      shown: { format: shownFormat, isHuman: format === 'human', isOnStderr },
      files: [],
      spool: shownFormat.needsCounts ? new FindingSpool() : undefined,
      isDeferred: false,
      context: {
        language,
        paint: createPaint(stdout.isTerminal, variables),
        version: readVersion(),
        time: Number.isSafeInteger(epoch) && epoch > 0 ? epoch : 0,
      },
      clearProgress: async () => {},
    },
    environment,
  )
}
