import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights as planRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { createPolicy, view, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, RightsType, Verraad } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { ander, forbidding, organisatie, over, permit, plan, usual } from './rights-one-row.ts'
import { policyOf, TestPolicyRefusedError } from './rights-random.ts'

// Also of documents that are not checked, so of no type.
const ondersteuningsplanRights: RightsType<unknown> = planRights

const telling: Verraad = {
  codelijst: 'instemming',
  waarde: 'deels',
  gegevensgroep: 'gezondheid',
  motivering: { nl: 'Verzonnen.', en: 'Made up.' },
}

/** What is seen of agreements by a party that is no resident. */
function seenWith(verraad: readonly Verraad[]): unknown {
  const made = createPolicy([permit], { verraad, version: 'test' })
  if (!made.ok || !ondersteuningsplan.is(plan)) throw new TestPolicyRefusedError()
  const party = plan.betrokkenen?.find(({ inwoner }) => inwoner === undefined)
  const agreements = plan.instemmingen?.slice(0, 1).map((one) => ({
    ...one,
    betrokkene: party?.id ?? one.betrokkene,
    houding: 'deels',
  }))
  return view(ondersteuningsplanRights, received({ instemmingen: agreements }), usual, made.policy).document
}

test('a code about a party of whom nobody knows who it is tells as if it were about another', () => {
  expect([[], [telling]].map((verraad) => listIn(seenWith(verraad), 'instemmingen'))).toEqual([1, 0])
})

test('what falls under an act that nobody knows is forbidden by a row about acts', () => {
  const voorwaarden = [{ soort: 'regime-in' as const, wettelijkeRegimes: ['jeugdwet' as const] }]
  const policy = policyOf([permit, forbidding({ voorwaarden })])
  const under = (wettelijkRegime: string): unknown => {
    const record = ondersteuningsplan.is(plan) ? plan.vastlegging : {}
    const document = received({ vastlegging: { ...record, wettelijkRegime } })
    // Not checked: such a code is in no valid document.
    return namesIn(viewOfChecked(ondersteuningsplanRights, document, usual, policy).document).includes('id')
  }
  expect(['wmo2015', 'jeugdwet', 'onbekend'].map(under)).toEqual([true, false, false])
})

test('what is no text does not come through a list of texts', () => {
  const lists = [[{ geheim: 'niet zien' }], [{ geheim: 'niet zien' }, 'een tekst', 3]]
  const seen = lists.map((list) => {
    const { document } = viewOfChecked(
      ondersteuningsplanRights,
      received({ over: list }),
      usual,
      policyOf([permit]),
    )
    return [namesIn(document).includes('id'), Reflect.get(Object(document), 'over')]
  })
  expect(seen).toEqual([
    [true, undefined],
    [true, ['een tekst']],
  ])
})

test('of many goals each still leads to the first, when some goals could be hidden', () => {
  const ids = Array.from({ length: 30 }, (_goal, index) => `5f0c1b2e-0000-4000-8000-0000000001${10 + index}`)
  const doelen = ids.map((id) => ({ id, over, tekst: 'Verzonnen doel.', bovenliggendDoel: ids[0] }))
  const goals: Bevoegdheid = {
    ...permit,
    sleutel: 'doelen',
    gegevensgroep: 'doelen',
    voorwaarden: [{ soort: 'over-zichzelf' }],
  }
  const request = { ...usual, wie: { organisatie, namens: over } }
  const policy = policyOf([permit, goals])
  const { document } = viewOfChecked(ondersteuningsplanRights, received({ doelen }), request, policy)
  expect(Reflect.get(Object(document), 'doelen')).toEqual(doelen)
})

test.each([0, 20])(
  'two that share an id are nobody, among %i others: what is of either is of no one who asks',
  (count) => {
    const roltoewijzing = '5f0c1b2e-0000-4000-8000-000000000020'
    const id = '5f0c1b2e-0000-4000-8000-000000000021'
    const party = { id, roltoewijzing, organisatie, betrokkenheid: 'regisseur' }
    const others = Array.from({ length: count }, (_one, index) => ({
      ...party,
      id: `5f0c1b2e-0000-4000-8000-0000000002${10 + index}`,
    }))
    const instemmingen = [{ betrokkene: id, houding: 'akkoord', op: '2026-11-22' }]
    const own = forbidding({ voorwaarden: [{ soort: 'eigen-taak' }] })
    const request = {
      ...usual,
      wie: { organisatie: ander, roltoewijzing: '5f0c1b2e-0000-4000-8000-000000000022' },
    }
    const seen = [id, '5f0c1b2e-0000-4000-8000-000000000023'].map((other) => {
      const betrokkenen = [party, { ...party, id: other }, ...others]
      const document = received({ betrokkenen, instemmingen })
      const shown = viewOfChecked(
        ondersteuningsplanRights,
        document,
        request,
        policyOf([permit, own]),
      ).document
      return listIn(shown, 'instemmingen')
    })
    // A prohibition of what is one's own holds while nobody can tell whose it is.
    expect(seen).toEqual([0, 1])
  },
)

describe('of those involved of whom only the minimum is seen', () => {
  const [first, second] = over
  const betrokkenen = [first, second].map((inwoner, index) => ({
    id: `5f0c1b2e-0000-4000-8000-00000000001${index}`,
    inwoner,
    betrokkenheid: 'inwoner',
  }))
  const minimum = { ...permit, verplichting: { soort: 'tot-minimum-beperken' } } as const
  const own: Bevoegdheid = { ...permit, sleutel: 'eigen', voorwaarden: [{ soort: 'over-zichzelf' }] }
  const bare = Object.fromEntries(
    Object.entries(received({})).filter(([name, value]) => name === 'over' || !Array.isArray(value)),
  )
  const seenBy = (wie: AccessRequest['wie'], rows: readonly Bevoegdheid[]): number => {
    const document = { ...bare, betrokkenen }
    const request = { ...usual, wie: { organisatie, ...wie } }
    const seen = viewOfChecked(ondersteuningsplanRights, document, request, policyOf(rows)).document
    return listIn(seen, 'betrokkenen')
  }

  test('nobody stays whom nothing names, but oneself', () => {
    expect([seenBy({}, [minimum]), seenBy({ inwoner: first ?? '' }, [minimum])]).toEqual([0, 1])
  })

  test('others stay who are seen whole, though nothing names them', () => {
    expect(seenBy({ namens: [first ?? ''] }, [minimum, own])).toBe(1)
  })
})

/** The plan with something else in it, not checked. */
function received(change: Readonly<Record<string, unknown>>): object {
  return { ...(ondersteuningsplan.is(plan) ? plan : {}), ...change }
}

function namesIn(value: unknown): readonly string[] {
  return Object.keys(Object(value))
}

function listIn(value: unknown, name: string): number {
  const list: unknown = Reflect.get(Object(value), name)
  return Array.isArray(list) ? list.length : 0
}
