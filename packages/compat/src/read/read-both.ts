import type { Budget } from '../budget.ts'
import type { CompareInput, CompareOptions } from '../comparison.ts'
import { closeGraph } from '../graph/close.ts'
import { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'
import { Judge } from '../judge/judge.ts'
import { sameJson } from '../json.ts'
import type { Json } from '../json.ts'
import { openLibrary } from '../open-library.ts'
import { TroubleError } from '../trouble.ts'
import { declaredDialect, dialectNamed } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'
import type { Library } from './references.ts'
import { refuseTooLarge } from './refuse-too-large.ts'
import { indexDocument } from './resources.ts'
import { SchemaReader } from './schema-reader.ts'
import type { Scoped } from './scope.ts'

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
  const other = isSame ? one : blaming('to', () => readOne({ ...shared, schema: to, side: 'to' }))
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
}

function readOne({ graph, schema, side, options, dialect: otherwise, spend }: ReadRequest): ReadSchema {
  const dialect = dialectOf(schema, otherwise)
  const documents = options.documents?.[side]
  const library: Library = { ...openLibrary({ documents, dialect, formats: options.formats }), spend }
  const uri = 'https://schema.invalid/'
  const resource = indexDocument(library.resources, { document: schema, uri, dialect, pointer: '' })
  const reader = new SchemaReader(graph, library)
  const root: Scoped = { place: { schema, pointer: '', resource }, scope: new Map() }
  const literal = reader.read(root)
  const { used, formats } = library
  return { literal, reader, root, judge: new Judge({ schema, dialect, documents: used, formats }) }
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
