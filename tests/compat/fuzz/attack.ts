import type { Json } from '@samenspraak/compat'
import { Judged, opinionOf, showsBy } from '../judged.ts'
import type { Random } from '../random.ts'
import { nearby } from './candidates.ts'

/** What was found against a direction that is called compatible. */
export type Found =
  | { readonly is: 'nothing' }
  | { readonly is: 'witness'; readonly witness: Json }
  | { readonly is: 'judges differ'; readonly witness: Json }

/** How many documents near valid ones are tried after the small ones. */
const nearTries = 250

/** Looks for a document that is valid under `from` and not under `to`: all small ones, then ones near the valid. */
export async function attack(
  from: Judged,
  to: Judged,
  small: readonly Json[],
  random: Random,
): Promise<Found> {
  // Now and then the second judge leads, so that an error of the first does not hide one of ours for ever.
  const isSecondLeading = random.oneIn(10)
  const before = (isSecondLeading ? undefined : from.first()) ?? (await from.second())
  const after = (isSecondLeading ? undefined : to.first()) ?? (await to.second())
  const valid: Json[] = []
  let differs: Found = { is: 'nothing' }
  const tried = function* tried(): Generator<Json> {
    yield* small
    for (let tries = 0; tries < nearTries; tries += 1) {
      const near = random.some(valid)
      if (near === undefined) return
      yield nearby(near, random)
    }
  }
  for (const document of tried()) {
    if (before?.(document) !== true) continue
    if (valid.length < 60) valid.push(document)
    if (showsBy(before, after, document) !== true) continue
    const opinion = await opinionOf(from, to, document)
    if (opinion === 'shows') return { is: 'witness', witness: document }
    if (opinion === 'judges differ') differs = { is: 'judges differ', witness: document }
  }
  return differs
}
