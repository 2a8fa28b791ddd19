import type { GraphNode, Literal } from './node.ts'
import { signatureOf } from './signature.ts'

/** Finds a node that is there already; the kinds that schemas are full of without a text for each. */
export class NodeIndex {
  readonly #required = new Map<string, number>()
  readonly #properties = new Map<string, Map<Literal, number>>()
  readonly #types = new Map<number, number>()
  readonly #others = new Map<string, number>()

  /** The number of an equal node, or the number that this one is given now. */
  numberOf(node: GraphNode, otherwise: number): number {
    if (node.kind === 'required') return knownOr(this.#required, node.key, otherwise)
    if (node.kind === 'type') return knownOr(this.#types, node.types, otherwise)
    if (node.kind === 'property' && node.names.is === 'name') {
      return knownOr(this.#below(node.names.name), node.child, otherwise)
    }
    return knownOr(this.#others, signatureOf(node), otherwise)
  }

  /** From now on an equal node has this number, whatever it had before. */
  give(node: GraphNode, number: number): void {
    if (node.kind === 'property' && node.names.is === 'name') {
      this.#below(node.names.name).set(node.child, number)
    } else this.#others.set(signatureOf(node), number)
  }

  #below(name: string): Map<Literal, number> {
    const known = this.#properties.get(name)
    if (known !== undefined) return known
    const added = new Map<Literal, number>()
    this.#properties.set(name, added)
    return added
  }
}

function knownOr<K>(map: Map<K, number>, key: K, otherwise: number): number {
  const known = map.get(key)
  if (known !== undefined) return known
  map.set(key, otherwise)
  return otherwise
}
