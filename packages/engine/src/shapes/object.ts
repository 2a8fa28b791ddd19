import { ObjectRulesReader } from './object-rules.ts'
import { partAt, partsOf } from './part.ts'
import type { Part } from './part.ts'
import { PropertyTable } from './property-table.ts'
import type { ShapeSource } from './shape-source.ts'
import type { ObjectShape, Variant } from './shape.ts'
import { tagOf } from './tag.ts'

/** An object with its own properties and those of its parts, or all variants of a union. */
export function objectShape(source: ShapeSource, part: Part): ObjectShape {
  const parts = partsOf(source, part)
  const table = new PropertyTable(source)
  const [union, second] = parts.filter(({ keywords }) => keywords.has('oneOf'))
  if (second !== undefined) return second.keywords.refuse('oneOf', 'keyword-unsupported')
  if (union !== undefined) return unionShape({ source, table, parts, union })
  const rules = new ObjectRulesReader(table, [parts]).rules()
  return { kind: 'object', properties: table.properties(), rules }
}

interface UnionParts {
  readonly source: ShapeSource
  readonly table: PropertyTable
  readonly parts: readonly Part[]
  readonly union: Part
}

function unionShape({ source, table, parts, union }: UnionParts): ObjectShape {
  const { keywords, document } = union
  const variants = (keywords.list('oneOf') ?? []).map((schema, nth) =>
    partsOf(source, partAt(schema, `${keywords.pointer}/oneOf/${nth}`, document)),
  )
  const nested = variants.flat().find((part) => part.keywords.has('oneOf'))
  if (nested !== undefined) nested.keywords.refuse('oneOf', 'keyword-unsupported')
  const tag = tagOf(variants, parts) ?? keywords.refuse('oneOf', 'union-without-tag')
  table.putTag(tag.name, tag.values, variants.flat())
  const rows = variants.map((variant, nth): Variant => {
    const rules = new ObjectRulesReader(table, [parts, variant]).rules()
    return { value: tag.values[nth] ?? '', rules }
  })
  const properties = table.properties()
  // In an open variant a name of another variant may hold anything, which one shape for all cannot say.
  const mixed = rows.find(({ rules }) => !rules.closed && rules.allowed.length < properties.length)
  if (mixed !== undefined) keywords.refuse('oneOf', 'property-differs')
  return { kind: 'object', properties, union: { tag: table.numberOf(tag.name) ?? 0, variants: rows } }
}
