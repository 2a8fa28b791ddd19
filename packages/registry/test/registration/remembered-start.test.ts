import { expect, onTestFinished, test } from 'vitest'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { register } from '../../src/registration/register.ts'
import type { RegisteringInTurn } from '../../src/registration/register.ts'
import { remove } from '../../src/registration/remove.ts'
import type { Setting } from '../../src/settings/setting.ts'
import { changeSetting } from '../../src/settings/change-setting.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'

const name = { context: '.', subject: 'plan' }
const actor = 'proef'

test('who registers again in a subject asks the store nothing more than to register', async () => {
  const { one, asked } = await open()
  expect(await offered(one, { title: 'een' })).toBe(1)
  asked.length = 0
  expect([await offered(one, { title: 'twee' }), await offered(one, { title: 'twee' })]).toEqual([2, 2])
  expect(asked).toEqual(['register', 'register'])
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
async function offered(registering: RegisteringInTurn, schema: unknown): Promise<unknown> {
  const offer = { name, text: JSON.stringify(schema), references: [], actor }
  const outcome = await register(registering, offer)
  return outcome.ok ? outcome.value.version.version : outcome.refusals.map(({ code }) => code)
}

async function set({ store }: RegisteringInTurn, change: Setting): Promise<void> {
  const act = { actor, at: '2026-11-22T12:00:00Z' }
  await changeSetting(store, { scope: name, change: () => change, act })
}
