import { goalKind, kindNamed } from '../rights/kinds.ts'
import type { RightsNode, RightsObject } from '../rights/rights-tree.ts'
import type { ViewEncoder } from './view-encoder.ts'

/** Writes what `PartsCode` writes as code: parts that say whose they are, and the goals they work on. */
export function addParts(encoder: ViewEncoder, tree: RightsObject, object: number): number {
  const { kinds } = encoder.known
  return kinds.needed.includes(goalKind) ? inside(encoder, tree, object) : encoder.writer.add([0])
}

function inside(encoder: ViewEncoder, node: RightsObject, object: number): number {
  const children = node.properties.flatMap(({ name, node: held }) => {
    const inner = held.is === 'list' ? held.items : held
    if (inner.is !== 'object' || !holdsParts(inner)) return []
    const shape = encoder.inside(object, name, held)
    return [[encoder.places.property(object, name), held.is === 'list' ? 1 : 0, part(encoder, inner, shape)]]
  })
  return encoder.writer.add([children.length, ...children.flat()])
}

function part(encoder: ViewEncoder, node: RightsObject, object: number): number {
  const goals = isPart(node)
    ? node.properties.filter((property) => kindNamed(property.node) === goalKind).map(({ name }) => name)
    : []
  for (const name of goals) encoder.places.needsOneSpelling(encoder.places.inside(object, name), name)
  return encoder.writer.add([
    encoder.contextWords.parties(node.context?.eigenaar ?? [], object),
    inside(encoder, node, object),
    goals.length,
    ...goals.map((name) => encoder.places.property(object, name)),
  ])
}

function holdsParts(node: RightsNode): boolean {
  if (node.is === 'list') return holdsParts(node.items)
  if (node.is !== 'object') return false
  return isPart(node) || node.properties.some((property) => holdsParts(property.node))
}

function isPart(node: RightsObject): boolean {
  return (
    node.declares !== goalKind &&
    (node.context?.eigenaar.length ?? 0) > 0 &&
    node.properties.some((property) => kindNamed(property.node) === goalKind)
  )
}
