import { comparePolicies, policyGaps, readSituations, runExpectations } from '@samenspraak/sdk/policy-review'
import { createPolicy, createVocabulary } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { expectationOf, rowOf, situationOf } from './policy-review-cases.ts'
import { TestRowsRefusedError } from './rights-exports-policy.ts'

const vocabulary = createVocabulary({
  gegevensgroepen: [
    { sleutel: 'bomen', bestaanIsGevoelig: false, label: { nl: 'Bomen', en: 'Trees' } },
    { sleutel: 'paden', bestaanIsGevoelig: false, label: { nl: 'Paden', en: 'Paths' } },
  ],
  lijsten: {
    rol: { tuinman: ['Tuinman', 'Gardener'] },
    verwerkingsdoel: { snoeien: ['Snoeien', 'Pruning'] },
    wet: { tuinwet: ['Tuinwet', 'Garden Act'] },
  },
})

/** A policy of another field, with these actions on paths. */
function garden(...acties: readonly string[]): Policy {
  const row = {
    ...rowOf('wijkcoach-doelen-lezen'),
    sleutel: 'tuinman-paden-lezen',
    rol: 'tuinman',
    gegevensgroep: 'paden',
    verwerkingsdoel: 'snoeien',
    acties,
    voorwaarden: [{ soort: 'regime-in', wettelijkeRegimes: ['tuinwet'] }],
  }
  const created = createPolicy([row], { verraad: [], version: '1', vocabulary })
  if (!created.ok) throw new TestRowsRefusedError(JSON.stringify(created.issues))
  return created.policy
}

const prunes = expectationOf({ rol: 'tuinman', verwerkingsdoel: 'snoeien', gegevensgroep: 'paden' })
const inGarden = situationOf({ organisatiesoort: 'gemeente', regime: 'tuinwet', toestemming: 'geen' })

test('a policy of another field is asked and read aloud in its own words', () => {
  const run = runExpectations(garden('lezen'), [prunes, expectationOf()], [inGarden])
  expect(run.outcomes.map(({ verdict, extent, en }) => [verdict, extent, en])).toEqual([
    ['agree', 'vol', expect.stringMatching(/^Right: all of it\. A gardener may, .* Garden Act, read paths/)],
    ['impossible', undefined, expect.stringContaining('There is no such role.')],
  ])
})

test('situations of another field have the codes of that field', () => {
  expect([
    readSituations([inGarden], vocabulary).issues,
    readSituations([inGarden]).issues.map(({ code, at }) => [code, at]),
  ]).toEqual([[], [['review/fact-invalid', '/0/feiten/regime']]])
})

test('gaps and differences of another field speak of its own roles and groups', () => {
  const unread = policyGaps(garden('lezen')).gaps.filter(({ code }) => code !== 'gap/article-missing')
  const [gained] = comparePolicies(garden('lezen'), garden('lezen', 'wijzigen'))
  expect([unread.map(({ gegevensgroep }) => gegevensgroep), gained?.en.slice(0, 25)]).toEqual([
    ['bomen'],
    'Gardener, Paths (change):',
  ])
})
