import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'

/** How much one patch may carry, so that a small request cannot make a large document. */
export const patchLimits = {
  operations: 1000,
  /** Characters of one JSON Pointer. */
  pointer: 1024,
  /** Objects and lists inside one another, counted from the root of the document. */
  depth: 64,
  /** Values that all operations together bring in, copies as well. */
  values: 20_000,
  /** Characters of all texts and names that they bring in. */
  characters: 1_000_000,
} as const

/** Names that mean something to JavaScript objects; as data they are only ever an attack. */
export function isUnsafeName(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}

/** A copy that was paid for, or why there is none. */
export type Paid =
  | { readonly ok: true; readonly copy: unknown }
  | { readonly ok: false; readonly trouble: 'patch-invalid' | 'patch-too-large' }

/**
 * Copies what operations bring in, as long as there is room. Each value is read once: what a program's own object says
 * the second time is never looked at.
 */
export class SizeBudget {
  #values: number = patchLimits.values
  #characters: number = patchLimits.characters

  /** A copy of JSON data that will stand at a depth. */
  pay(value: unknown, depth: number): Paid {
    if (--this.#values < 0 || depth > patchLimits.depth) return tooLarge
    if (typeof value === 'string') return this.#spend(value.length) ? { ok: true, copy: value } : tooLarge
    if (typeof value === 'number') return Number.isFinite(value) ? { ok: true, copy: value } : invalid
    if (value === null || typeof value === 'boolean') return { ok: true, copy: value }
    if (Array.isArray(value)) return this.#payList(value, depth)
    return isPlain(value) ? this.#payObject(value, depth) : invalid
  }

  #payList(list: readonly unknown[], depth: number): Paid {
    const copy: unknown[] = []
    // By index, because a hole in a list is no JSON and would be passed over otherwise.
    for (let index = 0; index < list.length; index++) {
      const item = this.pay(list[index], depth + 1)
      if (!item.ok) return item
      copy.push(item.copy)
    }
    return { ok: true, copy }
  }

  #payObject(object: Json, depth: number): Paid {
    const copy: Json = {}
    for (const name of Object.keys(object)) {
      if (isUnsafeName(name)) return invalid
      if (!this.#spend(name.length)) return tooLarge
      const inner = this.pay(object[name], depth + 1)
      if (!inner.ok) return inner
      copy[name] = inner.copy
    }
    return { ok: true, copy }
  }

  #spend(characters: number): boolean {
    this.#characters -= characters
    return this.#characters >= 0
  }
}

const invalid: Paid = { ok: false, trouble: 'patch-invalid' }
const tooLarge: Paid = { ok: false, trouble: 'patch-too-large' }
