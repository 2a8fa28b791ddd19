import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import { type InputSettings, readInputSettings, troubleOfPaths } from '../../../input/input-settings.ts'
import { type FormatName, formatNames } from '../../../report/formats/format-names.ts'
import type { Trouble } from '../../../trouble.ts'

/** What the user asked of `fhir check`, checked. */
export interface FhirCheckSettings extends InputSettings {
  readonly format: FormatName
  readonly isQuiet: boolean
  readonly mayClaimUnknownProfiles: boolean
  readonly maxIssues: number
  readonly maxFindings: number
}

/** The settings, or what to tell. */
export type FhirCheckRead =
  | { readonly ok: true; readonly settings: FhirCheckSettings }
  | { readonly ok: false; readonly trouble: Trouble }

/** The most that an option for a number of findings can ask. */
const most = 1_000_000_000

/** Reads the options of `fhir check`. */
export function readFhirCheckSettings(options: ParsedOptions, stdinIsTerminal: boolean): FhirCheckRead {
  const reader = new ValueReader(options)
  const format = reader.choice('format', formatNames) ?? 'human'
  reader.choice('lang', ['nl', 'en'])
  const maxIssues = reader.number('max-issues', { least: 1, most: 10_000, unless: 10 })
  const maxFindings = reader.number('max-findings', { least: 0, most, unless: 100 })
  const inputs = readInputSettings(options, reader, stdinIsTerminal)
  const trouble = reader.trouble ?? troubleOfPaths(inputs.paths)
  if (trouble !== undefined) return { ok: false, trouble }
  const isQuiet = options.switches.has('quiet')
  const mayClaimUnknownProfiles = options.switches.has('allow-unknown-profiles')
  return {
    ok: true,
    settings: { ...inputs, format, isQuiet, mayClaimUnknownProfiles, maxIssues, maxFindings },
  }
}
