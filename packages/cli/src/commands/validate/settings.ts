import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { ShownValues } from '../../check/blocks/show-value.ts'
import type { RunRules } from '../../check/run/validate-run.ts'
import { type InputSettings, readInputSettings, troubleOfPaths } from '../../input/input-settings.ts'
import { type FormatName, formatNames } from '../../report/formats/format-names.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** Words of the user that name schemas; looked up later, because that may read files and ask a registry. */
export interface AskedSchemas {
  readonly type: string | undefined
  readonly paths: readonly string[]
  readonly map: readonly (readonly [key: string, type: string])[]
  readonly isOffline: boolean
}

/** What the user asked of `validate`, checked as far as words go. */
export interface ValidateSettings extends InputSettings, RunRules {
  readonly schemas: AskedSchemas
  readonly format: FormatName
  readonly reports: readonly { readonly format: FormatName; readonly file: string }[]
  readonly maxIssues: number
  readonly showValues: ShownValues
  readonly validTo: string | undefined
  readonly invalidTo: string | undefined
  readonly checkpoint: string | undefined
  readonly jobs: number
  /** The file is followed while it grows. */
  readonly isTail: boolean
  readonly progress: 'always' | 'auto' | 'never'
  readonly color: 'always' | 'auto' | 'never'
  readonly isQuiet: boolean
}

/** The settings, or what is wrong with the words. */
export type SettingsRead =
  | { readonly ok: true; readonly settings: ValidateSettings }
  | { readonly ok: false; readonly trouble: Trouble }

/** The most that an option for a number of findings can ask. */
const most = 1_000_000_000
const mostJobs = 256
const switchPlaces = ['auto', 'always', 'never'] as const

/** Reads the options of `validate`. */
export function readSettings(options: ParsedOptions, stdinIsTerminal: boolean): SettingsRead {
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const settings: ValidateSettings = {
    ...readInputSettings(options, reader, stdinIsTerminal, ['json', 'array', 'ndjson', 'confluent']),
    schemas: {
      type: reader.formed('type', /\S/, 'NAME[@VERSION]|FILE|URL'),
      paths: reader.list('schemas', /\S/, 'FILE|FOLDER'),
      map: readMap(reader),
      isOffline: options.switches.has('offline'),
    },
    format: reader.choice('format', formatNames) ?? 'human',
    reports: readReports(reader),
    maxIssues: readMaxIssues(options, reader),
    maxFindings: reader.number('max-findings', { least: 0, most, unless: 100 }),
    showValues: reader.choice('show-values', ['none', 'masked', 'full']) ?? 'none',
    failOn: reader.choice('fail-on', ['error', 'warning', 'never']) ?? 'error',
    stopsAtUnreadable: reader.choice('on-parse-error', ['count', 'stop']) === 'stop',
    validTo: reader.formed('valid-to', /\S/, 'FILE|-'),
    invalidTo: reader.formed('invalid-to', /\S/, 'FILE|-'),
    checkpoint: reader.formed('checkpoint', /^(?!-$)/, 'FILE'),
    jobs: reader.number('jobs', { least: 1, most: mostJobs, unless: 1 }),
    isTail: options.switches.has('tail'),
    progress: reader.choice('progress', switchPlaces) ?? 'auto',
    color: reader.choice('color', switchPlaces) ?? 'auto',
    isQuiet: options.switches.has('quiet'),
  }
  const trouble = reader.trouble ?? troubleOfPaths(settings.paths) ?? conflictIn(settings, options)
  return trouble === undefined ? { ok: true, settings } : { ok: false, trouble }
}

function readMaxIssues({ switches }: ParsedOptions, reader: ValueReader): number {
  return reader.number('all-errors', {
    least: 1,
    most: 10_000,
    unless: switches.has('all-errors') ? 100 : 10,
  })
}

const reportForm = new RegExp(`^(?:${formatNames.join('|')})=(?!-$).`, 's')

function readReports(reader: ValueReader): ValidateSettings['reports'] {
  return reader.list('report', reportForm, `${formatNames.join('|')}=FILE`).flatMap((text) => {
    const format = formatNames.find((name) => text.startsWith(`${name}=`))
    return format === undefined ? [] : [{ format, file: text.slice(format.length + 1) }]
  })
}

/** What is mapped to a type, such as the type of an event. */
export function readMap(reader: ValueReader): AskedSchemas['map'] {
  return reader.list('map', /^[^=]+=.+$/s, 'KEY=TYPE').map(splitAtLast)
}

/** A key may hold `=`, as an address can; a type most often does not. */
function splitAtLast(text: string): readonly [key: string, type: string] {
  const at = text.lastIndexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

function conflictIn(settings: ValidateSettings, options: ParsedOptions): Trouble | undefined {
  const { validTo, invalidTo, checkpoint, schemas, input } = settings
  const conflict = (words: string): Trouble => createTrouble('cli/options-conflict', [words])
  if (validTo !== undefined && validTo === invalidTo) return conflict('--valid-to | --invalid-to')
  const hasDocuments = validTo === '-' || invalidTo === '-'
  if (hasDocuments && options.values.has('format')) return conflict('--valid-to - | --format')
  if (hasDocuments && checkpoint !== undefined) return conflict('--valid-to - | --checkpoint')
  if (settings.isTail) {
    const [followed = '-', ...others] = settings.paths
    if (followed === '-' || others.length > 0) return conflict(['--tail |', followed, ...others].join(' '))
    if (input === 'json' || input === 'array') return conflict(`--tail | --input ${input}`)
  }
  if (schemas.type !== undefined && schemas.map.length > 0) return conflict('--type | --map')
  return undefined
}
