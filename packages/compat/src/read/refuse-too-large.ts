import type { Budget } from '../budget.ts'
import type { Json } from '../json.ts'
import { TroubleError } from '../trouble.ts'

/** JSON nested deeper than this is not read. */
const deepestJson = 2_100
/** JSON with more values than this is not read. */
const mostValues = 400_000

/** Ends the reading of JSON that is too deep, too large, or has a number that cannot be held. */
export function refuseTooLarge(schema: Json, budget: Budget): void {
  let layer: readonly Json[] = [schema]
  let values = 1
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > deepestJson) throw new TroubleError({ code: 'too-deep' })
    budget.spend()
    const next: Json[] = []
    for (const value of layer) values += addParts(value, next)
    if (values > mostValues) throw new TroubleError({ code: 'too-large' })
    layer = next
  }
}

/** Adds the parts that have parts of their own; the answer is how many parts there are in all. */
function addParts(value: Json, next: Json[]): number {
  if (typeof value !== 'object' || value === null) {
    refuseInfinite(value)
    return 0
  }
  let count = 0
  for (const part of Object.values(value)) {
    count += 1
    if (typeof part === 'object' && part !== null) next.push(part)
    else refuseInfinite(part)
  }
  return count
}

/** A number such as 1e400 is read as infinite, and so as another one than was written. */
function refuseInfinite(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TroubleError({ code: 'too-large' })
}
