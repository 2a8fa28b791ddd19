import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { comparePolicies } from '@samenspraak/sdk/policy-review'
import type { Policy } from '@samenspraak/sdk/rights'
import { expect, test } from 'vitest'
import { policyOf, rowOf, withRow } from './policy-review-cases.ts'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

const reads = 'wijkcoach-doelen-lezen'
const forbids = 'wijkcoach-gezondheid-verboden-jong'

/** What differs from the small policy: kind, direction and actions. */
function changed(rows: readonly Bevoegdheid[]): readonly unknown[] {
  return short(smallPolicy, policyOf(rows))
}

function short(before: Policy, after: Policy): readonly unknown[] {
  return comparePolicies(before, after).map(({ kind, direction, acties }) => [kind, direction, acties.join()])
}

test.each([['first', realPolicy] as const, ['small', smallPolicy] as const])(
  'the %s policy does not differ from itself, nor from itself in another order or under other names',
  (_name, policy) => {
    const renamed = policy.rows.map((row, index) => ({ ...row, sleutel: `${row.sleutel}-${index}` }))
    expect([
      comparePolicies(policy, policy),
      comparePolicies(policy, policyOf(policy.rows.toReversed(), policy.verraad)),
      comparePolicies(policy, policyOf(renamed, policy.verraad)),
    ]).toEqual([[], [], []])
  },
)

test('a row that is split over its actions gives the same rights', () => {
  const whole = rowOf(reads)
  const halves = whole.acties.map((actie) => ({ ...whole, sleutel: `${reads}-${actie}`, acties: [actie] }))
  expect(changed([...smallPolicy.rows.filter((row) => row !== whole), ...halves])).toEqual([])
})

test('lists are sets: the order of conditions, codes and provisions makes no difference', () => {
  expect(
    changed(
      withRow(reads, {
        organisatievoorwaarde: {
          soort: 'organisatiesoort',
          organisatiesoorten: ['welzijnsorganisatie', 'gemeente'],
        },
        acties: ['wijzigen', 'lezen'],
        voorwaarden: [
          { soort: 'regime-in', wettelijkeRegimes: ['wmo2015'] },
          { soort: 'toegewezen-aan-zaak' },
        ],
      }),
    ),
  ).toEqual([])
})

const changes: readonly (readonly [
  name: string,
  sleutel: string,
  change: Partial<Bevoegdheid>,
  differences: readonly unknown[],
])[] = [
  [
    'an action more',
    reads,
    { acties: ['lezen', 'wijzigen', 'beeindigen'] },
    [['gained', 'wider', 'beeindigen']],
  ],
  ['an action less', reads, { acties: ['lezen'] }, [['lost', 'narrower', 'wijzigen']]],
  [
    'a condition less',
    reads,
    { voorwaarden: [{ soort: 'toegewezen-aan-zaak' }] },
    [['condition-dropped', 'wider', 'lezen,wijzigen']],
  ],
  [
    'a forbid without its condition',
    forbids,
    { voorwaarden: [] },
    [['condition-dropped', 'narrower', 'lezen']],
  ],
  ['another purpose', reads, { verwerkingsdoel: 'advies' }, [['purpose-changed', 'other', 'lezen,wijzigen']]],
  [
    'another basis',
    reads,
    { rechtsgrond: { soort: 'geen-persoonsgegevens' } },
    [['basis-changed', 'other', 'lezen,wijzigen']],
  ],
  [
    'less shown',
    reads,
    { verplichting: { soort: 'tot-minimum-beperken' } },
    [['obligation-changed', 'other', 'lezen,wijzigen']],
  ],
  [
    'another organisation',
    reads,
    { organisatievoorwaarde: { soort: 'elke-organisatie' } },
    [['organisation-changed', 'other', 'lezen,wijzigen']],
  ],
  [
    'an end',
    reads,
    { periode: { begindatum: '2026-01-01', einddatum: '2026-12-31' } },
    [['period-changed', 'other', 'lezen,wijzigen']],
  ],
  [
    'another reason',
    reads,
    { motivering: { nl: 'Andere reden.', en: 'Other reason.' } },
    [['texts-changed', 'same', 'lezen,wijzigen']],
  ],
  [
    'another role',
    reads,
    { rol: 'regisseur' },
    [
      ['gained', 'wider', 'lezen,wijzigen'],
      ['lost', 'narrower', 'lezen,wijzigen'],
    ],
  ],
]

test.each(changes)('%s is one difference and nothing else', (_name, sleutel, change, differences) => {
  expect(changed(withRow(sleutel, change))).toEqual(differences)
})

test('a condition with other codes is one less and one more, and says neither wider nor narrower', () => {
  const voorwaarden = [
    { soort: 'toegewezen-aan-zaak' } as const,
    { soort: 'regime-in' as const, wettelijkeRegimes: ['jeugdwet' as const] },
  ]
  expect(changed(withRow(reads, { voorwaarden }))).toEqual([
    ['condition-added', 'other', 'lezen,wijzigen'],
    ['condition-dropped', 'other', 'lezen,wijzigen'],
  ])
})

test('a forbid that comes or goes is narrower or wider', () => {
  const rows = smallPolicy.rows.filter(({ sleutel }) => sleutel !== forbids)
  expect([changed(rows), short(policyOf(rows), smallPolicy)]).toEqual([
    [['lost', 'wider', 'lezen']],
    [['gained', 'narrower', 'lezen']],
  ])
})

test('a row that is renamed and changed is still one row that changed', () => {
  expect(
    changed(withRow(reads, { sleutel: 'anders', voorwaarden: [{ soort: 'toegewezen-aan-zaak' }] })),
  ).toEqual([['condition-dropped', 'wider', 'lezen,wijzigen']])
})

test('telling codes come last, for every role', () => {
  const told = {
    codelijst: 'planstatus',
    waarde: 'foutief',
    gegevensgroep: 'inkomen-en-schulden',
    motivering: { nl: 'Dan zijn er schulden.', en: 'Then there are debts.' },
  } as const
  const after = policyOf(withRow(reads, { acties: ['lezen'] }), [...smallPolicy.verraad, told])
  expect(comparePolicies(smallPolicy, after).map(({ kind, nl, en }) => [kind, nl, en])).toEqual([
    [
      'lost',
      'Wijkcoach, Doelen (wijzigen): vervalt. Een wijkcoach mag, bij een gemeente of welzijnsorganisatie, zolang die rol aan de zaak is toegewezen, als het gegeven valt onder Wmo 2015, doelen wijzigen met als doel ondersteuning uitvoeren, op grond van Wmo 2015 artikel 5.1.1 lid 1.',
      expect.stringMatching(/^Neighbourhood coach, Goals \(change\): is gone\. A neighbourhood coach may/),
    ],
    [
      'telling-code-added',
      'planstatus foutief verraadt voortaan Inkomen en schulden.',
      'planstatus foutief from now on tells of Income and debts.',
    ],
  ])
})

test('differences stand role by role and group by group, as in the sources', () => {
  const places = comparePolicies(smallPolicy, policyOf([])).map(
    ({ rol, gegevensgroep }) => `${rol} ${gegevensgroep}`,
  )
  expect(places).toEqual([
    'inwoner doelen',
    'wijkcoach doelen',
    'wijkcoach gezondheid',
    'wijkcoach gezondheid',
    'wijkcoach veiligheid',
    'beleidsmedewerker metingen',
  ])
})
