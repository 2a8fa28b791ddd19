/** Who wants to hear of changes: told once for changes that come together, and never in the middle of one. */
export class Listeners {
  readonly #all = new Set<() => void>()
  readonly #begin: () => () => void
  #end: (() => void) | undefined
  #soon: NodeJS.Immediate | undefined

  /** `begin` starts looking for changes when there is somebody to tell, and answers how to stop. */
  constructor(begin: () => () => void) {
    this.#begin = begin
  }

  /** Answers how to stop listening. Each call is its own listener, also with a function that listens already. */
  add(listener: () => void): () => void {
    const own = (): void => listener()
    this.#all.add(own)
    this.#end ??= this.#begin()
    return () => {
      this.#all.delete(own)
      if (this.#all.size === 0) this.clear()
    }
  }

  tell(): void {
    if (this.#all.size === 0) return
    this.#soon ??= setImmediate(() => {
      this.#soon = undefined
      for (const listener of this.#all) listener()
    })
  }

  clear(): void {
    this.#all.clear()
    if (this.#soon !== undefined) clearImmediate(this.#soon)
    this.#soon = undefined
    this.#end?.()
    this.#end = undefined
  }
}
