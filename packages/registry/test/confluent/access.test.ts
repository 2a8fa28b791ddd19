import { expect, test } from 'vitest'
import type { Wanted } from '../../src/access/caller.ts'
import { given, refused } from '../../src/refusal.ts'
import { openRegistry } from './open-registry.ts'
import { error, sent } from './story.ts'

test.each([
  ['GET', '/subjects', [{ action: 'read' }]],
  ['GET', '/contexts/.alphen/subjects', [{ action: 'read', context: '.alphen' }]],
  ['GET', '/subjects/plan/versions/1', [{ action: 'read', context: '.' }]],
  ['GET', '/subjects/:.alphen:plan/versions/1', [{ action: 'read', context: '.alphen' }]],
  ['POST', '/compatibility/subjects/plan/versions', [{ action: 'read', context: '.' }]],
  ['POST', '/subjects/:.alphen:plan', [{ action: 'read', context: '.alphen' }]],
  ['POST', '/subjects/:.alphen:plan/versions', [{ action: 'publish', context: '.alphen' }]],
  ['POST', '/contexts/.alphen/subjects/plan/versions', [{ action: 'publish', context: '.alphen' }]],
  ['DELETE', '/subjects/plan', [{ action: 'manage', context: '.' }]],
  ['DELETE', '/subjects/plan?permanent=true', [{ action: 'administer', context: '.' }]],
  ['DELETE', '/subjects/plan/versions/1', [{ action: 'manage', context: '.' }]],
  ['DELETE', '/subjects/plan/versions/1?permanent=true', [{ action: 'administer', context: '.' }]],
  ['PUT', '/config/plan', [{ action: 'read' }, { action: 'manage', context: '.' }]],
  ['PUT', '/config/:.alphen:', [{ action: 'read' }, { action: 'administer', context: '.alphen' }]],
  ['PUT', '/config', [{ action: 'read' }, { action: 'administer' }]],
  ['PUT', '/mode/plan', [{ action: 'read' }, { action: 'administer', context: '.' }]],
  ['DELETE', '/contexts/.alphen', [{ action: 'administer', context: '.alphen' }]],
] as const)('%s %s asks %j', async (method, url, expected) => {
  const wanted: Wanted[] = []
  const registry = await openRegistry({
    authorize: async (_request, asked) => {
      wanted.push(asked)
      return given({ name: 'sleutel:proef', roles: ['admin'], contexts: ['*'] })
    },
  })
  const payload =
    method === 'POST' || method === 'PUT'
      ? sent(true, { compatibility: 'FULL', mode: 'READWRITE' })
      : undefined
  await registry.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  await registry.close()
  expect(wanted).toEqual(expected)
})

test('who may not is told so in the form of this API', async () => {
  const registry = await openRegistry({
    authorize: async ({ headers }) =>
      refused({
        code: headers.authorization === undefined ? 'unauthenticated' : 'forbidden',
        nl: 'Nee.',
        en: 'No.',
      }),
  })
  const nobody = await registry.app.inject('/subjects')
  const somebody = await registry.app.inject({ url: '/mode', headers: { authorization: 'Basic eDp5' } })
  await registry.close()
  expect([nobody, somebody].map((answer) => [answer.statusCode, answer.json()])).toEqual([
    [401, error(401)],
    [403, error(403)],
  ])
  expect(nobody.headers['www-authenticate']).toBe('Basic realm="register", Bearer realm="register"')
})

test('every change stands in the journal with who did it', async () => {
  const registry = await openRegistry()
  const ask = async (method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object): Promise<unknown> =>
    registry.app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
  await ask('POST', '/subjects/plan/versions', sent(true))
  await ask('POST', '/subjects/plan/versions', sent(true))
  await ask('PUT', '/config/plan', { compatibility: 'FULL' })
  await ask('DELETE', '/subjects/plan')
  await ask('DELETE', '/subjects/plan?permanent=true')
  await registry.store.seal()
  const entries = await registry.store.journal(0, 100)
  await registry.close()
  expect(entries.map(({ actor, action, version, on, at }) => ({ actor, action, version, on, at }))).toEqual(
    [
      ['versie-gepubliceerd', 1],
      ['instelling-gewijzigd', undefined],
      ['versie-zacht-verwijderd', 1],
      ['versie-verwijderd', 1],
      ['instelling-verwijderd', undefined],
    ].map(([action, version]) => ({
      actor: 'sleutel:proef',
      action,
      version,
      on: { context: '.', subject: 'plan' },
      at: '2026-01-02T03:04:05.000Z',
    })),
  )
})
