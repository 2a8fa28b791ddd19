import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { organisatie, policyMade, reads } from './breaker-change-rows.ts'
import type { Row } from './breaker-change-rows.ts'
import { planOf, whoIs } from './change-plan.ts'

const goals: Row = { gegevensgroep: 'doelen', acties: reads }
// A prohibition on one's own contributions: who asks must be surely somebody else to read.
const given: readonly Row[] = [
  { gegevensgroep: 'omslag', acties: reads },
  goals,
  { ...goals, effect: 'verbieden', voorwaarden: [{ soort: 'eigen-inbreng' }] },
]
const plan = planOf('volledig')

/** A request as a program without types sends it. */
function untyped(change: (request: Record<string, Record<string, unknown>>) => void): AccessRequest {
  const text = JSON.stringify(whoIs('onderaannemer', plan, { organisatie }))
  const request = JSON.parse(text)
  change(request)
  return request
}

const wrongFacts: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['an empty text', ''],
  ['a number', 7],
  ['a list', ['x']],
  ['a text that is an object', Object('x')],
]

describe('a request', () => {
  test.each(wrongFacts)(
    'with %s as a fact is refused at its place and lifts no prohibition',
    (_what, fact) => {
      const policy = policyMade(given)
      const request = untyped(({ wie = {} }) => {
        wie['inwoner'] = fact
        wie['roltoewijzing'] = fact
      })
      const { document, issues } = view(ondersteuningsplanRights, plan, request, policy)
      expect([document, issues.map(({ code, at }) => `${code} ${at}`)]).toEqual([
        undefined,
        ['rights/request-invalid /wie/roltoewijzing', 'rights/request-invalid /wie/inwoner'],
      ])
    },
  )

  test('with a fact that is null changes nothing for a later request without that fact', () => {
    const first = policyMade(given)
    view(
      ondersteuningsplanRights,
      plan,
      untyped(({ wie = {} }) => (wie['inwoner'] = null)),
      first,
    )
    const right = untyped(() => undefined)
    expect(view(ondersteuningsplanRights, plan, right, first)).toEqual(
      view(ondersteuningsplanRights, plan, right, policyMade(given)),
    )
  })

  test('with an age that is null does not make a later request without that age refused', () => {
    const policy = policyMade(given)
    const person = { inwoner: plan.over[0] ?? '' }
    const asked = (personen: unknown): AccessRequest =>
      untyped((request) => Reflect.set(request, 'personen', personen))
    view(ondersteuningsplanRights, plan, asked([{ ...person, leeftijdsgroep: null }]), policy)
    expect(view(ondersteuningsplanRights, plan, asked([person]), policy).issues).toEqual([])
  })

  test('with a function in it that nobody reads is answered like one without it', () => {
    const right = untyped(() => undefined)
    const request = Object.assign(
      untyped(() => undefined),
      { log: () => 'x' },
    )
    expect(view(ondersteuningsplanRights, plan, request, policyMade(given))).toEqual(
      view(ondersteuningsplanRights, plan, right, policyMade(given)),
    )
  })
})

describe('what is kept for later', () => {
  test('is a report that nobody can change', () => {
    const policy = policyMade(given)
    const { report } = view(
      ondersteuningsplanRights,
      plan,
      untyped(() => undefined),
      policy,
    )
    expect(() => Reflect.apply(Array.prototype.push, report.getoond, ['x'])).toThrow(TypeError)
    expect(Reflect.set(report, 'rol', 'regisseur')).toBe(false)
  })

  test('are the rows of a role and the words of a policy, which nobody can change once the hash is taken', () => {
    const policy = policyMade(given)
    expect(Reflect.set(policy.rowsOf('onderaannemer'), 'length', 2)).toBe(false)
    expect(() => Reflect.apply(Array.prototype.reverse, policy.vocabulary.groupNames, [])).toThrow(TypeError)
  })
})
