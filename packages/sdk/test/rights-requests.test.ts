import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { createPolicy, createViewer, view } from '@samenspraak/sdk/rights'
import type { Verraad } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { ander, inwoner, isSeen, organisatie, over, permit, plan, regime, usual } from './rights-one-row.ts'
import { policyOf } from './rights-random.ts'

const policy = policyOf([permit])
const consent = {
  toestemming: ander,
  inwoner,
  gegevensgroep: 'omslag',
  vanRegime: 'wmo2015',
  uitdrukkelijk: true,
}

test.each([
  ['a secrecy', { wie: { organisatie, geheimhouding: 'gefluister' } }, '/wie/geheimhouding'],
  ['an age', { personen: [{ inwoner, leeftijdsgroep: 'stokoud' }] }, '/personen/0/leeftijdsgroep'],
  ['an act', { toestemmingen: [{ ...consent, vanRegime: 'maanwet' }] }, '/toestemmingen/0/vanRegime'],
  ['a group', { toestemmingen: [{ ...consent, gegevensgroep: 'ster' }] }, '/toestemmingen/0/gegevensgroep'],
])('%s that nobody knows shows nothing, and the place is told', (_what, facts, at) => {
  const { document, issues } = view(ondersteuningsplanRights, plan, { ...usual, ...facts }, policy)
  expect([document, issues.map((issue) => issue.at)]).toEqual([undefined, [at]])
})

test.each([
  [{ wie: { namens: inwoner } }],
  [{ wie: { contracten: 'alle' } }],
  [{ wie: { namens: [3] } }],
  [{ wie: { inwoner: '' } }],
  [{ personen: [{ leeftijdsgroep: '18-en-ouder' }] }],
])('%j is no request', (facts) => {
  const given: unknown[] = [ondersteuningsplanRights, plan, { ...usual, ...facts }, policy]
  const { document, issues } = Reflect.apply(view, undefined, given)
  expect([document, issues.map(({ code }: { code: string }) => code)]).toEqual([
    undefined,
    ['rights/request-invalid'],
  ])
})

describe('consent', () => {
  const given = over.map((person) => ({
    ...consent,
    inwoner: person,
    vanRegime: regime,
  }))
  const asking = policyOf([
    {
      ...permit,
      rechtsgrond: {
        soort: 'toestemming',
        welkeToestemming: { soort: 'bij-de-zaak', uitdrukkelijk: true },
      },
    },
  ])

  test('of everybody, explicit, for the group and the act lets see', () => {
    expect(isSeen(asking, { toestemmingen: given })).toBe(true)
  })

  test.each([
    ['nobody', []],
    ['all but one', given.slice(1)],
    ['another group', given.map((one) => ({ ...one, gegevensgroep: 'contact' }))],
    ['another act', given.map((one) => ({ ...one, vanRegime: 'leerplichtwet' }))],
    ['not explicit', given.map((one) => ({ ...one, uitdrukkelijk: false }))],
  ])('of %s does not', (_what, toestemmingen) => {
    // In turn with one that does, so that what was found out for one would show in the other.
    expect([given, toestemmingen, given].map((list) => isSeen(asking, { toestemmingen: list }))).toEqual([
      true,
      false,
      true,
    ])
  })

  test('is not explicit by a word', () => {
    const toestemmingen = given.map((one) => ({ ...one, uitdrukkelijk: 'ja' }))
    expect(Reflect.apply(isSeen, undefined, [asking, { toestemmingen }])).toBe(false)
  })

  test('that a row names must be that very one', () => {
    const named = policyOf([
      {
        ...permit,
        voorwaarden: [
          {
            soort: 'toestemming-gegeven',
            welkeToestemming: { soort: 'vastgelegd', toestemming: ander },
          },
        ],
      },
    ])
    const others = given.map((one) => ({ ...one, toestemming: organisatie }))
    expect([given, others].map((toestemmingen) => isSeen(named, { toestemmingen }))).toEqual([true, false])
  })
})

describe('what somebody changes in a request afterwards', () => {
  test('does not make an organisation one of the plan', () => {
    const own = policyOf([{ ...permit, voorwaarden: [{ soort: 'zelfde-organisatie' }] }])
    const bron = ondersteuningsplan.is(plan) ? plan.vastlegging.bron : ''
    const request = { ...usual, wie: { organisatie: ander } }
    const viewer = createViewer(ondersteuningsplanRights, request, own)
    Object.assign(request.wie, { organisatie: bron })
    expect(ondersteuningsplan.is(plan) && viewer(plan).document?.id).toBeUndefined()
    expect(isSeen(own, { wie: { organisatie: bron } })).toBe(true)
  })
})

describe('telling codes', () => {
  const telling: readonly Verraad[] = [
    {
      codelijst: 'betrokkenheid',
      waarde: 'schuldhulpverlener',
      gegevensgroep: 'inkomen-en-schulden',
      motivering: { nl: 'Verzonnen.', en: 'Made up.' },
    },
  ]

  test('are in the hash of a policy', () => {
    const hashes = [telling, []].map((verraad) => {
      const made = createPolicy([permit], { verraad, version: '1' })
      return made.ok ? made.policy.hash : ''
    })
    expect(new Set(hashes).size).toBe(2)
  })

  test('of a group that nobody knows are refused', () => {
    const verraad = telling.map((one) => ({
      ...one,
      gegevensgroep: 'sterrenbeeld',
    }))
    const made = createPolicy([permit], { verraad, version: '1' })
    expect(made.ok ? [] : made.issues.map(({ at }) => at)).toEqual(['/verraad/0/gegevensgroep'])
  })
})
