import { RefusedError } from './refusal.ts'
import type { RefusalReason } from './refusal.ts'

/** A JSON object of which nothing is known yet. */
export type SchemaRecord = Readonly<Record<string, unknown>>

/** An object of JSON: neither null nor a list. */
export function isRecord(value: unknown): value is SchemaRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One schema with its place, whose keywords are read with their types or refused. */
export class Keywords {
  readonly schema: SchemaRecord
  readonly pointer: string

  constructor(schema: SchemaRecord, pointer: string) {
    this.schema = schema
    this.pointer = pointer
  }

  has(keyword: string): boolean {
    return Object.hasOwn(this.schema, keyword)
  }

  value(keyword: string): unknown {
    return this.has(keyword) ? this.schema[keyword] : undefined
  }

  text(keyword: string): string | undefined {
    return this.#read(keyword, (value) => typeof value === 'string')
  }

  flag(keyword: string): boolean | undefined {
    return this.#read(keyword, (value) => typeof value === 'boolean')
  }

  number(keyword: string): number | undefined {
    return this.#read(keyword, (value): value is number => Number.isFinite(value))
  }

  count(keyword: string): number | undefined {
    return this.#read(keyword, (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0)
  }

  texts(keyword: string): readonly string[] | undefined {
    return this.#read(
      keyword,
      (value): value is readonly string[] =>
        Array.isArray(value) && value.every((item) => typeof item === 'string'),
    )
  }

  list(keyword: string): readonly unknown[] | undefined {
    return this.#read(
      keyword,
      (value): value is readonly unknown[] => Array.isArray(value) && value.length > 0,
    )
  }

  record(keyword: string): SchemaRecord | undefined {
    return this.#read(keyword, isRecord)
  }

  /** Refuses the first keyword that is neither an annotation nor one of these. */
  only(known: readonly string[]): void {
    for (const keyword of Object.keys(this.schema)) {
      if (keyword !== 'type' && !known.includes(keyword) && !isAnnotation(keyword))
        this.refuse(keyword, 'keyword-unsupported')
    }
  }

  /** An `$id` within a document changes what its `$ref`s lead to. */
  refuseBaseIn(document: SchemaRecord): void {
    if (this.has('$id') && this.schema !== document) this.refuse('$id', 'keyword-unsupported')
  }

  /** Leaves with a refusal of this schema. */
  refuse(keyword: string, reason: RefusalReason): never {
    throw new RefusedError(this.pointer, keyword, reason)
  }

  #read<T>(keyword: string, accepts: (value: unknown) => value is T): T | undefined {
    const value = this.value(keyword)
    if (value === undefined) return undefined
    return accepts(value) ? value : this.refuse(keyword, 'keyword-malformed')
  }
}

/** The keywords that say nothing about what is valid. */
const annotations: ReadonlySet<string> = new Set([
  ...['$anchor', '$comment', '$defs', '$id', '$schema', 'default', 'deprecated', 'description', 'examples'],
  ...['readOnly', 'title', 'writeOnly'],
])

/** Whether a keyword may be left out without changing a verdict; names that start with `x-` are ours. */
export function isAnnotation(keyword: string): boolean {
  return annotations.has(keyword) || keyword.startsWith('x-')
}
