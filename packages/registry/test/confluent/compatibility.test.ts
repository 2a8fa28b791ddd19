import { expect, test } from 'vitest'
import { openRegistry } from './open-registry.ts'
import { error, playOn, sent, story } from './story.ts'

const first = { type: 'object', properties: { doel: { type: 'string' } } }
const wider = { type: 'object', properties: { doel: { type: ['string', 'null'] } } }
const stricter = { ...first, required: ['doel'] }
const check = '/compatibility/subjects/plan/versions'
const versions = '/subjects/plan/versions'

test('a schema that breaks is 409, and the message names rule, place and a document that breaks', async () => {
  const registry = await openRegistry()
  await playOn(registry, [[`POST ${versions}`, sent(first), 200, { id: 1 }]])
  const refused = await registry.app.inject({ method: 'POST', url: versions, payload: sent(stricter) })
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    {
      error_code: 40901,
      message:
        'This schema is not compatible (level BACKWARD). document/backward against version 1 ' +
        '(in the new schema at "/required"): A document that was valid no longer is. Witness: {}; ' +
        'document/required-added against version 1 (in version 1 at "", in the new schema at "/required"): ' +
        'The property doel became required.',
    },
  ])
  await registry.close()
})

test('the check says what registering would, with the proof when it is asked for', async () => {
  const proof =
    'document/backward against version 1 (in the new schema at "/required"): ' +
    'A document that was valid no longer is. Witness: {}'
  const name =
    'document/required-added against version 1 (in version 1 at "", in the new schema at "/required"): ' +
    'The property doel became required.'
  const messages = [proof, name]
  await story([
    [`POST ${check}/latest`, sent(first), 200, { is_compatible: true }],
    [`POST ${check}`, sent(first), 200, { is_compatible: true }],
    [`POST ${check}/1`, sent(first), 404, error(40401)],
    [`POST ${versions}`, sent(first), 200, { id: 1 }],
    [`POST ${check}/latest`, sent(stricter), 200, { is_compatible: false }],
    [`POST ${check}/latest?verbose=true`, sent(stricter), 200, { is_compatible: false, messages }],
    [`POST ${check}?verbose=true`, sent(wider), 200, { is_compatible: true, messages: [] }],
    [`POST ${check}/1?verbose=true`, sent(stricter), 200, { is_compatible: false, messages }],
    [`POST ${check}/2`, sent(stricter), 404, error(40402)],
    [`POST ${check}/nul`, sent(stricter), 422, error(42202)],
    [`POST ${check}/latest`, sent('{'), 422, error(42201)],
  ])
})

test.each([
  ['NONE', true, true],
  ['BACKWARD', true, false],
  ['FORWARD', false, true],
  ['FULL', false, false],
  ['BACKWARD_TRANSITIVE', true, false],
  ['FORWARD_TRANSITIVE', false, true],
  ['FULL_TRANSITIVE', false, false],
])(
  'under %s, wider is allowed: %s, and stricter is allowed: %s',
  async (compatibility, mayWiden, mayTighten) => {
    await story([
      [`POST ${versions}`, sent(first), 200, { id: 1 }],
      ['PUT /config/plan', { compatibility }, 200, { compatibility }],
      [`POST ${check}/latest`, sent(wider), 200, { is_compatible: mayWiden }],
      [`POST ${check}/latest`, sent(stricter), 200, { is_compatible: mayTighten }],
    ])
  },
)

