import { isList, isObject } from '../json.ts'
import type { Json } from '../json.ts'
import type { Spot } from './place-pair.ts'

const references: ReadonlySet<string> = new Set(['$ref', '$dynamicRef', '$recursiveRef'])

interface Known {
  readonly id: number
  readonly hasReference: boolean
}

/** What is deeper counts as changed; it is looked into step by step instead. */
const mostDepth = 200

/** Gives equal JSON an equal number, each value read once, so that what did not change is passed over. */
export class SameSchema {
  readonly #byText = new Map<string, Known>()
  readonly #byObject = new Map<object, Known>()

  /** True when nothing at these places changed, nor anything below them. */
  holdsFor(from: Spot, to: Spot): boolean {
    if (from.chain.length !== to.chain.length) return false
    const isSame = from.chain.every(
      (schema, index) => this.#read(schema, 0).id === this.#read(to.chain[index] ?? null, 0).id,
    )
    // What is behind a reference may differ, though the reference is the same.
    return isSame && !this.#read(from.place.schema, 0).hasReference
  }

  #read(value: Json, depth: number): Known {
    if (!isList(value) && !isObject(value)) return this.#numbered(JSON.stringify(value) ?? 'null', false)
    const before = this.#byObject.get(value)
    if (before !== undefined) return before
    if (depth > mostDepth) return this.#numbered(`deep ${this.#byText.size}`, true)
    const known = isList(value)
      ? this.#readList(value, depth + 1)
      : this.#readObject(Object.entries(value), depth + 1)
    this.#byObject.set(value, known)
    return known
  }

  #readList(list: readonly Json[], depth: number): Known {
    const items = list.map((item) => this.#read(item, depth))
    return this.#numbered(
      `[${items.map(({ id }) => id).join()}`,
      items.some(({ hasReference }) => hasReference),
    )
  }

  #readObject(entries: readonly (readonly [string, Json | undefined])[], depth: number): Known {
    const parts = entries.map(([key, value]) => ({ key, known: this.#read(value ?? null, depth) }))
    const text = parts.map(({ key, known }) => `${JSON.stringify(key)}${known.id}`).toSorted()
    const hasReference = parts.some(({ key, known }) => known.hasReference || references.has(key))
    return this.#numbered(`{${text.join()}`, hasReference)
  }

  #numbered(text: string, hasReference: boolean): Known {
    const before = this.#byText.get(text)
    if (before !== undefined) return before
    const known = { id: this.#byText.size, hasReference }
    this.#byText.set(text, known)
    return known
  }
}
