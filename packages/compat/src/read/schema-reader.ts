import type { Graph } from '../graph/graph.ts'
import { always, never } from '../graph/node.ts'
import type { Literal } from '../graph/node.ts'
import { isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { TroubleError } from '../trouble.ts'
import { arrayAssertions } from './array-keywords.ts'
import { applicators } from './applicators.ts'
import { isSince, referenceKeywords } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { refuseDisputed } from './disputed.ts'
import { groupsIn, keywordGroups } from './keyword-groups.ts'
import { objectAssertions } from './object-keywords.ts'
import { resolveReference } from './references.ts'
import type { Library } from './references.ts'
import { escapePointer } from './resources.ts'
import type { Place } from './resources.ts'
import { outermostFor, wayOf } from './scope.ts'
import type { Scoped } from './scope.ts'
import { numberAssertions, textAssertions, valueAssertions } from './scalar-keywords.ts'
import { openAssertions } from './unevaluated.ts'

/** A schema object that is being read. */
export interface Reading {
  readonly graph: Graph
  readonly schema: JsonObject
  readonly dialect: Dialect
  readonly here: Scoped
  /** Whether `format` is an assertion. */
  readonly formats: boolean
  /** The value of a keyword, or undefined. */
  readonly keyword: (name: string) => Json | undefined
  /** Reads a part of the schema as a schema of its own. */
  readonly part: (schema: Json, ...path: readonly (string | number)[]) => Literal
  /** Ends the reading because a keyword has a value that its dialect does not allow. */
  readonly invalid: (keyword: string) => TroubleError
}

/** What is known of a schema: its literal, or the place holder for it while it is being read. */
interface Entry {
  /** How many steps into properties and items led to it. */
  readonly level: number
  literal: Literal | undefined
  link: ReturnType<Graph['addLink']> | undefined
}

/** The literal of a part that is equal to one that was read before. */
type EarlierLiteral = (part: Json) => Literal | undefined

/** Reads schemas of one document into the graph; each place once for each way that matters. */
export class SchemaReader {
  readonly graph: Graph
  readonly library: Library
  readonly #read = new Map<string, Map<Json, Entry>>()

  readonly #earlier: EarlierLiteral | undefined
  #level = 0
  #rename = (literal: Literal): Literal => literal

  /** What `earlier` knows the literal of is not read. */
  constructor(graph: Graph, library: Library, earlier?: EarlierLiteral) {
    this.graph = graph
    this.library = library
    this.#earlier = earlier
  }

  /** Says what became of the literals once the graph was closed; they are given out that way from then on. */
  closedBy(rename: (literal: Literal) => Literal): void {
    this.#rename = rename
  }

  /** The literal of a schema. */
  read(scoped: Scoped): Literal {
    return this.#rename(this.#readOnce(scoped))
  }

  #readOnce(scoped: Scoped): Literal {
    const { schema } = scoped.place
    if (schema === true) return always
    if (schema === false) return never
    if (!isObject(schema)) throw new TroubleError({ code: 'schema-invalid', at: scoped.place.pointer })
    const groups = groupsIn(schema)
    if (groups === 0) return always
    const earlier = this.#earlier?.(schema)
    if (earlier !== undefined) return earlier
    const entered = this.enter(scoped)
    const entries = this.#entriesFor(wayOf(entered))
    const known = entries.get(schema)
    if (known !== undefined) {
      if (known.literal !== undefined) return known.literal
      if (known.level === this.#level) throw endless(scoped.place)
      known.link ??= this.graph.addLink()
      return known.link.literal
    }
    const entry: Entry = { level: this.#level, literal: undefined, link: undefined }
    entries.set(schema, entry)
    const literal = this.#assertions(schema, groups, entered)
    entry.literal = literal
    if (entry.link !== undefined) entry.link.link.target = literal
    return literal
  }

  /** What a part came to that was read before and that no name on the way to it can change. */
  literalAtHand(schema: Json): Literal | undefined {
    for (const entries of this.#read.values()) {
      const known = entries.get(schema)
      if (known !== undefined) return known.literal
    }
    return undefined
  }

  #entriesFor(way: string): Map<Json, Entry> {
    const known = this.#read.get(way)
    if (known !== undefined) return known
    const entries = new Map<Json, Entry>()
    this.#read.set(way, entries)
    return entries
  }

  /** The place with the resource it opens, when it opens one, and its dynamic anchors in scope. */
  enter({ place, scope }: Scoped): Scoped {
    const { schema } = place
    const resource = this.library.resources.byRoot.get(schema) ?? place.resource
    const recursive = resource.recursiveAnchor && !scope.has('')
    if (resource.dynamicAnchors.size === 0 && !recursive) {
      return resource === place.resource ? { place, scope } : { place: { ...place, resource }, scope }
    }
    const added = [...resource.dynamicAnchors].filter(([name]) => !scope.has(name))
    const wider = new Map([...scope, ...added])
    if (recursive) wider.set('', { schema: resource.root, pointer: resource.pointer, resource })
    return { place: { ...place, resource }, scope: wider }
  }

  /** A part of a place. */
  partOf({ place, scope }: Scoped, schema: Json, path: readonly (string | number)[]): Scoped {
    let { pointer } = place
    for (const key of path) pointer += typeof key === 'number' ? `/${key}` : `/${escapePointer(key)}`
    return { place: { schema, pointer, resource: place.resource }, scope }
  }

  /** Where `$ref`, `$recursiveRef` or `$dynamicRef` of a schema leads. */
  referred(here: Scoped, keyword: string, reference: Json): Scoped {
    const { place, scope } = here
    if (typeof reference !== 'string') {
      throw new TroubleError({ code: 'schema-invalid', at: `${place.pointer}/${keyword}`, keyword })
    }
    const target = resolveReference(this.library, reference, place)
    const outermost = outermostFor(keyword, reference, target, scope)
    return { place: outermost ?? target, scope }
  }

  /** The literal of a schema about a part of the value, in which a schema may be met again that is being read. */
  readBelow(scoped: Scoped): Literal {
    this.#level += 1
    const literal = this.read(scoped)
    this.#level -= 1
    return literal
  }

  #assertions(schema: JsonObject, groups: number, here: Scoped): Literal {
    const { graph } = this
    const { dialect } = here.place.resource
    const reference = schema['$ref']
    if (reference !== undefined && !isSince(dialect, '2019-09')) {
      return this.read(this.referred(here, '$ref', reference))
    }
    const reading: Reading = {
      graph,
      schema,
      dialect,
      here,
      formats: this.library.formats,
      // No keyword is the name of something that every object has.
      keyword: (name) => schema[name],
      part: (part, ...path) => {
        const scoped = this.partOf(here, part, path)
        return isInPlace(path[0]) ? this.read(scoped) : this.readBelow(scoped)
      },
      invalid: (keyword) =>
        new TroubleError({ code: 'schema-invalid', at: `${here.place.pointer}/${keyword}`, keyword }),
    }
    refuseDisputed(schema, here.place)
    const has = (group: number): boolean => (groups & group) !== 0
    return graph.and([
      ...(has(keywordGroups.reference) ? this.#references(schema, here) : []),
      ...(has(keywordGroups.value) ? valueAssertions(reading) : []),
      ...(has(keywordGroups.number) ? numberAssertions(reading) : []),
      ...(has(keywordGroups.text) ? textAssertions(reading) : []),
      ...(has(keywordGroups.object) ? objectAssertions(reading) : []),
      ...(has(keywordGroups.array) ? arrayAssertions(reading) : []),
      ...(has(keywordGroups.applicator) ? applicators(reading) : []),
      ...(has(keywordGroups.open) ? openAssertions(this, reading) : []),
    ])
  }

  #references(schema: JsonObject, here: Scoped): readonly Literal[] {
    return referenceKeywords(here.place.resource.dialect).flatMap((keyword) => {
      const target = schema[keyword]
      return target === undefined ? [] : [this.read(this.referred(here, keyword, target))]
    })
  }
}

const inPlaceKeywords: ReadonlySet<string | number | undefined> = new Set([
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'dependentSchemas', 'dependencies'],
])

function isInPlace(keyword: string | number | undefined): boolean {
  return inPlaceKeywords.has(keyword)
}

/** A schema that refers to itself for the same value has no meaning. */
function endless({ pointer }: Place): TroubleError {
  return new TroubleError({ code: 'schema-invalid', at: pointer, keyword: '$ref' })
}
