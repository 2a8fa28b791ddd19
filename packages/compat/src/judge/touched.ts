import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { schemaKeywords, schemaListKeywords, schemaMapKeywords } from '../read/dialect.ts'

const one: ReadonlySet<string> = new Set(schemaKeywords)
const listed: ReadonlySet<string> = new Set([...schemaListKeywords, 'items'])
const mapped: ReadonlySet<string> = new Set(schemaMapKeywords)
const definitions: ReadonlySet<string> = new Set(['$defs', 'definitions'])

type Entries = readonly (readonly [string, Json])[]

/**
 * Large schemas as far as a document can tell: without the properties that occur nowhere in the document and without the
 * definitions that nothing is left to refer to.
 */
export class Touched {
  readonly #names = new Set<string>()
  readonly #references = new Set<string>()
  #hasLists = false
  #isPlain = true

  constructor(document: Json) {
    this.#note(document)
  }

  /** What is left of schemas that refer to each other; undefined when what a reference means may depend on the rest. */
  partsOf(schemas: readonly Json[]): readonly Json[] | undefined {
    // What is found to be referred to by its place stays as well, and can have been left out before.
    for (let known = this.#known(); ;) {
      const parts = schemas.map((schema) => this.#document(schema))
      if (!this.#isPlain) return undefined
      if (known === this.#known()) return parts
      known = this.#known()
    }
  }

  #known(): number {
    return this.#names.size + this.#references.size + (this.#hasLists ? 1 : 0)
  }

  #document(schema: Json): Json {
    if (!isObject(schema)) return schema
    const left = this.#entries(schema, (keyword) => !definitions.has(keyword))
    const kept = [...definitions].flatMap((keyword) => this.#definitions(schema, keyword))
    return Object.fromEntries([...left, ...kept])
  }

  #note(value: Json): void {
    if (isList(value)) {
      this.#hasLists = true
      for (const item of value) this.#note(item)
    } else if (isObject(value)) {
      for (const [name, part] of Object.entries(value)) {
        this.#names.add(name)
        if (part !== undefined) this.#note(part)
      }
    }
  }

  /** The definitions that are referred to, also from each other. */
  #definitions(schema: JsonObject, keyword: string): Entries {
    const all = valueAt(schema, keyword)
    if (!isObject(all)) return all === undefined ? [] : [[keyword, all]]
    const waiting = new Map(Object.entries(all))
    const kept = new Map<string, Json>()
    for (let size = -1; size !== kept.size;) {
      size = kept.size
      for (const [name, definition] of waiting) {
        if (definition === undefined || !this.#isReferredTo(`#/${keyword}/`, name, definition)) continue
        kept.set(name, this.#part(definition))
        waiting.delete(name)
      }
    }
    return [[keyword, Object.fromEntries(kept)]]
  }

  /** Whoever is not seen to be referred to and is all the same, is missed: then the whole schema is needed. */
  #isReferredTo(start: string, name: string, definition: Json): boolean {
    if (!/^[\w.-]+$/.test(name) && !name.includes('://')) return true
    const id = isObject(definition) ? (valueAt(definition, '$id') ?? valueAt(definition, 'id')) : undefined
    return this.#references.has(`${start}${name}`) || (typeof id === 'string' && this.#references.has(id))
  }

  #part(schema: Json): Json {
    return isObject(schema) ? Object.fromEntries(this.#entries(schema, () => true)) : schema
  }

  #entries(schema: JsonObject, isWanted: (keyword: string) => boolean): Entries {
    return Object.entries(schema).flatMap(([keyword, value]): Entries =>
      value === undefined || !isWanted(keyword) ? [] : [[keyword, this.#value(keyword, value)]],
    )
  }

  #value(keyword: string, value: Json): Json {
    if (keyword === '$ref') this.#refer(value)
    // What a name stands for may depend on parts that are left out.
    if (keyword === '$dynamicRef' || keyword === '$recursiveRef') this.#isPlain = false
    if (keyword === 'items' && isObject(value)) return this.#hasLists ? this.#part(value) : true
    if (one.has(keyword)) return this.#part(value)
    if (listed.has(keyword) && isList(value)) return value.map((part) => this.#part(part))
    if (!mapped.has(keyword) || !isObject(value)) return value
    return Object.fromEntries(this.#parts(keyword, value))
  }

  #parts(keyword: string, map: JsonObject): Entries {
    return Object.entries(map).flatMap(([name, part]): Entries => {
      if (part === undefined) return []
      return [[name, keyword === 'properties' && !this.#names.has(name) ? true : this.#part(part)]]
    })
  }

  /** Counts for the resource, for the definition, and for every name on the way, whatever it is relative to. */
  #refer(reference: Json): void {
    if (typeof reference !== 'string') return
    const [resource = '', fragment = ''] = reference.split(/#(.*)/s)
    this.#references.add(resource)
    const [start, ...way] = fragment.split('/')
    if (start !== '' || way.length === 0) return
    this.#references.add(`#/${way.slice(0, 2).join('/')}`)
    if (way.length === 2 && definitions.has(way[0] ?? '')) return
    for (const name of way) {
      this.#names.add(decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'))
    }
    this.#hasLists = true
  }
}
