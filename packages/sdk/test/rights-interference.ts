import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { canonicalJson } from '../src/rights/policy/canonical-json.ts'
import type { Random } from '../src/sample/random.ts'
import { below } from '../src/sample/random.ts'
import { allSchemas } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'
import { changeHidden } from './rights-hidden-changes.ts'
import { Oracle } from './rights-oracle.ts'
import { isObject, listOf, ownGoalsOf, peopleOf } from './rights-oracle-parties.ts'
import { randomRequest, some } from './rights-random.ts'

/** How many pairs were held beside each other, and what was wrong with the first that differed. */
export interface Outcome {
  readonly pairs: number
  readonly changes: number
  readonly removals: number
  readonly additions: number
  /** Documents of which the view and the second opinion were compared as well. */
  readonly compared: number
  /** Pairs of which something is seen at all. */
  readonly seen: number
  readonly fault: string | undefined
}

/**
 * Pairs of documents that differ only in what a request may not see; both views and both reports must be the same
 * bytes. On the way each view is held against the second opinion.
 */
export function holdPairs(
  random: Random,
  cases: readonly RightsCase[],
  policies: readonly Policy[],
  wanted: number,
): Outcome {
  const counts = { change: 0, remove: 0, add: 0 }
  let compared = 0
  let seen = 0
  const outcome = (fault?: string): Outcome => ({
    pairs: counts.change + counts.remove + counts.add,
    changes: counts.change,
    removals: counts.remove,
    additions: counts.add,
    compared,
    seen,
    fault,
  })
  for (let index = 0; counts.change + counts.remove + counts.add < wanted; index++) {
    const one = some(random, cases)
    const policy = some(random, policies)
    const document = one.document(below(random, 5000))
    const request = randomRequest(random, policy, document, one.type.groups)
    const oracle = new Oracle(allSchemas, one.schema, policy, request)
    const opinion = oracle.opinion(document)
    const before = textOf(one, document, request, policy)
    compared++
    if (before.document !== canonicalJson(opinion.document ?? null))
      return outcome(told('differs from the opinion', one, request, document))
    const donor = one.document(below(random, 5000))
    for (let attempt = 0; attempt < 12; attempt++) {
      const changed = changeHidden(random, one, document, opinion.shown, policy, donor)
      if (changed === undefined || !one.type.messageType.is(changed.document)) continue
      if (!isEquallyDecided(one, document, changed.document, request)) continue
      const { shown } = oracle.opinion(changed.document)
      if (changed.hidden.some((place) => shown.has(place))) continue
      counts[changed.kind]++
      if (opinion.document !== undefined) seen++
      const after = textOf(one, changed.document, request, policy)
      if (before.whole !== after.whole)
        return outcome(
          `${told(`${changed.kind} ${changed.hidden.join()}`, one, request, document)}\nbefore ${before.whole}\nafter  ${after.whole}`,
        )
    }
  }
  return outcome()
}

function textOf(
  one: RightsCase,
  document: unknown,
  request: AccessRequest,
  policy: Policy,
): { readonly document: string; readonly whole: string } {
  const view = viewOfChecked(one.type, document, request, policy)
  return { document: canonicalJson(view.document ?? null), whole: JSON.stringify(view) }
}

function told(what: string, one: RightsCase, request: AccessRequest, document: unknown): string {
  return `${what}: ${one.name} for ${JSON.stringify(request)}\n${JSON.stringify(document)}`
}

/** Who somebody is and which goals are one's own may not differ: these are facts, not contents. */
function isEquallyDecided(one: RightsCase, before: unknown, after: unknown, request: AccessRequest): boolean {
  const facts = (document: unknown): string => {
    const people = peopleOf(document)
    const goals = ownGoalsOf(
      allSchemas,
      { schema: one.schema, document: one.schema },
      document,
      request,
      people,
    )
    return JSON.stringify([
      [...people].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      [...goals].toSorted((a, b) => (a < b ? -1 : 1)),
    ])
  }
  return facts(before) === facts(after) || (!isObject(before) && listOf(before).length === 0)
}
