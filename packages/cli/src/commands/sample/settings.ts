import { nearestNames } from '../../arguments/nearest-names.ts'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { municipalityNames, toMunicipalityCode } from './municipality-codes.ts'

/** What the user asked of `sample`, checked. */
export type SampleRequest =
  | { readonly kind: 'list' }
  | {
      readonly kind: 'valid'
      readonly type: string
      readonly seed: number
      readonly count: number | undefined
    }
  | {
      readonly kind: 'invalid'
      readonly type: string
      readonly seed: number
      readonly count: number | undefined
    }
  | {
      readonly kind: 'municipality'
      readonly code: string
      readonly seed: number
      readonly plans: number | undefined
    }

/** The request, or what to tell and with which exit code. */
export type RequestRead =
  | { readonly ok: true; readonly request: SampleRequest }
  | { readonly ok: false; readonly trouble: Trouble; readonly exitCode: ExitCode }

const mostDocuments = 100_000_000
/** Seeds are unsigned 32-bit numbers. */
const mostSeeds = 4_294_967_295

/** Reads the options of `sample`; `types` are the ones that can be made. */
export function readRequest(options: ParsedOptions, types: readonly string[]): RequestRead {
  const { values, switches, positionals } = options
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const seed = reader.number('seed', { least: 0, most: mostSeeds, unless: 1 })
  const count = values.has('count')
    ? reader.number('count', { least: 1, most: mostDocuments, unless: 1 })
    : undefined
  const plans = values.has('plans')
    ? reader.number('plans', { least: 1, most: mostDocuments, unless: 1 })
    : undefined
  const trouble = reader.trouble ?? troubleTogether(options)
  if (trouble !== undefined) return refuse(trouble, exitCodes.usage)

  if (switches.has('list')) return { ok: true, request: { kind: 'list' } }
  const municipality = values.get('municipality')
  if (municipality !== undefined) {
    const code = toMunicipalityCode(municipality)
    if (code === undefined)
      return refuse(
        createTrouble('cli/municipality-unknown', nearestNames(municipality, municipalityNames())),
        exitCodes.usage,
      )
    return { ok: true, request: { kind: 'municipality', code, seed, plans } }
  }
  const [type = ''] = positionals
  if (!types.includes(type)) {
    return refuse(createTrouble('cli/type-unknown', nearestNames(type, types)), exitCodes.schemaUnknown)
  }
  return { ok: true, request: { kind: switches.has('invalid') ? 'invalid' : 'valid', type, seed, count } }
}

/** Options that are each fine, but not with the others. */
function troubleTogether({ values, switches, positionals }: ParsedOptions): Trouble | undefined {
  const isMunicipality = values.has('municipality')
  const sources = [positionals.length > 0, isMunicipality, switches.has('list')].filter(Boolean)
  if (positionals.length > 1) return createTrouble('cli/argument-unexpected')
  if (sources.length !== 1) return createTrouble('cli/options-conflict', ['TYPE | --municipality | --list'])
  if (values.has('plans') && !isMunicipality)
    return createTrouble('cli/options-conflict', ['--plans, --municipality'])
  if (positionals.length > 0) return undefined
  if (values.has('count')) return createTrouble('cli/options-conflict', ['--count, TYPE'])
  return switches.has('invalid') ? createTrouble('cli/options-conflict', ['--invalid, TYPE']) : undefined
}

function refuse(trouble: Trouble, exitCode: ExitCode): RequestRead {
  return { ok: false, trouble, exitCode }
}
