import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { below, chance, createRandom } from '../src/sample/random.ts'
import { describe, expect, test } from 'vitest'
import { casesWithPersons } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'
import { differenceOf } from './rights-differences.ts'
import { holdPairs } from './rights-interference.ts'
import { allPermitted, policies, policyOf, randomRequest, some } from './rights-random.ts'
import { shownOnlyIn } from './rights-shown.ts'

const cases = await casesWithPersons()
const random = createRandom('rights-properties')
const pool = policies(random, 4)

interface Try {
  readonly document: unknown
  readonly request: AccessRequest
  readonly policy: Policy
}

function tries(one: RightsCase, count: number): readonly Try[] {
  return Array.from({ length: count }, () => {
    const document = one.document(below(random, 2000))
    const policy = some(random, pool)
    return { document, policy, request: randomRequest(random, policy, document, one.type.groups) }
  })
}

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
  ])
})

test('what may not be seen changes no byte of a view or a report', () => {
  const { pairs, seen, changes, removals, additions, fault } = holdPairs(random, cases, pool, 2000)
  expect(fault).toBeUndefined()
  expect(pairs).toBeGreaterThanOrEqual(2000)
  // Pairs of which nothing is ever in sight would prove little.
  expect(Math.min(seen, changes, removals, additions)).toBeGreaterThan(200)
})

describe.each(cases)('$name', (one) => {
  test('shows exactly what a second opinion, made apart from the view, would show', () => {
    for (const { document, request, policy } of tries(one, 25))
      expect(differenceOf(one, document, request, policy)).toBeUndefined()
  })

  test('shows nothing more when a permit is taken away or a row becomes a prohibition', () => {
    for (const { document, request, policy } of tries(one, 15)) {
      const tightened = policyOf(
        policy.rows.flatMap((row) =>
          chance(random, 0.1)
            ? []
            : chance(random, 0.05)
              ? [{ ...row, effect: 'verbieden' as const, voorwaarden: [] }]
              : [row],
        ),
      )
      const before = viewOfChecked(one.type, document, request, policy).document
      const after = viewOfChecked(one.type, document, request, tightened).document
      expect(shownOnlyIn(after, before)).toEqual([])
    }
  })

  test('shows the whole document to who may read all of it, and the same once more', () => {
    const groups = [...new Set(one.type.groups)]
    for (let index = 0; index < 20; index++) {
      const document = one.document(index)
      const { policy, request } = allPermitted(groups)
      const shown = viewOfChecked(one.type, document, request, policy).document
      expect(shown).toEqual(document)
      expect(JSON.stringify(viewOfChecked(one.type, shown, request, policy).document)).toBe(
        JSON.stringify(shown),
      )
    }
  })

  test('is a valid message but for what is left out', () => {
    for (const { document, request, policy } of tries(one, 20)) {
      const shown = viewOfChecked(one.type, document, request, policy).document
      const checked = one.type.messageType.check(shown ?? document, { maxIssues: 10_000 })
      expect(checked.ok ? [] : checked.issues.filter(({ code }) => code !== 'sdk/required')).toEqual([])
    }
  })

  test('shows nothing that is not in the document', () => {
    for (const { document, request, policy } of tries(one, 20))
      expect(shownOnlyIn(viewOfChecked(one.type, document, request, policy).document, document)).toEqual([])
  })
})
