import { viewOfChecked } from '@samenspraak/sdk/rights'
import { createRandom } from '../src/sample/random.ts'
import { describe, expect, test } from 'vitest'
import { casesWithPersons } from './rights-cases.ts'
import { holdPairs } from './rights-interference.ts'
import { laws, tryOf } from './rights-laws.ts'
import { allPermitted, policies } from './rights-random.ts'
import { share } from './share.ts'

// A taste of what `npm run proof` holds far more often: `npm run check` runs it with 100,000 pairs.
const cases = await casesWithPersons()
const random = createRandom('rights-properties')
const pool = policies(random, 4)
const pairs = share(400)

test('all messages with persons are tried', () => {
  expect(cases.map(({ name }) => name)).toEqual([
    ...[
      'aanvraag',
      'arrangement',
      'beschikking',
      'huishouden',
      'inwoner',
      'inzageregel',
      'maatwerkroute',
      'melding',
    ],
    ...[
      'meting',
      'ondersteuningsplan',
      'onderzoek',
      'plan',
      'roltoewijzing',
      'signaal',
      'terugkoppeling',
      'toestemming',
    ],
    'verwijzing',
    'zelfredzaamheidsmatrix',
  ])
})

test('what may not be seen changes no byte of a view or a report', () => {
  const { coverage, fault } = holdPairs(random, cases, pool, pairs)
  expect(fault).toBeUndefined()
  // Pairs of which nothing is in sight, or all in one way, would prove little.
  expect(coverage.seen).toBeGreaterThanOrEqual(pairs)
  expect(Math.min(...Object.values(coverage.counts.kinds))).toBeGreaterThan(pairs / 40)
  // That all messages have their turn is seen in the proof.
})

describe.each(cases)('$name', (one) => {
  test.each(Object.entries(laws))('%s', (_sentence, law) => {
    for (let index = 0; index < share(8); index++) expect(law(tryOf(random, one, pool))).toBeUndefined()
  })

  test('shows the whole document to who may read all of it, and the same once more', () => {
    const groups = [...new Set(one.type.groups)]
    for (let index = 0; index < share(20); index++) {
      const document = one.document(index)
      const { policy, request } = allPermitted(groups)
      const shown = viewOfChecked(one.type, document, request, policy).document
      expect(shown).toEqual(document)
      expect(JSON.stringify(viewOfChecked(one.type, shown, request, policy).document)).toBe(
        JSON.stringify(shown),
      )
    }
  })
})
