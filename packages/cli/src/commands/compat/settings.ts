import { type CompatMode, compatModes } from '@samenspraak/compat'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Trouble } from '../../trouble.ts'
import { readVersionSettings, troubleOfVersions, type VersionSettings } from './version-settings.ts'

/** What the user asked of `compat`, checked. */
export interface CompatSettings extends VersionSettings {
  readonly mode: CompatMode
  readonly profile: 'strict' | 'LENIENT' | 'CONFLUENT'
}

/** The settings, or what is wrong with them. */
export type CompatSettingsRead =
  { readonly ok: true; readonly settings: CompatSettings } | { readonly ok: false; readonly trouble: Trouble }

/** More versions than this are compared by a program. */
const mostVersions = 100

/** Reads the options of `compat`. */
export function readCompatSettings(options: ParsedOptions): CompatSettingsRead {
  const reader = new ValueReader(options)
  const mode = reader.choice('mode', compatModes) ?? 'BACKWARD'
  const profile = reader.choice('profile', ['strict', 'LENIENT', 'CONFLUENT']) ?? 'strict'
  const common = readVersionSettings(options, reader)
  const trouble = reader.trouble ?? troubleOfVersions(common.versions, 'compat A B', mostVersions)
  return trouble === undefined ? { ok: true, settings: { ...common, mode, profile } } : { ok: false, trouble }
}