test('what breaks in two steps is refused by a transitive level only', async () => {
  const text = { type: 'object', properties: { a: { type: 'string' } } }
  const nothing = { type: 'object', properties: { a: false } }
  const number = { type: 'object', properties: { a: { type: 'integer' } } }
  await story([
    ['PUT /config/plan', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    [`POST ${versions}`, sent(text), 200, { id: 1 }],
    [`POST ${versions}`, sent(nothing), 200, { id: 2 }],
    ['PUT /config/plan', { compatibility: 'BACKWARD' }, 200, { compatibility: 'BACKWARD' }],
    [`POST ${check}`, sent(number), 200, { is_compatible: true }],
    [
      'PUT /config/plan',
      { compatibility: 'BACKWARD_TRANSITIVE' },
      200,
      { compatibility: 'BACKWARD_TRANSITIVE' },
    ],
    [`POST ${check}`, sent(number), 200, { is_compatible: false }],
    [`POST ${versions}`, sent(number), 409, error(40901)],
  ])
})

test('with a group only versions with the same value in their metadata are compared', async () => {
  const major = (value: string): object => ({ metadata: { properties: { major: value } } })
  const config = { compatibility: 'BACKWARD', compatibilityGroup: 'major' }
  await story([
    ['PUT /config/plan', config, 200, config],
    [`POST ${versions}`, sent(first, major('1')), 200, { id: 1 }],
    [`POST ${versions}`, sent(stricter, major('1')), 409, error(40901)],
    [`POST ${versions}`, sent(stricter, major('2')), 200, { id: 2 }],
    [`POST ${versions}`, sent(wider, major('1')), 200, { id: 3 }],
    // Without metadata it would get that of the version before.
    [`POST ${check}`, sent({ ...wider, title: 'x' }), 200, { is_compatible: true }],
    [`POST ${check}`, sent(stricter), 200, { is_compatible: false }],
    [`POST ${check}`, sent(stricter, major('2')), 200, { is_compatible: true }],
    [`POST ${check}`, sent(stricter, major('3')), 200, { is_compatible: true }],
  ])
})

test('what cannot be proven is not compatible, and the message says so', async () => {
  const registry = await openRegistry()
  await playOn(registry, [
    [`POST ${versions}`, sent({ type: 'string', pattern: '^(a)\\1$' }), 200, { id: 1 }],
    [`POST ${check}/latest`, sent({ type: 'string', pattern: '^(b)\\1$' }), 200, { is_compatible: false }],
  ])
  const refused = await registry.app.inject({
    method: 'POST',
    url: `${check}/latest?verbose=true`,
    payload: sent({ type: 'string', pattern: '^(?:(a)\\1|c(?=d)(?!e)x)$' }),
  })
  expect(refused.json()).toEqual({
    is_compatible: false,
    messages: [expect.stringMatching(/^unknown\/pattern-not-regular against version 1/u)],
  })
  await registry.close()
})

test('of many changes that break twenty are named, and of the rest the number', async () => {
  const properties = Object.fromEntries(Array.from({ length: 25 }, (_, nth) => [`p${nth}`, true]))
  const many = { type: 'object', properties }
  const registry = await openRegistry()
  await playOn(registry, [[`POST ${versions}`, sent(many), 200, { id: 1 }]])
  const refused = await registry.app.inject({
    method: 'POST',
    url: `${check}/latest?verbose=true`,
    payload: sent({ ...many, required: Object.keys(properties) }),
  })
  const messages = refused.json<{ messages: readonly string[] }>().messages
  expect(messages.map((message) => message.split(' ')[0])).toEqual([
    'document/backward',
    ...Array.from({ length: 20 }, () => 'document/required-added'),
    'document/more-changes',
  ])
  expect(messages.at(-1)).toBe('document/more-changes against version 1: And 5 other changes.')
  await registry.close()
})

test('messages are Dutch for who asks for Dutch first, and English for clients that ask for nothing', async () => {
  const registry = await openRegistry()
  await playOn(registry, [[`POST ${versions}`, sent(first), 200, { id: 1 }]])
  const begun: (string | undefined)[] = []
  for (const language of ['nl', 'nl-NL, en;q=0.5', 'en, nl', undefined]) {
    const answer = await registry.app.inject({
      method: 'POST',
      url: `${check}/latest?verbose=true`,
      payload: sent(stricter),
      headers: language === undefined ? {} : { 'accept-language': language },
    })
    begun.push(/document\/backward (\w+ \w+)/u.exec(answer.body)?.[1])
  }
  expect(begun).toEqual(['tegenover versie', 'tegenover versie', 'against version', 'against version'])
  await registry.close()
})
