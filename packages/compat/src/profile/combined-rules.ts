import type { Registry } from './registry.ts'
import type { Shape } from './shape.ts'

/** Unions and intersections: as many branches as possible get an accepted successor each. */
export function compareCombined(from: Shape, to: Shape, registry: Registry): void {
  const [olds, news] = [branchesOf(from), branchesOf(to)]
  if (from.how !== to.how) {
    const isLooser =
      to.how === 'anyOf' ||
      (olds.length === 1 && (to.how === 'oneOf' || (to.how === 'allOf' && news.length === 1)))
    registry.note(isLooser ? 'combination-looser' : 'combination-changed', from, to)
    if (!isLooser) return
  }
  const isProduct = to.how === 'allOf'
  // More of an intersection is stricter; more of a union is looser, also where two branches overlap.
  if (olds.length < news.length) registry.note(isProduct ? 'branches-stricter' : 'branches-looser', from, to)
  if (olds.length > news.length) registry.note(isProduct ? 'branches-looser' : 'branches-stricter', from, to)
  // Branches that are written the same are each other's successor without a look, so large unions stay quick.
  const written = new Set(news.map(({ schema }) => JSON.stringify(schema)))
  const kept = olds.filter(({ schema }) => !hasReference(schema) && written.has(JSON.stringify(schema)))
  if (kept.length === Math.min(olds.length, news.length)) return
  if (!registry.canAfford(olds.length * news.length)) return registry.note('too-much-work', from, to)
  const edges = olds.map((old) => news.map((next) => registry.tried(old, next)))
  const matches = matched(edges.map((row) => row.map((tried) => tried.accepts)))
  for (const [one, other] of matches) {
    const tried = edges[one]?.[other]
    if (tried !== undefined) registry.add(tried)
  }
  if (matches.length < Math.min(olds.length, news.length)) registry.note('branches-differ', from, to)
}

/** Behind a reference the same words may mean something else. */
function hasReference(schema: Shape['schema']): boolean {
  return /"\$\w*[rR]ef":/.test(JSON.stringify(schema))
}

/** The same branch twice counts once; the kinds of one schema are never the same. */
function branchesOf({ parts = [], schema }: Shape): readonly Shape[] {
  const found = new Map<string, Shape>()
  for (const part of parts) {
    const shape = part()
    const text = shape.schema === schema ? '' : JSON.stringify(shape.schema)
    const key = `${shape.kind} ${shape.how ?? ''} ${shape.isInteger ?? ''} ${text}`
    if (!found.has(key)) found.set(key, shape)
  }
  return [...found.values()]
}

/** A largest set of pairs in which nobody is twice, by augmenting paths. */
function matched(edges: readonly (readonly boolean[])[]): readonly (readonly [from: number, to: number])[] {
  const partner = new Map<number, number>()
  const place = (one: number, tried: Set<number>): boolean =>
    (edges[one] ?? []).some((isEdge, other) => {
      if (!isEdge || tried.has(other)) return false
      tried.add(other)
      const holder = partner.get(other)
      if (holder !== undefined && !place(holder, tried)) return false
      partner.set(other, one)
      return true
    })
  for (const one of edges.keys()) place(one, new Set())
  return [...partner].map(([other, one]) => [one, other])
}
