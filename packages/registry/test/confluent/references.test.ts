import { expect, test } from 'vitest'
import { error, sent, story, version } from './story.ts'

const adres = {
  $id: 'https://voorbeeld.nl/adres.json',
  type: 'object',
  properties: { straat: { type: 'string' } },
}
const persoon = { type: 'object', properties: { adres: { $ref: 'adres.json' } } }
const naarAdres = { references: [{ name: 'adres.json', subject: 'adres', version: 1 }] }

test('a schema builds on another, which then cannot go', async () => {
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/persoon/versions', sent(persoon), 422, error(42201)],
    ['POST /subjects/persoon/versions', sent(persoon, naarAdres), 200, { id: 2 }],
    ['GET /subjects/persoon/versions/1', undefined, 200, version('persoon', [1, 2], persoon, naarAdres)],
    ['GET /schemas/ids/2', undefined, 200, sent(persoon, naarAdres)],
    ['GET /subjects/adres/versions/1/referencedby', undefined, 200, [2]],
    ['GET /subjects/adres/versions/latest/referencedby', undefined, 200, [2]],
    ['GET /subjects/persoon/versions/1/referencedby', undefined, 200, []],
    ['GET /subjects/adres/versions/2/referencedby', undefined, 404, error(40402)],
    ['DELETE /subjects/adres', undefined, 422, error(42206)],
    ['DELETE /subjects/adres/versions/1', undefined, 422, error(42206)],
    ['DELETE /subjects/persoon', undefined, 200, [1]],
    ['DELETE /subjects/adres', undefined, 200, [1]],
  ])
})

test('a name is found by itself, by the $id of what it names, and to any part of it', async () => {
  const references = [{ name: 'iets', subject: 'adres', version: -1 }]
  const stored = [{ name: 'iets', subject: 'adres', version: 1 }]
  const byId = { $ref: 'https://voorbeeld.nl/adres.json' }
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/a/versions', sent(byId, { references }), 200, { id: 2 }],
    ['GET /subjects/a/versions/1', undefined, 200, version('a', [1, 2], byId, { references: stored })],
    ['POST /subjects/b/versions', sent({ $ref: 'iets#/properties/straat' }, { references }), 200, { id: 3 }],
    ['POST /subjects/c/versions', sent({ $ref: 'iets#/properties/huis' }, { references }), 422, error(42201)],
    ['POST /subjects/d/versions', sent({ $ref: 'anders' }, { references }), 422, error(42201)],
  ])
})

test.each([
  ['an unknown subject', [{ name: 'adres.json', subject: 'nergens', version: 1 }]],
  ['an unknown version', [{ name: 'adres.json', subject: 'adres', version: 2 }]],
  ['another context', [{ name: 'adres.json', subject: ':.delft:adres', version: 1 }]],
  ['no version', [{ name: 'adres.json', subject: 'adres' }]],
  ['version nought', [{ name: 'adres.json', subject: 'adres', version: 0 }]],
  ['no name', [{ subject: 'adres', version: 1 }]],
  ['no list', { name: 'adres.json', subject: 'adres', version: 1 }],
  ['more than a schema may build on', Array.from({ length: 65 }, () => naarAdres.references[0])],
])('a reference to %s is refused', async (_what, references) => {
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/:.delft:adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/persoon/versions', sent(persoon, { references }), 422, error(42201)],
  ])
})

test('the same text that builds on another schema is another content', async () => {
  const second = { ...adres, properties: { straat: { type: ['string', 'null'] } } }
  const naarTweede = { references: [{ name: 'adres.json', subject: 'adres', version: 2 }] }
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/adres/versions', sent(second), 200, { id: 2 }],
    ['POST /subjects/persoon/versions', sent(persoon, naarAdres), 200, { id: 3 }],
    ['POST /subjects/persoon/versions', sent(persoon, naarTweede), 200, { id: 4 }],
    ['POST /subjects/persoon', sent(persoon, naarAdres), 200, version('persoon', [1, 3], persoon, naarAdres)],
    ['POST /subjects/persoon', sent(persoon), 200, version('persoon', [2, 4], persoon, naarTweede)],
  ])
})

