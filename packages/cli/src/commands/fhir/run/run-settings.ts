import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import type { ValueReader } from '../../../arguments/read-value.ts'
import { type AskedForm } from '../../../input/find-inputs.ts'
import { type InputSettings, readInputSettings } from '../../../input/input-settings.ts'
import { type FormatName, formatNames } from '../../../report/formats/format-names.ts'

/** What every part of `fhir` is told about what it reads and how it reports. */
export interface FhirRunSettings extends InputSettings {
  readonly report: FormatName
  readonly isQuiet: boolean
  readonly maxIssues: number
  readonly maxFindings: number
}

/** The most that an option for a number of findings can ask. */
const most = 1_000_000_000
const forms: readonly AskedForm[] = ['json', 'array', 'ndjson']

/** Reads what is the same for every part; `reportOption` names the form of the report. */
export function readRunSettings(
  options: ParsedOptions,
  reader: ValueReader,
  stdinIsTerminal: boolean,
  reportOption: 'format' | 'report',
): FhirRunSettings {
  const report = reader.choice(reportOption, formatNames) ?? 'human'
  reader.choice('lang', ['nl', 'en'])
  const maxIssues = reader.number('max-issues', { least: 1, most: 10_000, unless: 10 })
  const maxFindings = reader.number('max-findings', { least: 0, most, unless: 100 })
  const inputs = readInputSettings(options, reader, stdinIsTerminal, forms)
  return { ...inputs, report, isQuiet: options.switches.has('quiet'), maxIssues, maxFindings }
}
