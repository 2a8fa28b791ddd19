import type { KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ParsedOptions } from '../../arguments/parse-options.ts'
import { ValueReader } from '../../arguments/read-value.ts'
import type { Environment } from '../../environment.ts'
import { readPublicKey } from '../../registry/manifest.ts'
import { failedAt, got } from '../../registry/registry-fault.ts'
import type { Read } from '../../registry/registry-fault.ts'
import { createTrouble } from '../../trouble.ts'
import type { Trouble } from '../../trouble.ts'

/** The parts of the command. */
export const parts = ['get', 'put', 'check', 'promote', 'export', 'import', 'mirror', 'verify'] as const

/** One of the parts. */
export type Part = (typeof parts)[number]

/** What the user asked of `registry`, checked as far as words go. */
export interface RegistrySettings {
  readonly part: Part
  readonly words: readonly string[]
  readonly registry: string | undefined
  readonly offline: string | undefined
  readonly van: string | undefined
  readonly naar: string | undefined
  readonly lock: string | undefined
  readonly label: string | undefined
  readonly motivering: string | undefined
  readonly verwijzingen: string | undefined
  readonly sleutel: string | undefined
  readonly isFrozen: boolean
  readonly isWideningConfirmed: boolean
  readonly timeoutSeconds: number
}

/** Which options each part has, beside those of every command and `timeout`. */
const optionsOf: Readonly<Record<Part, readonly string[]>> = {
  get: ['registry', 'offline', 'naar', 'lock', 'frozen', 'sleutel'],
  put: ['registry', 'label', 'motivering', 'verwijzingen', 'bevestig-verruiming'],
  check: ['registry', 'verwijzingen'],
  promote: ['registry', 'offline', 'van', 'label', 'motivering', 'bevestig-verruiming', 'sleutel'],
  export: ['registry', 'sleutel'],
  import: ['registry', 'motivering', 'bevestig-verruiming', 'sleutel'],
  mirror: ['registry', 'sleutel'],
  verify: ['sleutel'],
}

/** How many words each part takes behind its name. */
const wordsOf: Readonly<Record<Part, readonly [least: number, most: number, usage: string]>> = {
  get: [0, 1000, 'get NAAM[@VERSIE] …'],
  put: [2, 2, 'put NAAM BESTAND'],
  check: [2, 2, 'check NAAM BESTAND'],
  promote: [2, 2, 'promote NAAM@VERSIE NAAM'],
  export: [1, 1, 'export MAP'],
  import: [1, 1, 'import MAP'],
  mirror: [1, 1, 'mirror MAP'],
  verify: [1, 1, 'verify MAP'],
}

/** Reads the part that is asked and its options. */
export function readRegistrySettings(
  options: ParsedOptions,
):
  | { readonly ok: true; readonly settings: RegistrySettings }
  | { readonly ok: false; readonly trouble: Trouble } {
  const [name, ...words] = options.positionals
  const part = parts.find((one) => one === name)
  const reader = new ValueReader(options)
  reader.choice('lang', ['nl', 'en'])
  const timeoutSeconds = reader.number('timeout', { least: 1, most: 600, unless: 30 })
  const text = (option: string): string | undefined => reader.formed(option, /\S/u, '…')
  const settings = {
    words,
    registry: text('registry'),
    offline: text('offline'),
    van: text('van'),
    naar: text('naar'),
    lock: text('lock'),
    label: text('label'),
    motivering: text('motivering'),
    verwijzingen: text('verwijzingen'),
    sleutel: text('sleutel'),
    isFrozen: options.switches.has('frozen'),
    isWideningConfirmed: options.switches.has('bevestig-verruiming'),
    timeoutSeconds,
  }
  if (part === undefined)
    return {
      ok: false,
      trouble:
        reader.trouble ??
        createTrouble(name === undefined ? 'cli/command-missing' : 'cli/command-unknown', parts),
    }
  const trouble = reader.trouble ?? troubleOf(part, words, options)
  return trouble === undefined ? { ok: true, settings: { part, ...settings } } : { ok: false, trouble }
}

function troubleOf(part: Part, words: readonly string[], options: ParsedOptions): Trouble | undefined {
  const [least, most, usage] = wordsOf[part]
  if (words.length < least || words.includes('')) return createTrouble('cli/options-conflict', [usage])
  if (words.length > most) return createTrouble('cli/argument-unexpected')
  const versioned = part === 'get' ? words : part === 'promote' ? words.slice(0, 1) : []
  if (versioned.some((word) => /^@|@$/u.test(word))) return createTrouble('cli/options-conflict', [usage])
  const given = [...options.values.keys(), ...options.switches]
  const useless = given.find((name) => !['lang', 'timeout', ...optionsOf[part]].includes(name))
  if (useless !== undefined) return createTrouble('cli/options-conflict', [`${part} | --${useless}`])
  const needsReason = part === 'put' || part === 'promote' || part === 'import'
  if (needsReason && !options.values.has('motivering'))
    return createTrouble('cli/option-value-missing', ['--motivering TEKST'])
  if (options.values.has('registry') && options.values.has('offline') && part === 'get')
    return createTrouble('cli/options-conflict', ['--registry | --offline'])
  if (options.values.has('van') && options.values.has('offline'))
    return createTrouble('cli/options-conflict', ['--van | --offline'])
  const isList = part === 'get' && words.length > 1 && !options.values.has('naar')
  return isList ? createTrouble('cli/options-conflict', ['get NAAM NAAM --naar MAP']) : undefined
}

/** The public key in a file, when one was asked. */
export async function trustedKey(
  { sleutel }: RegistrySettings,
  { cwd }: Environment,
): Promise<Read<KeyObject | undefined>> {
  if (sleutel === undefined) return got(undefined)
  const key = readPublicKey(await readFile(resolve(cwd, sleutel), 'utf8').catch(() => ''))
  return key === undefined ? failedAt('registry/key-file', sleutel) : got(key)
}
