import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { locateKey, readJson } from '@samenspraak/sdk/json'
import { nearestNames } from '../../../arguments/nearest-names.ts'
import type { Option } from '../../../arguments/option.ts'
import type { ParsedOptions } from '../../../arguments/parse-options.ts'
import type { Call } from '../../../command.ts'
import { troubleOfPath } from '../../../input/input-error.ts'
import type { Language } from '../../../language.ts'
import { createTrouble, type Trouble } from '../../../trouble.ts'
import { optionsOfARun, validateOptions } from '../options.ts'
import { toWords } from './to-words.ts'

/** The options with what a configuration file adds to them, or what is wrong with that file. */
export type Configured =
  | { readonly ok: true; readonly options: ParsedOptions; readonly language: Language }
  | { readonly ok: false; readonly trouble: Trouble; readonly file: string | undefined }

/** The file that is read when it is there. */
const configurationFile = 'samenspraak.config.json'

/** The options that a configuration file may set. */
export const configurable: readonly Option[] = validateOptions.filter(({ name }) => !optionsOfARun.has(name))

/** Adds the options of the configuration file; what stands on the command line goes before it. */
export async function withConfiguration({ options, language, environment }: Call): Promise<Configured> {
  const asked = options.values.get('config')
  if (asked === 'none') return { ok: true, options, language }
  const path = resolve(environment.cwd, asked ?? configurationFile)
  const file = asked ?? configurationFile
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    if (isMissing && asked === undefined) return { ok: true, options, language }
    return { ok: false, trouble: troubleOfPath(cause), file }
  }
  const read = new ConfigurationReader(bytes).read()
  if ('trouble' in read) return { ok: false, trouble: read.trouble, file: `${file}${read.place}` }
  const merged = merge(options, read.words)
  const lang = merged.values.get('lang')
  return { ok: true, options: merged, language: lang === 'nl' || lang === 'en' ? lang : language }
}

/** Words by option name; `true` is a switch. */
type ConfiguredWords = ReadonlyMap<string, readonly string[] | true>

interface Misread {
  readonly trouble: Trouble
  /** `:3:5`, or nothing. */
  readonly place: string
}

class ConfigurationReader {
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  read(): { readonly words: ConfiguredWords } | Misread {
    const read = readJson(this.#bytes, { propertyNames: new Set(['validate']) })
    if (!read.ok) {
      const [issue] = read.issues
      const trouble: Trouble = createTrouble(
        'cli/config-syntax',
        issue === undefined ? [] : [issue.nl, issue.en],
      )
      return { trouble, place: issue === undefined ? '' : `:${issue.line}:${issue.column}` }
    }
    if (!isObject(read.value))
      return { trouble: createTrouble('cli/config-value', ['{"validate": {…}}']), place: ':1:1' }
    const wrong = this.#unknownIn(read.value, '', ['$schema', 'validate'])
    if (wrong !== undefined) return wrong
    const section = read.value['validate'] ?? {}
    if (!isObject(section)) return this.#misread('', read.value, 'validate', 'validate: {…}')
    return this.#readSection(section)
  }

  #readSection(section: Readonly<Record<string, unknown>>): { readonly words: ConfiguredWords } | Misread {
    const names = configurable.map(({ name }) => name)
    const wrong = this.#unknownIn(section, '/validate', names)
    if (wrong !== undefined) return wrong
    const words = new Map<string, readonly string[] | true>()
    for (const option of configurable) {
      const value = section[option.name]
      if (value === undefined || value === false) continue
      const word = toWords(option, value)
      if (typeof word === 'string') return this.#misread('/validate', section, option.name, word)
      words.set(option.name, word)
    }
    return { words }
  }

  #unknownIn(
    object: Readonly<Record<string, unknown>>,
    at: string,
    known: readonly string[],
  ): Misread | undefined {
    const keys = Object.keys(object)
    const unknown = keys.find((key) => !known.includes(key))
    if (unknown === undefined) return undefined
    const trouble = createTrouble('cli/config-unknown', nearestNames(unknown, known).slice(0, 1))
    return { trouble, place: this.#placeOf(at, keys.indexOf(unknown)) }
  }

  #misread(at: string, object: Readonly<Record<string, unknown>>, key: string, expected: string): Misread {
    const place = this.#placeOf(at, Object.keys(object).indexOf(key))
    return { trouble: createTrouble('cli/config-value', [expected]), place }
  }

  #placeOf(at: string, index: number): string {
    const place = locateKey(this.#bytes, at, index)
    return place === undefined ? '' : `:${place.line}:${place.column}`
  }
}

function merge(options: ParsedOptions, words: ConfiguredWords): ParsedOptions {
  const values = new Map(options.values)
  const all = new Map(options.all)
  const switches = new Set(options.switches)
  for (const [name, word] of words) {
    if (options.values.has(name) || options.switches.has(name)) continue
    if (word === true) {
      switches.add(name)
      continue
    }
    all.set(name, word)
    const last = word.at(-1)
    if (last !== undefined) values.set(name, last)
  }
  return { ...options, values, all, switches }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
