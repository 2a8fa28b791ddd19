/** What was used last stays, up to a weight; only for things that never change. */
export class Cache<Value> {
  readonly #most: number
  readonly #weigh: (value: Value) => number
  readonly #values = new Map<string | number, Value>()
  #weight = 0

  constructor({ most, weigh }: { readonly most: number; readonly weigh: (value: Value) => number }) {
    this.#most = most
    this.#weigh = weigh
  }

  has(key: string | number): boolean {
    return this.#values.has(key)
  }

  get(key: string | number): Value | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string | number, value: Value): void {
    const before = this.#values.get(key)
    if (before !== undefined) this.#weight -= this.#weigh(before)
    this.#values.delete(key)
    this.#values.set(key, value)
    this.#weight += this.#weigh(value)
    for (const [oldest, old] of this.#values) {
      if (this.#weight <= this.#most) return
      this.#values.delete(oldest)
      this.#weight -= this.#weigh(old)
    }
  }
}
