import { dialectNamed, isBefore2019 } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { isObject, valueAt } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import { atPointer, schemaParts } from './schema-parts.ts'
import { ownUri, resolveUri, splitUri, targetUri } from './uri.ts'
import type { UriParts } from './uri.ts'

/** A reference in a schema. */
export interface FoundReference {
  /** The schema that it stands in. */
  readonly at: Json
  readonly pointer: string
  readonly reference: string
  /** Where it leads, in two parts; undefined when it is no URI. */
  readonly target: UriParts | undefined
}

/** Where a pattern stands. */
export interface FoundPattern {
  readonly pointer: string
  readonly pattern: string
}

/** What a schema holds that other parts, or other schemas, may name. */
export interface Outline {
  /** The URI of the schema itself. */
  readonly uri: string
  /** Roots of the parts with a URI of their own, the schema itself among them. */
  readonly resources: ReadonlyMap<string, Json>
  /** Parts with a name, by absolute URIs with that name as fragment. */
  readonly anchors: ReadonlyMap<string, Json>
  readonly references: readonly FoundReference[]
  readonly patterns: readonly FoundPattern[]
  /** Places whose `$schema` or `$id` cannot be read. */
  readonly unreadable: readonly { readonly pointer: string; readonly keyword: '$schema' | '$id' }[]
}

interface Spot {
  readonly schema: Json
  readonly pointer: string
  readonly base: string
}

/** Walks a schema once, also the places that only its own references lead to; nothing is fetched or run. */
export function outlineOf(schema: Json, dialect: Dialect, uri: string = ownUri): Outline {
  return new Walk(dialect).from(schema, uri)
}

class Walk {
  readonly #dialect: Dialect
  readonly #seen = new Set<Json>()
  readonly #waiting: Spot[] = []
  readonly #resources = new Map<string, Json>()
  readonly #anchors = new Map<string, Json>()
  readonly #references: FoundReference[] = []
  readonly #patterns: FoundPattern[] = []
  readonly #unreadable: { readonly pointer: string; readonly keyword: '$schema' | '$id' }[] = []

  constructor(dialect: Dialect) {
    this.#dialect = dialect
  }

  from(schema: Json, uri: string): Outline {
    this.#resources.set(uri, schema)
    this.#waiting.push({ schema, pointer: '', base: uri })
    const own = this.#baseOf({ schema, pointer: '', base: uri }) ?? uri
    let followed = 0
    do {
      for (let spot = this.#waiting.pop(); spot !== undefined; spot = this.#waiting.pop()) this.#look(spot)
      for (const found of this.#references.slice(followed)) this.#follow(found)
      followed = this.#references.length
    } while (this.#waiting.length > 0)
    return {
      uri: own,
      resources: this.#resources,
      anchors: this.#anchors,
      references: this.#references,
      patterns: this.#patterns,
      unreadable: this.#unreadable,
    }
  }

  #look(spot: Spot): void {
    const { schema, pointer } = spot
    if (!isObject(schema) || this.#seen.has(schema)) return
    this.#seen.add(schema)
    const declared = valueAt(schema, '$schema')
    if (declared !== undefined && dialectNamed(declared) === undefined)
      this.#unreadable.push({ pointer: `${pointer}/$schema`, keyword: '$schema' })
    const base = this.#baseOf(spot)
    if (base === undefined)
      this.#unreadable.push({ pointer: `${pointer}/${this.#idKeyword}`, keyword: '$id' })
    const at = base ?? spot.base
    if (at !== spot.base) this.#resources.set(at, schema)
    this.#noteNames(schema, pointer, at)
    if (isBefore2019(this.#dialect) && typeof valueAt(schema, '$ref') === 'string') return
    for (const [step, part] of schemaParts(schema))
      this.#waiting.push({ schema: part, pointer: `${pointer}${step}`, base: at })
  }

  get #idKeyword(): '$id' | 'id' {
    return this.#dialect === 'draft-04' ? 'id' : '$id'
  }

  /** What is inside is relative to; undefined when the schema gives itself a URI that is none. */
  #baseOf({ schema, base }: Spot): string | undefined {
    if (!isObject(schema)) return base
    const id = valueAt(schema, this.#idKeyword)
    const isBesideReference = isBefore2019(this.#dialect) && valueAt(schema, '$ref') !== undefined
    if (typeof id !== 'string' || id.startsWith('#') || isBesideReference) return base
    const uri = resolveUri(id, base)
    return uri === undefined ? undefined : splitUri(uri).bare
  }

  #noteNames(schema: JsonObject, pointer: string, base: string): void {
    const id = valueAt(schema, this.#idKeyword)
    const named = isBefore2019(this.#dialect)
      ? [typeof id === 'string' && id.startsWith('#') ? id.slice(1) : undefined]
      : [valueAt(schema, '$anchor'), valueAt(schema, '$dynamicAnchor')]
    for (const name of named) if (typeof name === 'string') this.#anchors.set(`${base}#${name}`, schema)
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = valueAt(schema, keyword)
      if (typeof reference === 'string')
        this.#references.push({
          at: schema,
          pointer: `${pointer}/${keyword}`,
          reference,
          target: targetUri(reference, base),
        })
    }
    const pattern = valueAt(schema, 'pattern')
    if (typeof pattern === 'string') this.#patterns.push({ pointer: `${pointer}/pattern`, pattern })
    const byPattern = valueAt(schema, 'patternProperties')
    if (!isObject(byPattern)) return
    for (const each of Object.keys(byPattern))
      this.#patterns.push({ pointer: `${pointer}/patternProperties`, pattern: each })
  }

  /** A pointer may lead to a place where no keyword expects a schema; it is one from then on. */
  #follow({ target, pointer }: FoundReference): void {
    if (target === undefined) return
    const { bare, fragment } = target
    const root = this.#resources.get(bare)
    if (root === undefined || !fragment.startsWith('/')) return
    const schema = atPointer(root, fragment)
    if (isObject(schema) && !this.#seen.has(schema)) this.#waiting.push({ schema, pointer, base: bare })
  }
}
