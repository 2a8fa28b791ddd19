import { runExpectations } from '@samenspraak/sdk/policy-review'
import type { Expectation, SituationFacts } from '@samenspraak/sdk/policy-review'
import { expect, test } from 'vitest'
import { coach, expectationOf, policyOf, resident, rowOf, situationOf } from './policy-review-cases.ts'
import { smallPolicy } from './rights-exports-policy.ts'

const no: Partial<Expectation> = { antwoord: 'nee', omvang: undefined }

/** What the small policy gives: how much, and which rows decided. */
function given(
  facts: SituationFacts,
  change: Partial<Expectation>,
): readonly [verdict: string, extent: string | undefined, ...rows: readonly string[]] {
  const [outcome] = runExpectations(smallPolicy, [expectationOf(change)], [situationOf(facts)]).outcomes
  return [outcome?.verdict ?? '', outcome?.extent, ...(outcome?.rows ?? [])]
}

const coachReads = 'wijkcoach-doelen-lezen'
const totals: Partial<Expectation> = {
  rol: 'beleidsmedewerker',
  verwerkingsdoel: 'beleid',
  gegevensgroep: 'metingen',
}
const policyOfficer: SituationFacts = { organisatiesoort: 'gemeente', toestemming: 'geen' }
const safety: Partial<Expectation> = { gegevensgroep: 'veiligheid' }
const access: Partial<Expectation> = { rol: 'inwoner', verwerkingsdoel: 'inzage-door-inwoner' }

const decisions: readonly (readonly [
  name: string,
  facts: SituationFacts,
  change: Partial<Expectation>,
  outcome: readonly unknown[],
])[] = [
  ['a permit that holds', coach, {}, ['agree', 'vol', coachReads]],
  ['another action of the same row', coach, { actie: 'wijzigen' }, ['agree', 'vol', coachReads]],
  ['an action no row has', coach, { actie: 'beeindigen' }, ['contradict', 'niets']],
  ['a fact of the request that is not there', { ...coach, toegewezen: false }, no, ['agree', 'niets']],
  ['another act', { ...coach, regime: 'jeugdwet' }, no, ['agree', 'niets']],
  ['an act nobody knows', { ...coach, regime: 'onbekend' }, {}, ['contradict', 'niets']],
  ['another kind of organisation', { ...coach, organisatiesoort: 'school' }, no, ['agree', 'niets']],
  ['another purpose', coach, { ...no, verwerkingsdoel: 'beleid' }, ['agree', 'niets']],
  ['a no where a row permits', coach, no, ['contradict', 'vol', coachReads]],
  ['less than a row permits', coach, { omvang: 'minimum' }, ['contradict', 'vol', coachReads]],
  ['a yes of any extent', coach, { omvang: undefined }, ['agree', 'vol', coachReads]],
  ['a forbid', coach, { ...no, ...safety }, ['agree', 'niets', 'wijkcoach-veiligheid-verboden']],
  ['a yes against a forbid', coach, safety, ['contradict', 'niets', 'wijkcoach-veiligheid-verboden']],
  [
    'a forbid for an age',
    { ...coach, leeftijdsgroep: 'onder-12' },
    { ...no, gegevensgroep: 'gezondheid' },
    ['agree', 'niets', 'wijkcoach-gezondheid-verboden-jong'],
  ],
  [
    'totals',
    policyOfficer,
    { ...totals, omvang: 'totaal' },
    ['agree', 'totaal', 'beleidsmedewerker-metingen-totalen'],
  ],
  [
    'all where only totals are given',
    policyOfficer,
    totals,
    ['contradict', 'totaal', 'beleidsmedewerker-metingen-totalen'],
  ],
  ['oneself', resident, access, ['agree', 'vol', 'inwoner-doelen-lezen']],
  ['somebody else', { ...resident, overZichzelf: false }, { ...access, ...no }, ['agree', 'niets']],
]

test.each(decisions)('%s gives what the engine decides', (_name, facts, change, outcome) => {
  expect(given(facts, change)).toEqual(outcome)
})

