import { checkNew, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, ChangeIssue, Changed, Policy } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { below, createRandom } from '../src/sample/random.ts'
import { changeCases } from './change-cases.ts'
import type { ChangeCase } from './change-cases.ts'
import { writingPolicies } from './change-policies.ts'
import { restOf } from './change-rest.ts'
import { someText, withAt, withoutAt, withoutRecord } from './new-places.ts'
import { readsWhatIsAdded } from './new-policies.ts'
import { policyOf, randomRequest } from './rights-random.ts'
import { some } from './rights-some.ts'
import { share } from './share.ts'

const cases = await changeCases()
const random = createRandom('new-properties')
const policies = writingPolicies(random, 6).map((policy) => ({
  policy,
  // Who may write a code need not be able to read what it tells of.
  reading: policyOf(readsWhatIsAdded(policy.rows), 'reading', []),
}))

/** Somebody who wants to make a document. */
interface Maker {
  readonly one: ChangeCase
  readonly policy: Policy
  readonly reading: Policy
  readonly request: AccessRequest
  readonly document: unknown
}

function maker(): Maker {
  const one = some(random, cases)
  const { policy, reading } = some(random, policies)
  const document = one.document(below(random, 5000))
  return { one, policy, reading, document, request: randomRequest(random, policy, document, one.type.groups) }
}

function made({ one, policy, request }: Maker, document: unknown): Changed<unknown> {
  return checkNew(one.change, { document, request, policy })
}

/** The document without everything that was refused, when something of it may be made. */
function accepted(who: Maker): unknown {
  let document = who.document
  for (let round = 0; round < 8; round++) {
    const answer = made(who, document)
    if (answer.ok) return answer.document
    const places = answer.issues
      .filter(({ code }) => code === 'rights/change-not-allowed')
      .map(({ at }) => at)
    if (places.length < answer.issues.length || places.includes('')) return undefined
    document = withoutAt(document, places)
  }
  return undefined
}

test('a document that is made holds nothing that its maker may not add, read with the rights to add as rights to read', () => {
  const counts = { made: 0, whole: 0 }
  // Documents of which nothing had to go say little: enough of the others are waited for.
  const isEnough = (): boolean => counts.made >= share(100) && counts.made - counts.whole > share(20)
  for (let tries = 0; !isEnough() && tries < 4000; tries++) {
    const who = maker()
    const document = accepted(who)
    if (document === undefined) continue
    counts.made++
    if (made(who, who.document).ok) counts.whole++
    const seen = viewOfChecked(who.one.type, document, who.request, who.reading).document
    const rest = restOf(withoutRecord(document), withoutRecord(seen))
    expect(rest, JSON.stringify({ name: who.one.name, request: who.request, document })).toBeUndefined()
  }
  expect(counts.made - counts.whole).toBeGreaterThan(share(20))
})

test('what stands in a text that may not be added makes no difference to the answer, which repeats none of it', () => {
  let pairs = 0
  for (let tries = 0; pairs < share(60) && tries < 2000; tries++) {
    const who = maker()
    const answer = made(who, who.document)
    const place = answer.ok ? undefined : someText(random, who.document, placesOf(answer.issues))
    if (place === undefined) continue
    const secret = `Geheim ${below(random, 1_000_000)}`
    const other = made(who, withAt(who.document, place, secret))
    expect(other).toEqual(answer)
    expect(JSON.stringify(other)).not.toContain(secret)
    pairs++
  }
  expect(pairs).toBe(share(60))
})

test('under a policy without rows nothing is made', () => {
  const nobody = policyOf([])
  for (let times = 0; times < share(50); times++)
    expect(made({ ...maker(), policy: nobody }, maker().document).ok).toBe(false)
})

function placesOf(issues: readonly ChangeIssue[]): readonly string[] {
  return issues.filter(({ code }) => code === 'rights/change-not-allowed').map(({ at }) => at)
}
