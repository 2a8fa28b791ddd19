import { isAnnotation, isRecord, Keywords } from './keyword.ts'
import type { SchemaRecord } from './keyword.ts'
import { RefusedError } from './refusal.ts'
import type { ShapeSource } from './shape-source.ts'

/** A schema, or one of those that are put together by `allOf` and by `$ref` with keywords beside it. */
export interface Part {
  readonly keywords: Keywords
  readonly document: SchemaRecord
}

const objectKeywords = [
  ...['$ref', 'allOf', 'oneOf', 'properties', 'required', 'minProperties', 'maxProperties'],
  ...['additionalProperties', 'unevaluatedProperties', 'if', 'then', 'else', 'dependentRequired'],
]

/** How many parts may stand inside each other. */
const deepest = 200

/** An object schema and everything it is put together from, in the order in which it stands there. */
export function partsOf(
  source: ShapeSource,
  part: Part,
  seen: Set<SchemaRecord> = new Set(),
  depth = 0,
): readonly Part[] {
  const { keywords } = part
  if (depth === deepest) return keywords.refuse('', 'nested-too-deep')
  // What was asked already is not asked more by asking it again; a schema may lead back to itself.
  if (seen.has(keywords.schema)) return []
  seen.add(keywords.schema)
  keywords.only(objectKeywords)
  keywords.refuseBaseIn(part.document)
  const inner = innerParts(source, part)
  const parts = inner.flatMap((one) => partsOf(source, one, seen, depth + 1))
  const decides = Object.keys(keywords.schema).some(
    (keyword) => keyword !== '$ref' && keyword !== 'allOf' && !isAnnotation(keyword),
  )
  // A schema that only refers gives its place to what it refers to, which may then close the object.
  return decides || inner.length !== 1 ? [part, ...parts] : parts
}

function innerParts(source: ShapeSource, { keywords, document }: Part): readonly Part[] {
  const inner: Part[] = []
  if (keywords.has('$ref')) {
    const to = source.target(keywords, document)
    if (!isRecord(to.schema)) return keywords.refuse('$ref', 'type-unsupported')
    inner.push({ keywords: new Keywords(to.schema, keywords.pointer), document: to.document })
  }
  for (const [nth, schema] of (keywords.list('allOf') ?? []).entries())
    inner.push(partAt(schema, `${keywords.pointer}/allOf/${nth}`, document))
  return inner
}

/** An inner schema as a part; one that is `true` or `false` is refused. */
export function partAt(schema: unknown, pointer: string, document: SchemaRecord): Part {
  if (!isRecord(schema)) throw new RefusedError(pointer, '', 'type-unsupported')
  return { keywords: new Keywords(schema, pointer), document }
}

/** The names that a part itself gives to properties. */
export function ownNames({ keywords }: Part): readonly string[] {
  return Object.keys(keywords.record('properties') ?? {})
}
