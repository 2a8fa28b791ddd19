import { test } from 'vitest'
import { error, sent, story } from './story.ts'

const schema = { type: 'object' }

test('a level is inherited from context and everything, and taken away again', async () => {
  await story([
    ['GET /config/plan', undefined, 404, error(40408)],
    ['GET /config/plan?defaultToGlobal=true', undefined, 200, { compatibilityLevel: 'BACKWARD' }],
    ['PUT /config', { compatibility: 'full' }, 200, { compatibility: 'FULL' }],
    ['GET /config', undefined, 200, { compatibilityLevel: 'FULL' }],
    ['GET /config/:.alphen:plan?defaultToGlobal=true', undefined, 200, { compatibilityLevel: 'FULL' }],
    ['PUT /config/:.alphen:', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['GET /config/:.alphen:', undefined, 200, { compatibilityLevel: 'NONE' }],
    ['GET /contexts/.alphen/config', undefined, 200, { compatibilityLevel: 'NONE' }],
    ['GET /config/:.alphen:plan?defaultToGlobal=true', undefined, 200, { compatibilityLevel: 'NONE' }],
    ['PUT /contexts/.alphen/config/plan', { compatibility: 'FORWARD' }, 200, { compatibility: 'FORWARD' }],
    ['GET /config/:.alphen:plan', undefined, 200, { compatibilityLevel: 'FORWARD' }],
    ['GET /config/plan', undefined, 404, error(40408)],
    ['DELETE /config/:.alphen:plan', undefined, 200, { compatibilityLevel: 'FORWARD' }],
    ['DELETE /config/:.alphen:plan', undefined, 404, error(40401)],
    ['DELETE /config', undefined, 200, { compatibilityLevel: 'FULL' }],
    ['GET /config', undefined, 200, { compatibilityLevel: 'BACKWARD' }],
  ])
})

test('a config changes only the fields that are sent, and takes none that it does not know the value of', async () => {
  const extra = { compatibilityGroup: 'major', defaultMetadata: { properties: { eigenaar: 'gemeente' } } }
  await story([
    ['PUT /config/plan', { compatibility: 'FULL' }, 200, { compatibility: 'FULL' }],
    ['PUT /config/plan', extra, 200, extra],
    ['GET /config/plan', undefined, 200, { compatibilityLevel: 'FULL', ...extra }],
    ['PUT /config/plan', { compatibilityGroup: null }, 200, { compatibilityGroup: null }],
    [
      'GET /config/plan',
      undefined,
      200,
      { compatibilityLevel: 'FULL', defaultMetadata: extra.defaultMetadata },
    ],
    ['PUT /config/plan', {}, 422, error(42203)],
    ['PUT /config/plan', { compatibility: 'SOMETIMES' }, 422, error(42203)],
    ['PUT /config/plan', { compatibility: 1 }, 422, error(42203)],
    ['PUT /config', { alias: 'ander' }, 422, error(42205)],
    ['PUT /config/plan', { alias: 1 }, 422, error(42205)],
    ['PUT /config/plan', { alias: 'x\u0000' }, 422, error(42208)],
    ['PUT /config/plan', { compatibility: 'FULL', defaultMetadata: { properties: 1 } }, 422, error(42201)],
    ['PUT /config/plan', [], 400, error(400)],
    ['PUT /config/plan', undefined, 400, error(400)],
  ])
})

test('a closed subject, context or registry takes nothing new but still answers', async () => {
  const closed = error(42205)
  await story([
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['GET /mode/plan', undefined, 404, error(40409)],
    ['GET /mode/plan?defaultToGlobal=true', undefined, 200, { mode: 'READWRITE' }],
    ['PUT /mode/plan', { mode: 'readonly' }, 200, { mode: 'READONLY' }],
    ['POST /subjects/plan/versions', sent(true), 422, closed],
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['DELETE /subjects/plan', undefined, 422, closed],
    ['PUT /config/plan', { compatibility: 'NONE' }, 422, closed],
    ['DELETE /config/plan', undefined, 422, closed],
    ['PUT /config/ander', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['POST /subjects/ander/versions', sent(schema), 200, { id: 1 }],
    ['DELETE /mode/plan', undefined, 200, { mode: 'READONLY' }],
    ['DELETE /mode/plan', undefined, 404, error(40401)],
    ['PUT /mode', { mode: 'READONLY' }, 200, { mode: 'READONLY' }],
    ['PUT /mode/plan', { mode: 'READWRITE' }, 200, { mode: 'READWRITE' }],
    ['POST /subjects/plan/versions', sent(true), 200, { id: 2 }],
    ['POST /subjects/ander/versions', sent(true), 422, closed],
    ['PUT /mode', { mode: 'READONLY_OVERRIDE' }, 200, { mode: 'READONLY_OVERRIDE' }],
    ['POST /subjects/plan/versions', sent({}), 422, closed],
    ['GET /mode/plan', undefined, 200, { mode: 'READWRITE' }],
    ['GET /mode/plan?defaultToGlobal=true', undefined, 200, { mode: 'READONLY_OVERRIDE' }],
    ['DELETE /mode?recursive=true', undefined, 200, { mode: 'READONLY_OVERRIDE' }],
    ['GET /mode/plan', undefined, 404, error(40409)],
    ['PUT /mode', { mode: 'SOMETIMES' }, 422, error(42204)],
    ['PUT /mode', {}, 422, error(42204)],
  ])
})

test('ids are taken over in mode IMPORT only, and never those of other content', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(schema, { id: 40 }), 422, error(42205)],
    ['PUT /mode/plan', { mode: 'IMPORT' }, 200, { mode: 'IMPORT' }],
    ['POST /subjects/plan/versions', sent(schema), 422, error(42205)],
    ['POST /subjects/plan/versions', sent(schema, { id: 40, version: 3 }), 200, { id: 40 }],
    ['POST /subjects/plan/versions', sent(true, { id: 40, version: 4 }), 422, error(42207)],
    ['GET /subjects/plan/versions', undefined, 200, [3]],
    ['PUT /mode/plan', { mode: 'READWRITE' }, 200, { mode: 'READWRITE' }],
    ['POST /subjects/plan/versions', sent(true), 200, { id: 41 }],
    ['GET /subjects/plan/versions', undefined, 200, [3, 4]],
    ['PUT /mode/plan', { mode: 'IMPORT' }, 422, error(42205)],
    ['PUT /mode/plan?force=true', { mode: 'IMPORT' }, 200, { mode: 'IMPORT' }],
  ])
})

