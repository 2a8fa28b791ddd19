import { expect, test } from 'vitest'
import { given, refused } from '../../src/refusal.ts'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { register } from '../../src/registration/register.ts'
import { settingAt } from '../../src/settings/effective.ts'
import { sha256 } from '../../src/store/sha256.ts'
import { openRegistry } from './open-registry.ts'
import { error, playOn, sent, story, version } from './story.ts'

const schema = { type: 'object' }
const alias = { alias: 'plan' }

test('a subject that is an alias leads reading, registering, looking up and comparing to the other one', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['PUT /config/bijnaam', alias, 200, alias],
    ['GET /config/bijnaam', undefined, 200, alias],
    ['GET /subjects/bijnaam/versions', undefined, 200, [1]],
    ['GET /subjects/bijnaam/versions/1', undefined, 200, version('plan', [1, 1], schema)],
    ['POST /subjects/bijnaam', sent(schema), 200, version('plan', [1, 1], schema)],
    ['POST /subjects/bijnaam/versions', sent({ ...schema, title: 'Plan' }), 200, { id: 2 }],
    ['GET /subjects/plan/versions', undefined, 200, [1, 2]],
    [
      'POST /compatibility/subjects/bijnaam/versions/latest',
      sent({ type: 'string' }),
      200,
      { is_compatible: false },
    ],
    ['GET /subjects', undefined, 200, ['plan']],
    ['PUT /config/bijnaam', { alias: 'doel' }, 200, { alias: 'doel' }],
    ['GET /subjects/bijnaam/versions/1', undefined, 404, error(40401)],
    ['DELETE /config/bijnaam', undefined, 200, { alias: 'doel' }],
    ['GET /subjects/bijnaam/versions', undefined, 404, error(40401)],
  ])
})

test('what has versions of its own cannot be an alias, and an alias never goes round in a ring', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['PUT /config/plan', { alias: 'doel' }, 422, error(42205)],
    ['PUT /config/een', { alias: 'twee' }, 200, { alias: 'twee' }],
    ['PUT /config/twee', { alias: 'een' }, 200, { alias: 'een' }],
    ['GET /subjects/een/versions', undefined, 404, error(40401)],
    ['PUT /config/een', { alias: null }, 200, { alias: null }],
    ['GET /config/een', undefined, 404, error(40408)],
  ])
})

test('nothing is registered under a name that is an alias, not by way of another alias either', async () => {
  const registry = await openRegistry()
  await playOn(registry, [
    ['PUT /config/een', { alias: 'twee' }, 200, { alias: 'twee' }],
    ['PUT /config/twee', { alias: 'drie' }, 200, { alias: 'drie' }],
    ['POST /subjects/een/versions', sent(schema), 422, error(42205)],
    ['GET /subjects', undefined, 200, []],
    ['POST /subjects/twee/versions', sent(schema), 200, { id: 1 }],
    ['GET /subjects', undefined, 200, ['drie']],
  ])
  const registering = createRegistering({ store: registry.store, clock: () => new Date(), sha256 })
  const past = { name: { context: '.', subject: 'een' }, text: '{}', references: [], actor: 'sleutel:x' }
  expect(await register(registering, past)).toMatchObject({
    ok: false,
    refusals: [{ code: 'not-permitted' }],
  })
  await registry.close()
})

test('of an alias and a first version that come together only one is there afterwards', async () => {
  const registry = await openRegistry()
  const registering = createRegistering({ store: registry.store, clock: () => new Date(), sha256 })
  for (let nth = 0; nth < 20; nth += 1) {
    const name = { context: '.', subject: `naam${nth}` }
    const past = { name, text: '{}', references: [], actor: 'sleutel:x' }
    const [, aliased] = await Promise.all([
      register(registering, past),
      registry.app.inject({ method: 'PUT', url: `/config/naam${nth}`, payload: alias }),
    ])
    const hasVersions = (await registry.store.version(name, 'latest', 'live')) !== undefined
    const { alias: now } = (await settingAt(registry.store, name)) ?? {}
    expect([aliased.statusCode, now]).toEqual(hasVersions ? [422, undefined] : [200, 'plan'])
  }
  await registry.close()
})

test('who may do something is decided for the subject that an alias leads to', async () => {
  const registry = await openRegistry({
    authorize: async (_request, { context, action }) =>
      context === '.emmen' && action === 'publish'
        ? refused({ code: 'forbidden', nl: 'Mag niet.', en: 'May not.' })
        : given({ name: 'sleutel:stad', roles: ['admin'], contexts: ['*'] }),
  })
  await playOn(registry, [
    ['PUT /config/:.alphen:bijnaam', { alias: ':.emmen:plan' }, 200, { alias: ':.emmen:plan' }],
    ['POST /subjects/:.alphen:bijnaam/versions', sent(schema), 403, error(403)],
    ['POST /subjects/:.alphen:ander/versions', sent(schema), 200, { id: 1 }],
  ])
  await registry.close()
})

test('with format=resolved what a schema builds on stands in it; other formats and force change nothing', async () => {
  const name = 'https://voorbeeld.invalid/straat'
  const straat = { $id: name, type: 'string' }
  const adres = { $ref: name }
  const references = [{ name, subject: 'straat', version: 1 }]
  const registry = await openRegistry()
  await playOn(registry, [
    ['POST /subjects/straat/versions', sent(straat), 200, { id: 1 }],
    ['POST /subjects/adres/versions?format=resolved', sent(adres, { references }), 200, { id: 2 }],
    ['POST /subjects/adres/versions?force=true', sent({ type: 'integer' }), 409, error(40901)],
    [
      'GET /subjects/adres/versions/1?format=serialized',
      undefined,
      200,
      version('adres', [1, 2], adres, { references }),
    ],
  ])
  const resolved = { ...adres, $defs: { straat } }
  for (const url of [
    '/subjects/adres/versions/latest?format=resolved',
    '/schemas/ids/2?subject=adres&format=resolved',
  ])
    expect(JSON.parse((await registry.app.inject({ url })).json<{ schema: string }>().schema)).toEqual(
      resolved,
    )
  const whole = await registry.app.inject({ url: '/subjects/adres/versions/1/schema?format=resolved' })
  expect(whole.json()).toEqual(resolved)
  await registry.close()
})
