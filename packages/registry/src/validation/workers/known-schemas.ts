import type { SchemaBundle } from '../schema-bundle.ts'

const mostSchemas = 200
const mostCharacters = 8 * 1024 * 1024

/** Which schemas a worker has compiled, the one that was used longest ago first; says what it must forget. */
export class KnownSchemas {
  readonly #sizes = new Map<string, number>()
  #total = 0

  /** Notes that a schema is used; `isNew` when the worker must be given it. */
  use({ key, text, documents }: SchemaBundle): {
    readonly isNew: boolean
    readonly forget: readonly string[]
  } {
    const known = this.#sizes.get(key)
    const size = known ?? documents.reduce((total, one) => total + one.text.length, text.length)
    this.#sizes.delete(key)
    this.#sizes.set(key, size)
    if (known !== undefined) return { isNew: false, forget: [] }
    this.#total += size
    return { isNew: true, forget: this.#shrink(key) }
  }

  #shrink(kept: string): readonly string[] {
    const gone: string[] = []
    for (const [key, size] of this.#sizes) {
      if (key === kept || (this.#sizes.size <= mostSchemas && this.#total <= mostCharacters)) break
      this.#sizes.delete(key)
      this.#total -= size
      gone.push(key)
    }
    return gone
  }
}
