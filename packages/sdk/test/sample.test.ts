import { sample, SampleNameUnknownError, sampleTypes } from '@samenspraak/sdk/sample'
import { messageTypes } from '@samenspraak/sdk/message-types'
import type { Inwoner } from '@samenspraak/sdk/inwoner'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { messageTypeOf } from './sample-message-type.ts'

const names = [...sampleTypes, 'zelfredzaamheidsmatrix/1']
const seeds = Array.from({ length: 50 }, (_none, seed) => seed)

test('every message schema has samples', () => {
  expect(sampleTypes).toEqual([...new Set(messageTypes.map(({ name }) => name))])
})

describe.each(names)('%s', (name) => {
  test('is valid for fifty seeds', async () => {
    const messageType = await messageTypeOf(name)
    for (const seed of seeds) {
      const document = sample(name, { seed })
      expect(messageType.check(document)).toEqual({ ok: true, value: document })
    }
  })

  test('is the same for the same seed and index, byte for byte', () => {
    const text = (): string => JSON.stringify(sample(name, { seed: 7, index: 3 }))
    expect(text()).toBe(text())
  })

  test('is another document for each index and for each seed', () => {
    const texts = seeds.flatMap((index) => [
      JSON.stringify(sample(name, { seed: 7, index })),
      JSON.stringify(sample(name, { seed: 8, index })),
    ])
    // A score on the matrix has few values, so that two of a hundred may be alike.
    expect(new Set(texts).size).toBeGreaterThan(name.startsWith('zelfredzaamheidsmatrix') ? 60 : 99)
  })
})

test('an index that is left out is the first', () => {
  expect(sample('meting', { seed: 1 })).toEqual(sample('meting', { seed: 1, index: 0 }))
})

test('a name without a schema is refused', () => {
  expect(() => sample('zorgplan', { seed: 1 })).toThrow(SampleNameUnknownError)
  expect(() => sample('toString', { seed: 1 })).toThrow(SampleNameUnknownError)
})

test('that a name has no schema is said in two languages, and without the name', () => {
  expect({ ...new SampleNameUnknownError() }).toEqual({
    code: 'sdk/sample-name-unknown',
    name: 'SampleNameUnknownError',
    nl: 'Geen bericht heeft deze naam; sampleTypes noemt ze allemaal',
    en: 'No message type has this name; sampleTypes lists them',
  })
})

test('the type of a sample follows from its name', () => {
  expectTypeOf(sample('inwoner', { seed: 1 })).toEqualTypeOf<Inwoner>()
  expectTypeOf(sample(String('inwoner'), { seed: 1 })).toBeUnknown()
})

describe('what stands in one document fits together', () => {
  const plans = seeds.map((seed) => sample('ondersteuningsplan', { seed }))

  test('goals, conversations and involved people that a plan names are in that plan', () => {
    for (const { doelen = [], gesprekken = [], betrokkenen = [], ...plan } of plans) {
      const own = new Set<string>([...doelen, ...gesprekken, ...betrokkenen].map(({ id }) => id))
      const named: readonly string[] = [
        ...(plan.afspraken ?? []).flatMap(({ voorDoelen, uitvoerder }) => [...voorDoelen, uitvoerder]),
        ...(plan.arrangement?.regels ?? []).flatMap(({ dientDoelen = [] }) => dientDoelen),
        ...(plan.regisseurs ?? []).map(({ betrokkene }) => betrokkene),
        ...(plan.sterkePunten ?? []).flatMap(({ uitGesprek = [] }) => uitGesprek),
      ]
      expect(named.filter((id) => !own.has(id))).toEqual([])
    }
  })

  test('some plans have agreements for their goals', () => {
    expect(plans.filter(({ afspraken }) => afspraken !== undefined).length).toBeGreaterThan(20)
  })

  test('an arrangement inside a plan belongs to that plan', () => {
    const inside = plans.flatMap(({ id, arrangement }) =>
      arrangement === undefined ? [] : [[arrangement.plan, id]],
    )
    expect(inside.length).toBeGreaterThan(5)
    for (const [named, own] of inside) expect(named).toBe(own)
  })

  test('statements of a plan are about people whom the plan is about', () => {
    for (const { over, doelen = [] } of plans) {
      const others = doelen.flatMap((doel) => doel.over.filter((inwoner) => !over.includes(inwoner)))
      expect(others).toEqual([])
    }
  })

  test('no goal stands above itself', () => {
    const goals = plans.flatMap(({ doelen = [] }) => doelen)
    expect(goals.filter(({ id, bovenliggendDoel }) => id === bovenliggendDoel)).toEqual([])
  })

  test('no period ends before it begins', () => {
    const text = JSON.stringify(names.flatMap((name) => seeds.map((seed) => sample(name, { seed }))))
    const periods = [...text.matchAll(/"begindatum":"([^"]+)","einddatum":"([^"]+)"/g)]
    expect(periods.length).toBeGreaterThan(200)
    expect(periods.filter(([, begin = '', end = '']) => end < begin)).toEqual([])
  })
})

