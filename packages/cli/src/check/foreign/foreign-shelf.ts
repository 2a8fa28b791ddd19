import { schemaOf } from '@samenspraak/engine/bytes'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import { createTrouble, type Trouble } from '../../trouble.ts'
import { type DocumentIssue, fromTrouble } from '../document-issue.ts'
import { type FoundType, toLabel } from '../find-type.ts'
import type { KnownType } from '../version-notes.ts'
import type { CompiledForeign } from './compile-foreign.ts'
import type { ForeignSchemas, SchemaName } from './foreign-schema.ts'

/** Schemas that are not ours: found by what a document says, made ready when the first document needs them. */
export class ForeignShelf {
  readonly #schemas: ForeignSchemas
  readonly #map: ReadonlyMap<string, SchemaName>
  readonly #names: ReadonlySet<string>
  readonly #maySkip: boolean
  readonly #compiled = new Map<string, CompiledForeign | Trouble>()

  /** `maySkip` when nobody needs a valid document as an object. */
  constructor(schemas: ForeignSchemas, maySkip: boolean) {
    this.#schemas = schemas
    this.#maySkip = maySkip
    this.#map = new Map(schemas.map)
    this.#names = new Set(schemas.schemas.map(({ name }) => name))
  }

  /** What is wrong with a schema that the user named, if anything. */
  async prepare(): Promise<Trouble | undefined> {
    const mapped = this.#schemas.map.flatMap(([, schema]) => (schema.kind === 'foreign' ? [schema.name] : []))
    const { chosen } = this.#schemas
    for (const name of chosen === undefined ? mapped : [chosen, ...mapped]) {
      const compiled = await this.#compile(name)
      if ('code' in compiled) return compiled
    }
    return undefined
  }

  chosen(): FoundType | undefined {
    const { chosen } = this.#schemas
    return chosen === undefined ? undefined : { ok: true, entry: undefined, foreign: chosen }
  }

  /** The schema of the first key that the user mapped. */
  mapped(keys: readonly unknown[], messageTypes: readonly MessageTypeEntry[]): FoundType | undefined {
    const key = keys.find((one) => typeof one === 'string' && this.#map.has(one))
    const schema = typeof key === 'string' ? this.#map.get(key) : undefined
    if (schema === undefined) return undefined
    if (schema.kind === 'foreign') return { ok: true, entry: undefined, foreign: schema.name }
    const entry = messageTypes.find((one) => toLabel(one) === schema.label)
    return entry === undefined ? undefined : { ok: true, entry }
  }

  byUri(uri: unknown): FoundType | undefined {
    const isKnown = typeof uri === 'string' && this.#names.has(uri)
    return isKnown ? { ok: true, entry: undefined, foreign: uri } : undefined
  }

  /** The schema that these bytes surely keep to, when no other one can be meant. */
  surely(bytes: Uint8Array): KnownType | undefined {
    if (!this.#maySkip) return undefined
    const name = this.#schemas.chosen ?? (this.#map.size === 0 ? schemaOf(bytes) : undefined)
    const compiled = name === undefined ? undefined : this.#compiled.get(name)
    if (name === undefined || compiled === undefined || 'code' in compiled) return undefined
    return compiled.isSurelyValid(bytes) ? { ok: true, entry: undefined, foreign: name } : undefined
  }

  async check(
    name: string,
    value: unknown,
    maxIssues: number,
    below: string,
  ): Promise<readonly DocumentIssue[]> {
    const compiled = this.#compiled.get(name) ?? (await this.#compile(name))
    if (!('code' in compiled)) return compiled.check(value, maxIssues, below)
    return [fromTrouble(compiled, below)]
  }

  async #compile(name: string): Promise<CompiledForeign | Trouble> {
    const known = this.#compiled.get(name)
    if (known !== undefined) return known
    const schema = this.#schemas.schemas.find((one) => one.name === name)
    const { compileForeign } = await import('./compile-foreign.ts')
    const shared = this.#schemas.shared.filter(({ uri }) => uri !== name)
    const compiled =
      schema === undefined
        ? createTrouble('cli/schema-unknown', [name])
        : compileForeign({ ...schema, others: [...schema.others, ...shared] })
    this.#compiled.set(name, compiled)
    return compiled
  }
}
