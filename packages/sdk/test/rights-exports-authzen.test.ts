import { Ajv2020 } from 'ajv/dist/2020.js'
import { authzenSchemas, decide, decideAll } from '@samenspraak/sdk/rights-exports'
import { describe, expect, test } from 'vitest'
import { realPolicy, smallPolicy } from './rights-exports-policy.ts'

const ajv = new Ajv2020({ strict: true, allErrors: true })
const isRequest = ajv.compile(authzenSchemas.evaluationRequest)
const isResponse = ajv.compile(authzenSchemas.evaluationResponse)
const isBatch = ajv.compile(authzenSchemas.evaluationsRequest)
const isBatchResponse = ajv.compile(authzenSchemas.evaluationsResponse)

const subject = {
  type: 'roltoewijzing',
  id: 'rol-1',
  properties: { rol: 'wijkcoach', organisatie: 'organisatie-1', organisatiesoort: 'gemeente' },
}
const action = { name: 'lezen' }
const resource = { type: 'gegevensgroep', id: 'doelen', properties: { wettelijkRegime: 'wmo2015' } }
const context = { verwerkingsdoel: 'ondersteuning-uitvoeren', op: '2026-06-01', toegewezen: true }
const question = { subject, action, resource, context }
const policy = { version: smallPolicy.version, hash: smallPolicy.hash }

const health = {
  ...question,
  resource: {
    type: 'gegevensgroep',
    id: 'gezondheid',
    properties: { over: ['inwoner-1'], wettelijkRegime: 'wmo2015' },
  },
  context: {
    ...context,
    personen: [{ inwoner: 'inwoner-1', leeftijdsgroep: '18-en-ouder' }],
    toestemmingen: [
      {
        toestemming: '0b000000-0000-4000-8000-000000000001',
        inwoner: 'inwoner-1',
        gegevensgroep: 'gezondheid',
        vanRegime: 'wmo2015',
        uitdrukkelijk: true,
      },
    ],
  },
}

function no(code: string, nl: string, en: string, at?: string): object {
  const reasons = [{ code, ...(at === undefined ? {} : { at }), nl, en }]
  return { decision: false, context: { reasons, rows: [], obligations: [], policy } }
}

describe('one question', () => {
  test('is answered with yes and the row that permits it', () => {
    const answer = {
      decision: true,
      context: { reasons: [], rows: ['wijkcoach-doelen-lezen'], obligations: [], policy },
    }
    expect(decide(question, smallPolicy)).toEqual(answer)
  })

  test('for all of a group is answered with no when only the minimum may be seen, and says what could be asked', () => {
    expect(decide(health, smallPolicy)).toEqual({
      decision: false,
      context: {
        reasons: [
          {
            code: 'authzen/less-than-asked',
            nl: 'Er mag minder dan is gevraagd.',
            en: 'Less is permitted than was asked.',
          },
        ],
        rows: ['wijkcoach-gezondheid-lezen'],
        obligations: [{ soort: 'tot-minimum-beperken' }],
        policy,
      },
    })
    const minimum = { ...health, context: { ...health.context, omvang: 'minimum' } }
    expect(decide(minimum, smallPolicy)).toEqual({
      decision: true,
      context: {
        reasons: [],
        rows: ['wijkcoach-gezondheid-lezen'],
        obligations: [{ soort: 'tot-minimum-beperken' }],
        policy,
      },
    })
  })

  test('is forbidden when the age on which a forbid hangs is not known', () => {
    const { personen: _ages, ...withoutAge } = health.context
    expect(decide({ ...health, context: { ...withoutAge, omvang: 'minimum' } }, smallPolicy)).toEqual({
      decision: false,
      context: {
        reasons: [{ code: 'authzen/forbidden', nl: 'Een regel verbiedt het.', en: 'A row forbids it.' }],
        rows: ['wijkcoach-gezondheid-verboden-jong'],
        obligations: [],
        policy,
      },
    })
  })

  test('for totals gets yes only from the smallest total that a row allows', () => {
    const totals = (celgrootte: number): boolean =>
      decide(
        {
          subject: { ...subject, properties: { ...subject.properties, rol: 'beleidsmedewerker' } },
          action,
          resource: { type: 'gegevensgroep', id: 'metingen' },
          context: { verwerkingsdoel: 'beleid', op: '2026-06-01', omvang: 'totalen', celgrootte },
        },
        smallPolicy,
      ).decision
    expect([9, 10, 11].map(totals)).toEqual([false, true, true])
  })
})