describe('plans agree with the glossary', () => {
  const manySeeds = Array.from({ length: 200 }, (_none, seed) => seed)
  const plans = manySeeds.map((seed) => sample('ondersteuningsplan', { seed }))

  test('no act defines a support plan or an arrangement', () => {
    const arrangements = manySeeds.map((seed) => sample('arrangement', { seed }))
    const statuses = new Set<string>(
      [...plans, ...arrangements].map(({ juridischeStatus }) => juridischeStatus),
    )
    expect(statuses).toContain('geen')
    expect(statuses).not.toContain('wettelijk-plan')
    const related = plans.flatMap(({ verwantePlannen = [] }) => verwantePlannen)
    const own = related.filter(({ planType }) =>
      /^(?:ondersteuningsplan|gezinsplan|arrangement)$/.test(planType),
    )
    expect(own.length).toBeGreaterThan(5)
    expect(own.filter(({ juridischeStatus }) => juridischeStatus === 'wettelijk-plan')).toEqual([])
  })

  test('a family plan is about a household', () => {
    const familyPlans = plans.filter(({ planType }) => planType === 'gezinsplan')
    expect(familyPlans.length).toBeGreaterThan(50)
    expect(familyPlans.filter(({ reikwijdte }) => reikwijdte !== 'huishouden')).toEqual([])
    expect(familyPlans.filter(({ huishouden }) => huishouden === undefined)).toEqual([])
  })

  test('a plan is part of a decision exactly when it names that decision', () => {
    const linked = plans.filter(({ koppelingen }) => koppelingen?.opgenomenIn !== undefined)
    expect(linked.length).toBeGreaterThan(10)
    expect(plans.filter(({ juridischeStatus }) => juridischeStatus !== 'geen')).toEqual(linked)
  })
})

test('a sample names the newest schema version', () => {
  // An event has no $schema of its own: CloudEvents has the attribute dataschema.
  for (const name of sampleTypes.filter((type) => type !== 'gebeurtenis')) {
    const newest = messageTypes.findLast((type) => type.name === name)
    expect(sample(name, { seed: 1 })).toHaveProperty('$schema', newest?.schemaId)
  }
})

test('a BSN or RSIN in a sample is a test number', () => {
  const text = JSON.stringify(names.flatMap((name) => seeds.map((seed) => sample(name, { seed }))))
  const numbers = [...text.matchAll(/"(?:bsn|rsin)":"(\d{9})"/g)].map(([, number]) => Number(number))
  expect(numbers.length).toBeGreaterThan(20)
  expect(numbers.filter((number) => number < 999_900_006 || number > 999_999_990)).toEqual([])
})

test('mail and web addresses in samples lead nowhere', () => {
  const text = JSON.stringify(names.flatMap((name) => seeds.map((seed) => sample(name, { seed }))))
  const hosts = [...text.matchAll(/(?:https:\/\/|@)([a-z0-9.-]+)/g)].map(([, host = '']) => host)
  expect(new Set(hosts.filter((host) => !host.endsWith('.example')))).toEqual(new Set(['w3id.org']))
})
