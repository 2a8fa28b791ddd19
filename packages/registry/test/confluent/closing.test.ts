import { expect, test } from 'vitest'
import { openRegistry } from './open-registry.ts'
import { sent } from './story.ts'

const closings = [
  ['PUT /mode', { mode: 'READONLY' }],
  ['PUT /mode/plan', { mode: 'READONLY' }],
  ['PUT /mode/:.:', { mode: 'READONLY_OVERRIDE' }],
] as const

test.each(closings)(
  'once %s is answered, no registration that waited its turn goes through',
  async (put, body) => {
    const registry = await openRegistry()
    const { app, store } = registry
    const plan = { context: '.', subject: 'plan' }
    const register = async (nth: number): Promise<number> => {
      const payload = sent({ type: 'object', title: `versie ${nth}` })
      return (await app.inject({ method: 'POST', url: '/subjects/plan/versions', payload })).statusCode
    }
    await register(0)
    const waiting = Array.from({ length: 40 }, async (_, nth) => register(nth + 1))
    const closed = await app.inject({ method: 'PUT', url: put.slice(4), payload: body })
    const answered = await store.versions(plan, 'live')
    const statuses = await Promise.all(waiting)
    expect(closed.statusCode).toBe(200)
    expect(await store.versions(plan, 'live')).toEqual(answered)
    expect(statuses.filter((status) => status === 200)).toHaveLength(answered.length - 1)
    expect(statuses.filter((status) => status === 422)).toHaveLength(40 - (answered.length - 1))
    await registry.close()
  },
)

test('under a stricter level that was answered nothing is registered that waited under the one before', async () => {
  const registry = await openRegistry()
  const { app, store } = registry
  const plan = { context: '.', subject: 'plan' }
  await app.inject({ method: 'PUT', url: '/config/plan', payload: { compatibility: 'NONE' } })
  const register = async (nth: number): Promise<number> => {
    const payload = sent({ type: 'object', required: [`veld${nth}`] })
    return (await app.inject({ method: 'POST', url: '/subjects/plan/versions', payload })).statusCode
  }
  await register(0)
  const waiting = Array.from({ length: 40 }, async (_, nth) => register(nth + 1))
  await app.inject({ method: 'PUT', url: '/config/plan', payload: { compatibility: 'BACKWARD' } })
  const answered = await store.versions(plan, 'live')
  await Promise.all(waiting)
  expect(await store.versions(plan, 'live')).toEqual(answered)
  await registry.close()
})
