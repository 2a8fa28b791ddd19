// Up to this many are looked through; for more a table pays.
const few = 12

/** Ids that were noted: quick to begin for a small document, and still quick in a large one. */
export class Ids {
  readonly #list: unknown[] = []
  #table: Set<unknown> | undefined

  add(id: unknown): void {
    if (this.#table !== undefined) this.#table.add(id)
    else if (this.#list.push(id) > few) this.#table = new Set(this.#list)
  }

  has(id: unknown): boolean {
    if (this.#table !== undefined) return this.#table.has(id)
    for (let index = 0; index < this.#list.length; index++) if (this.#list[index] === id) return true
    return false
  }
}
