import { checkView } from '@samenspraak/sdk/role-views'
import { ondersteuningsplanRole } from '@samenspraak/sdk/ondersteuningsplan/role'
import { planRole } from '@samenspraak/sdk/plan/role'
import { describe, expect, test } from 'vitest'
import { secondJudge } from '../../../tests/rights/role-second-judge.ts'
import { PlainJudge, roleCases } from './role-cases.ts'
import { tryAll } from './role-corpus.ts'
import { lostDisputes } from './role-disputes.ts'
import { forgotten, isFound } from './role-planted.ts'

// A sample of what tests/rights/role-schemas.ts tries for all messages.
const messages = ['inwoner', 'meting', 'ondersteuningsplan', 'organisatie', 'plan', 'signaal', 'verwijzing']
const cases = (await roleCases()).filter(({ name }) => messages.includes(name))
const judge = new PlainJudge()
const second = await secondJudge()
const tried = tryAll(cases, judge, { seed: 'role-views', judged: 3000, otherPolicies: 3, keep: 40 })

test('every view follows the schema of its role, and ajv and the SDK judge other documents alike', async () => {
  expect(tried.faults).toEqual([])
  expect(await lostDisputes(tried.disputes, second)).toEqual([])
  expect(tried.disputes.length).toBeLessThan(3)
  const views = [...tried.views.values()].reduce((sum, count) => sum + count, 0)
  // With nothing in sight, or nothing right or wrong, little would be proved.
  expect(views).toBeGreaterThan(250)
  expect(tried.otherViews).toBeGreaterThan(100)
  expect(tried.right).toBeGreaterThan(100)
  expect(tried.judged - tried.right).toBeGreaterThan(300)
})

test('hyperjump judges as ajv does', async () => {
  for (const { one, request, shown, full } of tried.kept.slice(0, 60)) {
    const schema = one.schemas.get(request.rol) ?? {}
    for (const document of [shown, full])
      expect(await second(schema, document)).toBe(judge.accepts(schema, document))
  }
})

test.each(Object.entries(forgotten))('a schema that forgets %s is found by some view', (_what, forget) => {
  expect(isFound(forget, tried.kept)).toBe(true)
})

describe('the issues of a received view', () => {
  const id = '11111111-1111-4111-8111-111111111111'
  const known = { id, planType: 'gezinsplan', status: 'actief' }

  test('a property that the role never gets is named, and what is in it is not looked at', () => {
    const received = { ...known, inkomenEnSchulden: [{ geheim: 'x' }] }
    expect(checkView(ondersteuningsplanRole, 'huisarts-verwijzer', received)).toEqual({
      ok: false,
      truncated: false,
      issues: [
        {
          code: 'sdk/not-for-role',
          at: '/inkomenEnSchulden',
          term: 'inkomen-en-schulden',
          nl: 'Inkomen en schulden: staat in dit document, maar deze rol krijgt dit niet te zien.',
          en: 'Income and debts: stands in this document, but this role never gets to see it.',
        },
      ],
    })
  })

  test('what may have been left out is not missed, and other rules hold as in the full schema', () => {
    const codesOf = (received: unknown): unknown => {
      const checked = checkView(ondersteuningsplanRole, 'regisseur', received)
      return checked.ok ? [] : checked.issues.map(({ code, at }) => [code, at])
    }
    expect(codesOf(known)).toEqual([])
    expect(codesOf({ ...known, id: 'x' })).toContainEqual(['sdk/format', '/id'])
    expect(codesOf({ ...known, doelen: [] })).toContainEqual(['sdk/too-few-items', '/doelen'])
    expect(codesOf({ ...known, doelen: [{ id }] })).toContainEqual(['sdk/required', '/doelen/0/tekst'])
    expect(codesOf({ ...known, onbekend: 1 })).toContainEqual(['sdk/unknown-property', ''])
  })

  test('a union without its tag must fit some variant, and the issues are of the one that fits best', () => {
    expect(checkView(planRole, 'regisseur', {})).toMatchObject({ ok: false })
  })

  test('no more issues are told than were asked for', () => {
    const received = { inkomenEnSchulden: [], gezondheid: [], doelen: [] }
    const checked = checkView(ondersteuningsplanRole, 'huisarts-verwijzer', received, { maxIssues: 2 })
    expect(checked.ok ? [] : [checked.issues.length, checked.truncated]).toEqual([2, true])
  })
})
