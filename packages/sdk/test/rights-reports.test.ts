import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { gebiedsbudgetRights } from '@samenspraak/sdk/gebiedsbudget/rights'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { Report } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { silentGroups } from '../src/rights/policy/vocabulary.ts'
import { ander, example, inwoner, organisatie, permit, plan, usual } from './rights-one-row.ts'
import type { Facts } from './rights-one-row.ts'
import { policyOf } from './rights-random.ts'

function reportOn(rows: readonly Partial<Bevoegdheid>[], facts: Facts = {}): Report {
  const given = rows.map((row, index) => ({ ...permit, sleutel: `rij-${index}`, ...row }))
  const request = { ...usual, ...facts }
  return Reflect.apply(viewOfChecked, undefined, [ondersteuningsplanRights, plan, request, policyOf(given)])
    .report
}

const [silent = ''] = silentGroups
const groups = ondersteuningsplanRights.groups.length
const open = ondersteuningsplanRights.groups.filter((group) => !silentGroups.has(group))

test('there are groups that may not be named, and they are only counted', () => {
  expect(ondersteuningsplanRights.groups).toContain(silent)
  const { getoond, afgeschermd, aantalVerzwegen } = reportOn([])
  expect([getoond, afgeschermd.toSorted(), aantalVerzwegen]).toEqual([
    [],
    open.toSorted(),
    groups - open.length,
  ])
})

test('a group of which a row lets know that it is there is named', () => {
  const marked = {
    gegevensgroep: 'werkaantekeningen',
    verplichting: { soort: 'zichtbaar-afschermen' },
  } as const
  const gegevensgroep = [...silentGroups].find((group) => ondersteuningsplanRights.groups.includes(group))
  const row: Partial<Bevoegdheid> = Object.assign({}, marked, { gegevensgroep })
  const { getoond, afgeschermd, aantalVerzwegen } = reportOn([row])
  expect([getoond, afgeschermd.includes(String(gegevensgroep)), aantalVerzwegen]).toEqual([
    [],
    true,
    groups - open.length - 1,
  ])
})

test.each<readonly [string, Partial<Bevoegdheid>]>([
  ['alles', {}],
  ['minimum', { verplichting: { soort: 'tot-minimum-beperken' } }],
  ['deels', { voorwaarden: [{ soort: 'over-zichzelf' }] }],
])('what is shown is reported as %s', (omvang, row) => {
  const { getoond } = reportOn([row], { wie: { organisatie, inwoner } })
  expect(getoond.map((group) => [group.gegevensgroep, group.omvang])).toEqual([['omslag', omvang]])
})

test('a row that shows nothing is not reported beside one that shows', () => {
  const { getoond } = reportOn([{}, { verplichting: { soort: 'weglaten' } }])
  expect(getoond.flatMap(({ bevoegdheden }) => bevoegdheden.map(({ sleutel }) => sleutel))).toEqual(['rij-0'])
})

test('only consents for the group of a row are reported, each once', () => {
  const consent = { inwoner, gegevensgroep: 'omslag', vanRegime: 'wmo2015', uitdrukkelijk: true }
  const toestemmingen = [
    { ...consent, toestemming: ander },
    { ...consent, toestemming: ander, vanRegime: 'jeugdwet' },
    { ...consent, toestemming: organisatie, gegevensgroep: 'contact' },
  ]
  const welkeToestemming = { soort: 'bij-de-zaak', uitdrukkelijk: true } as const
  const { getoond } = reportOn([{ rechtsgrond: { soort: 'toestemming', welkeToestemming } }], {
    toestemmingen,
  })
  expect(getoond.flatMap(({ bevoegdheden }) => bevoegdheden.map((row) => row.toestemmingen))).toEqual([
    [ander],
  ])
})

test('a group that may be seen in totals is named as such, and shown where a message is the total', () => {
  const row = {
    ...permit,
    gegevensgroep: 'verantwoording',
    verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 },
  } as const
  expect(reportOn([{ verplichting: row.verplichting }]).alleenInTotalen).toEqual(['omslag'])
  const budget = example('gebiedsbudget', 'minimaal')
  const seen = Reflect.apply(viewOfChecked, undefined, [gebiedsbudgetRights, budget, usual, policyOf([row])])
  const { report } = seen
  expect(
    report.getoond.map((group: Report['getoond'][number]) => [group.gegevensgroep, group.omvang]),
  ).toEqual([['verantwoording', 'totalen']])
  expect(seen.document).toBeDefined()
})

test('a group that is forbidden is not reported as shown, whatever permits it', () => {
  const { rechtsgrond: _basis, ...bare } = permit
  const forbidden = { ...bare, sleutel: 'verboden', effect: 'verbieden' } as const
  const { report } = Reflect.apply(viewOfChecked, undefined, [
    ondersteuningsplanRights,
    plan,
    usual,
    policyOf([permit, forbidden]),
  ])
  expect(report.getoond).toEqual([])
})

test('a prohibition gives no totals', () => {
  const { rechtsgrond: _basis, ...bare } = permit
  const forbidden = {
    ...bare,
    sleutel: 'verboden',
    effect: 'verbieden',
    verplichting: { soort: 'samenvoegen', minimaleCelgrootte: 10 },
  } as const
  const { report } = Reflect.apply(viewOfChecked, undefined, [
    ondersteuningsplanRights,
    plan,
    usual,
    policyOf([forbidden]),
  ])
  expect([report.getoond, report.alleenInTotalen]).toEqual([[], []])
})
