import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { RunSettings } from '../../check/document-run.ts'
import { findByName } from '../../check/find-type.ts'
import type { ExitCode } from '../../exit-code.ts'
import { exitCodes } from '../../exit-code.ts'
import { readInputSettings, troubleOfPaths } from '../../input/input-settings.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** What the command line itself says about the request. */
export interface AskedRequest {
  readonly rol?: string
  readonly verwerkingsdoel?: string
  readonly op?: string
  readonly wie: {
    readonly roltoewijzing?: string
    readonly inwoner?: string
    readonly organisatie?: string
    readonly organisatiesoort?: string
  }
  readonly opVerzoekVanInwoner: boolean
}

/** Where facts come from, and what no document among them says. */
export interface FactsSettings {
  readonly path: string
  readonly verstrekker?: string
  readonly contract?: string
  readonly samenwerkingsverband?: string
}

/** What is written beside the documents, and how. */
interface OutputSettings {
  readonly format: 'document' | 'json'
  readonly maxFindings: number
  readonly inzageregels: AccessLogSettings | undefined
  readonly isExplained: boolean
  readonly isNullKept: boolean
  readonly isQuiet: boolean
}

/** Where entries of the access log go, and the organisation that writes them. */
export interface AccessLogSettings {
  readonly path: string
  readonly bron: string
}

/** What the user asked of `view`, checked. */
export interface ViewSettings extends RunSettings, OutputSettings {
  readonly asked: AskedRequest
  /** File with a whole request, or `-`. */
  readonly verzoek: string | undefined
  readonly feiten: FactsSettings | undefined
  /** File or folder with rows, instead of the first policy. */
  readonly regels: string | undefined
}

/** The settings, or what to tell and with which exit code. */
export type ViewSettingsRead =
  | { readonly ok: true; readonly settings: ViewSettings }
  | { readonly ok: false; readonly trouble: Trouble; readonly exitCode: ExitCode }

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
/** The most that `--max-findings` can ask. */
const most = 1_000_000_000

/** Reads the options of `view`. */
export function readViewSettings(
  options: ParsedOptions,
  stdinIsTerminal: boolean,
  messageTypes: readonly MessageTypeEntry[],
): ViewSettingsRead {
  const { values } = options
  const reader = new ValueReader(options)
  const output = readOutput(options, reader)
  const inputs = readInputSettings(options, reader, stdinIsTerminal)
  const asked = readAsked(options, reader)
  const feiten = readFacts(values, reader)
  const verzoek = values.get('verzoek')

  const fromStdin = [verzoek, feiten?.path].filter((path) => path === '-')
  const trouble =
    reader.trouble ??
    troubleTogether(options) ??
    troubleOfPaths(inputs.paths) ??
    troubleOfPaths([...inputs.paths, ...fromStdin])
  if (trouble !== undefined) return { ok: false, trouble, exitCode: exitCodes.usage }
  const named = values.get('type')
  const found = named === undefined ? undefined : findByName(messageTypes, named)
  if (found?.ok === false) return { ok: false, trouble: found.trouble, exitCode: exitCodes.schemaUnknown }
  const type = found?.choice
  const regels = values.get('regels')
  const checks = { maxIssues: 10, mayFail: true }
  return { ok: true, settings: { ...inputs, ...checks, ...output, type, asked, verzoek, feiten, regels } }
}

function readOutput({ values, switches }: ParsedOptions, reader: ValueReader): OutputSettings {
  const path = values.get('inzageregels')
  const bron = reader.formed('bron', uuid, 'UUID') ?? ''
  reader.choice('lang', ['nl', 'en'])
  return {
    format: reader.choice('format', ['document', 'json']) ?? 'document',
    maxFindings: reader.number('max-findings', { least: 0, most, unless: 100 }),
    inzageregels: path === undefined ? undefined : { path, bron },
    isExplained: switches.has('explain'),
    isNullKept: switches.has('null-lines'),
    isQuiet: switches.has('quiet'),
  }
}

function readAsked({ values, switches }: ParsedOptions, reader: ValueReader): AskedRequest {
  const rol = values.get('rol')
  const verwerkingsdoel = values.get('doel')
  const op = reader.formed('op', /^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD')
  const roltoewijzing = reader.formed('roltoewijzing', uuid, 'UUID')
  const inwoner = reader.formed('inwoner', uuid, 'UUID')
  const organisatie = reader.formed('organisatie', uuid, 'UUID')
  const organisatiesoort = values.get('organisatiesoort')
  return {
    ...(rol === undefined ? {} : { rol }),
    ...(verwerkingsdoel === undefined ? {} : { verwerkingsdoel }),
    ...(op === undefined ? {} : { op }),
    wie: {
      ...(roltoewijzing === undefined ? {} : { roltoewijzing }),
      ...(inwoner === undefined ? {} : { inwoner }),
      ...(organisatie === undefined ? {} : { organisatie }),
      ...(organisatiesoort === undefined ? {} : { organisatiesoort }),
    },
    opVerzoekVanInwoner: switches.has('op-verzoek-van-inwoner'),
  }
}

function readFacts(values: ParsedOptions['values'], reader: ValueReader): FactsSettings | undefined {
  const path = values.get('feiten')
  const verstrekker = reader.formed('verstrekker', uuid, 'UUID')
  const contract = reader.formed('contract', uuid, 'UUID')
  const samenwerkingsverband = reader.formed('samenwerkingsverband', uuid, 'UUID')
  if (path === undefined) return undefined
  return {
    path,
    ...(verstrekker === undefined ? {} : { verstrekker }),
    ...(contract === undefined ? {} : { contract }),
    ...(samenwerkingsverband === undefined ? {} : { samenwerkingsverband }),
  }
}

/** Facts that are stated and facts that are looked up do not mix: nobody could tell which of them decided. */
function troubleTogether({ values }: ParsedOptions): Trouble | undefined {
  const apart = ['verzoek', 'organisatie'].find((name) => values.has(name))
  if (values.has('feiten') && apart !== undefined)
    return createTrouble('cli/options-conflict', ['--feiten', `--${apart}`])
  const alone = ['verstrekker', 'contract', 'samenwerkingsverband'].find((name) => values.has(name))
  if (!values.has('feiten') && alone !== undefined)
    return createTrouble('cli/options-conflict', [`--${alone}`, '--feiten'])
  if (values.has('inzageregels') !== values.has('bron'))
    return createTrouble('cli/options-conflict', ['--inzageregels', '--bron'])
  if (values.has('verzoek')) return undefined
  const missing = ['rol', 'doel'].filter((name) => !values.has(name))
  return missing.length === 0
    ? undefined
    : createTrouble(
        'cli/option-value-missing',
        missing.map((name) => `--${name}`),
      )
}
