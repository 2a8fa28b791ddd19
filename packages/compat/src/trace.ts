import type { Places, TraceStep } from './comparison.ts'
import type { Graph } from './graph/graph.ts'
import { always } from './graph/node.ts'
import type { Literal } from './graph/node.ts'
import { isObject } from './json.ts'
import { assertionsAlone } from './read/assertion-alone.ts'
import type { ReadSchema } from './read/read-both.ts'

/** Why no document breaks the second schema, assertion by assertion: because the first makes it too, or by exhaustion. */
export function traceOf(
  graph: Graph,
  sure: ReadSchema,
  broken: ReadSchema,
  side: 'from' | 'to',
): readonly TraceStep[] {
  const { root, reader } = broken
  const { schema } = root.place
  const at = (pointer: string): Places => ({ [side]: pointer })
  if (!isObject(schema)) return [{ rule: 'no-counterexample', at: at('') }]
  const known = new Set(partsOf(graph, sure.literal))
  const steps = assertionsAlone(schema).flatMap(({ keyword, schema: alone }): readonly TraceStep[] => {
    const literal = reader.read({ ...root, place: { ...root.place, schema: alone } })
    if (literal === always) return []
    const same = partsOf(graph, literal).every((part) => known.has(part))
    return [{ rule: same ? 'same-assertion' : 'no-counterexample', at: at(`/${keyword}`) }]
  })
  return steps.length === 0 ? [{ rule: 'no-counterexample', at: at('') }] : steps
}

function partsOf(graph: Graph, literal: Literal): readonly Literal[] {
  const node = graph.nodeOf(literal)
  return node.kind === 'and' && (literal & 1) === 0 ? [literal, ...node.all] : [literal]
}
