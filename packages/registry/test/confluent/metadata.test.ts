import { test } from 'vitest'
import { error, sent, story, version } from './story.ts'

const schema = { type: 'object', properties: { naam: { type: 'string' } } }
const metadata = {
  properties: { eigenaar: 'gemeente' },
  tags: { '**.naam': ['PII'] },
  sensitive: ['eigenaar'],
}
const ruleSet = { domainRules: [{ name: 'r1', kind: 'CONDITION', type: 'CEL', expr: 'true' }] }
const versions = '/subjects/plan/versions'

test('metadata and rules belong to the content: with others it is another content', async () => {
  await story([
    [`POST ${versions}`, sent(schema), 200, { id: 1 }],
    [`POST ${versions}`, sent(schema, { metadata, ruleSet }), 200, { id: 2 }],
    [`GET ${versions}/2`, undefined, 200, version('plan', [2, 2], schema, { metadata, ruleSet })],
    ['GET /schemas/ids/2', undefined, 200, sent(schema, { metadata, ruleSet })],
    [
      'POST /subjects/plan',
      sent(schema, { metadata }),
      200,
      version('plan', [2, 2], schema, { metadata, ruleSet }),
    ],
    ['POST /subjects/plan', sent(schema), 200, version('plan', [1, 1], schema)],
  ])
})

test('what is not given is taken from the version before, between what is set under and over it', async () => {
  const wider = { ...schema, properties: { naam: true } }
  const config = {
    defaultMetadata: { properties: { eigenaar: 'rijk', soort: 'plan' } },
    overrideMetadata: { properties: { register: 'ja' } },
  }
  const merged = { properties: { eigenaar: 'gemeente', soort: 'plan', register: 'ja' } }
  await story([
    ['PUT /config/plan', config, 200, config],
    [
      `POST ${versions}`,
      sent(schema, { metadata: { properties: { eigenaar: 'gemeente' } } }),
      200,
      { id: 1 },
    ],
    [`POST ${versions}`, sent(wider), 200, { id: 2 }],
    [`GET ${versions}/1`, undefined, 200, version('plan', [1, 1], schema, { metadata: merged })],
    [`GET ${versions}/2`, undefined, 200, version('plan', [2, 2], wider, { metadata: merged })],
  ])
})

test('the newest version with the asked metadata is found', async () => {
  const given = (value: string): object => ({
    metadata: { properties: { fase: value, eigenaar: 'gemeente' } },
  })
  await story([
    [`POST ${versions}`, sent(schema, given('proef')), 200, { id: 1 }],
    [`POST ${versions}`, sent(schema, given('echt')), 200, { id: 2 }],
    [
      'GET /subjects/plan/metadata?deleted=false&&key=fase&value=proef&key=eigenaar&value=gemeente',
      undefined,
      200,
      version('plan', [1, 1], schema, given('proef')),
    ],
    [
      'GET /subjects/plan/metadata?key=eigenaar&value=gemeente',
      undefined,
      200,
      version('plan', [2, 2], schema, given('echt')),
    ],
    ['GET /subjects/plan/metadata?key=fase&value=oud', undefined, 404, error(40403)],
    ['GET /subjects/plan/metadata?key=__proto__&value=x', undefined, 404, error(40403)],
    ['GET /subjects/nergens/metadata?key=fase&value=oud', undefined, 404, error(40401)],
  ])
})

test('tags are put at a path in the schema and taken away, each time as a new version', async () => {
  const tagged = {
    type: 'object',
    properties: { naam: { type: 'string', 'confluent:tags': ['PII', 'BSN'] } },
  }
  const left = { type: 'object', properties: { naam: { type: 'string', 'confluent:tags': ['PII'] } } }
  const change = (tags: readonly string[], path = 'object.naam'): readonly object[] => [
    { schemaEntity: { entityPath: path, entityType: 'sr_field' }, tags },
  ]
  const numbered = (value: string): object => ({ metadata: { properties: { 'confluent:version': value } } })
  await story([
    [`POST ${versions}`, sent(schema), 200, { id: 1 }],
    [`POST ${versions}/latest/tags`, { newVersion: 2, tagsToAdd: change(['PII', 'BSN']) }, 200, { id: 2 }],
    [`GET ${versions}/2`, undefined, 200, version('plan', [2, 2], tagged, numbered('2'))],
    [`POST ${versions}/2/tags`, { newVersion: 3, tagsToRemove: change(['BSN']) }, 200, { id: 3 }],
    [`GET ${versions}/3`, undefined, 200, version('plan', [3, 3], left, numbered('3'))],
    [`POST ${versions}/3/tags`, { newVersion: 9, tagsToAdd: change(['X']) }, 422, error(42201)],
    [`POST ${versions}/3/tags`, { tagsToAdd: change(['X'], 'object.nergens') }, 422, error(42201)],
    [`POST ${versions}/9/tags`, { tagsToAdd: change(['X']) }, 404, error(40402)],
    [`POST ${versions}/3/tags`, { newVersion: 4, rulesToMerge: ruleSet }, 200, { id: 4 }],
    [`GET ${versions}/4`, undefined, 200, version('plan', [4, 4], left, { ...numbered('4'), ruleSet })],
    [`POST ${versions}/4/tags`, { newVersion: 5, rulesToRemove: ['r1'] }, 200, { id: 5 }],
    [`GET ${versions}/5`, undefined, 200, version('plan', [5, 5], left, numbered('5'))],
  ])
})
