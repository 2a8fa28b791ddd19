import type { GraphNode, ItemCover } from '../graph/node.ts'
import { canonicalText } from '../json.ts'
import type { Json } from '../json.ts'
import type { Evaluator, Holds } from './evaluator.ts'

/** Whether a list satisfies an assertion about its items. */
export function holdsForItems(evaluator: Evaluator, node: GraphNode, list: readonly Json[]): Holds {
  switch (node.kind) {
    case 'minItems':
      return list.length >= node.count
    case 'maxItems':
      return list.length <= node.count
    case 'item': {
      const item = list[node.index]
      return item === undefined ? true : evaluator.holds(node.child, item)
    }
    case 'rest':
      return evaluator.every(list.slice(node.index), (item) => evaluator.holds(node.child, item))
    case 'atLeast':
    case 'atMost':
      return counted(evaluator, node, list)
    case 'openItems':
      return holdsForOpenItems(evaluator, node, list)
    default:
      return true
  }
}

/** No two items are equal in the sense of JSON Schema. */
export function allItemsAreUnique(list: readonly Json[]): boolean {
  return new Set(list.map(canonicalText)).size === list.length
}

function counted(
  evaluator: Evaluator,
  { kind, child, count }: GraphNode & { readonly kind: 'atLeast' | 'atMost' },
  list: readonly Json[],
): Holds {
  const answers = list.map((item) => evaluator.holds(child, item))
  const sure = answers.filter((holds) => holds === true).length
  const possible = sure + answers.filter((holds) => holds === undefined).length
  if (kind === 'atLeast') return sure >= count ? true : possible >= count && undefined
  return possible <= count ? true : sure <= count && undefined
}

function holdsForOpenItems(
  evaluator: Evaluator,
  { child, covers }: GraphNode & { readonly kind: 'openItems' },
  list: readonly Json[],
): Holds {
  const sure: ItemCover[] = []
  for (const cover of covers) {
    const holds = evaluator.holds(cover.when, list)
    if (holds === undefined) return undefined
    if (holds) sure.push(cover)
  }
  if (sure.some(({ all }) => all)) return true
  const first = Math.max(0, ...sure.map((cover) => cover.first))
  return evaluator.every(list.slice(first), (item) => {
    const answers = sure.flatMap(({ fits }) => (fits === undefined ? [] : [evaluator.holds(fits, item)]))
    const own = evaluator.holds(child, item)
    if (own === true || answers.includes(true)) return true
    return own === undefined || answers.includes(undefined) ? undefined : false
  })
}
