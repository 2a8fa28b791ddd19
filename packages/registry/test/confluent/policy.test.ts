import { expect, test } from 'vitest'
import { everywhere, keyOfScope } from '../../src/settings/scope.ts'
import type { Scope } from '../../src/settings/scope.ts'
import type { Beleid } from '../../src/settings/setting.ts'
import { openRegistry } from './open-registry.ts'
import { error, playOn, sent } from './story.ts'
import type { Step } from './story.ts'

const plan: Scope = { context: '.', subject: 'plan' }
const versions = '/subjects/plan/versions'
const check = '/compatibility/subjects/plan/versions/latest'

/** Plays under our own policy, which is set elsewhere than through this API. */
async function underPolicy(
  policies: readonly (readonly [Scope, Beleid])[],
  steps: readonly Step[],
): Promise<void> {
  const registry = await openRegistry()
  for (const [scope, beleid] of policies) {
    const at = '2026-01-01T00:00:00.000Z'
    const entry = { at, actor: 'register', action: 'instelling-gewijzigd' } as const
    await registry.store.putRecord(
      { kind: 'instelling', key: keyOfScope(scope), value: { beleid } },
      0,
      entry,
    )
  }
  await playOn(registry, steps)
  await registry.close()
}

const doel = { type: 'object', properties: { doel: { type: 'string', 'x-termen': ['urn:doel'] } } }
const optional = { type: 'object', properties: { doel: { type: 'string' }, fase: { type: 'string' } } }

test('under the policy of programs a change that every document survives can still be refused', async () => {
  const narrow = { type: 'object', properties: { fase: { enum: ['a', 'b'] } }, required: ['fase'] }
  const wide = { type: 'object', properties: { fase: { enum: ['a', 'b'] } } }
  const base: readonly Step[] = [[`POST ${versions}`, sent(narrow), 200, { id: 1 }]]
  await underPolicy([], [...base, [`POST ${check}`, sent(wide), 200, { is_compatible: true }]])
  await underPolicy(
    [[plan, { noties: ['document', 'sdk'] }]],
    [
      ...base,
      [
        `POST ${check}?verbose=true`,
        sent(wide),
        200,
        { is_compatible: false, messages: [expect.stringMatching(/^sdk\//u)] },
      ],
      [`POST ${versions}`, sent(wide), 409, error(40901)],
    ],
  )
})

test('without the notion of documents, only what is asked counts', async () => {
  const text: Step = [`POST ${versions}`, sent({ type: 'string' }), 200, { id: 1 }]
  const other: Step = [`POST ${check}`, sent({ type: 'string', maxLength: 1 }), 200, { is_compatible: true }]
  await underPolicy([[plan, { noties: ['term'] }]], [text, other])
})

test('the profile of the other registry refuses an added optional property, ours does not when nothing breaks', async () => {
  const closed = { ...doel, additionalProperties: false }
  const added = { ...optional, additionalProperties: false }
  const steps = (isCompatible: boolean): readonly Step[] => [
    [`POST ${versions}`, sent(doel), 200, { id: 1 }],
    [`POST ${check}`, sent(optional), 200, { is_compatible: isCompatible }],
  ]
  await underPolicy([[plan, { profiel: 'strict' }]], steps(false))
  await underPolicy([[plan, { profiel: 'confluent' }]], steps(false))
  await underPolicy([[plan, { profiel: 'lenient' }]], steps(true))
  await underPolicy(
    [[everywhere, { profiel: 'confluent' }]],
    [
      [`POST ${versions}`, sent(closed), 200, { id: 1 }],
      [`POST ${versions}`, sent(added), 200, { id: 2 }],
    ],
  )
})

test.each([
  ['toegestaan', 200, 200],
  ['alleen-zacht', 200, 422],
  ['nooit', 422, 422],
] as const)(
  'with verwijderen: %s, soft deletion is %i and deletion for good %i',
  async (verwijderen, soft, hard) => {
    const answer = (status: number): unknown => (status === 200 ? [1] : error(42205))
    await underPolicy(
      [[everywhere, { verwijderen }]],
      [
        [`POST ${versions}`, sent(true), 200, { id: 1 }],
        ['DELETE /subjects/plan', undefined, soft, answer(soft)],
        ['DELETE /subjects/plan?permanent=true', undefined, hard, answer(hard)],
      ],
    )
  },
)

test('a subject overrules its context in what it sets itself, and a config through this API leaves our policy alone', async () => {
  await underPolicy(
    [
      [{ context: '.alphen' }, { verwijderen: 'nooit', profiel: 'lenient' }],
      [{ context: '.alphen', subject: 'plan' }, { verwijderen: 'toegestaan' }],
    ],
    [
      ['POST /subjects/:.alphen:plan/versions', sent(doel), 200, { id: 1 }],
      ['PUT /config/:.alphen:plan', { compatibility: 'FULL' }, 200, { compatibility: 'FULL' }],
      ['DELETE /config/:.alphen:plan', undefined, 200, { compatibilityLevel: 'FULL' }],
      [
        'POST /compatibility/subjects/:.alphen:plan/versions/latest',
        sent(optional),
        200,
        { is_compatible: true },
      ],
      ['DELETE /subjects/:.alphen:plan', undefined, 200, [1]],
      ['POST /subjects/:.alphen:ander/versions', sent(doel), 200, { id: 1 }],
      ['DELETE /subjects/:.alphen:ander', undefined, 422, error(42205)],
    ],
  )
})
