import { expect, test } from 'vitest'
import { keyOfScope } from '../../src/settings/scope.ts'
import { openRegistry } from './open-registry.ts'
import { error, playOn, sent, story } from './story.ts'

const versions = '/subjects/plan/versions'
const check = '/compatibility/subjects/plan/versions/latest'
const grouped = { type: 'object', properties: { doel: { type: 'string', 'x-gegevensgroep': 'doelen' } } }
const open = { type: 'object', properties: { doel: { type: 'string' } } }
const narrower = {
  type: 'object',
  properties: { doel: { type: 'string', 'x-gegevensgroep': 'doelen', 'x-verraadt-wijziging': true } },
}

test('by a version that widens rights nobody sees more unless somebody says so, whatever the level', async () => {
  await story([
    [`POST ${versions}`, sent(grouped), 200, { id: 1 }],
    [`POST ${versions}`, sent(open), 409, error(40901)],
    [`POST ${check}`, sent(open), 200, { is_compatible: false }],
    [
      `POST ${check}?verbose=true`,
      sent(open),
      200,
      {
        is_compatible: false,
        messages: [expect.stringMatching(/^rights\/group-removed against version 1/u)],
      },
    ],
    ['PUT /config/plan', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    [
      `POST ${versions}`,
      sent(open),
      409,
      { error_code: 40901, message: expect.stringContaining('rights/group-removed') },
    ],
    [`POST ${versions}`, sent(grouped), 200, { id: 1 }],
  ])
})

test('a version by which fewer see something, or that says nothing of who sees what, needs no such word', async () => {
  await story([
    [`POST ${versions}`, sent(grouped), 200, { id: 1 }],
    [`POST ${versions}`, sent(narrower), 200, { id: 2 }],
    ['POST /subjects/open/versions', sent(open), 200, { id: 3 }],
    ['POST /subjects/open/versions', sent({ ...open, title: 'Doel' }), 200, { id: 4 }],
  ])
})

test('a policy that allows wider rights allows them through this API too', async () => {
  const registry = await openRegistry()
  await registry.store.putRecord(
    {
      kind: 'instelling',
      key: keyOfScope({ context: '.', subject: 'plan' }),
      value: { beleid: { rechtenVerruiming: 'toegestaan' } },
    },
    0,
    { at: '2026-01-01T00:00:00.000Z', actor: 'register', action: 'instelling-gewijzigd' },
  )
  await playOn(registry, [
    [`POST ${versions}`, sent(grouped), 200, { id: 1 }],
    [`POST ${check}`, sent(open), 200, { is_compatible: true }],
    [`POST ${versions}`, sent(open), 200, { id: 2 }],
  ])
  await registry.close()
})

test('who deletes a subject and registers it again widens nothing without a word, and the check says so before', async () => {
  await story([
    [`POST ${versions}`, sent(grouped), 200, { id: 1 }],
    ['DELETE /subjects/plan', undefined, 200, [1]],
    [`POST ${check}`, sent(open), 200, { is_compatible: false }],
    [`POST ${versions}`, sent(open), 409, error(40901)],
    [`POST ${versions}`, sent(narrower), 200, { id: 2 }],
    ['DELETE /subjects/plan', undefined, 200, [2]],
    ['DELETE /subjects/plan?permanent=true', undefined, 200, [1, 2]],
    [`POST ${versions}`, sent(open), 200, { id: 3 }],
  ])
})

test('the check holds rights against the last version, also when its group is another one', async () => {
  const group = (value: string): object => ({ metadata: { properties: { lijn: value } } })
  await story([
    ['PUT /config/plan', { compatibilityGroup: 'lijn' }, 200, { compatibilityGroup: 'lijn' }],
    [`POST ${versions}`, sent(grouped, group('a')), 200, { id: 1 }],
    [`POST ${versions}`, sent(open, group('b')), 409, error(40901)],
    ['POST /compatibility/subjects/plan/versions', sent(open, group('b')), 200, { is_compatible: false }],
  ])
})
