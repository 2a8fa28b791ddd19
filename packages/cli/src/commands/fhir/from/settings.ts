import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import { troubleOfPaths } from '../../../input/input-settings.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import { type FhirRunSettings, readRunSettings } from '../run/run-settings.ts'

/** What the user asked of `fhir from`, checked. */
export interface FhirFromSettings extends FhirRunSettings {
  readonly isTogether: boolean
  readonly isTolerant: boolean
  readonly sideCar: string | undefined
  readonly out: string | undefined
}

/** The settings, or what to tell. */
export type FhirFromRead =
  | { readonly ok: true; readonly settings: FhirFromSettings }
  | { readonly ok: false; readonly trouble: Trouble }

/** Reads the options of `fhir from`. */
export function readFhirFromSettings(options: ParsedOptions, stdinIsTerminal: boolean): FhirFromRead {
  const reader = new ValueReader(options)
  const run = readRunSettings(options, reader, stdinIsTerminal, 'report')
  const [sideCar, out] = [options.values.get('side-car'), options.values.get('out')]
  const [isTogether, isTolerant] = [options.switches.has('together'), options.switches.has('tolerant')]
  // A line of the side-car belongs to a line of documents, which therefore must hold a whole Bundle.
  const isApart = sideCar !== undefined && !isTogether
  const conflict = isApart ? createTrouble('cli/options-conflict', ['--side-car, --together']) : undefined
  const trouble = reader.trouble ?? conflict ?? troubleOfPaths(run.paths)
  if (trouble !== undefined) return { ok: false, trouble }
  return { ok: true, settings: { ...run, isTogether, isTolerant, sideCar, out } }
}
