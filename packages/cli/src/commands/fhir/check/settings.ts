import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import { troubleOfPaths } from '../../../input/input-settings.ts'
import type { Trouble } from '../../../trouble.ts'
import { type FhirRunSettings, readRunSettings } from '../run/run-settings.ts'

/** What the user asked of `fhir check`, checked. */
export interface FhirCheckSettings extends FhirRunSettings {
  readonly mayClaimUnknownProfiles: boolean
}

/** The settings, or what to tell. */
export type FhirCheckRead =
  | { readonly ok: true; readonly settings: FhirCheckSettings }
  | { readonly ok: false; readonly trouble: Trouble }

/** Reads the options of `fhir check`. */
export function readFhirCheckSettings(options: ParsedOptions, stdinIsTerminal: boolean): FhirCheckRead {
  const reader = new ValueReader(options)
  const run = readRunSettings(options, reader, stdinIsTerminal, 'format')
  const trouble = reader.trouble ?? troubleOfPaths(run.paths)
  if (trouble !== undefined) return { ok: false, trouble }
  const mayClaimUnknownProfiles = options.switches.has('allow-unknown-profiles')
  return { ok: true, settings: { ...run, mayClaimUnknownProfiles } }
}
