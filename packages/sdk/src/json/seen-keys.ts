import { keyText } from './key-text.ts'

/** Above this many keys, comparing each new key with all others costs more than a `Set`. */
const largeObject = 48

/**
 * The keys of the objects that are open, innermost last, to find one that occurs twice in its object. Hashes settle
 * nearly every key; an object with two equal hashes, or many keys, gets a `Set` of texts, whose hashing is seeded by
 * the engine. So crafted keys cannot make the scan quadratic.
 */
export class SeenKeys {
  readonly #bytes: Uint8Array
  /** Hash, start and end of each key, of all open objects one after the other; what follows `#to` is old. */
  readonly #keys: number[] = []
  /** Where the keys of the enclosing objects start. */
  readonly #enclosing: number[] = []
  readonly #setsByDepth = new Map<number, Set<string>>()
  #from = 0
  #to = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  enterObject(): void {
    this.#enclosing.push(this.#from)
    this.#from = this.#to
  }

  leaveObject(): void {
    if (this.#setsByDepth.size > 0) this.#setsByDepth.delete(this.#enclosing.length)
    this.#to = this.#from
    this.#from = this.#enclosing.pop() ?? 0
  }

  /** Adds the key whose text stands between `start` and `end`; false if its object has it already. */
  add(hash: number, start: number, end: number): boolean {
    const keys = this.#keys
    const to = this.#to
    if (this.#setsByDepth.size > 0 && this.#setsByDepth.has(this.#enclosing.length)) {
      return this.#addToSet(start, end)
    }
    if (to - this.#from >= 3 * largeObject) return this.#addToSet(start, end)
    for (let i = this.#from; i < to; i += 3) {
      if (keys[i] === hash) return this.#addToSet(start, end)
    }
    keys[to] = hash
    keys[to + 1] = start
    keys[to + 2] = end
    this.#to = to + 3
    return true
  }

  #addToSet(start: number, end: number): boolean {
    const depth = this.#enclosing.length
    const set = this.#setsByDepth.get(depth) ?? this.#toSet()
    this.#setsByDepth.set(depth, set)
    const { size } = set
    return set.add(keyText(this.#bytes, start, end)).size > size
  }

  #toSet(): Set<string> {
    const set = new Set<string>()
    for (let i = this.#from; i < this.#to; i += 3) {
      set.add(keyText(this.#bytes, this.#keys[i + 1] ?? 0, this.#keys[i + 2] ?? 0))
    }
    return set
  }
}
