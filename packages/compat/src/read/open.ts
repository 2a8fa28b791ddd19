import type { Graph } from '../graph/graph.ts'
import { always, never } from '../graph/node.ts'
import type { ItemCover, Literal, NameCover } from '../graph/node.ts'

/** Every property that no cover evaluates satisfies the child; with only certain covers this is an ordinary property. */
export function openProperties(graph: Graph, child: Literal, covers: readonly NameCover[]): Literal {
  if (child === always) return always
  const certain = covers.filter(({ when }) => when === always)
  if (certain.some(({ all }) => all)) return always
  const names = unique(certain.flatMap((cover) => cover.names))
  const patterns = unique(certain.flatMap((cover) => cover.patterns))
  const uncertain = joinedNames(covers).filter(
    (cover) =>
      cover.when !== always &&
      cover.when !== never &&
      (cover.all ||
        cover.names.some((name) => !names.includes(name)) ||
        cover.patterns.some((source) => !patterns.includes(source))),
  )
  if (uncertain.length === 0) return graph.property({ is: 'except', names, patterns }, child)
  const always_ = { when: always, names, patterns, all: false }
  return graph.add({ kind: 'openProperties', child, covers: [always_, ...uncertain] })
}

/** Covers under the same condition as one. */
function joinedNames(covers: readonly NameCover[]): readonly NameCover[] {
  const joined = new Map<Literal, NameCover>()
  for (const cover of covers) {
    const known = joined.get(cover.when)
    joined.set(cover.when, {
      when: cover.when,
      names: unique([...(known?.names ?? []), ...cover.names]),
      patterns: unique([...(known?.patterns ?? []), ...cover.patterns]),
      all: cover.all || known?.all === true,
    })
  }
  return [...joined.values()]
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted()
}

/** Every item that no cover evaluates satisfies the child; with only certain covers these are ordinary items. */
export function openItems(graph: Graph, child: Literal, covers: readonly ItemCover[]): Literal {
  const certain = covers.filter(({ when }) => when === always)
  if (child === always || certain.some(({ all }) => all)) return always
  const first = Math.max(0, ...certain.map((cover) => cover.first))
  const allowed = graph.or([child, ...certain.flatMap(({ fits }) => fits ?? [])])
  const uncertain = covers.filter(
    (cover) =>
      cover.when !== always &&
      cover.when !== never &&
      (cover.all || cover.first > first || cover.fits !== undefined),
  )
  if (uncertain.length === 0) return graph.rest(first, allowed)
  const always_ = { when: always, first, all: false, fits: undefined }
  return graph.add({ kind: 'openItems', child: allowed, covers: [always_, ...uncertain] })
}
