import type { Contexts } from './contexts.ts'
import { hasContext, hasParty } from './elements.ts'
import { member, withLocals } from './emitted.ts'
import { kindNamed, participantKind, ViewImpossibleError } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import { contextStatements, isImplied, leadingReferences, levelTest, toldTests, useOf } from './opening.ts'
import type { Use } from './opening.ts'
import type { RightsNode, RightsObject, RightsProperty, ScalarType } from './rights-tree.ts'

/** Writes the functions that copy: one for each object and each group that decides over it. */
export class ProjectCode {
  readonly functions: string[] = []
  readonly #names: Map<RightsObject, Map<string, string>> = new Map()
  #count = 0
  readonly #kinds: Kinds
  readonly #contexts: Contexts
  readonly #groups: readonly string[]

  constructor(kinds: Kinds, groups: readonly string[], contexts: Contexts) {
    this.#kinds = kinds
    this.#contexts = contexts
    this.#groups = groups
  }

  /** The function of the whole document; each property of it decides for itself. */
  root(tree: RightsObject): string {
    return this.#functionOf(tree, undefined, 'document')
  }

  #functionOf(node: RightsObject, use: Use | undefined, label: string): string {
    const key = JSON.stringify(use ?? null)
    const byUse = this.#names.get(node) ?? new Map<string, string>()
    this.#names.set(node, byUse)
    const known = byUse.get(key)
    if (known !== undefined) return known
    const name = `${label}${this.#count++}`
    byUse.set(key, name)
    this.functions.push(this.#functionText(name, node, use))
    return name
  }

