import { readdirSync, readFileSync } from 'node:fs'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { rows } from '@samenspraak/sdk/policy'
import { createViewer, view, viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, View } from '@samenspraak/sdk/rights'
import { describe, expect, test } from 'vitest'
import { policyOf } from './rights-random.ts'
import { requestOf, rolesOf } from './rights-roles.ts'

const policy = policyOf(rows, '0.1.0')
const roles = rolesOf(policy)

/** The plan with something in every place. */
function fullPlan(): Ondersteuningsplan {
  return plan('volledig')
}

class ExampleInvalidError extends Error {
  readonly code = 'test/example-invalid'
}

function plan(name: string): Ondersteuningsplan {
  const path = new URL(`../../../schemas/ondersteuningsplan/1.0/valid/${name}.json`, import.meta.url)
  const received: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!ondersteuningsplan.is(received)) throw new ExampleInvalidError(name)
  return received
}

function seenBy(request: AccessRequest, document: Ondersteuningsplan = fullPlan()): View<Ondersteuningsplan> {
  return view(ondersteuningsplanRights, document, request, policy)
}

describe('the worked example', () => {
  test('has a file for every role and for no other', () => {
    const files = readdirSync(new URL('rights-golden', import.meta.url)).map((file) =>
      file.replace('.json', ''),
    )
    expect(files.toSorted()).toEqual(roles)
  })

  test.each(roles)('is seen by the %s as its file says', async (rol) => {
    const request = requestOf(rol, fullPlan(), policy)
    const { document, report, issues } = seenBy(request)
    const { getoond, afgeschermd, aantalVerzwegen } = report
    const groups = getoond.map(({ gegevensgroep, omvang }) => `${gegevensgroep}: ${omvang}`)
    const text = {
      rol,
      verwerkingsdoel: request.verwerkingsdoel,
      getoond: groups,
      afgeschermd,
      aantalVerzwegen,
      issues,
      document: document ?? null,
    }
    await expect(`${JSON.stringify(text, null, 2)}\n`).toMatchFileSnapshot(`rights-golden/${rol}.json`)
  })
})

describe('what is not permitted is not shown', () => {
  test('without rows nothing remains, whoever asks', () => {
    const empty = policyOf([])
    for (const rol of roles) {
      const { document, report } = view(
        ondersteuningsplanRights,
        fullPlan(),
        requestOf(rol, fullPlan(), policy),
        empty,
      )
      expect([document, report.getoond]).toEqual([undefined, []])
    }
  })

  const usual = requestOf('wijkcoach', fullPlan(), policy)
  test.each([
    ['a role that nobody knows', { rol: 'tovenaar' }, 'rights/role-unknown', '/rol'],
    ['a role by the name of an inherited property', { rol: 'constructor' }, 'rights/role-unknown', '/rol'],
    [
      'a purpose that nobody knows',
      { verwerkingsdoel: 'nieuwsgierigheid' },
      'rights/purpose-unknown',
      '/verwerkingsdoel',
    ],
    ['a day that does not exist', { op: '2026-02-30' }, 'rights/day-invalid', '/op'],
    [
      'a plan status that nobody knows',
      { zaak: { ...usual.zaak, planstatus: 'kwijt' } },
      'rights/fact-unknown',
      '/zaak/planstatus',
    ],
    [
      'a kind of organisation that nobody knows',
      { wie: { ...usual.wie, organisatiesoort: 'spionage' } },
      'rights/fact-unknown',
      '/wie/organisatiesoort',
    ],
  ])('%s sees nothing and hears why', (_what, facts, code, at) => {
    const { document, issues, report } = seenBy({ ...usual, ...facts })
    expect([document, report.getoond, issues.map((issue) => [issue.code, issue.at])]).toEqual([
      undefined,
      [],
      [[code, at]],
    ])
  })

  test.each([
    undefined,
    null,
    'wijkcoach',
    {},
    { ...usual, wie: undefined },
    { ...usual, personen: [null] },
    { ...usual, toestemmingen: 'alle' },
  ])('a request that is none (%#) sees nothing and is no exception', (request) => {
    const { document, issues } = Reflect.apply(view, undefined, [
      ondersteuningsplanRights,
      fullPlan(),
      request,
      policy,
    ])
    const codes = new Set(issues.map(({ code }: { code: string }) => code))
    expect([document, [...codes]]).toEqual([undefined, ['rights/request-invalid']])
  })

  test('a wijkcoach who is not assigned to the case sees nothing of the plan', () => {
    const { document } = seenBy({ ...usual, zaak: { ...usual.zaak, toegewezen: false } })
    expect(document).toBeUndefined()
  })

  test('a wijkcoach sees nothing before the first day of the rows', () => {
    expect(seenBy({ ...usual, op: '2025-12-31' }).document).toBeUndefined()
  })
})

