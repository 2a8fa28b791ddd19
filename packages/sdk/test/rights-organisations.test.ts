import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { describe, expect, test } from 'vitest'
import { ander, contract, forbidding, isSeen, nobody, organisatie, permit } from './rights-one-row.ts'
import type { Facts } from './rights-one-row.ts'
import { policyOf } from './rights-random.ts'

type Asked = Bevoegdheid['organisatievoorwaarde']

const organisations: readonly (readonly [
  Asked,
  so: readonly Facts[],
  not: readonly Facts[],
  open: readonly Facts[],
])[] = [
  [{ soort: 'elke-organisatie' }, [{}], [], [{ wie: {} }, { wie: { organisatiesoort: 'gemeente' } }]],
  [
    { soort: 'geen-organisatie' },
    [{ wie: {} }],
    [{}, { wie: { organisatie } }, { wie: { organisatiesoort: 'gemeente' } }],
    [],
  ],
  [
    { soort: 'organisatiesoort', organisatiesoorten: ['gemeente', 'onbekend'] },
    [{}],
    [{ wie: { organisatie, organisatiesoort: 'school' } }],
    [{ wie: { organisatie } }, { wie: { organisatie, organisatiesoort: 'onbekend' } }],
  ],
  [
    { soort: 'genoemde-organisaties', organisaties: [organisatie] },
    [{}],
    [{ wie: { organisatie: ander } }],
    [{ wie: {} }],
  ],
  [
    { soort: 'partij-bij-contract', contract },
    [{ wie: { organisatie, contracten: [ander, contract] } }],
    [{ wie: { organisatie, contracten: [] } }, { wie: { organisatie, contracten: [ander] } }],
    [{}],
  ],
]

describe.each(organisations)('%j', (organisatievoorwaarde, so, not, open) => {
  test('lets see only when it is surely so', () => {
    const policy = policyOf([{ ...permit, organisatievoorwaarde }])
    expect([so, not, open].map((list) => list.map((facts) => isSeen(policy, facts)))).toEqual([
      so.map(() => true),
      not.map(() => false),
      open.map(() => false),
    ])
  })

  test('forbids unless it is surely not so', () => {
    const policy = policyOf([permit, nobody, forbidding({ organisatievoorwaarde })])
    const isPermitted = (facts: Facts): boolean => isSeen(policyOf([permit, nobody]), facts)
    expect([so, not, open].map((list) => list.map((facts) => isSeen(policy, facts)))).toEqual([
      so.map(() => false),
      not.map(isPermitted),
      open.map(() => false),
    ])
  })
})
