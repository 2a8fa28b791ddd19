import type { ShapeProperty } from '../../../packages/sdk/src/rights/role/shape.ts'
import type { RightsMessage } from './role-message.ts'
import type { RoleSets } from './role-sets.ts'

/** Declarations that say which roles see which property of a message, and the name of that of the message itself. */
export interface RoleTypeCode {
  readonly root: string
  readonly declarations: readonly string[]
}

/** Writes for each object which roles see each property, and for which it is always there. */
export function roleTypeCode(message: RightsMessage, sets: RoleSets, rootName: string): RoleTypeCode {
  return new TypeWriter(message, sets, rootName).code()
}

class TypeWriter {
  readonly #message: RightsMessage
  readonly #sets: RoleSets
  readonly #rootName: string
  readonly #byBody: Map<string, string> = new Map()
  readonly #byKey: Map<string, string> = new Map()

  constructor(message: RightsMessage, sets: RoleSets, rootName: string) {
    this.#message = message
    this.#sets = sets
    this.#rootName = rootName
  }

  code(): RoleTypeCode {
    const root = this.#nodeOf('0')
    const declarations = [...this.#byBody].map(([body, name]) =>
      name === root ? `export interface ${this.#rootName} {${body}}` : `interface ${name} {${body}}`,
    )
    return { root: this.#rootName, declarations }
  }

  #nodeOf(key: string): string {
    const known = this.#byKey.get(key)
    if (known !== undefined) return known
    const rows = this.#names(key).map((name) => `\n  readonly ${nameText(name)}: ${this.#entry(key, name)}`)
    const body = rows.length === 0 ? '' : `${rows.join('')}\n`
    const name = this.#byBody.get(body) ?? (key === '0' ? this.#rootName : `N${this.#byBody.size + 1}`)
    this.#byBody.set(body, name)
    this.#byKey.set(key, name)
    return name
  }

  /** `[who sees it, for whom it is always there, what is inside]`; without the last all of it is seen. */
  #entry(key: string, name: string): string {
    const seen = this.#seen(key, name)
    const always = seen.filter(([, property]) => property.always).map(([rol]) => rol)
    const roles = seen.map(([rol]) => rol)
    const sets = `${this.#sets.nameOf(roles)}, ${this.#sets.nameOf(always)}`
    const inner = seen.flatMap(([, { node }]) => node ?? [])[0]
    return inner === undefined || this.#isWhole(inner, roles)
      ? `[${sets}]`
      : `[${sets}, ${this.#nodeOf(inner)}]`
  }

  /** Names that some role sees, in the order of the schema. */
  #names(key: string): readonly string[] {
    const { properties } = this.#object(key)
    return Object.keys(properties).filter((name) => this.#seen(key, name).length > 0)
  }

  #seen(key: string, name: string): readonly (readonly [rol: string, property: ShapeProperty])[] {
    return [...this.#message.shapes].flatMap(([rol, { nodes }]) => {
      const property = nodes.get(key)?.get(name)
      return property === undefined ? [] : [[rol, property] as const]
    })
  }

  /** Whether these roles see all of an object as the full type has it. */
  #isWhole(key: string, roles: readonly string[]): boolean {
    const required = this.#message.demands[Number.parseInt(key, 10)]?.required ?? new Set<string>()
    return Object.keys(this.#object(key).properties).every((name) =>
      roles.every((rol) => {
        const property = this.#message.shapes.get(rol)?.nodes.get(key)?.get(name)
        if (property === undefined || (required.has(name) && !property.always)) return false
        return property.node === undefined || this.#isWhole(property.node, [rol])
      }),
    )
  }

  #object(key: string): RightsMessage['facts']['tree'][number] {
    return this.#message.facts.tree[Number.parseInt(key, 10)] ?? { properties: {} }
  }
}

function nameText(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
}
