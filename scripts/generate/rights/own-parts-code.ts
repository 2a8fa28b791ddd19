import { partyExpressions, reachedAt } from './opening.ts'
import type { RightsNode, RightsObject } from './rights-tree.ts'

/** Writes the look for parts that say whose they are, each with its period, for the condition eigen-onderdeel-loopt. */
export class OwnPartsCode {
  readonly #names: Map<RightsObject, string> = new Map()
  readonly #functions: string[] = []

  /** Nothing for a message in which nothing says its period: there the condition is unknown anyhow. */
  root(tree: RightsObject): readonly string[] {
    if (!hasPeriod(tree)) return []
    const look = this.#functionOf(tree)
    return [...this.#functions, `export const ownParts = (d, s) => ${look}(d, undefined, s)`]
  }

  #functionOf(node: RightsObject): string {
    const known = this.#names.get(node)
    if (known !== undefined) return known
    const name = `own${this.#names.size}`
    this.#names.set(node, name)
    const inside = this.#inside(node)
    const periode = reachedAt(node.context?.periode ?? [])
    this.#functions.push(
      [
        `function ${name}(d, p0, s) {`,
        "  if (typeof d !== 'object' || d === null) return",
        `  const p = ${periode === '' ? 'p0' : `${periode} ?? p0`}`,
        ...ownPart(node),
        ...(inside.length === 0 ? [] : ['  let v', ...inside]),
        '}',
      ].join('\n'),
    )
    return name
  }

  #inside(node: RightsObject): readonly string[] {
    return node.properties.flatMap(({ name, node: held }) => {
      const inner = held.is === 'list' ? held.items : held
      if (inner.is !== 'object' || !saysOwner(inner)) return []
      const look = this.#functionOf(inner)
      return held.is === 'list'
        ? [`  if (Array.isArray(v = d.${name})) for (const item of v) ${look}(item, p, s)`]
        : [`  if (d.${name} !== undefined) ${look}(d.${name}, p, s)`]
    })
  }
}

function ownPart({ context }: RightsObject): readonly string[] {
  const owners = context?.eigenaar ?? []
  return owners.length === 0 ? [] : [`  s.part(${partyExpressions(owners).join(', ')}, p)`]
}

function hasPeriod(node: RightsNode): boolean {
  return has(node, ({ context }) => (context?.periode.length ?? 0) > 0)
}

function saysOwner(node: RightsNode): boolean {
  return has(node, ({ context }) => (context?.eigenaar.length ?? 0) > 0)
}

function has(node: RightsNode, test: (object: RightsObject) => boolean): boolean {
  if (node.is === 'list') return has(node.items, test)
  return node.is === 'object' && (test(node) || node.properties.some((property) => has(property.node, test)))
}
