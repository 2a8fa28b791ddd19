import { describe, expect, test } from 'vitest'
import { isMessageSchema, readSchemas } from '../../../scripts/sources/schemas.ts'
import { example, forbid, ownOrganisation, part, permit, seen } from './rights-seen-by-rows.ts'

const plan = await example('ondersteuningsplan', 'volledig')
const elsewhere = '024524df-9310-4221-9fda-414be73f93b4'
const coach = '61c0d118-73d6-4aa6-814a-008d42d3dbd9'
const agreementOfCoach = '3883dd2b-1bff-4153-a59e-be5981485932'
const goals = ['393aaa1c-e6c3-4f26-95a9-5c79b9c24205', '88fd4dc0-759d-40b7-8d1c-8fce2156bafb']

function idsIn(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list.map((item: unknown) => Reflect.get(Object(item), 'id')) : []
}

describe('an own task', () => {
  test('is not had by everybody of the organisation that keeps the document', () => {
    const view = seen(plan, [permit('afspraken', [{ soort: 'eigen-taak' }])])
    expect(part(view, 'crisisplan')).toBeUndefined()
    expect(part(view, 'afspraken')).toBeUndefined()
  })

  test('is had by who carries it out, and in nothing else of the plan', () => {
    const view = seen(plan, [permit('afspraken', [{ soort: 'eigen-taak' }])], {
      wie: { roltoewijzing: coach },
    })
    expect(idsIn(part(view, 'afspraken'))).toEqual([agreementOfCoach])
    expect(part(view, 'crisisplan')).toBeUndefined()
  })

  test('is unknown where nobody has a task, so that a forbid holds there', () => {
    const rows = [permit('afspraken'), forbid('afspraken', [{ soort: 'eigen-taak' }])]
    const view = seen(plan, rows, { wie: { roltoewijzing: coach } })
    expect(part(view, 'crisisplan')).toBeUndefined()
    expect(idsIn(part(view, 'afspraken'))).not.toContain(agreementOfCoach)
  })

  test('is not needed to be of the organisation that keeps the document', () => {
    const rows = [permit('omslag'), permit('afspraken', [{ soort: 'zelfde-organisatie' }])]
    expect(part(seen(plan, rows), 'crisisplan')).toEqual(plan.document['crisisplan'])
    const other = seen(plan, rows, { wie: { organisatie: elsewhere } })
    expect(part(other, 'crisisplan')).toBeUndefined()
  })

  test('in a line of an arrangement opens that line and not the arrangement around it', () => {
    const view = seen(plan, [permit('arrangement', [{ soort: 'eigen-taak' }])])
    const arrangement = part(view, 'arrangement')
    expect(Object.keys(Object(arrangement))).toEqual(['regels'])
    const lines: unknown = Reflect.get(Object(arrangement), 'regels')
    const owners = Array.isArray(lines)
      ? lines.map((line: unknown) => Reflect.get(Object(line), 'aanbieder'))
      : []
    expect(owners).toEqual([ownOrganisation])
  })
})

describe('a goal of an own task', () => {
  const asked = [{ soort: 'doel-van-eigen-taak' as const }]
  const me = { wie: { roltoewijzing: coach, organisatie: elsewhere } }
  const nobody = { wie: { organisatie: elsewhere } }

  test('is one that an own agreement works on', () => {
    expect(idsIn(part(seen(plan, [permit('doelen', asked)], me), 'doelen'))).toEqual(goals)
    expect(part(seen(plan, [permit('doelen', asked)], nobody), 'doelen')).toBeUndefined()
  })

  test('is not established for what is part of no goal: no permit opens it', () => {
    const view = seen(plan, [permit('afspraken', asked)], me)
    expect(view.document).toBeUndefined()
  })

  test('is not established for what is part of no goal: a forbid closes it', () => {
    const rows = [permit('afspraken'), forbid('afspraken', asked)]
    expect(seen(plan, rows, me).document).toBeUndefined()
  })

  test('does not forbid a goal that surely is of no own task', () => {
    const rows = [permit('doelen'), forbid('doelen', asked)]
    expect(idsIn(part(seen(plan, rows, nobody), 'doelen'))).toEqual(goals)
    expect(part(seen(plan, rows, me), 'doelen')).toBeUndefined()
  })
})

test('only of these messages the root is of who keeps it; all other owners have a task', () => {
  const schemas = readSchemas().filter((source) => isMessageSchema(source))
  const kept = schemas.filter(({ schema }) => schema['x-eigenaar']?.endsWith('/bron'))
  expect(kept.map(({ name }) => name)).toEqual([
    ...[
      'aanvraag',
      'arrangement',
      'gebied',
      'gebiedsbudget',
      'gebiedsnetwerk',
      'gebiedsprofiel',
      'huishouden',
    ],
    ...['inwoner', 'inzageregel', 'kwaliteitsafspraak', 'maatwerkroute', 'melding', 'meting'],
    ...['ondersteuningsplan', 'onderzoek', 'signaal', 'sociale-agenda', 'toestemming'],
  ])
})
