import type { Contexts } from './contexts.ts'
import type { Kinds } from './kinds.ts'
import { ViewImpossibleError } from './kinds.ts'
import { contextStatements, isImplied, levelTest, toldTests, useOf } from './opening.ts'
import type { Use } from './opening.ts'
import type { RightsNode, RightsObject } from './rights-tree.ts'

/** Writes the first look at a document: which of the things that carry an id are seen. */
export class CollectCode {
  readonly functions: string[] = []
  readonly #names: Map<RightsObject, Map<string, string>> = new Map()
  readonly #groupsOfKind: Map<string, Set<string>> = new Map()
  readonly #listsOfKind: Map<string, Set<number>> = new Map()
  readonly #kinds: Kinds
  readonly #contexts: Contexts
  readonly #groups: readonly string[]

  constructor(kinds: Kinds, groups: readonly string[], contexts: Contexts) {
    this.#kinds = kinds
    this.#contexts = contexts
    this.#groups = groups
  }

  /** The function of the whole document, which makes the context of it too. */
  root(tree: RightsObject): void {
    const lines = this.#inside(tree, undefined, { groups: [], lists: [] })
    this.functions.push(
      [
        'export function collect(d, c0, s) {',
        "  if (typeof d !== 'object' || d === null) return c0",
        ...contextStatements(tree, undefined, this.#contexts),
        ...(lines.length === 0 ? [] : ['  const S = s.seen', '  let v']),
        ...lines,
        '  return c',
        '}',
      ].join('\n'),
    )
  }

  /** What may hide a thing of this kind: the groups on the way to it, and the code lists in it. */
  decides(kind: string): { readonly groups: readonly string[]; readonly codeLists: readonly number[] } {
    return {
      groups: [...(this.#groupsOfKind.get(kind) ?? [])],
      codeLists: [...(this.#listsOfKind.get(kind) ?? [])],
    }
  }

  /** The statements that look into the properties of an object for things with a needed id. */
  #inside(node: RightsObject, around: Use | undefined, way: Way): readonly string[] {
    return node.properties.flatMap((property) => {
      const inner = property.node.is === 'list' ? property.node.items : property.node
      if (inner.is !== 'object' || !this.#holdsNeeded(inner)) return []
      const use = useOf(property, around ?? { group: '', minimum: false })
      const name = this.#functionOf(inner, use, way)
      const wanted = this.#kindsIn(inner).map((kind) => `S[${kind}] !== undefined`)
      const test = wanted.length === 1 ? `${wanted.join('')} && ` : ''
      return property.node.is === 'list'
        ? [
            `  if (${test}Array.isArray(v = d.${property.name})) for (let i = 0; i < v.length; i++) ${name}(v[i], c, s)`,
          ]
        : [`  if (${test}d.${property.name} !== undefined) ${name}(d.${property.name}, c, s)`]
    })
  }

  #functionOf(node: RightsObject, use: Use, way: Way): string {
    const tests = toldTests(node, use, this.#kinds, this.#groups)
    const lists = tests.flatMap((test) =>
      [...test.matchAll(/T\[(\d+)\]/g)].map(([, number]) => Number(number)),
    )
    const onward = { groups: [...way.groups, use.group], lists: [...way.lists, ...lists] }
    const number = this.#kinds.needed.indexOf(node.declares ?? '')
    const note = number < 0 ? [] : this.#noteId(node, use, number, onward)
    const inside = this.#inside(node, use, onward)
    if (inside.length > 0 && number < 0)
      throw new ViewImpossibleError(
        'things that are named elsewhere stand in an object that may go without them',
      )
    const key = JSON.stringify(use)
    const byUse = this.#names.get(node) ?? new Map<string, string>()
    this.#names.set(node, byUse)
    const known = byUse.get(key)
    if (known !== undefined) return known
    const name = `see${this.functions.length}`
    byUse.set(key, name)
    const told = tests.length === 0 ? [] : [`  if (T !== undefined && (${tests.join(' || ')})) return`]
    const guard = `  if (!(${levelTest(use, this.#groups)})) return`
    this.functions.push(
      [
        `function ${name}(d, c0, s) {`,
        "  if (typeof d !== 'object' || d === null) return",
        ...contextStatements(node, use, this.#contexts),
        '  const L = c.levels',
        '  const S = s.seen',
        ...(tests.length === 0 ? [] : ['  const T = c.tells']),
        ...(inside.length === 0 ? [] : ['  let v']),
        guard,
        ...told,
        ...note,
        ...inside,
        '}',
      ].join('\n'),
    )
    return name
  }

  #noteId(node: RightsObject, use: Use, number: number, way: Way): readonly string[] {
    const id = node.properties.find(({ name }) => name === 'id')
    if (id === undefined) return []
    const idUse = useOf(id, use)
    const kind = this.#kinds.needed[number] ?? ''
    addAll(this.#groupsOfKind, kind, [...way.groups, idUse.group])
    addAll(this.#listsOfKind, kind, way.lists)
    const test = isImplied(idUse, use) ? '' : ` && ${levelTest(idUse, this.#groups)}`
    return [`  if (S[${number}] !== undefined${test}) S[${number}].add(d.id)`]
  }

  #holdsNeeded(node: RightsNode): boolean {
    return this.#kindsIn(node).length > 0
  }

  /** Numbers of the needed kinds that things in a place carry. */
  #kindsIn(node: RightsNode): readonly number[] {
    if (node.is === 'list') return this.#kindsIn(node.items)
    if (node.is !== 'object') return []
    const own = this.#kinds.needed.indexOf(node.declares ?? '')
    const inside = node.properties.flatMap((property) => this.#kindsIn(property.node))
    return [...new Set(own < 0 ? inside : [own, ...inside])]
  }
}

interface Way {
  readonly groups: readonly string[]
  readonly lists: readonly number[]
}

function addAll<T>(map: Map<string, Set<T>>, key: string, values: readonly T[]): void {
  map.set(key, new Set([...(map.get(key) ?? []), ...values]))
}