test('what a schema builds on counts when it is compared', async () => {
  const narrower = { ...adres, properties: { straat: { type: 'string', maxLength: 5 } } }
  const naarTweede = { references: [{ name: 'adres.json', subject: 'adres', version: 2 }] }
  await story([
    ['PUT /config/adres', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/adres/versions', sent(narrower), 200, { id: 2 }],
    ['POST /subjects/persoon/versions', sent(persoon, naarAdres), 200, { id: 3 }],
    ['POST /subjects/persoon/versions', sent(persoon, naarTweede), 409, error(40901)],
    [
      'POST /compatibility/subjects/persoon/versions/1?verbose=true',
      sent(persoon, naarTweede),
      200,
      {
        is_compatible: false,
        messages: [
          expect.stringContaining('Witness: {"adres":{"straat":'),
          expect.stringContaining('maxLength went from - to 5.'),
        ],
      },
    ],
  ])
})

test('a reference of a context stays where it led, also when the context makes a subject of that name', async () => {
  const inAlphen = { references: [{ name: 'adres.json', subject: ':.:adres', version: 1 }] }
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/:.alphen:persoon/versions', sent(persoon, naarAdres), 200, { id: 2 }],
    ['POST /subjects/:.alphen:adres/versions', sent({ type: 'object' }), 200, { id: 3 }],
    [
      'GET /subjects/:.alphen:persoon/versions/1',
      undefined,
      200,
      version(':.alphen:persoon', [1, 2], persoon, inAlphen),
    ],
    ['POST /subjects/:.alphen:persoon/versions', sent(persoon, inAlphen), 200, { id: 2 }],
    ['GET /subjects/adres/versions/1/referencedby', undefined, 200, [2]],
    ['GET /subjects/:.alphen:adres/versions/1/referencedby', undefined, 200, []],
  ])
})

test('two different schemas under one name, met on different ways, are refused', async () => {
  const leaf = (type: string): object => ({ $id: 'https://voorbeeld.nl/blad.json', type })
  const branch = { $id: 'https://voorbeeld.nl/tak.json', $ref: 'blad.json' }
  const root = { $id: 'https://voorbeeld.nl/boom.json', allOf: [{ $ref: 'tak.json' }, { $ref: 'blad.json' }] }
  const blad = (number: number): object => ({ name: 'blad.json', subject: 'blad', version: number })
  const tak = { name: 'tak.json', subject: 'tak', version: 1 }
  await story([
    ['PUT /config', { compatibility: 'NONE' }, 200, { compatibility: 'NONE' }],
    ['POST /subjects/blad/versions', sent(leaf('string')), 200, { id: 1 }],
    ['POST /subjects/blad/versions', sent(leaf('number')), 200, { id: 2 }],
    ['POST /subjects/tak/versions', sent(branch, { references: [blad(1)] }), 200, { id: 3 }],
    ['POST /subjects/boom/versions', sent(root, { references: [tak, blad(2)] }), 422, error(42201)],
    ['POST /subjects/boom/versions', sent(root, { references: [tak, blad(1)] }), 200, { id: 4 }],
    ['POST /subjects/boom/versions', sent(root, { references: [tak] }), 200, { id: 5 }],
  ])
})

test('names of references that would be kept as another text are refused, so that no two become one', async () => {
  const half = (name: string): object => sent(persoon, { references: [{ ...naarAdres.references[0], name }] })
  await story([
    ['POST /subjects/adres/versions', sent(adres), 200, { id: 1 }],
    ['POST /subjects/persoon/versions', half('adres.json\ud800'), 422, error(42201)],
    ['POST /subjects/persoon/versions', half('adres.json\0'), 422, error(42201)],
  ])
})
