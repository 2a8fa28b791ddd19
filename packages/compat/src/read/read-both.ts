import type { Budget } from '../budget.ts'
import type { CompareInput, CompareOptions } from '../comparison.ts'
import { closeGraph } from '../graph/close.ts'
import { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'
import { Judge } from '../judge/judge.ts'
import { isObject, sameJson, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { openLibrary } from '../open-library.ts'
import { TroubleError } from '../trouble.ts'
import { declaredDialect, dialectNamed } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'
import type { Library } from './references.ts'
import { refuseTooLarge } from './refuse-too-large.ts'
import { indexDocument } from './resources.ts'
import type { Resource } from './resources.ts'
import { SchemaReader } from './schema-reader.ts'
import type { Scoped } from './scope.ts'
import { unchangedDefinitions } from './unchanged.ts'
import type { Unchanged } from './unchanged.ts'
import { inKnownDialect } from './vocabulary.ts'

/** One version, read. */
export interface ReadSchema {
  readonly literal: Literal
  /** Reads parts of it again, to say which of them a document breaks. */
  readonly reader: SchemaReader
  readonly root: Scoped
  readonly judge: Judge
}

/** Both versions in one graph, so that what they share is the same node. */
export interface BothSchemas {
  readonly graph: Graph
  readonly from: ReadSchema
  readonly to: ReadSchema
}

/** Reads both versions. */
export function readBoth({ from, to, options = {} }: CompareInput, budget: Budget): BothSchemas {
  const graph = new Graph()
  const schemas = { from, to }
  for (const side of ['from', 'to'] as const) blaming(side, () => refuseTooLarge(schemas[side], budget))
  const dialect = options.dialect ?? dialectFor([from, to])
  const isSame = sameJson(from, to) && sameJson(options.documents?.from ?? {}, options.documents?.to ?? {})
  let isReading = true
  // Parts are read again to explain an answer, when the time for reading may be over.
  const spend = (): void => {
    if (isReading) budget.spend()
  }
  const shared = { graph, options, dialect, spend }
  const one = blaming('from', () => readOne({ ...shared, schema: from, side: 'from' }))
  const other = isSame
    ? one
    : blaming('to', () => readOne({ ...shared, schema: to, side: 'to', earlier: one }))
  const rename = closeGraph(graph, spend)
  isReading = false
  const closed = (read: ReadSchema): ReadSchema => {
    read.reader.closedBy(rename)
    return { ...read, literal: rename(read.literal) }
  }
  return { graph, from: closed(one), to: closed(other) }
}

interface ReadRequest {
  readonly graph: Graph
  readonly schema: Json
  readonly side: 'from' | 'to'
  readonly options: CompareOptions
  /** For a schema that does not name its own. */
  readonly dialect: Dialect
  readonly spend: () => void
  /** The other version, when that was read before. */
  readonly earlier?: ReadSchema
}

function readOne(request: ReadRequest): ReadSchema {
  const { graph, schema: given, side, options, dialect: otherwise, spend } = request
  const documents = options.documents?.[side]
  const schema = readable(given, documents ?? {})
  const dialect = dialectOf(schema, otherwise)
  const library: Library = { ...openLibrary({ documents, dialect, formats: options.formats }), spend }
  const uri = 'https://schema.invalid/'
  const unchanged = unchangedSince(request.earlier, schema, dialect)
  const document = { document: schema, uri, dialect, pointer: '', plain: unchanged }
  const resource = indexDocument(library.resources, document)
  const reader = new SchemaReader(graph, library, (part) => {
    const equal = unchanged.get(part)
    return equal === undefined ? undefined : request.earlier?.reader.literalAtHand(equal)
  })
  const root: Scoped = { place: { schema, pointer: '', resource }, scope: new Map() }
  const literal = reader.read(root)
  const { used, formats, resources } = library
  const judge = new Judge({ schema, dialect, documents: used, formats }, () => resources.byRoot.values())
  return { literal, reader, root, judge }
}

/** Only where the earlier version has no names of its own can equal parts be trusted to mean the same. */
function unchangedSince(earlier: ReadSchema | undefined, schema: Json, dialect: Dialect): Unchanged {
  if (earlier === undefined || !isObject(schema)) return new Map()
  const { schema: before, resource } = earlier.root.place
  const { anchors, recursiveAnchor } = resource
  const isSame = (keyword: string): boolean =>
    isObject(before) && sameJson(valueAt(before, keyword) ?? null, valueAt(schema, keyword) ?? null)
  const parts = [...earlier.reader.library.resources.byRoot.values()].filter(isEmbedded)
  const isPlain = parts.length === 0 && anchors.size === 0 && !recursiveAnchor
  if (!isPlain || resource.dialect !== dialect || !['$id', 'id'].every(isSame)) return new Map()
  return unchangedDefinitions(before, schema)
}

/** A part with a URI of its own; the pointers into other documents begin with their URI. */
function isEmbedded({ pointer }: Resource): boolean {
  return pointer.startsWith('/')
}

/** A schema whose `$schema` is not known may have come with its metaschema. */
function readable(schema: Json, documents: Readonly<Record<string, Json>>): Json {
  const declared = declaredDialect(schema)
  if (!isObject(schema) || declared === undefined || dialectNamed(declared) !== undefined) return schema
  return inKnownDialect(schema, documents) ?? schema
}

/** Says which of the two schemas trouble is about. */
function blaming<T>(side: 'from' | 'to', work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof TroubleError) throw new TroubleError({ ...error.issue, schema: side })
    throw error
  }
}

/** Nothing has to be guessed from schemas that say what they are. */
function dialectFor(schemas: readonly Json[]): Dialect {
  const areNamed = schemas.every((schema) => declaredDialect(schema) !== undefined)
  return areNamed ? '2020-12' : guessDialect(schemas)
}

function dialectOf(schema: Json, otherwise: Dialect): Dialect {
  const declared = declaredDialect(schema)
  if (declared === undefined) return otherwise
  const dialect = dialectNamed(declared)
  if (dialect === undefined) throw new TroubleError({ code: 'dialect-unknown', at: '/$schema' })
  return dialect
}
