import { decide, toCedar, toRego } from '@samenspraak/sdk/rights-exports'
import { describe, expect, test } from 'vitest'
import { policyOf } from './rights-random.ts'

const policy = policyOf([
  {
    sleutel: 'regisseur-doelen-lezen',
    rol: 'regisseur',
    organisatievoorwaarde: { soort: 'elke-organisatie' },
    acties: ['lezen'],
    gegevensgroep: 'doelen',
    verwerkingsdoel: 'afstemming',
    rechtsgrond: { soort: 'geen-persoonsgegevens' },
    voorwaarden: [
      { soort: 'periode-geldt', dagenNaAfloop: 30 },
      { soort: 'code-in', codelijst: 'planstatus', codes: ['actief', 'opgeschort'] },
      { soort: 'eigen-onderdeel-loopt' },
    ],
    effect: 'toestaan',
    periode: { begindatum: '2026-01-01' },
    besloten: { door: 'Verzonnen gemeente', op: '2026-01-01' },
    motivering: { nl: 'Om te proberen.', en: 'To try.' },
    juridischeToets: { getoetst: false },
  },
])

test('Cedar is asked for the days after a period and for the code of a list', () => {
  const { policies, schema } = toCedar(policy)
  const { attributes } = schema.Samenspraak.commonTypes.Vraag
  expect(policies.split('\n').filter((line) => /dagenNa|code_/.test(line))).toEqual([
    'when { context has dagenNaPeriode && context.dagenNaPeriode <= 30 }',
    'when { context has code_planstatus && ["actief", "opgeschort"].contains(context.code_planstatus) }',
    'when { context has dagenNaEigenOnderdeel && context.dagenNaEigenOnderdeel <= 0 };',
  ])
  expect([attributes['dagenNaPeriode']?.type, attributes['code_planstatus']?.type]).toEqual([
    'Long',
    'String',
  ])
})

test('Rego gets the same facts as data', () => {
  expect(toRego(policy).data.rows.flatMap(({ facts }) => facts)).toEqual([
    { kind: 'present', name: 'organisatie' },
    { kind: 'at-most', name: 'dagenNaPeriode', most: 30 },
    { kind: 'one-of', name: 'code_planstatus', codes: ['actief', 'opgeschort'] },
    { kind: 'at-most', name: 'dagenNaEigenOnderdeel', most: 0 },
  ])
})

describe('an AuthZEN question', () => {
  const lasting = { begindatum: '2026-01-01', einddatum: '2026-10-23' }
  const right = {
    periode: lasting,
    codes: { planstatus: 'actief' },
    eigenOnderdelen: [lasting, { begindatum: '2026-11-22' }],
  }

  test.each([
    ['all is so', right, true],
    ['the period is over too long', { ...right, periode: { ...lasting, einddatum: '2026-10-22' } }, false],
    ['no period is said', { ...right, periode: undefined }, false],
    ['the code is another', { ...right, codes: { planstatus: 'concept' } }, false],
    ['the code is of another list', { ...right, codes: { doelstatus: 'actief' } }, false],
    ['no own part lasts', { ...right, eigenOnderdelen: [lasting] }, false],
    ['nobody knows of own parts', { ...right, eigenOnderdelen: undefined }, false],
  ] as const)('when %s', (_name, said, decision) => {
    const properties = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
    const answer = decide(
      {
        subject: {
          type: 'roltoewijzing',
          id: 'rol-1',
          properties: { rol: 'regisseur', organisatie: 'organisatie-1' },
        },
        action: { name: 'lezen' },
        resource: { type: 'gegevensgroep', id: 'doelen', properties },
        context: { verwerkingsdoel: 'afstemming', op: '2026-11-22' },
      },
      policy,
    )
    expect(answer.decision).toBe(decision)
  })
})
