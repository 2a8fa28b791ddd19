import { typesNamed } from '../graph/graph.ts'
import { always } from '../graph/node.ts'
import type { CountKind, Literal } from '../graph/node.ts'
import { isList } from '../json.ts'
import type { Json } from '../json.ts'
import { formats as knownFormats } from '../strings/formats.ts'
import { isSince } from './dialect.ts'
import type { Reading } from './schema-reader.ts'

/** The assertions about what a value is: its type, or the value itself. */
export function valueAssertions({ graph, keyword, dialect, invalid }: Reading): readonly Literal[] {
  const wanted: Literal[] = []
  const type = keyword('type')
  if (type !== undefined) {
    const types = typesNamed(isList(type) ? type : [type])
    if (types === undefined) throw invalid('type')
    wanted.push(graph.type(types))
  }
  const values = keyword('enum')
  if (values !== undefined) {
    if (!isList(values)) throw invalid('enum')
    wanted.push(graph.oneOfValues(values))
  }
  const value = keyword('const')
  if (value !== undefined && isSince(dialect, 'draft-06')) wanted.push(graph.oneOfValues([value]))
  return wanted
}

/** The bounds of numbers, and what they are a multiple of. */
export function numberAssertions(reading: Reading): readonly Literal[] {
  const { graph, keyword, invalid } = reading
  const wanted: Literal[] = []
  for (const [kind, exclusiveKeyword] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    const bound = numberOf(reading, kind)
    const strict = keyword(exclusiveKeyword)
    if (reading.dialect === 'draft-04') {
      if (strict !== undefined && typeof strict !== 'boolean') throw invalid(exclusiveKeyword)
      if (bound !== undefined) wanted.push(graph.add({ kind, bound, exclusive: strict === true }))
      continue
    }
    const exclusive = numberOf(reading, exclusiveKeyword)
    if (bound !== undefined) wanted.push(graph.add({ kind, bound, exclusive: false }))
    if (exclusive !== undefined) wanted.push(graph.add({ kind, bound: exclusive, exclusive: true }))
  }
  const divisor = numberOf(reading, 'multipleOf')
  if (divisor !== undefined) {
    if (divisor <= 0) throw invalid('multipleOf')
    wanted.push(graph.add({ kind: 'multipleOf', divisor }))
  }
  return wanted
}

function numberOf({ keyword, invalid }: Reading, name: string): number | undefined {
  const value = keyword(name)
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(name)
  return value === 0 ? 0 : value
}

/** The assertions about strings. */
export function textAssertions(reading: Reading): readonly Literal[] {
  return [
    ...counts(reading, ['minLength', 'maxLength']),
    ...patternAssertion(reading),
    ...formatAssertion(reading),
  ]
}

function patternAssertion({ graph, keyword, invalid }: Reading): readonly Literal[] {
  const source = keyword('pattern')
  if (source === undefined) return []
  if (typeof source !== 'string') throw invalid('pattern')
  return [graph.add({ kind: 'pattern', source })]
}

function formatAssertion({ graph, keyword, formats }: Reading): readonly Literal[] {
  const name = formats ? keyword('format') : undefined
  return typeof name === 'string' && knownFormats.has(name) ? [graph.add({ kind: 'format', name })] : []
}

/** The keywords that are a count, as assertions. */
export function counts(
  { graph, keyword, invalid }: Reading,
  kinds: readonly CountKind[],
): readonly Literal[] {
  return kinds.flatMap((kind) => {
    const count = keyword(kind)
    if (count === undefined) return []
    if (!isCount(count)) throw invalid(kind)
    const literal = graph.count(kind, count)
    return literal === always ? [] : [literal]
  })
}

/** A number of things: whole and not below zero. */
export function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