  #functionText(name: string, node: RightsObject, use: Use | undefined): string {
    const through = use !== undefined && this.#isThrough(node, use)
    const body = this.#properties(node, use, through)
    const lines = [
      `function ${name}(d, c0, s) {`,
      "  if (typeof d !== 'object' || d === null) return undefined",
      // The context of the document was made when it was looked at first.
      ...(use === undefined ? ['  const c = c0'] : contextStatements(node, use, this.#contexts)),
      '  const L = c.levels',
      ...this.#guard(use, through),
      ...this.#told(node, use),
      ...this.#leading(node, use),
      '  const out = {}',
      '  let v',
      ...body,
      ...this.#closing(node, use, through),
      '}',
    ]
    return withLocals(lines).join('\n')
  }

  #guard(use: Use | undefined, through: boolean): readonly string[] {
    if (use === undefined) return []
    const test = levelTest(use, this.#groups)
    return through ? [`  const own = ${test}`] : [`  if (!(${test})) return undefined`]
  }

  #told(node: RightsObject, use: Use | undefined): readonly string[] {
    const tests = toldTests(node, use, this.#kinds, this.#groups)
    return tests.length === 0 ? [] : [`  if (T !== undefined && (${tests.join(' || ')})) return undefined`]
  }

  #leading(node: RightsObject, use: Use | undefined): readonly string[] {
    return leadingReferences(node, this.#kinds).map(({ property, number }) => {
      const shown = use === undefined ? undefined : this.#test(property, use)
      const hidden = `S[${number}] !== undefined && !S[${number}].has(d.${property.name})`
      return `  if (${shown === undefined ? '' : `${shown} && `}${hidden}) return undefined`
    })
  }

  /** The level test that a property still needs inside an object that is shown. */
  #test(property: RightsProperty, around: Use | undefined): string | undefined {
    if (property.saysType) return undefined
    const use = useOf(property, around ?? noUse)
    const level = isImplied(use, around) ? undefined : levelTest(use, this.#groups)
    const tests = [...(property.tellsOfChange ? ['s.whole'] : []), ...(level === undefined ? [] : [level])]
    return tests.length === 0 ? undefined : tests.join(' && ')
  }

  #properties(node: RightsObject, use: Use | undefined, through: boolean): readonly string[] {
    const lines: string[] = []
    let open: string | undefined
    for (const property of node.properties) {
      const statements = this.#property(property, node, useOf(property, use ?? noUse))
      if (statements.length === 0) continue
      const passes = through && use !== undefined && this.#isElement(property, use)
      const decidesItself =
        hasContext(property.node) || this.#holdsElements(property.node, useOf(property, use ?? noUse))
      const level = decidesItself && !property.tellsOfChange ? undefined : this.#test(property, use)
      const own = through && !passes ? 'own' : undefined
      const test = [own, level].filter((part) => part !== undefined).join(' && ')
      if (test !== (open ?? '')) {
        if (open !== undefined) lines.push('  }')
        open = test === '' ? undefined : test
        if (open !== undefined) lines.push(`  if (${open}) {`)
      }
      lines.push(...statements.map((line) => (open === undefined ? `  ${line}` : `    ${line}`)))
    }
    if (open !== undefined) lines.push('  }')
    return lines
  }

  #property(property: RightsProperty, owner: RightsObject, use: Use): readonly string[] {
    const { name, node } = property
    const from = `d${member(name)}`
    const to = `out${member(name)}`
    if (node.is === 'open') return []
    if (node.is === 'object') {
      const inner = this.#functionOf(node, use, name.replace('$', ''))
      return [`if ((v = ${from}) !== undefined && (v = ${inner}(v, c, s)) !== undefined) ${to} = v`]
    }
    const isOwnId = name === 'id' && owner.declares !== undefined
    const number = isOwnId ? -1 : this.#kinds.needed.indexOf(kindNamed(node) ?? '')
    if (node.is === 'scalar') {
      // What an object is about was looked for when it was opened.
      const isLeading = leadingReferences(owner, this.#kinds).some((leading) => leading.property === property)
      if (number < 0) return [`if (typeof (v = ${from}) === '${node.type}') ${to} = v`]
      const seen = isLeading
        ? `if (typeof (v = ${from}) === 'string')`
        : `if (typeof (v = ${from}) === 'string' && (S[${number}] === undefined || S[${number}].has(v)))`
      return this.#kinds.needed[number] === participantKind
        ? [`${seen} {`, `  ${to} = v`, '  if (U !== undefined) U.add(v)', '}']
        : [`${seen} ${to} = v`]
    }
    return this.#list(node.items, { name, from, to, number, use })
  }

  #list(items: RightsNode, { name, from, to, number, use }: ListPlace): readonly string[] {
    if (items.is === 'object') {
      const inner = this.#functionOf(items, use, name)
      return [
        `if (Array.isArray(v = ${from})) {`,
        // As long as it can become: a list that grows takes far more memory than its few items need.
        '  let list, n = 0',
        '  for (let i = 0; i < v.length; i++) {',
        `    const item = ${inner}(v[i], c, s)`,
        '    if (item === undefined) continue',
        '    if (n === 0) list = new Array(v.length)',
        '    list[n++] = item',
        '  }',
        `  if (n > 0) ${to} = fitted(list, n)`,
        '}',
      ]
    }
    if (items.is !== 'scalar') throw new ViewImpossibleError(`${name} is a list of lists or of open objects`)
    return [`if ((v = ${this.#scalarList(items, from, number)}) !== undefined) ${to} = v`]
  }

  #scalarList(
    items: { readonly type: ScalarType; readonly codeList: string | undefined },
    from: string,
    number: number,
  ): string {
    if (number >= 0) {
      const users = this.#kinds.needed[number] === participantKind ? 'U' : 'undefined'
      return `references(${from}, S[${number}], ${users})`
    }
    return items.codeList === undefined
      ? `${items.type}s(${from})`
      : `codes(${from}, T === undefined ? undefined : T[${this.#kinds.codeListNumber(items.codeList)}])`
  }

  #closing(node: RightsObject, use: Use | undefined, through: boolean): readonly string[] {
    const { participants } = this.#kinds
    const prune =
      use === undefined && participants !== undefined ? [`  prune(out, '${participants}', s)`] : []
    const note =
      node.declares === participantKind && use !== undefined
        ? [`  if (${levelTest({ ...use, minimum: false }, this.#groups)} === false) s.onlyMinimum(out, d)`]
        : []
    const surely =
      use !== undefined &&
      !through &&
      node.properties.some(
        (property) =>
          property.required &&
          property.node.is === 'scalar' &&
          this.#test(property, use) === undefined &&
          (property.name === 'id' || this.#kinds.needed.indexOf(property.node.idKind ?? '') < 0),
      )
    const isNothing = node.properties.some(({ saysType }) => saysType) ? 'saysTypeOnly' : 'isEmpty'
    return [...prune, ...note, surely ? '  return out' : `  return ${isNothing}(out) ? undefined : out`]
  }

  /** A container of elements of its own group is shown through them, even when it is not shown itself. */
  #isThrough(node: RightsObject, use: Use): boolean {
    return node.properties.some((property) => this.#isElement(property, use))
  }

  #holdsElements(node: RightsNode, use: Use): boolean {
    if (node.is === 'list') return this.#holdsElements(node.items, use)
    return node.is === 'object' && this.#isThrough(node, use)
  }

  #isElement(property: RightsProperty, use: Use): boolean {
    return useOf(property, use).group === use.group && hasParty(property.node)
  }
}

interface ListPlace {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly number: number
  readonly use: Use
}

const noUse: Use = { group: '', minimum: false }
