import { messageTypes } from '@samenspraak/fhir'
import type { BundleType } from '@samenspraak/fhir'
import { messageTypes as allTypes, type MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import { ValueReader } from '../../../arguments/read-value.ts'
import { findByName } from '../../../check/find-type.ts'
import { troubleOfPaths } from '../../../input/input-settings.ts'
import type { Trouble } from '../../../trouble.ts'
import { type FhirRunSettings, readRunSettings } from '../run/run-settings.ts'

/** What the user asked of `fhir to`, checked. */
export interface FhirToSettings extends FhirRunSettings {
  readonly format: 'json' | 'xml'
  readonly bundle: BundleType
  /** Type of documents that do not say it. */
  readonly type: string | undefined
  readonly isTogether: boolean
  readonly isTolerant: boolean
  readonly sideCar: string | undefined
  readonly out: string | undefined
}

/** The settings, or what to tell. */
export type FhirToRead =
  { readonly ok: true; readonly settings: FhirToSettings } | { readonly ok: false; readonly trouble: Trouble }

const names: ReadonlySet<string> = new Set(Object.values(messageTypes).map(({ name }) => name))

/** The messages that FHIR has a place for. */
export const fhirTypes: readonly MessageTypeEntry[] = allTypes.filter(({ name }) => names.has(name))

/** Reads the options of `fhir to`. */
export function readFhirToSettings(options: ParsedOptions, stdinIsTerminal: boolean): FhirToRead {
  const reader = new ValueReader(options)
  const run = readRunSettings(options, reader, stdinIsTerminal, 'report')
  const format = reader.choice('format', ['json', 'xml']) ?? 'json'
  const bundle = reader.choice('bundle', ['collection', 'transaction', 'document']) ?? 'collection'
  const asked = options.values.get('type')
  const named = asked === undefined ? undefined : findByName(fhirTypes, asked)
  const typeTrouble = named?.ok === false ? named.trouble : undefined
  const trouble = reader.trouble ?? typeTrouble ?? troubleOfPaths(run.paths)
  if (trouble !== undefined) return { ok: false, trouble }
  const type = named?.ok === true ? named.choice.entry.name : undefined
  const [sideCar, out] = [options.values.get('side-car'), options.values.get('out')]
  const [isTogether, isTolerant] = [options.switches.has('together'), options.switches.has('tolerant')]
  return { ok: true, settings: { ...run, format, bundle, type, isTogether, isTolerant, sideCar, out } }
}
