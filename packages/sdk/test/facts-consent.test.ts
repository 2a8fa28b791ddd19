import { resolveConsent } from '@samenspraak/sdk/facts'
import type { ConsentDocument, ConsentQuestion, ConsentReason } from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import { adult, consent, ids, op, question, reasonsOf, refusal } from './facts-cases.ts'

const team = { naar: [{ organisatie: ids.clinic, team: ids.team }] }
const doctor = { naar: [{ organisatie: ids.clinic, roltoewijzing: ids.doctor }] }
const thisPlan = { plan: ids.plan }

test('a consent that fits gives one fact, with what was looked at', () => {
  expect(resolveConsent([consent('a')], question())).toEqual({
    toestemmingen: [
      {
        toestemming: 'a',
        inwoner: ids.adult,
        gegevensgroep: 'doelen',
        vanRegime: 'wmo2015',
        uitdrukkelijk: true,
      },
    ],
    geweigerd: [],
    bekeken: [
      {
        toestemming: 'a',
        inwoner: ids.adult,
        gegevensgroep: 'doelen',
        vanRegime: 'wmo2015',
        reason: 'consents',
        nl: 'Dit ja telt.',
        en: 'This yes counts.',
      },
    ],
    issues: [],
  })
})

describe('one consent', () => {
  test.each<[string, Partial<ConsentDocument>, Partial<ConsentQuestion>, ConsentReason]>([
    ['counts on its first day', {}, { op: '2026-01-01' }, 'consents'],
    ['counts on its last day', {}, { op: '2026-12-31' }, 'consents'],
    ['does not count before', {}, { op: '2025-12-31' }, 'before-period'],
    ['does not count after', {}, { op: '2027-01-01' }, 'after-period'],
    [
      'counts without a last day',
      { periode: { begindatum: '2026-01-01' } },
      { op: '2030-01-01' },
      'consents',
    ],
    ['entered in error does not count', { status: 'foutief' }, {}, 'entered-in-error'],
    ['for another purpose does not count', { verwerkingsdoel: 'beleid' }, {}, 'other-purpose'],
    ['to another organisation does not count', { naar: [{ organisatie: 'x' }] }, {}, 'other-receiver'],
    [
      'to another team does not count',
      { naar: [{ organisatie: ids.clinic, team: 'x' }] },
      {},
      'other-receiver',
    ],
    [
      'to a team does not count for a colleague without one',
      team,
      { naar: { organisatie: ids.clinic, roltoewijzing: ids.doctor } },
      'other-receiver',
    ],
    [
      'to the same role at another organisation does not count',
      { naar: [{ organisatie: 'x', roltoewijzing: ids.doctor }] },
      {},
      'other-receiver',
    ],
    [
      'counts when one of its recipients asks',
      { naar: [{ organisatie: 'x' }, ...doctor.naar] },
      {},
      'consents',
    ],
    ['from another organisation does not count', { van: [{ organisatie: 'x' }] }, {}, 'other-discloser'],
    [
      'from one role does not count for all that its organisation holds',
      { van: [{ organisatie: ids.holder, roltoewijzing: 'r' }] },
      {},
      'other-discloser',
    ],
    [
      'from an organisation counts for a role in it',
      {},
      { van: { organisatie: ids.holder, roltoewijzing: 'r' } },
      'consents',
    ],
    ['for another plan does not count', { plan: 'x' }, {}, 'other-plan'],
    ['for this plan counts', thisPlan, {}, 'consents'],
    [
      'to another act does not count',
      { regimes: { van: 'wmo2015', naar: 'wmo2015' } },
      {},
      'other-receiving-act',
    ],
    [
      'given later does not count yet',
      { bewijs: { wijze: 'mondeling', op: '2026-06-02T00:30:00+02:00' } },
      {},
      'not-yet-given',
    ],
    [
      'given late on the same Dutch day counts',
      { bewijs: { wijze: 'mondeling', op: '2026-06-01T21:59:59Z' } },
      {},
      'consents',
    ],
    [
      'given after midnight here does not count yet',
      { bewijs: { wijze: 'mondeling', op: '2026-06-01T22:00:00Z' } },
      {},
      'not-yet-given',
    ],
  ])('%s', (_title, changes, asked, reason) => {
    expect(reasonsOf([consent('a', changes)], question(asked))).toEqual({ a: reason })
  })

  const { van, naar, naarRegimes, ...unknown } = question()
  test.each<[string, ConsentQuestion, ConsentReason]>([
    ['who discloses', { ...unknown, naar, naarRegimes }, 'discloser-unknown'],
    ['who receives', { ...unknown, van, naarRegimes }, 'receiver-unknown'],
    ['under which act', { ...unknown, van, naar }, 'receiving-act-unknown'],
  ])('while it is unknown %s a yes does not count and a no does', (_title, asked, reason) => {
    expect(reasonsOf([consent('a'), refusal('b')], asked)).toEqual({ a: reason, b: 'refuses' })
  })

  test('for one plan does not count when no plan is asked about', () => {
    const { plan: _left, ...withoutPlan } = question()
    expect(reasonsOf([consent('a', thisPlan), refusal('b', thisPlan)], withoutPlan)).toEqual({
      a: 'other-plan',
      b: 'other-plan',
    })
  })

  test('that was not given explicitly says so', () => {
    const { toestemmingen } = resolveConsent([consent('a', { uitdrukkelijk: false })], question())
    expect(toestemmingen.map(({ uitdrukkelijk }) => uitdrukkelijk)).toEqual([false])
  })

  test('keeps the act of origin, so data under another act stay closed', () => {
    const fromYouth = consent('a', { regimes: { van: 'jeugdwet', naar: 'zvw' } })
    expect(resolveConsent([fromYouth], question()).toestemmingen.map(({ vanRegime }) => vanRegime)).toEqual([
      'jeugdwet',
    ])
  })
})

test('two different entries for one resident leave the age unknown', () => {
  const twice = question({ inwoners: [adult, { ...adult, geboortedatum: '1981-05-05' }] })
  expect(reasonsOf([consent('a')], twice)).toEqual({ a: 'age-unknown' })
})

test('a day that is no date resolves nothing', () => {
  const { toestemmingen, bekeken, issues } = resolveConsent(
    [consent('a')],
    question({ op: `${op}T00:00:00Z` }),
  )
  expect({ toestemmingen, bekeken, codes: issues.map(({ code }) => code) }).toEqual({
    toestemmingen: [],
    bekeken: [],
    codes: ['facts/day-invalid'],
  })
})