describe('what comes through', () => {
  const everything = requestOf('regisseur', fullPlan(), policy)

  test('is only what the schema names', () => {
    const planted = Object.assign(fullPlan(), { geheim: 'niet zien', toJSON: () => 'alles' })
    Object.defineProperty(planted, '__proto__', { value: { ook: 'niet' }, enumerable: true })
    Object.defineProperty(planted, 'lek', { get: () => 'niet zien', enumerable: true })
    const inherited: Ondersteuningsplan = Object.setPrototypeOf(fullPlan(), {
      geheim: 'niet zien',
      toJSON: () => 'alles',
    })
    const expected = seenBy(everything).document
    for (const document of [planted, inherited]) {
      const shown = viewOfChecked(ondersteuningsplanRights, document, everything, policy).document
      expect(JSON.stringify(shown)).toBe(JSON.stringify(expected))
      expect(Object.getPrototypeOf(shown)).toBe(Object.prototype)
    }
  })

  test('is never an object where the schema has a text', () => {
    const received: unknown = {
      ...fullPlan(),
      titel: { geheim: 'niet zien' },
      doelen: [{ ...fullPlan().doelen?.[0], tekst: ['niet zien'] }],
    }
    const shown: unknown = Reflect.apply(viewOfChecked, undefined, [
      ondersteuningsplanRights,
      received,
      everything,
      policy,
    ])
    expect(JSON.stringify(shown)).not.toContain('niet zien')
  })

  test('is a copy: to change it leaves the plan as it was', () => {
    const document = fullPlan()
    const shown: unknown = seenBy(everything, document).document
    const spoil = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [name, inner] of Object.entries(value)) {
        spoil(inner)
        Reflect.set(value, name, 'bedorven')
      }
    }
    spoil(shown)
    expect(document).toEqual(fullPlan())
  })

  test('is nothing when the document is not valid for its schema', () => {
    const { id: _id, ...withoutId } = fullPlan()
    const { document, issues } = view(ondersteuningsplanRights, withoutId, everything, policy)
    expect([document, issues.map(({ code }) => code)]).toEqual([undefined, ['rights/document-invalid']])
  })
})

describe('one request for many documents', () => {
  test.each(roles)('gives the %s the same as one document at a time', (rol) => {
    const request = requestOf(rol, fullPlan(), policy)
    const viewer = createViewer(ondersteuningsplanRights, request, policy)
    for (const name of ['volledig', 'gezinsplan-vier-wetten', 'alleen-het-verplichte'])
      expect(viewer(plan(name))).toEqual(seenBy(request, plan(name)))
  })

  test('is not touched by what somebody changes in the request afterwards', () => {
    const request = requestOf('wijkcoach', fullPlan(), policy)
    const viewer = createViewer(ondersteuningsplanRights, request, policy)
    const before = viewer(fullPlan())
    Object.assign(request.wie, { inwoner: fullPlan().over[0], roltoewijzing: 'een ander' })
    expect(viewer(fullPlan())).toEqual(before)
  })
})
