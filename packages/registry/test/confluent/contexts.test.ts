import { test } from 'vitest'
import { error, sent, story, version } from './story.ts'

const national = { type: 'string' }
const own = { type: 'integer' }

test('a context reads the national set until it has a subject of its own', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(national), 200, { id: 1 }],
    ['POST /subjects/plan/versions', sent(true), 200, { id: 2 }],
    ['GET /subjects/:.alphen:plan/versions', undefined, 200, [1, 2]],
    ['GET /subjects/:.alphen:plan/versions/1', undefined, 200, version('plan', [1, 1], national)],
    ['POST /subjects/:.alphen:plan', sent(national), 200, version('plan', [1, 1], national)],
    ['POST /subjects/:.alphen:plan/versions', sent(own), 200, { id: 3 }],
    ['GET /subjects/:.alphen:plan/versions', undefined, 200, [1]],
    ['GET /subjects/:.alphen:plan/versions/1', undefined, 200, version(':.alphen:plan', [1, 3], own)],
    ['GET /subjects/:.alphen:plan/versions/2', undefined, 404, error(40402)],
    ['POST /subjects/:.alphen:plan', sent(national), 404, error(40403)],
    ['GET /subjects/plan/versions', undefined, 200, [1, 2]],
    ['GET /contexts', undefined, 200, ['.', '.alphen']],
    ['DELETE /subjects/:.alphen:plan', undefined, 200, [1]],
    ['GET /subjects/:.alphen:plan/versions', undefined, 200, [1, 2]],
    ['DELETE /subjects/:.delft:plan', undefined, 404, error(40401)],
  ])
})

test('behind /contexts bare names belong to that context, and full names keep their own', async () => {
  await story([
    ['POST /contexts/.alphen/subjects/plan/versions', sent(own), 200, { id: 1 }],
    ['POST /contexts/:.alphen:/subjects/plan/versions', sent(own), 200, { id: 1 }],
    ['GET /contexts/.alphen/subjects', undefined, 200, [':.alphen:plan']],
    ['GET /contexts/.delft/subjects', undefined, 200, []],
    [
      'GET /contexts/.alphen/subjects/plan/versions/latest',
      undefined,
      200,
      version(':.alphen:plan', [1, 1], own),
    ],
    [
      'GET /contexts/.delft/subjects/:.alphen:plan/versions/1',
      undefined,
      200,
      version(':.alphen:plan', [1, 1], own),
    ],
    ['GET /contexts/.alphen/schemas/ids/1', undefined, 200, sent(own)],
    [
      'POST /contexts/.alphen/compatibility/subjects/plan/versions/latest',
      sent(national),
      200,
      { is_compatible: false },
    ],
    ['POST /compatibility/subjects/plan/versions/latest', sent(national), 200, { is_compatible: true }],
    ['PUT /contexts/.alphen/mode', { mode: 'READONLY' }, 200, { mode: 'READONLY' }],
    ['POST /subjects/:.alphen:ander/versions', sent(own), 422, error(42205)],
    ['GET /contexts/alphen/subjects', undefined, 422, error(42208)],
  ])
})

test('lists are of all contexts, of one, or of the national set', async () => {
  await story([
    ['POST /subjects/plan/versions', sent(national), 200, { id: 1 }],
    ['POST /subjects/:.alphen:plan/versions', sent(own), 200, { id: 2 }],
    ['POST /subjects/:.delft:doel/versions', sent(own), 200, { id: 2 }],
    ['GET /subjects', undefined, 200, ['plan', ':.alphen:plan', ':.delft:doel']],
    ['GET /subjects?subjectPrefix=:*:', undefined, 200, ['plan', ':.alphen:plan', ':.delft:doel']],
    ['GET /subjects?subjectPrefix=:*:plan', undefined, 200, ['plan', ':.alphen:plan']],
    ['GET /subjects?subjectPrefix=:.delft:', undefined, 200, [':.delft:doel']],
    ['GET /subjects?subjectPrefix=p', undefined, 200, ['plan']],
    ['GET /subjects?subjectPrefix=:delft:', undefined, 422, error(42208)],
    ['GET /schemas/ids/2/subjects', undefined, 200, [':.alphen:plan', ':.delft:doel']],
  ])
})

test('a context goes when nothing is in it', async () => {
  await story([
    ['POST /subjects/:.alphen:plan/versions', sent(own), 200, { id: 1 }],
    ['DELETE /contexts/.alphen', undefined, 422, error(42211)],
    ['DELETE /subjects/:.alphen:plan', undefined, 200, [1]],
    ['DELETE /contexts/.alphen', undefined, 422, error(42211)],
    ['DELETE /subjects/:.alphen:plan?permanent=true', undefined, 200, [1]],
    ['PUT /config/:.alphen:', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['DELETE /contexts/:.alphen:', undefined, 204, undefined],
    ['GET /config/:.alphen:', undefined, 404, error(40408)],
    ['GET /contexts', undefined, 200, ['.']],
  ])
})

test('a name that begins like one in a context is read back as the one that was written', async () => {
  await story([
    ['POST /subjects/:.::.alphen:plan/versions', sent(own), 200, { id: 1 }],
    ['GET /subjects', undefined, 200, [':.::.alphen:plan']],
    ['GET /subjects/:.alphen:plan/versions', undefined, 404, error(40401)],
    ['GET /subjects/:.::.alphen:plan/versions/1', undefined, 200, version(':.::.alphen:plan', [1, 1], own)],
    ['POST /contexts/.delft/subjects/:.plan/versions', sent(own), 200, { id: 1 }],
    ['GET /contexts/.delft/subjects', undefined, 200, [':.delft::.plan']],
    ['GET /contexts/.delft/subjects/:.plan/versions', undefined, 200, [1]],
  ])
})

test('a reference leads to the subject that it names, also when that begins like one in a context', async () => {
  const references = [{ name: 'plan', subject: ':.::.alphen:plan', version: 1 }]
  await story([
    ['POST /subjects/:.alphen:plan/versions', sent(national), 200, { id: 1 }],
    ['POST /subjects/:.::.alphen:plan/versions', sent(own), 200, { id: 2 }],
    ['POST /subjects/naar/versions', sent({ $ref: 'plan' }, { references }), 200, { id: 3 }],
    [
      'GET /subjects/naar/versions/1',
      undefined,
      200,
      version('naar', [1, 3], { $ref: 'plan' }, { references }),
    ],
    ['GET /subjects/:.alphen:plan/versions/1/referencedby', undefined, 200, []],
    ['GET /subjects/:.::.alphen:plan/versions/1/referencedby', undefined, 200, [3]],
  ])
})
