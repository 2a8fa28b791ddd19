/** Lets only so many things be under way at the same time. */
export class Slots {
  readonly #size: number
  readonly #waiting: (() => void)[] = []
  readonly #idle: (() => void)[] = []
  #taken = 0

  constructor(size: number) {
    this.#size = size
  }

  get taken(): number {
    return this.#taken
  }

  /** Waits until there is room. */
  async take(): Promise<void> {
    if (this.#taken >= this.#size) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#taken += 1
  }

  release(): void {
    this.#taken -= 1
    this.#waiting.shift()?.()
    if (this.#taken === 0) for (const resolve of this.#idle.splice(0)) resolve()
  }

  /** Waits until nothing is under way. */
  async idle(): Promise<void> {
    if (this.#taken > 0) await new Promise<void>((resolve) => this.#idle.push(resolve))
  }
}
