import { negate } from './node.ts'
import type { GraphNode, ItemCover, Literal, NameCover, NameSet } from './node.ts'

/** Nodes that a node stands on, in a fixed order. */
export function childrenOf(node: GraphNode): readonly Literal[] {
  switch (node.kind) {
    case 'and':
      return node.all
    case 'one':
      return node.of
    case 'item':
    case 'rest':
    case 'atLeast':
    case 'atMost':
    case 'property':
    case 'names':
      return [node.child]
    case 'openProperties':
      return [node.child, ...node.covers.map(({ when }) => when)]
    case 'openItems':
      return [node.child, ...node.covers.flatMap(({ when, fits }) => [when, fits ?? when])]
    default:
      return []
  }
}

/** The same node on other nodes; `rename` gives the new literal of a child. */
export function withChildren(node: GraphNode, rename: (child: Literal) => Literal): GraphNode {
  switch (node.kind) {
    case 'and':
      return { ...node, all: inOrder(node.all.map(rename)) }
    case 'one':
      return { ...node, of: node.of.map(rename).toSorted(byNumber) }
    case 'item':
    case 'rest':
    case 'atLeast':
    case 'atMost':
    case 'property':
    case 'names':
      return { ...node, child: rename(node.child) }
    case 'openProperties':
      return {
        ...node,
        child: rename(node.child),
        covers: node.covers.map((cover) => ({ ...cover, when: rename(cover.when) })),
      }
    case 'openItems':
      return {
        ...node,
        child: rename(node.child),
        covers: node.covers.map((cover) => renamedItems(cover, rename)),
      }
    default:
      return node
  }
}

function renamedItems(cover: ItemCover, rename: (child: Literal) => Literal): ItemCover {
  return {
    ...cover,
    when: rename(cover.when),
    fits: cover.fits === undefined ? undefined : rename(cover.fits),
  }
}

/** Text that two nodes share exactly when they mean the same in the same way; `nameOf` names
 * the children, which are in order when it is left out. */
export function signatureOf(node: GraphNode, nameOf?: (child: Literal) => Literal): string {
  switch (node.kind) {
    case 'and':
      return `and ${(nameOf === undefined ? node.all : inOrder(node.all.map(nameOf))).join(' ')}`
    case 'one':
      return `one ${(nameOf === undefined ? node.of : node.of.map(nameOf).toSorted(byNumber)).join(' ')}`
    default: {
      const children = childrenOf(node)
      return `${ownText(node)} ${(nameOf === undefined ? children : children.map(nameOf)).join(' ')}`
    }
  }
}

function ownText(node: GraphNode): string {
  switch (node.kind) {
    case 'type':
      return `type ${node.types}`
    case 'enum':
      return `enum ${[...node.texts].toSorted().join(',')}`
    case 'minimum':
    case 'maximum':
      return `${node.kind} ${node.bound} ${node.exclusive}`
    case 'multipleOf':
      return `multipleOf ${node.divisor}`
    case 'pattern':
      return `pattern ${node.source}`
    case 'format':
      return `format ${node.name}`
    case 'item':
    case 'rest':
      return `${node.kind} ${node.index}`
    case 'required':
      return `required ${node.key}`
    case 'property':
      return `property ${nameSetText(node.names)}`
    case 'openProperties':
      return `openProperties ${node.covers.map(coverText).join(';')}`
    case 'openItems':
      return `openItems ${node.covers.map((cover) => `${cover.first} ${cover.all} ${cover.fits !== undefined}`).join(';')}`
    default:
      return 'count' in node ? `${node.kind} ${node.count}` : node.kind
  }
}

/** One text for a set of names. */
export function nameSetText(names: NameSet): string {
  if (names.is === 'name') return JSON.stringify(names.name)
  if (names.is === 'pattern') return `/${names.source}/`
  return JSON.stringify([names.names, names.patterns])
}

function coverText(cover: NameCover): string {
  return JSON.stringify([cover.names, cover.patterns, cover.all])
}

function inOrder(literals: readonly Literal[]): readonly Literal[] {
  return [...new Set(literals)].toSorted(byNumber)
}

/** Literals in the order of their nodes. */
export function byNumber(one: number, other: number): number {
  return one - other
}

/** The child behind a literal, with the sign of the literal put on what it stands for. */
export function signed(target: Literal, literal: Literal): Literal {
  return (literal & 1) === 1 ? negate(target) : target
}
