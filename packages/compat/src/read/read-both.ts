import type { Budget } from '../budget.ts'
import type { CompareInput, CompareOptions } from '../comparison.ts'
import { closeGraph } from '../graph/close.ts'
import { Graph } from '../graph/graph.ts'
import type { Literal } from '../graph/node.ts'
import { Judge } from '../judge/judge.ts'
import { isList, isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { TroubleError } from '../trouble.ts'
import { dialectNamed } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { guessDialect } from './guess-dialect.ts'
import type { Library } from './references.ts'
import { indexDocument } from './resources.ts'
import type { Resources } from './resources.ts'
import { SchemaReader } from './schema-reader.ts'
import type { Scoped } from './schema-reader.ts'

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
  for (const side of ['from', 'to'] as const) blaming(side, () => refuseTooDeep(schemas[side], budget))
  const dialect = options.dialect ?? guessDialect([from, to])
  const one = blaming('from', () => readOne({ graph, schema: from, side: 'from', options, dialect }))
  const other = blaming('to', () => readOne({ graph, schema: to, side: 'to', options, dialect }))
  const rename = closeGraph(graph)
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
}

function readOne({ graph, schema, side, options, dialect: otherwise }: ReadRequest): ReadSchema {
  const dialect = dialectOf(schema, otherwise)
  const documents = new Map(Object.entries(options.documents?.[side] ?? {}))
  const resources: Resources = { byUri: new Map(), byRoot: new Map() }
  const used = new Map<string, Json>()
  const formats = options.formats === 'assertion'
  const library: Library = { resources, documents, used, dialect, formats, followed: new Map() }
  const uri = 'https://schema.invalid/'
  const resource = indexDocument(resources, { document: schema, uri, dialect, pointer: '' })
  const reader = new SchemaReader(graph, library)
  const root: Scoped = { place: { schema, pointer: '', resource }, scope: new Map() }
  const literal = reader.read(root)
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

function dialectOf(schema: Json, otherwise: Dialect): Dialect {
  const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
  if (declared === undefined) return otherwise
  const dialect = dialectNamed(declared)
  if (dialect === undefined) throw new TroubleError({ code: 'dialect-unknown', at: '/$schema' })
  return dialect
}

/** JSON nested deeper than this is not read. */
const deepestJson = 2_100
/** JSON with more values than this is not read. */
const mostValues = 400_000

function refuseTooDeep(schema: Json, budget: Budget): void {
  let layer: readonly Json[] = [schema]
  let values = 0
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepestJson) throw new TroubleError({ code: 'too-deep' })
    values += layer.length
    if (values > mostValues) throw new TroubleError({ code: 'too-large' })
    budget.spend()
    layer = layer.flatMap((value): readonly Json[] => {
      if (isList(value)) return value
      return isObject(value) ? Object.values(value).flatMap((part) => (part === undefined ? [] : [part])) : []
    })
  }
}
