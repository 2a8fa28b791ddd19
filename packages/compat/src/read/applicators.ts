import { negate } from '../graph/node.ts'
import type { Literal } from '../graph/node.ts'
import { isList } from '../json.ts'
import { isSince } from './dialect.ts'
import type { Reading } from './schema-reader.ts'

/** The schemas that apply to the same value, as a combination of what they assert. */
export function applicators(reading: Reading): readonly Literal[] {
  const { graph, keyword, part } = reading
  const wanted: Literal[] = []
  const all = listOf(reading, 'allOf')
  if (all !== undefined) wanted.push(...all)
  const any = listOf(reading, 'anyOf')
  if (any !== undefined) wanted.push(graph.or(any))
  const one = listOf(reading, 'oneOf')
  if (one !== undefined) wanted.push(graph.one(one))
  const not = keyword('not')
  if (not !== undefined) wanted.push(negate(part(not, 'not')))
  const condition = conditionOf(reading)
  if (condition !== undefined) {
    const [then, otherwise] = [keyword('then'), keyword('else')]
    if (then !== undefined) wanted.push(graph.or([negate(condition), part(then, 'then')]))
    if (otherwise !== undefined) wanted.push(graph.or([condition, part(otherwise, 'else')]))
  }
  return wanted
}

/** What `if` asserts, in the dialects that have it. */
export function conditionOf({ keyword, part, dialect }: Reading): Literal | undefined {
  const condition = isSince(dialect, 'draft-07') ? keyword('if') : undefined
  return condition === undefined ? undefined : part(condition, 'if')
}

function listOf({ keyword, part, invalid }: Reading, name: string): readonly Literal[] | undefined {
  const list = keyword(name)
  if (list === undefined) return undefined
  if (!isList(list)) throw invalid(name)
  return list.map((schema, index) => part(schema, name, index))
}