test('a row that gives the minimum lets nobody change anything', () => {
  const minimal = { ...rowOf(coachReads), verplichting: { soort: 'tot-minimum-beperken' } } as const
  const run = runExpectations(
    policyOf([minimal]),
    [expectationOf({ omvang: 'minimum' }), expectationOf({ ...no, nummer: 2, actie: 'wijzigen' })],
    [situationOf(coach)],
  )
  expect(run.outcomes.map(({ verdict, extent }) => [verdict, extent])).toEqual([
    ['agree', 'minimum'],
    ['agree', 'niets'],
  ])
})

test('consent counts for the group that is asked, and only as explicit as it was given', () => {
  const explicit = { soort: 'bij-de-zaak', uitdrukkelijk: true } as const
  const row = {
    ...rowOf(coachReads),
    rechtsgrond: { soort: 'toestemming', welkeToestemming: explicit },
  } as const
  const extents = (['geen', 'gewoon', 'uitdrukkelijk'] as const).map(
    (toestemming) =>
      runExpectations(policyOf([row]), [expectationOf()], [situationOf({ ...coach, toestemming })])
        .outcomes[0]?.extent,
  )
  expect(extents).toEqual(['niets', 'niets', 'vol'])
})

test('a row counts on the day that is asked', () => {
  const old = { ...rowOf(coachReads), periode: { begindatum: '2026-01-01', einddatum: '2026-06-30' } }
  const extentOn = (op: string): string | undefined =>
    runExpectations(policyOf([old]), [expectationOf()], [situationOf(coach)], { op }).outcomes[0]?.extent
  expect([extentOn('2025-12-31'), extentOn('2026-06-30'), extentOn('2026-07-01')]).toEqual([
    'niets',
    'vol',
    'niets',
  ])
})

test('without a day the rows are asked on the day on which the last of them begins', () => {
  const later = { ...rowOf('wijkcoach-veiligheid-verboden'), periode: { begindatum: '2026-09-01' } }
  expect(runExpectations(policyOf([rowOf(coachReads), later]), [], []).op).toBe('2026-09-01')
})

test('a contradiction says what was expected, what the rows give, and which row comes near', () => {
  const [outcome] = runExpectations(
    smallPolicy,
    [expectationOf()],
    [situationOf({ ...coach, regime: 'jeugdwet' })],
  ).outcomes
  expect([outcome?.nl, outcome?.en]).toEqual([
    'Verwacht: alles. De regels geven: niets. Geen regel staat het toe. Het dichtst bij komt wijkcoach-doelen-lezen, maar die geldt als het gegeven valt onder Wmo 2015.',
    'Expected: all of it. The rows give: nothing. No row permits it. The nearest is wijkcoach-doelen-lezen, but it holds when the data fall under Social Support Act 2015.',
  ])
})

test('every word that leads nowhere is reported with its line, and nothing is asked', () => {
  const lost = expectationOf({
    rol: 'tovenaar',
    verwerkingsdoel: 'toveren',
    situatie: 'sprookje',
    gegevensgroep: 'toverspreuken',
    actie: 'bekijken',
    line: 7,
  })
  const run = runExpectations(smallPolicy, [lost], [situationOf(coach)])
  expect(run.issues.map(({ code, line }) => [code, line])).toEqual([
    ['review/role-unknown', 7],
    ['review/purpose-unknown', 7],
    ['review/situation-unknown', 7],
    ['review/group-unknown', 7],
    ['review/action-unknown', 7],
  ])
  expect(run.outcomes.map(({ verdict, extent, rows }) => [verdict, extent, rows])).toEqual([
    ['impossible', undefined, []],
  ])
})

test('a name that every object has is no word of ours', () => {
  const run = runExpectations(smallPolicy, [expectationOf({ rol: 'constructor' })], [situationOf(coach)])
  expect(run.issues.map(({ code }) => code)).toEqual(['review/role-unknown'])
})
