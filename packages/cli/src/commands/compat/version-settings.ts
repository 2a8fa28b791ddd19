import type { ParsedOptions } from '../../arguments/parse-options.ts'
import type { ValueReader } from '../../arguments/read-value.ts'
import { createTrouble, type Trouble } from '../../trouble.ts'

/** What the user asked about versions, checked, for `compat` and `diff` alike. */
export interface VersionSettings {
  readonly versions: readonly string[]
  readonly format: 'human' | 'json' | 'sarif' | 'markdown'
  readonly refs: string | undefined
  readonly regels: string | undefined
  readonly assertsFormats: boolean
}

/** Reads the options that both commands have. */
export function readVersionSettings(
  { positionals, switches }: ParsedOptions,
  reader: ValueReader,
): VersionSettings {
  reader.choice('lang', ['nl', 'en'])
  const refs = reader.formed('refs', /./s, 'MAP')
  const regels = reader.formed('regels', /./s, 'PAD')
  return {
    versions: positionals,
    format: reader.choice('format', ['human', 'json', 'sarif', 'markdown']) ?? 'human',
    refs,
    regels,
    assertsFormats: switches.has('assert-formats'),
  }
}

/** What is wrong with the number of versions; an empty word is a variable that was not set, and no folder. */
export function troubleOfVersions(
  versions: readonly string[],
  usage: string,
  most: number,
): Trouble | undefined {
  if (versions.length < 2 || versions.includes('')) return createTrouble('cli/options-conflict', [usage])
  return versions.length > most ? createTrouble('cli/argument-unexpected') : undefined
}
