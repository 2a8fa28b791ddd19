import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { Changed } from '@samenspraak/sdk/rights'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { createRandom } from '../src/sample/random.ts'
import { changeCases } from './change-cases.ts'
import { writingPolicies } from './change-policies.ts'
import { hasAllLeaves, repeatsHidden, restOf } from './change-rest.ts'
import { learnt, patchFor, sittingOf, wish, wishOf } from './change-tries.ts'
import type { Sitting } from './change-tries.ts'
import { hiddenTwins } from './change-twins.ts'
import { some } from './rights-some.ts'
import { share } from './share.ts'

const cases = await changeCases()
const random = createRandom('change-properties')
const policies = writingPolicies(random, 6)

/** Somebody with something in sight, and some things they may wish. */
function next(): { readonly sitting: Sitting; readonly wishes: readonly unknown[] } {
  const sitting = sittingOf(random, some(random, cases), policies)
  if (sitting === undefined) return next()
  const wishes = Array.from({ length: 4 }, () => wishOf(random, sitting))
  return { sitting, wishes: wishes.filter((wished) => !isDeepStrictEqual(sitting.view, wished)) }
}

test('every message about persons can be changed', () => {
  expect(cases).toHaveLength(18)
})

test('an accepted change writes what was wished and leaves what was not seen as it was, byte for byte', () => {
  const counts = { made: 0, refused: 0, hiding: 0 }
  while (counts.made < share(500)) {
    const { sitting, wishes } = next()
    const text = JSON.stringify(sitting.before)
    const rest = restOf(sitting.before, sitting.view)
    for (const wished of wishes.filter((one) => !repeatsHidden(rest, one))) {
      const patch = patchFor(counts.made + counts.refused, sitting.view, wished)
      const changed = wish(sitting, sitting.before, patch)
      expect(JSON.stringify(sitting.before)).toBe(text)
      if (!changed.ok) {
        counts.refused++
        expect(Object.keys(changed).toSorted()).toEqual(['issues', 'ok', 'report'])
        expect(changed.issues.length).toBeGreaterThan(0)
        continue
      }
      counts.made++
      if (rest !== undefined) counts.hiding++
      expect(findings(sitting, wished, changed.document), told(sitting, wished)).toEqual({
        rest: JSON.stringify(rest),
        isWritten: true,
        isAllKnown: true,
      })
    }
  }
  expect(Math.min(counts.made, counts.refused, counts.hiding)).toBeGreaterThan(share(200))
})

function told({ one, request, before, view }: Sitting, wished: unknown): string {
  return JSON.stringify({ name: one.name, request, before, view, wished })
}

/** What is left of the document beside the wish, whether all of the wish is in it, and whether nothing more is seen. */
function findings(
  { one, request, policy }: Sitting,
  wished: unknown,
  document: unknown,
): Readonly<Record<string, unknown>> {
  const seen = viewOfChecked(one.type, document, request, policy).document
  return {
    rest: JSON.stringify(restOf(document, wished)),
    isWritten: hasAllLeaves(document, wished),
    isAllKnown: hasAllLeaves(wished, seen),
  }
}

test('what may not be seen makes no difference to what becomes of a change, but for the named exceptions', () => {
  const counts = { pairs: 0, made: 0, exceptions: 0 }
  while (counts.pairs < share(1500)) {
    const { sitting, wishes } = next()
    for (const twin of hiddenTwins(random, sitting, 4)) {
      for (const wished of wishes) {
        const patch = patchFor(counts.pairs, sitting.view, wished)
        const [one, other] = [wish(sitting, sitting.before, patch), wish(sitting, twin, patch)]
        counts.pairs++
        if (one.ok) counts.made++
        if (learnt(sitting, one) === learnt(sitting, other)) continue
        counts.exceptions++
        expect([isMade(one), isMade(other)], told(sitting, wished)).toContain('refused for a hidden reason')
      }
    }
  }
  expect(counts.made).toBeGreaterThan(share(200))
  expect(counts.exceptions).toBeLessThan(counts.pairs / 200)
})

/** The reason that may lie in hidden data is always the same, and comes alone. */
function isMade(changed: Changed<unknown>): string {
  if (changed.ok) return 'made'
  const isNeutral = changed.issues.every(
    ({ code, at }) =>
      code === 'rights/change-not-allowed' || (code === 'rights/change-result-invalid' && at === ''),
  )
  return isNeutral ? 'refused for a hidden reason' : 'refused for a reason of its own'
}
