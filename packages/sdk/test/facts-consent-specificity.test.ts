import { resolveConsent } from '@samenspraak/sdk/facts'
import type { ConsentDocument, ConsentReason } from '@samenspraak/sdk/facts'
import { describe, expect, test } from 'vitest'
import { childSays, consent, ids, question, reasonsOf, refusal, withdrawn } from './facts-cases.ts'

const team = { naar: [{ organisatie: ids.clinic, team: ids.team }] }
const doctor = { naar: [{ organisatie: ids.clinic, roltoewijzing: ids.doctor }] }
const thisPlan = { plan: ids.plan }

describe('withdrawing', () => {
  const withdrawal = withdrawn(consent('a'), '2026-06-01T00:10:00+02:00')
  test.each<[string, string, ConsentReason]>([
    ['leaves the day before as it was', '2026-05-31', 'consents'],
    ['counts for the whole Dutch day on which it is done', '2026-06-01', 'withdrawn'],
    ['counts afterwards', '2026-06-02', 'withdrawn'],
  ])('%s', (_title, day, reason) => {
    expect(reasonsOf([consent('a'), withdrawal], question({ op: day }))).toEqual({ a: reason })
  })

  test.each([
    ['without saying when', undefined],
    ['at a moment that is none', { op: '2026-09-01', door: childSays }],
  ])('%s counts at once', (_title, intrekking) => {
    const { intrekking: _moment, ...document } = withdrawal
    const unclear = intrekking === undefined ? document : { ...document, intrekking }
    expect(reasonsOf([unclear], question())).toEqual({ a: 'withdrawn' })
  })

  test('of a specific yes leaves a wider yes, and says so', () => {
    const { toestemmingen, issues } = resolveConsent(
      [withdrawn(consent('a', doctor), '2026-05-01T12:00:00Z'), consent('b')],
      question(),
    )
    expect(toestemmingen.map(({ toestemming }) => toestemming)).toEqual(['b'])
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ['facts/consent-wider-than-withdrawn', '/toestemmingen/0'],
    ])
  })

  test('of a specific yes does not reopen what a wider no closed', () => {
    const documents = [consent('a', doctor), refusal('b')]
    expect(reasonsOf(documents, question())).toEqual({ a: 'consents', b: 'refuses' })
    const after = resolveConsent(
      [withdrawn(consent('a', doctor), '2026-05-01T12:00:00Z'), refusal('b')],
      question(),
    )
    expect(after.toestemmingen).toEqual([])
  })
})

describe('a yes and a no', () => {
  test.each<[string, Partial<ConsentDocument>, Partial<ConsentDocument>, 'consents' | 'overruled']>([
    ['the no wins when both are for the organisation', {}, {}, 'overruled'],
    ['a yes for the team beats a no for the organisation', team, {}, 'consents'],
    ['a yes for the role beats a no for the team', doctor, team, 'consents'],
    ['a no for the role beats a yes for the team', team, doctor, 'overruled'],
    ['a yes for this plan beats a no for no plan in particular', thisPlan, {}, 'consents'],
    ['a no for this plan beats a yes for no plan in particular', {}, thisPlan, 'overruled'],
    ['the no wins when each is more specific in one respect', thisPlan, team, 'overruled'],
    ['the no wins the other way round too', team, thisPlan, 'overruled'],
    ['a yes that is more specific in both respects wins', { ...team, ...thisPlan }, {}, 'consents'],
    [
      'naming fewer groups makes a yes no more specific',
      {},
      { gegevensgroepen: ['doelen', 'afspraken'] },
      'overruled',
    ],
    [
      'a no for the organisation and for the role in it is as specific as the role',
      team,
      { naar: [{ organisatie: ids.clinic }, ...doctor.naar] },
      'overruled',
    ],
    ['a no for another plan leaves a yes alone', {}, { plan: 'x' }, 'consents'],
    ['a no for another purpose leaves a yes alone', {}, { verwerkingsdoel: 'beleid' }, 'consents'],
    ['a no for another group leaves a yes alone', {}, { gegevensgroepen: ['afspraken'] }, 'consents'],
    [
      'a no for data from another act leaves a yes alone',
      {},
      { regimes: { van: 'wgs', naar: 'zvw' } },
      'consents',
    ],
    [
      'a no that has ended leaves a yes alone',
      {},
      { periode: { begindatum: '2026-01-01', einddatum: '2026-05-31' } },
      'consents',
    ],
    [
      'a no written down later counts from its period on',
      {},
      { bewijs: { wijze: 'mondeling', op: '2027-01-01T00:00:00Z' } },
      'overruled',
    ],
  ])('%s', (_title, yes, no, outcome) => {
    expect(reasonsOf([consent('yes', yes), refusal('no', no)], question())['yes']).toBe(outcome)
  })

  test('the refusal that decided is named with its reason', () => {
    const { geweigerd } = resolveConsent([consent('yes'), refusal('no')], question())
    expect(geweigerd).toEqual([
      {
        inwoner: ids.adult,
        gegevensgroep: 'doelen',
        vanRegime: 'wmo2015',
        toestemmingen: ['no'],
        reason: 'refuses',
      },
    ])
  })
})

describe('versions', () => {
  test('the highest version counts, wherever it stands', () => {
    const later = {
      ...consent('a'),
      status: 'foutief' as const,
      vastlegging: { ...consent('a').vastlegging, versie: 2 },
    }
    expect(reasonsOf([later, consent('a')], question())).toEqual({ a: 'entered-in-error' })
  })

  test('of two different documents of one version the yes does not count and the no does', () => {
    const { bekeken } = resolveConsent([consent('a'), refusal('a')], question())
    expect(bekeken.map(({ reason }) => reason).toSorted()).toEqual(['refuses', 'versions-conflict'])
  })
})
