import { TroubleError } from './trouble.ts'

/** How often the clock is read, in steps. */
const stepsBetweenLooks = 64

/** What one question may cost; spending more than there is ends it with a coded reason. */
export class Budget {
  readonly #end: number
  readonly #now: () => number
  #left: number
  #untilLook = stepsBetweenLooks

  constructor({ steps, milliseconds, now }: BudgetLimits) {
    this.#left = steps
    this.#now = now
    this.#end = now() + milliseconds
  }

  /** Counts work; throws when the budget is spent. */
  spend(steps = 1): void {
    this.#left -= steps
    if (this.#left < 0) throw new TroubleError({ code: 'budget-steps' })
    this.#untilLook -= steps
    if (this.#untilLook > 0) return
    this.#untilLook = stepsBetweenLooks
    if (this.#now() > this.#end) throw new TroubleError({ code: 'budget-time' })
  }
}

/** Limits, and the clock they are measured with. */
export interface BudgetLimits {
  readonly steps: number
  readonly milliseconds: number
  readonly now: () => number
}