describe('what nobody knows gets no with its place', () => {
  const unknown = 'Deze waarde is niet geldig of niet bekend.'
  test.each([
    [
      'a role',
      { ...question, subject: { ...subject, properties: { rol: 'tovenaar' } } },
      '/subject/properties/rol',
    ],
    ['an action', { ...question, action: { name: 'verwijderen' } }, '/action/name'],
    ['a group', { ...question, resource: { ...resource, id: 'alles' } }, '/resource/id'],
    [
      'a purpose',
      { ...question, context: { ...context, verwerkingsdoel: 'zomaar' } },
      '/context/verwerkingsdoel',
    ],
    ['a kind of subject', { ...question, subject: { ...subject, type: 'user' } }, '/subject/type'],
    [
      'a fact that is no fact',
      { ...question, context: { ...context, toegewezen: 'ja' } },
      '/context/toegewezen',
    ],
  ])('%s', (_what, asked, at) => {
    expect(decide(asked, smallPolicy)).toEqual(
      no('authzen/value-invalid', unknown, 'This value is not valid or not known.', at),
    )
    expect(isRequest(asked)).toBe(false)
  })

  test('a misspelt property, a missing part, a day that is none and a text instead of a question', () => {
    const misspelt = { ...question, context: { ...context, toegewesen: true } }
    expect([
      decide(misspelt, smallPolicy),
      decide({ subject, action, resource }, smallPolicy),
      decide({ ...question, context: { ...context, op: '2026-02-30' } }, smallPolicy),
      decide('wijkcoach', smallPolicy),
      decide({ ...question, action: { name: 'beeindigen' } }, smallPolicy),
    ]).toEqual([
      no(
        'authzen/property-unknown',
        'Dit gegeven is niet bekend.',
        'This property is not known.',
        '/context/toegewesen',
      ),
      no('authzen/property-missing', 'Dit gegeven ontbreekt.', 'This property is missing.', '/context'),
      no('rights/day-invalid', 'De dag is geen datum.', 'The day is no date.'),
      no('authzen/value-invalid', unknown, 'This value is not valid or not known.'),
      no('authzen/no-row', 'Geen regel staat het toe.', 'No row permits it.'),
    ])
  })
})

describe('a batch', () => {
  const other = { action: { name: 'beeindigen' } }
  const decisions = (request: object): unknown => {
    const answer = decideAll(request, smallPolicy)
    expect('evaluations' in answer ? isBatchResponse(answer) : isResponse(answer)).toBe(true)
    return 'evaluations' in answer ? answer.evaluations.map(({ decision }) => decision) : answer.decision
  }

  test('takes from outside the list what a question does not say', () => {
    const batch = { ...question, evaluations: [{}, other, { resource: health.resource }] }
    expect(decisions(batch)).toEqual([true, false, false])
    expect(isBatch(batch)).toBe(true)
  })

  test('stops at the first no or the first yes when asked', () => {
    const stopping = (evaluations_semantic: string): unknown =>
      decisions({ ...question, evaluations: [other, {}, other], options: { evaluations_semantic } })
    expect([
      stopping('execute_all'),
      stopping('deny_on_first_deny'),
      stopping('permit_on_first_permit'),
      stopping('none'),
    ]).toEqual([[false, true, false], [false], [false, true], false])
  })

  test('without a list, or with an empty one, is one question', () => {
    expect([
      decisions(question),
      decisions({ ...question, evaluations: [] }),
      decisions({ ...question, evaluations: 'all' }),
    ]).toEqual([true, true, false])
  })
})

test('questions and answers are what the schemas say', () => {
  const answers = [question, health, { ...question, action: { name: '' } }, null].map((asked) =>
    decide(asked, smallPolicy),
  )
  expect([isRequest(question), isRequest(health), ...answers.map((answer) => isResponse(answer))]).toEqual(
    Array(6).fill(true),
  )
})

test('the first policy lets nobody read about safety', () => {
  const roles = [...new Set(realPolicy.rows.map(({ rol }) => rol))]
  const asked = roles.map((rol) => ({
    ...question,
    subject: { ...subject, properties: { ...subject.properties, rol } },
    resource: { ...resource, id: 'veiligheid' },
  }))
  expect(asked.filter((each) => decide(each, realPolicy).decision)).toEqual([])
})
