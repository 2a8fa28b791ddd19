import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openRegistry } from './open-registry.ts'
import { sent } from './story.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'register-'))
})
afterEach(async () => rm(directory, { recursive: true, force: true }))

test('servers on one store give the versions of a subject without gaps, and never two that do not follow', async () => {
  const path = join(directory, 'register.db')
  const servers = [await openRegistry({ path }), await openRegistry({ path })] as const
  // Each pair of these can be told apart, and of two the second is refused when the first is there.
  const schemas = Array.from({ length: 24 }, (_none, index) => ({
    type: 'object',
    required: [`veld${index}`],
  }))
  const answers = await Promise.all(
    schemas.map(async (schema, index) => {
      const { app } = servers[index % 2 === 0 ? 0 : 1]
      const answer = await app.inject({
        method: 'POST',
        url: '/subjects/plan/versions',
        payload: sent(schema),
      })
      return answer.statusCode
    }),
  )
  expect(answers.toSorted((one, other) => one - other)).toEqual([
    200,
    ...Array.from({ length: 23 }, () => 409),
  ])
  await servers[0].app.inject({ method: 'PUT', url: '/config/plan', payload: { compatibility: 'NONE' } })
  await Promise.all(
    schemas.map(async (schema, index) =>
      servers[index % 2 === 0 ? 1 : 0].app.inject({
        method: 'POST',
        url: '/subjects/plan/versions',
        payload: sent(schema),
      }),
    ),
  )
  const versions = await servers[1].app.inject({ method: 'GET', url: '/subjects/plan/versions' })
  expect(versions.json()).toEqual(schemas.map((_schema, index) => index + 1))
  await Promise.all(servers.map(async ({ close }) => close()))
}, 60_000)

test('what one server deletes or sets, the other knows at once', async () => {
  const path = join(directory, 'register.db')
  const [one, other] = [await openRegistry({ path }), await openRegistry({ path })]
  const post = async (): Promise<number> =>
    (await one.app.inject({ method: 'POST', url: '/subjects/plan/versions', payload: sent(true) })).statusCode
  const read = async (): Promise<number> => (await one.app.inject('/schemas/ids/1')).statusCode
  expect([await post(), await read()]).toEqual([200, 200])
  await other.app.inject({ method: 'DELETE', url: '/subjects/plan' })
  await other.app.inject({ method: 'DELETE', url: '/subjects/plan?permanent=true' })
  expect(await read()).toBe(404)
  await other.app.inject({ method: 'PUT', url: '/mode', payload: { mode: 'READONLY' } })
  expect(await post()).toBe(422)
  await Promise.all([one.close(), other.close()])
})
