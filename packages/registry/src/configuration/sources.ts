import { parseDocument } from 'yaml'
import type { ConfigurationFault } from './fault.ts'
import type { Read } from './rule.ts'
import type { Setting } from './setting.ts'

/** Where configuration comes from; `readText` gives undefined for a file that cannot be read. */
export interface ConfigurationSources {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly readText: (path: string) => string | undefined
}

/** A value with the place that a message about it names. */
interface Found {
  readonly value: unknown
  readonly at: string
}

/** Name of the variable that names the file. */
export const fileVariable = 'SAMENSPRAAK_CONFIG'

/** What the command `samenspraak registry` and the importers read; it may well stand in the same environment. */
const ofTheCommand: ReadonlySet<string> = new Set([
  'SAMENSPRAAK_REGISTRY',
  'SAMENSPRAAK_REGISTRY_KEY',
  'SAMENSPRAAK_IMPORT_AUTHORIZATION',
])

/** Reads settings one by one and remembers everything that is wrong. */
export class SettingReader {
  readonly faults: ConfigurationFault[] = []
  readonly #sources: ConfigurationSources
  readonly #file: Readonly<Record<string, unknown>>

  constructor(sources: ConfigurationSources) {
    this.#sources = sources
    this.#file = this.#readFile()
  }

  /** The value that stands first: variable, file named by a variable, configuration file, default. */
  read<T>(setting: Setting<T>): T {
    const found = this.#find(setting)
    if (found === undefined) return setting.fallback
    const read: Read<T> = setting.rule.read(found.value)
    if ('value' in read) return read.value
    for (const { pointer, allowed } of read.wrong)
      this.faults.push({ code: 'configuration/wrong-value', at: `${found.at}${pointer}`, allowed })
    return setting.fallback
  }

  /** Reports variables of ours and members of the file that are no setting: a typing error must not pass. */
  refuseOthers(known: readonly Setting<unknown>[]): void {
    const names = new Set(
      known.flatMap((one) => [one.variable, ...(one.secret ? [`${one.variable}_FILE`] : [])]),
    )
    for (const name of Object.keys(this.#sources.environment).toSorted()) {
      const isOurs = name.startsWith('SAMENSPRAAK_') && !ofTheCommand.has(name)
      if (isOurs && name !== fileVariable && !names.has(name))
        this.#add('configuration/unknown-variable', name, `known are ${[fileVariable, ...names].join(', ')}`)
    }
    const pointers = known.map(({ pointer }) => pointer)
    for (const pointer of placesIn(this.#file, pointers)) {
      if (!pointers.includes(pointer))
        this.#add('configuration/unknown-member', this.#place(pointer), `known are ${pointers.join(', ')}`)
    }
  }

  #find(setting: Setting<unknown>): Found | undefined {
    const { variable, pointer } = setting
    const stated = this.#sources.environment[variable]
    const path = setting.secret === true ? this.#sources.environment[`${variable}_FILE`] : undefined
    if (path !== undefined) return this.#fromSecretFile(variable, path, stated)
    if (stated !== undefined && stated !== '') return { value: stated, at: variable }
    const value = memberAt(this.#file, pointer)
    return value === undefined ? undefined : { value, at: this.#place(pointer) }
  }

  #fromSecretFile(variable: string, path: string, stated: string | undefined): Found | undefined {
    if (stated !== undefined && stated !== '') {
      this.#add('configuration/given-twice', variable, `choose ${variable} or ${variable}_FILE`)
      return undefined
    }
    const text = this.#sources.readText(path)
    if (text === undefined) {
      this.#add(
        'configuration/unreadable-file',
        `${variable}_FILE`,
        'give the path of a file that this process may read',
      )
      return undefined
    }
    return { value: text.trimEnd(), at: `${variable}_FILE` }
  }

  #readFile(): Readonly<Record<string, unknown>> {
    const path = this.#sources.environment[fileVariable]
    if (path === undefined || path === '') return {}
    const text = this.#sources.readText(path)
    if (text === undefined) {
      this.#add(
        'configuration/unreadable-file',
        fileVariable,
        'give the path of a file that this process may read',
      )
      return {}
    }
    const document = parseDocument(text)
    const content: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
    if (content === null && document.errors.length === 0) return {}
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return Object.fromEntries(Object.entries(content))
    const line = document.errors[0]?.linePos?.[0].line
    this.#add(
      'configuration/not-a-document',
      `${path}${line === undefined ? '' : `:${line}`}`,
      'give one object with server, store, access, limits, events, operation',
    )
    return {}
  }

  #place(pointer: string): string {
    return `${this.#sources.environment[fileVariable] ?? ''}#${pointer}`
  }

  #add(code: ConfigurationFault['code'], at: string, allowed: string): void {
    this.faults.push({ code, at, allowed })
  }
}

function memberAt(file: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? new Map<string, unknown>(Object.entries(value)).get(name)
          : undefined,
      file,
    )
}

/** The deepest places that are settings, or that lead to none. */
function placesIn(value: unknown, known: readonly string[], pointer = ''): readonly string[] {
  const leadsFurther = pointer === '' || known.some((one) => one.startsWith(`${pointer}/`))
  if (!leadsFurther || typeof value !== 'object' || value === null || Array.isArray(value))
    return value === null && leadsFurther ? [] : [pointer]
  return Object.entries(value).flatMap(([name, member]) => placesIn(member, known, `${pointer}/${name}`))
}
