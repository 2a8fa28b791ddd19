import type { Graph } from '../../graph/graph.ts'
import { negate } from '../../graph/node.ts'
import type { Literal } from '../../graph/node.ts'

/** Something that an item from `index` on must satisfy. */
export interface ItemDemand {
  readonly index: number
  readonly child: Literal
}

/** How many items satisfy a node. */
export interface ItemCount {
  readonly child: Literal
  readonly least: number
  readonly most: number
}

/** What is asked of a list. */
export interface ArrayGoal {
  readonly least: number
  readonly most: number
  /** Literals for one item. */
  readonly at: ReadonlyMap<number, readonly Literal[]>
  /** Literals for all items from an index on. */
  readonly from: readonly ItemDemand[]
  /** Literals for some item from an index on. */
  readonly somewhere: readonly ItemDemand[]
  readonly counts: readonly ItemCount[]
  readonly unique: boolean | undefined
  /** From this item on, all are asked the same. */
  readonly alikeFrom: number
}

/** Gathers the assertions about a list. */
export function arrayGoal(graph: Graph, atoms: readonly Literal[]): ArrayGoal {
  const gathered = new Gathered()
  for (const literal of atoms) {
    const node = graph.nodeOf(literal)
    const wanted = (literal & 1) === 0
    switch (node.kind) {
      case 'minItems':
      case 'maxItems':
        gathered.bound(
          node.kind === 'minItems' ? node.count : node.count + 1,
          (node.kind === 'minItems') === wanted,
        )
        break
      case 'item':
        if (!wanted) gathered.bound(node.index + 1, true)
        gathered.item(node.index, wanted ? node.child : negate(node.child))
        break
      case 'rest':
        if (wanted) gathered.from.push(node)
        else gathered.somewhere.push({ index: node.index, child: negate(node.child) })
        break
      case 'atLeast':
      case 'atMost':
        if ((node.kind === 'atLeast') === wanted)
          gathered.count(node.child, wanted ? node.count : node.count + 1, true)
        else gathered.count(node.child, wanted ? node.count : node.count - 1, false)
        break
      case 'unique':
        gathered.unique = wanted
        break
      default:
    }
  }
  return gathered.goal()
}

class Gathered {
  least = 0
  most = Number.POSITIVE_INFINITY
  unique: boolean | undefined
  readonly from: ItemDemand[] = []
  readonly somewhere: ItemDemand[] = []
  readonly #at = new Map<number, readonly Literal[]>()
  readonly #counts = new Map<Literal, ItemCount>()

  /** At least `count` items, or fewer than that. */
  bound(count: number, least: boolean): void {
    if (least) this.least = Math.max(this.least, count)
    else this.most = Math.min(this.most, count - 1)
  }

  item(index: number, literal: Literal): void {
    this.#at.set(index, [...(this.#at.get(index) ?? []), literal])
  }

  count(child: Literal, count: number, least: boolean): void {
    const known = this.#counts.get(child) ?? { child, least: 0, most: Number.POSITIVE_INFINITY }
    this.#counts.set(
      child,
      least
        ? { ...known, least: Math.max(known.least, count) }
        : { ...known, most: Math.min(known.most, count) },
    )
  }

  goal(): ArrayGoal {
    const starts = [
      ...[...this.#at.keys()].map((index) => index + 1),
      ...[...this.from, ...this.somewhere].map(({ index }) => index),
    ]
    return {
      least: this.least,
      most: this.most,
      at: this.#at,
      from: this.from,
      somewhere: this.somewhere,
      counts: [...this.#counts.values()],
      unique: this.unique,
      alikeFrom: Math.max(0, ...starts),
    }
  }
}
