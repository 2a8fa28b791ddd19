import { requireId } from '@samenspraak/sdk'
import type { Bevoegdheid, Voorwaarde } from '@samenspraak/sdk/bevoegdheid'
import type { ToestemmingId } from '@samenspraak/sdk/bouwstenen'
import { policyGaps, runExpectations } from '@samenspraak/sdk/policy-review'
import type { GapCode } from '@samenspraak/sdk/policy-review'
import { expect, test } from 'vitest'
import { coach, expectationOf, policyOf, rowOf, situationOf } from './policy-review-cases.ts'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

const reading = rowOf('wijkcoach-doelen-lezen')
const law = reading.rechtsgrond
const provisions = law?.soort === 'wet' ? law.bepalingen : []
const asked = { soort: 'bij-de-zaak', uitdrukkelijk: true } as const
const consent = {
  ...reading,
  sleutel: 'met-ja',
  rechtsgrond: { soort: 'toestemming', welkeToestemming: asked },
} as const

/** The rows of which some gap is reported. */
function gapsOf(code: GapCode, ...rows: readonly Bevoegdheid[]): readonly (readonly string[])[] {
  return policyGaps(policyOf(rows)).gaps.flatMap((gap) => (gap.code === code ? [gap.rows] : []))
}

test('a permit on consent without an article is reported, one that cites an article is not', () => {
  const cited = { ...consent, rechtsgrond: { ...consent.rechtsgrond, bepalingen: [...provisions] } }
  expect([gapsOf('gap/article-missing', consent), gapsOf('gap/article-missing', cited)]).toEqual([
    [['met-ja']],
    [],
  ])
})

test('consent is reported beside a duty for the same role, group, purpose and action, unless the acts never meet', () => {
  const elsewhere: Voorwaarde = { soort: 'regime-in', wettelijkeRegimes: ['jeugdwet'] }
  const byConsent = (change: Partial<Bevoegdheid>): readonly (readonly string[])[] =>
    gapsOf('gap/consent-beside-duty', reading, { ...consent, ...change })
  expect([
    byConsent({}),
    byConsent({ voorwaarden: [elsewhere] }),
    byConsent({ acties: ['beeindigen'] }),
    byConsent({ verwerkingsdoel: 'advies' }),
    byConsent({ gegevensgroep: 'afspraken' }),
    byConsent({ rol: 'regisseur' }),
  ]).toEqual([[['met-ja', 'wijkcoach-doelen-lezen']], [], [], [], [], []])
})

test('consent that cites the paragraph of a duty is reported, another paragraph is not', () => {
  const duty: Bevoegdheid = {
    ...reading,
    rol: 'regisseur',
    rechtsgrond: { soort: 'wet', avgGrond: 'wettelijke-plicht', bepalingen: [...provisions] },
  }
  const citing = (lid: number): Bevoegdheid => ({
    ...consent,
    rechtsgrond: { ...consent.rechtsgrond, bepalingen: provisions.map((one) => ({ ...one, lid })) },
  })
  expect([
    gapsOf('gap/consent-for-duty', duty, citing(1)),
    gapsOf('gap/consent-for-duty', duty, citing(4)),
  ]).toEqual([[['met-ja']], []])
})

test('a row that rests on the law and still asks for consent is reported', () => {
  const both = {
    ...reading,
    voorwaarden: [{ soort: 'toestemming-gegeven', welkeToestemming: asked } as const],
  }
  expect(gapsOf('gap/consent-under-act', both, rowOf('inwoner-doelen-lezen'))).toEqual([
    ['wijkcoach-doelen-lezen'],
  ])
})

test('an article is unusual where one role and one group use it once, and five rows elsewhere rest on it', () => {
  const usual = (['lezen', 'wijzigen', 'toevoegen', 'beeindigen'] as const).map((actie) => ({
    ...reading,
    sleutel: `gewoon-${actie}`,
    acties: [actie],
  }))
  const odd: Bevoegdheid = { ...reading, sleutel: 'vreemd', rol: 'regisseur', gegevensgroep: 'contact' }
  expect([
    gapsOf('gap/article-unusual', ...usual, reading, odd),
    gapsOf('gap/article-unusual', ...usual, odd),
    gapsOf('gap/article-unusual', ...usual, reading, { ...odd, gegevensgroep: 'doelen' }),
  ]).toEqual([[['vreemd']], [], []])
})

test('changing what may not be read for the same purpose is reported', () => {
  const blind: Bevoegdheid = { ...reading, sleutel: 'blind', acties: ['wijzigen'] }
  const readElsewhere: Bevoegdheid = { ...reading, acties: ['lezen'], verwerkingsdoel: 'advies' }
  expect([
    gapsOf('gap/change-without-reading', blind, readElsewhere),
    gapsOf('gap/change-without-reading', blind, reading),
  ]).toEqual([[['blind']], []])
})

test('a group counts as read when a row shows something of one person, totals are no reading', () => {
  const unread = policyGaps(smallPolicy).gaps.flatMap((gap) =>
    gap.code === 'gap/group-unread' ? [gap.gegevensgroep] : [],
  )
  expect([unread.includes('doelen'), unread.includes('gezondheid'), unread.includes('metingen')]).toEqual([
    false,
    false,
    true,
  ])
})

test('every role of the vocabulary without rows is reported', () => {
  const without = policyGaps(smallPolicy).gaps.filter(({ code }) => code === 'gap/role-without-rows')
  expect(without.map(({ rol }) => rol).slice(0, 3)).toEqual([
    'wettelijk-vertegenwoordiger',
    'regisseur',
    'jeugd-en-gezinsteamlid',
  ])
})

test('rows that decide no expectation are reported, and the coverage counts the rest', () => {
  const run = runExpectations(
    smallPolicy,
    [
      expectationOf(),
      expectationOf({ nummer: 2, gegevensgroep: 'contact', antwoord: 'nee', omvang: undefined }),
    ],
    [situationOf(coach)],
  )
  const { gaps, coverage, rows } = policyGaps(smallPolicy, run)
  expect(gaps.filter(({ code }) => code === 'gap/row-untested').map((gap) => gap.rows[0])).toEqual(
    smallPolicy.rows.map(({ sleutel }) => sleutel).filter((key) => key !== 'wijkcoach-doelen-lezen'),
  )
  expect([rows, coverage?.expectations, coverage?.rowsTested, coverage?.cellsWithout.length]).toEqual([
    6,
    2,
    1,
    3 * 22 - 2,
  ])
  expect(coverage?.roles.find(({ rol }) => rol === 'wijkcoach')).toEqual({
    rol: 'wijkcoach',
    expectations: 2,
    groups: 2,
  })
})

test('a row that a lawyer checked is not counted as unchecked', () => {
  const checked = {
    ...rowOf('wijkcoach-gezondheid-lezen'),
    rechtsgrond: {
      soort: 'toestemming',
      welkeToestemming: {
        soort: 'vastgelegd',
        toestemming: requireId<ToestemmingId>('0b000000-0000-4000-8000-000000000001'),
      },
    },
    juridischeToets: { getoetst: true, door: 'Jurist van Voorbeeldstad', op: '2026-02-01' },
  } as const
  expect(policyGaps(policyOf([reading, checked])).rowsUnchecked).toBe(1)
})

test('in the first policy nobody reads safety, and no other group is left unread', () => {
  const unread = policyGaps(realPolicy).gaps.filter(({ code }) => code === 'gap/group-unread')
  expect(unread.map(({ gegevensgroep }) => gegevensgroep)).toEqual(['veiligheid'])
})