test('an import never takes the last numbers, so that everybody can still register', async () => {
  await story([
    ['PUT /mode/plan', { mode: 'IMPORT' }, 200, { mode: 'IMPORT' }],
    ['POST /subjects/plan/versions', sent(schema, { id: 2_147_483_647 }), 422, error(42205)],
    ['POST /subjects/plan/versions', sent(schema, { id: 9, version: 2_147_483_647 }), 422, error(42205)],
    ['POST /subjects/plan/versions', sent(schema, { id: 1_000_000_000, version: 1 }), 200, { id: 1e9 }],
    ['POST /subjects/ander/versions', sent(true), 200, { id: 1_000_000_001 }],
  ])
})

test('a subject that went version by version leaves no settings to whoever makes it again', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['PUT /config/plan', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['DELETE /subjects/plan/versions/1', undefined, 200, 1],
    ['GET /config/plan', undefined, 200, { compatibilityLevel: 'NONE' }],
    ['DELETE /subjects/plan/versions/1?permanent=true', undefined, 200, 1],
    ['GET /config/plan', undefined, 404, error(40408)],
  ])
})

test('in mode FORWARD there is nobody to pass writes on to, and the code says so', async () => {
  await story([
    ['PUT /mode/plan', { mode: 'FORWARD' }, 200, { mode: 'FORWARD' }],
    ['POST /subjects/plan/versions', sent(schema), 503, error(50003)],
    ['PUT /mode/plan', { mode: 'READWRITE' }, 200, { mode: 'READWRITE' }],
    ['POST /subjects/plan/versions', sent(schema), 200, { id: 1 }],
    ['GET /mode/plan', undefined, 200, { mode: 'READWRITE' }],
  ])
})
