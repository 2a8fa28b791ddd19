import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { ExitCode } from '../../exit-code.ts'
import { exitCodes } from '../../exit-code.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { findByName, type TypeChoice } from './find-type.ts'

/** What the user asked of `validate`, checked. */
export interface ValidateSettings {
  readonly paths: readonly string[]
  readonly type: TypeChoice | undefined
  readonly input: 'json' | 'ndjson' | undefined
  readonly format: 'human' | 'json'
  readonly maxIssues: number
  readonly maxFindings: number
  readonly maxLine: number
  readonly maxDocument: number
  readonly mayFail: boolean
  readonly mayBeEmpty: boolean
  readonly isQuiet: boolean
}

/** The settings, or what to tell and with which exit code. */
export type SettingsRead =
  | { readonly ok: true; readonly settings: ValidateSettings }
  | { readonly ok: false; readonly trouble: Trouble; readonly exitCode: ExitCode }

const mebibyte = 1024 * 1024
const largestDocument = 8 * mebibyte
/** V8 holds no string of more than 512 Mi characters; half of that leaves room. */
const longestLine = 256 * mebibyte
const most = 1_000_000_000

/** Reads the options of `validate`. */
export function readSettings(
  options: ParsedOptions,
  stdinIsTerminal: boolean,
  messageTypes: readonly MessageTypeEntry[],
): SettingsRead {
  const reader = new ValueReader(options)
  const format = reader.choice('format', ['human', 'json']) ?? 'human'
  const input = reader.choice('input', ['json', 'ndjson'])
  const mayFail = reader.choice('fail-on', ['issue', 'never']) !== 'never'
  reader.choice('lang', ['nl', 'en'])
  const maxIssues = reader.number('max-issues', { least: 1, most: 10_000, unless: 10 })
  const maxFindings = reader.number('max-findings', { least: 0, most, unless: 100 })
  const maxLine = reader.number('max-line', { least: 1, most: longestLine, unless: mebibyte })
  const paths = options.positionals.length > 0 ? options.positionals : stdinIsTerminal ? [] : ['-']

  const trouble = reader.trouble ?? troubleOfPaths(paths)
  if (trouble !== undefined) return { ok: false, trouble, exitCode: exitCodes.usage }
  const asked = options.values.get('type')
  const found = asked === undefined ? undefined : findByName(messageTypes, asked)
  if (found?.ok === false) return { ok: false, trouble: found.trouble, exitCode: exitCodes.schemaUnknown }

  const { switches } = options
  return {
    ok: true,
    settings: {
      paths,
      type: found?.choice,
      input,
      format,
      maxIssues,
      maxFindings,
      maxLine,
      mayFail,
      maxDocument: Math.max(largestDocument, maxLine),
      mayBeEmpty: switches.has('allow-empty'),
      isQuiet: switches.has('quiet'),
    },
  }
}

function troubleOfPaths(paths: readonly string[]): Trouble | undefined {
  if (paths.length === 0) return createTrouble('cli/no-input')
  // It can be read only once; the second time would seem to be empty.
  const isTwice = paths.filter((path) => path === '-').length > 1
  return isTwice ? createTrouble('cli/options-conflict', ['-, -']) : undefined
}
