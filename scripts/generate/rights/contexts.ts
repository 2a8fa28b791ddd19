import type { Kinds } from './kinds.ts'
import type { Use } from './opening.ts'
import type { RightsNode, RightsObject } from './rights-tree.ts'

/** What may decide inside an object with a context: data groups and code lists, by number. */
export type Deciding = readonly [groups: readonly number[], codeLists: readonly number[]]

/** The objects with a context of their own, by where and how they are used, and what may decide inside each. */
export class Contexts {
  readonly deciding: Deciding[] = []
  readonly #numbers: Map<RightsObject, Map<string, number>> = new Map()
  readonly #kinds: Kinds
  readonly #groups: readonly string[]

  constructor(kinds: Kinds, groups: readonly string[]) {
    this.#kinds = kinds
    this.#groups = groups
  }

  /** The number of an object as it is used in one place. */
  numberOf(node: RightsObject, use: Use | undefined): number {
    const byUse = this.#numbers.get(node) ?? new Map<string, number>()
    this.#numbers.set(node, byUse)
    const key = use?.group ?? ''
    const known = byUse.get(key)
    if (known !== undefined) return known
    const groups = new Set<number>(use === undefined ? [] : [this.#groups.indexOf(use.group)])
    const codeLists = new Set<number>()
    this.#look(node, groups, codeLists)
    const number = this.deciding.push([[...groups], [...codeLists]]) - 1
    byUse.set(key, number)
    return number
  }

  #look(node: RightsNode, groups: Set<number>, codeLists: Set<number>): void {
    if (node.is === 'list') this.#look(node.items, groups, codeLists)
    if (node.is === 'scalar' && node.codeList !== undefined)
      codeLists.add(this.#kinds.codeListNumber(node.codeList))
    if (node.is !== 'object') return
    for (const { group, node: inner } of node.properties) {
      if (group !== undefined) groups.add(this.#groups.indexOf(group))
      this.#look(inner, groups, codeLists)
    }
  }
}
