/** Numbers the sets of roles that types name, so that each is written once. */
export class RoleSets {
  readonly #names: Map<string, string> = new Map()

  /** The name of the type of these roles; `never` for none. */
  nameOf(roles: readonly string[]): string {
    if (roles.length === 0) return 'never'
    const union = roles
      .toSorted()
      .map((rol) => `'${rol}'`)
      .join(' | ')
    const known = this.#names.get(union) ?? `R${this.#names.size + 1}`
    this.#names.set(union, known)
    return known
  }

  /** The module that declares them all. */
  module(): string {
    return [...this.#names].map(([union, name]) => `export type ${name} = ${union}\n`).join('')
  }
}
