import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { view } from '@samenspraak/sdk/rights'
import { voorzieningRights } from '@samenspraak/sdk/voorziening/rights'
import { createRandom } from '../src/sample/random.ts'
import { expect, test } from 'vitest'
import { groupNames } from '../src/rights/policy/vocabulary.ts'
import { casesWithPersons } from './rights-cases.ts'
import { differenceOf } from './rights-differences.ts'
import { example, permit, usual } from './rights-one-row.ts'
import { mixedUp } from './rights-mixed-up.ts'
import { policyOf, randomRequest } from './rights-random.ts'

const acts = ['wmo2015', 'jeugdwet', 'participatiewet', 'wgs', 'leerplichtwet', 'wlz', 'wmo2007'] as const
const ages = ['onder-12', '12-tot-16', '16-tot-18', '18-en-ouder'] as const
const pairs = acts.flatMap((first) =>
  acts.filter((second) => second > first).map((second) => [first, second] as const),
)

test('more questions than fit in one number are answered as a second opinion does', async () => {
  const rows = groupNames.flatMap((gegevensgroep, index): readonly Bevoegdheid[] => {
    const [first = 'wmo2015', second = 'jeugdwet'] = pairs[index % pairs.length] ?? []
    const row = { ...permit, gegevensgroep }
    return [
      {
        ...row,
        sleutel: `${index}-a`,
        voorwaarden: [{ soort: 'regime-in', wettelijkeRegimes: [first, second] }],
      },
      {
        ...row,
        sleutel: `${index}-b`,
        voorwaarden: [
          { soort: 'regime-in', wettelijkeRegimes: acts.filter((act) => act !== first && act !== second) },
          {
            soort: 'leeftijd-in',
            leeftijdsgroepen: [ages[index % 4] ?? 'onder-12', ages[(index + 1) % 4] ?? 'onder-12'],
          },
        ],
      },
    ]
  })
  const policy = policyOf(rows)
  const random = createRandom('many rows')
  const plans = (await casesWithPersons()).filter(({ name }) => name === 'ondersteuningsplan')
  for (const one of plans) {
    for (let index = 0; index < 12; index++) {
      const document = mixedUp(random, one, one.document(index))
      const request = randomRequest(random, policy, document, one.type.groups)
      expect(differenceOf(one, document, request, policy)).toBeUndefined()
    }
  }
})

test('a provision is seen by a row about its kind, and by no row about another', () => {
  const voorziening = example('voorziening', 'dagbesteding-dementie')
  const kinds = ['maatwerkvoorziening', 'algemene-voorziening'] as const
  const shown = kinds.map((kind) => {
    const voorwaarden = [{ soort: 'voorzieningssoort-in' as const, voorzieningssoorten: [kind] }]
    return (
      view(
        voorzieningRights,
        voorziening,
        usual,
        policyOf([{ ...permit, gegevensgroep: 'referentiegegevens', voorwaarden }]),
      ).document !== undefined
    )
  })
  const kind = Reflect.get(Object(voorziening), 'voorzieningssoort')
  expect(shown).toEqual(kinds.map((one) => one === kind))
})
