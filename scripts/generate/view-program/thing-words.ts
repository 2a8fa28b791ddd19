import type { Kinds } from '../rights/kinds.ts'
import { isImplied, useOf } from '../rights/opening.ts'
import type { Use } from '../rights/opening.ts'
import type { RightsNode, RightsObject } from '../rights/rights-tree.ts'
import { none } from './context-words.ts'
import { NotOnBytesError } from './view-impossible.ts'
import type { Placed, ViewEncoder } from './view-encoder.ts'

const nodeWords = 9
const noUse: Use = { group: '', minimum: false }

/** Writes what `CollectCode` writes as code: where the things stand that are named elsewhere. */
export function addThings(encoder: ViewEncoder, tree: RightsObject, object: number): number {
  return inside(encoder, { node: tree, use: undefined, object }, 0)
}

/** Deeper than this an object holds itself. */
const deepest = 16

function inside(encoder: ViewEncoder, { node, use: around, object }: Placed, depth: number): number {
  if (depth > deepest) throw new NotOnBytesError('things inside things of their kind')
  const children = node.properties.flatMap(({ name, node: held, ...property }) => {
    const inner = held.is === 'list' ? held.items : held
    const kinds = kindsIn(inner, encoder.known.kinds)
    if (inner.is !== 'object' || kinds === 0) return []
    const use = useOf({ name, node: held, ...property }, around ?? noUse)
    const placed = { node: inner, use, object: encoder.inside(object, name, held) }
    return [
      [
        encoder.places.property(object, name),
        held.is === 'list' ? 1 : 0,
        kinds,
        thing(encoder, placed, depth),
      ],
    ]
  })
  return encoder.writer.add([children.length, ...children.flat()])
}

function thing(encoder: ViewEncoder, placed: Placed, depth: number): number {
  const { node, use, object } = placed
  const { kinds } = encoder.known
  const kind = kinds.needed.indexOf(node.declares ?? '')
  const id = node.properties.find(({ name }) => name === 'id')
  const isNoted = kind >= 0 && id !== undefined && use !== undefined
  if (isNoted) encoder.places.needsOneSpelling(encoder.places.shapeOf(object, 'id'), 'id')
  const idUse = isNoted ? useOf(id, use) : undefined
  const test = idUse === undefined || isImplied(idUse, use) ? none : encoder.testOf(idUse)
  const place = encoder.writer.words(nodeWords)
  encoder.writer.put(place, [
    ...encoder.opening(placed),
    isNoted ? kind : none,
    isNoted ? encoder.places.property(object, 'id') : 0,
    test,
    inside(encoder, placed, depth + 1),
  ])
  return place
}

/** The kinds of things that are named elsewhere in a place, as bits. */
function kindsIn(node: RightsNode, kinds: Kinds, depth = 0): number {
  if (depth > deepest) throw new NotOnBytesError('things inside things of their kind')
  if (node.is === 'list') return kindsIn(node.items, kinds, depth)
  if (node.is !== 'object') return 0
  const own = kinds.needed.indexOf(node.declares ?? '')
  return node.properties.reduce(
    (bits, property) => bits | kindsIn(property.node, kinds, depth + 1),
    own < 0 ? 0 : 1 << own,
  )
}
