import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { RunSettings } from '../../check/document-run.ts'
import { findByName } from '../../check/find-type.ts'
import type { ExitCode } from '../../exit-code.ts'
import { exitCodes } from '../../exit-code.ts'
import { readInputSettings, troubleOfPaths } from '../../input/input-settings.ts'
import type { Trouble } from '../../trouble.ts'

/** What the user asked of `validate`, checked. */
export interface ValidateSettings extends RunSettings {
  readonly format: 'human' | 'json'
  readonly isQuiet: boolean
}

/** The settings, or what to tell and with which exit code. */
export type SettingsRead =
  | { readonly ok: true; readonly settings: ValidateSettings }
  | { readonly ok: false; readonly trouble: Trouble; readonly exitCode: ExitCode }

/** The most that an option for a number of findings can ask. */
const most = 1_000_000_000

/** Reads the options of `validate`. */
export function readSettings(
  options: ParsedOptions,
  stdinIsTerminal: boolean,
  messageTypes: readonly MessageTypeEntry[],
): SettingsRead {
  const reader = new ValueReader(options)
  const format = reader.choice('format', ['human', 'json']) ?? 'human'
  const mayFail = reader.choice('fail-on', ['issue', 'never']) !== 'never'
  reader.choice('lang', ['nl', 'en'])
  const maxIssues = reader.number('max-issues', { least: 1, most: 10_000, unless: 10 })
  const maxFindings = reader.number('max-findings', { least: 0, most, unless: 100 })
  const inputs = readInputSettings(options, reader, stdinIsTerminal)

  const trouble = reader.trouble ?? troubleOfPaths(inputs.paths)
  if (trouble !== undefined) return { ok: false, trouble, exitCode: exitCodes.usage }
  const asked = options.values.get('type')
  const found = asked === undefined ? undefined : findByName(messageTypes, asked)
  if (found?.ok === false) return { ok: false, trouble: found.trouble, exitCode: exitCodes.schemaUnknown }

  const isQuiet = options.switches.has('quiet')
  return {
    ok: true,
    settings: { ...inputs, type: found?.choice, format, maxIssues, maxFindings, mayFail, isQuiet },
  }
}
