import { goalKind, kindNamed } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import { partyExpressions } from './opening.ts'
import type { RightsNode, RightsObject } from './rights-tree.ts'

/** Writes the look for own parts of a plan and the goals they work on, for the condition doel-van-eigen-taak. */
export class PartsCode {
  readonly #kinds: Kinds
  readonly #names: Map<RightsObject, string> = new Map()
  readonly #functions: string[] = []

  constructor(kinds: Kinds) {
    this.#kinds = kinds
  }

  root(tree: RightsObject): readonly string[] {
    if (!this.#kinds.needed.includes(goalKind)) return ['export const ownGoals = undefined']
    const lines = this.#inside(tree)
    return [...this.#functions, ['export function ownGoals(d, s) {', '  let v', ...lines, '}'].join('\n')]
  }

  #inside(node: RightsObject): readonly string[] {
    return node.properties.flatMap(({ name, node: held }) => {
      const inner = held.is === 'list' ? held.items : held
      if (inner.is !== 'object' || !this.#holdsParts(inner)) return []
      const look = this.#functionOf(inner)
      return held.is === 'list'
        ? [`  if (Array.isArray(v = d.${name})) for (const item of v) ${look}(item, s)`]
        : [`  if (d.${name} !== undefined) ${look}(d.${name}, s)`]
    })
  }

  #functionOf(node: RightsObject): string {
    const known = this.#names.get(node)
    if (known !== undefined) return known
    const name = `part${this.#names.size}`
    this.#names.set(node, name)
    const inside = this.#inside(node)
    this.#functions.push(
      [
        `function ${name}(d, s) {`,
        "  if (typeof d !== 'object' || d === null) return",
        '  let v',
        ...own(node),
        ...inside,
        '}',
      ].join('\n'),
    )
    return name
  }

  #holdsParts(node: RightsNode): boolean {
    if (node.is === 'list') return this.#holdsParts(node.items)
    if (node.is !== 'object') return false
    return isPart(node) || node.properties.some((property) => this.#holdsParts(property.node))
  }
}

function isPart(node: RightsObject): boolean {
  return (
    node.declares !== goalKind &&
    (node.context?.eigenaar.length ?? 0) > 0 &&
    node.properties.some((property) => kindNamed(property.node) === goalKind)
  )
}

function own(node: RightsObject): readonly string[] {
  if (!isPart(node)) return []
  const goals = node.properties.filter((property) => kindNamed(property.node) === goalKind)
  return [
    `  if (s.owns(${partyExpressions(node.context?.eigenaar ?? []).join(', ')})) {`,
    ...goals.map(({ name }) => `    s.worksOn(d.${name})`),
    '  }',
  ]
}
