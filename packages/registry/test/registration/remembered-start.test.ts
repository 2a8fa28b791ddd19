import { expect, onTestFinished, test } from 'vitest'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { register } from '../../src/registration/register.ts'
import type { RegisteringInTurn } from '../../src/registration/register.ts'
import { remove } from '../../src/registration/remove.ts'
import type { Setting } from '../../src/settings/setting.ts'
import { changeSetting } from '../../src/settings/change-setting.ts'
import type { Scope } from '../../src/settings/scope.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'

const name = { context: '.', subject: 'plan' }
const actor = 'proef'

test('who registers again in a subject asks the store nothing more than to register, and where it stands when that was there already', async () => {
  const { one, asked } = await open()
  expect(await offered(one, { title: 'een' })).toBe(1)
  asked.length = 0
  expect([await offered(one, { title: 'twee' }), await offered(one, { title: 'twee' })]).toEqual([2, 2])
  expect(asked).toEqual(['register', 'register', 'standing'])
})

test('what another process registers or deletes meanwhile counts for who remembers an older state', async () => {
  const { one, other } = await open()
  await offered(one, { type: 'object' })
  await offered(other, { type: 'object', title: 'elders' })
  expect(await offered(one, { type: 'object', title: 'hier' })).toBe(3)
  await remove(other, { name, version: 'all', how: 'soft', actor })
  expect(await offered(one, { type: 'string' })).toBe(4)
  expect(await offered(other, { type: 'object' })).toEqual(['incompatible'])
})

test('what another process sets meanwhile holds for who remembers older settings', async () => {
  const { one, other } = await open()
  await offered(one, { type: 'object' })
  expect(await offered(one, { type: 'string' })).toEqual(['incompatible'])
  await set(other, { compatibility: 'NONE' })
  expect(await offered(one, { type: 'string' })).toBe(2)
  await set(other, { mode: 'READONLY' })
  expect(await offered(one, { type: 'number' })).toEqual(['not-permitted'])
  expect(await offered(one, { type: 'string' })).toBe(2)
  await set(other, { overrideMetadata: { properties: { eigenaar: 'gemeente' } } })
  expect(await offered(one, { type: 'string' })).toBe(3)
})

test('what is there already under older metadata is not the answer to who registers after newer', async () => {
  const { one, other } = await open()
  await offered(one, { type: 'object' })
  const offer = { name, text: '{"type":"object"}', references: [], actor }
  await register(other, { ...offer, metadata: { properties: { eigenaar: 'gemeente' } } })
  expect([await offered(one, { type: 'object' }), await offered(other, { type: 'object' })]).toEqual([2, 2])
})

test('what is remembered has an end, in the length of what is set as well', async () => {
  const { one, asked } = await open()
  await set(one, { defaultMetadata: { properties: { uitleg: 'x'.repeat(60_000) } } }, {})
  const names = Array.from({ length: 80 }, (_, nth) => ({ ...name, subject: `plan ${nth}` }))
  for (const each of names) await offered(one, { type: 'object' }, each)
  asked.length = 0
  for (const each of [names[79], names[0]]) await offered(one, { title: 'twee' }, each)
  expect(asked.filter((member) => member === 'register' || member === 'standing')).toEqual([
    'register',
    'standing',
    'register',
  ])
})

/** Two processes on one store, and what the first asks of it. */
async function open(): Promise<{
  readonly one: RegisteringInTurn
  readonly other: RegisteringInTurn
  readonly asked: string[]
}> {
  const store = await openEmbeddedStore(':memory:')
  onTestFinished(() => store.close())
  const asked: string[] = []
  const heard = new Proxy(store, {
    get: (target, member) => {
      asked.push(String(member))
      return Reflect.get(target, member)
    },
  })
  return { one: onto(heard), other: onto(store), asked }
}

function onto(store: Store): RegisteringInTurn {
  return createRegistering({ store, clock: () => new Date('2026-11-22T12:00:00Z'), sha256 })
}

/** The number of the version, or why there is none. */
async function offered(registering: RegisteringInTurn, schema: unknown, of = name): Promise<unknown> {
  const offer = { name: of, text: JSON.stringify(schema), references: [], actor }
  const outcome = await register(registering, offer)
  return outcome.ok ? outcome.value.version.version : outcome.refusals.map(({ code }) => code)
}

async function set({ store }: RegisteringInTurn, change: Setting, scope: Scope = name): Promise<void> {
  const act = { actor, at: '2026-11-22T12:00:00Z' }
  await changeSetting(store, { scope, change: () => change, act })
}
