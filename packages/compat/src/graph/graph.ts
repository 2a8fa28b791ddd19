import { canonicalText } from '../json.ts'
import type { Json } from '../json.ts'
import { always, bitOf, everyKind, kindOf, kindsOfValue, negate, never } from './node.ts'
import type { CountKind, GraphNode, Literal, NameSet } from './node.ts'
import { NodeIndex } from './node-index.ts'
import { byNumber } from './signature.ts'

const none: GraphNode = { kind: 'always' }

/** All nodes of both schemas; a node that is made twice is one node, so that what did not change is recognised. */
export class Graph {
  readonly nodes: GraphNode[] = [none]
  readonly #index = new NodeIndex()

  constructor() {
    this.#index.give(none, 0)
  }

  /** The node behind a literal, whatever its sign. */
  nodeOf(literal: Literal): GraphNode {
    return this.nodes[literal >> 1] ?? none
  }

  /** The literal of a node, which is added when it is new. */
  add(node: GraphNode): Literal {
    const next = this.nodes.length
    const id = this.#index.numberOf(node, next)
    if (id === next) this.nodes.push(node)
    return id * 2
  }

  /** Puts a node that stands on others, as the nodes of loops do, in the place of another. */
  replace(id: number, node: GraphNode): void {
    this.nodes[id] = node
    this.#index.give(node, id)
  }

  /** A place holder for a schema that is still being read; every one is its own node. */
  addLink(): { readonly literal: Literal; readonly link: { target: Literal | undefined } } {
    const link: GraphNode & { kind: 'link' } = { kind: 'link', target: undefined }
    this.nodes.push(link)
    return { literal: (this.nodes.length - 1) * 2, link }
  }

  /** All of these. */
  and(parts: readonly Literal[]): Literal {
    const needed = parts.filter((part) => part !== always)
    const [only, another] = needed
    if (another === undefined) return only ?? always
    const wanted: Literal[] = []
    let types = everyKind
    const queue = [...needed]
    for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
      const node = this.nodeOf(part)
      if (node.kind === 'type') types &= (part & 1) === 0 ? node.types : everyKind & ~node.types
      else if (node.kind === 'and' && (part & 1) === 0) queue.push(...node.all)
      else if (part !== always) wanted.push(part)
    }
    if (types === 0) return never
    if (types !== everyKind) wanted.push(this.type(types))
    const sorted = wanted.toSorted(byNumber)
    const all = sorted.filter((part, index) => part !== sorted[index - 1])
    if (all[0] === never) return never
    // A literal and its negation are neighbours.
    if (all.some((part, index) => (part & 1) === 1 && all[index - 1] === negate(part))) return never
    const [first, second] = all
    if (first === undefined) return always
    return second === undefined ? first : this.add({ kind: 'and', all })
  }

  /** At least one of these. */
  or(parts: readonly Literal[]): Literal {
    return negate(this.and(parts.map(negate)))
  }

  /** Exactly one of these. */
  one(parts: readonly Literal[]): Literal {
    const possible = parts.filter((part) => part !== never).toSorted(byNumber)
    const certain = possible.filter((part) => part === always).length
    if (certain > 1 || possible.length === 0) return never
    if (certain === 1) return this.and(possible.filter((part) => part !== always).map(negate))
    const [first, second] = possible
    if (second === undefined) return first ?? never
    return this.add({ kind: 'one', of: possible })
  }

  /** A value of one of these types, given as a bit set. */
  type(types: number): Literal {
    if (types === 0) return never
    if (types === everyKind) return always
    // null is never in the node itself, so that a set and its complement are one node.
    if ((types & 1) === 1) return negate(this.add({ kind: 'type', types: everyKind & ~types }))
    return this.add({ kind: 'type', types })
  }

  /** One of these values. */
  oneOfValues(values: readonly Json[]): Literal {
    if (values.length === 0) return never
    const byText = new Map(values.map((value) => [canonicalText(value), value]))
    return this.add({ kind: 'enum', values: [...byText.values()], texts: new Set(byText.keys()) })
  }

  /** A length or a number of things; a bound that says nothing is no node. */
  count(kind: CountKind, count: number): Literal {
    if (kind.startsWith('min') && count <= 0) return always
    return this.add({ kind, count: Math.ceil(count) })
  }

  /** A value below, from or at a name of this set. */
  property(names: NameSet, child: Literal): Literal {
    return child === always ? always : this.add({ kind: 'property', names, child })
  }

  /** Item `index`, when it is there. */
  item(index: number, child: Literal): Literal {
    return child === always ? always : this.add({ kind: 'item', index, child })
  }

  /** Every item from `index` on. */
  rest(index: number, child: Literal): Literal {
    if (child === always) return always
    return child === never ? this.count('maxItems', index) : this.add({ kind: 'rest', index, child })
  }

  /** A list with at least so many items that match. */
  atLeast(count: number, child: Literal): Literal {
    if (count <= 0) return always
    if (child === always) return this.count('minItems', count)
    return this.add({ kind: 'atLeast', count, child })
  }

  /** A list with at most so many items that match. */
  atMost(count: number, child: Literal): Literal {
    if (child === never) return always
    if (child === always) return this.count('maxItems', count)
    return this.add({ kind: 'atMost', count, child })
  }

  /** Differs from this list or object: another type, another shape, or a part that differs. */
  differsFrom(value: readonly Json[] | { readonly [key: string]: Json | undefined }): Literal {
    const other = negate(this.type(bitOf(kindOf(value))))
    if (isReadonlyList(value)) {
      const items = value.map((part, index) => negate(this.item(index, this.oneOfValues([part]))))
      return this.or([
        other,
        negate(this.count('minItems', value.length)),
        negate(this.count('maxItems', value.length)),
        ...items,
      ])
    }
    const names = Object.keys(value).toSorted()
    const more = negate(this.property({ is: 'except', names, patterns: [] }, never))
    const parts = names.flatMap((name) => [
      negate(this.add({ kind: 'required', key: name })),
      negate(this.property({ is: 'name', name }, this.oneOfValues([value[name] ?? null]))),
    ])
    return this.or([other, more, ...parts])
  }
}

function isReadonlyList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}

/** The bit set of the names in `type`, or undefined when one is not a name of a type. */
export function typesNamed(names: readonly Json[]): number | undefined {
  let types = 0
  for (const name of names) {
    if (name === 'number') types |= bitOf('integer') | bitOf('fraction')
    else {
      const kind = kindsOfValue.find((known) => known === name && known !== 'fraction')
      if (kind === undefined) return undefined
      types |= bitOf(kind)
    }
  }
  return types
}
