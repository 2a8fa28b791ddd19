import type { OwnApi } from '../../packages/registry/test/v1/own-api.ts'
import { departures, placeOf } from './description.ts'

/** What a walk along all operations showed. */
export interface Walk {
  /** Operations that answered with success. */
  readonly succeeded: ReadonlySet<string>
  /** Statuses that were seen, by operation. */
  readonly seen: readonly string[]
  /** Where an answer was not as described. */
  readonly departures: readonly string[]
}

const $schema = 'https://json-schema.org/draft/2020-12/schema'
const doel = {
  $schema,
  title: 'Doel',
  'x-begrip': 'doel',
  type: 'object',
  properties: { naam: { type: 'string' } },
}
const strenger = { ...doel, required: ['naam'] }
const draft = '00000000-0000-4000-8000-000000000000'

type Step = readonly [
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  more?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
]

/** Requests that need nothing of each other, on a registry with `doel.v1` (two versions) and `plan.v1`. */
const steps: readonly Step[] = [
  ['GET', '/v1/schemas'],
  ['GET', '/v1/schemas?zoek=doel&paginagrootte=1'],
  ['GET', '/v1/schemas?pagina=x'],
  ['GET', '/v1/schemas/doel.v1'],
  ['GET', '/v1/schemas/weg'],
  ['PATCH', '/v1/schemas/doel.v1', { body: { eigenaar: 'Voorbeeldstad', classificatie: 'intern' } }],
  ['PATCH', '/v1/schemas/doel.v1', { body: {} }],
  ['PATCH', '/v1/schemas/doel.v1', { body: {}, headers: { 'if-match': '"9"' } }],
  ['GET', '/v1/schemas/doel.v1/versies'],
  ['GET', '/v1/schemas/doel.v1/versies/1.0'],
  ['GET', '/v1/schemas/doel.v1/versies/9'],
  ['GET', '/v1/schemas/doel.v1/versies/1/inhoud'],
  ['GET', '/v1/schemas/plan.v1/versies/laatste/inhoud?gebundeld=true'],
  ['GET', '/v1/schemas/doel.v1/versies/1/inhoud?gebundeld=ja'],
  ['GET', '/v1/schemas/doel.v1/versies/2/verwijzingen'],
  ['GET', '/v1/schemas/doel.v1/verschillen?van=1&naar=2'],
  ['GET', '/v1/schemas/doel.v1/verschillen?van=1'],
  ['PUT', '/v1/schemas/doel.v1/versies/1/status', { body: { status: 'verouderd', opvolger: 'doel.v1/2' } }],
  ['PUT', '/v1/schemas/doel.v1/versies/1/status', { body: { status: 'verouderd', opvolger: 'weg/1' } }],
  ['PUT', '/v1/schemas/doel.v1/versies/1/status', { body: 'x', headers: { 'content-type': 'text/plain' } }],
  ['POST', '/v1/schemas/doel.v1/concepten', { body: { inhoud: 1 } }],
  ['GET', '/v1/schemas/doel.v1/concepten'],
  ['GET', `/v1/schemas/doel.v1/concepten/${draft}`],
  ['GET', `/v1/inhoud/${'0'.repeat(64)}`],
  ['GET', '/v1/begrippen?zoek=doel'],
  ['GET', '/v1/begrippen/doel'],
  ['GET', '/v1/begrippen/weg'],
  ['POST', '/v1/validaties/doel.v1', { body: { naam: 1 } }],
  [
    'POST',
    '/v1/validaties/doel.v1',
    { body: '{}\n{"naam":1}\nx\n', headers: { 'content-type': 'application/x-ndjson' } },
  ],
  ['POST', '/v1/validaties/weg', { body: {} }],
  ['GET', '/v1/contexten'],
  ['GET', '/v1/schemas/plan.v1/beleid'],
  ['PUT', '/v1/schemas/plan.v1/beleid', { body: { noties: ['document', 'rechten'], verwijderen: 'nooit' } }],
  ['PUT', '/v1/schemas/plan.v1/beleid', { body: { noties: ['x'], modus: 'READONLY' } }],
  ['GET', '/v1/contexten/landelijk/beleid'],
  ['PUT', '/v1/contexten/.voorbeeldstad/beleid', { body: { verenigbaarheid: 'FULL' } }],
  ['PUT', '/v1/contexten/x/beleid', { body: {} }],
  ['GET', '/v1/beleid'],
  ['PUT', '/v1/beleid', { body: { profiel: 'strict' } }],
  ['GET', '/v1/openapi.json'],
]

/** Walks along every operation of our own API, and holds each answer against the description. */
export async function walk(api: OwnApi): Promise<Walk> {
  const succeeded = new Set<string>()
  const seen: string[] = []
  const found: string[] = []
  const take = async ([method, path, more]: Step): Promise<Awaited<ReturnType<OwnApi['ask']>>> => {
    const came = await api.ask(method, path, more)
    const place = placeOf(method, path)
    if (place === undefined) found.push(`${method} ${path} is not described`)
    else {
      seen.push(`${place.operationId} ${came.status}`)
      if (came.status < 300) succeeded.add(place.operationId)
      found.push(...departures(place, came).map((what) => `${method} ${path}: ${what}`))
    }
    return came
  }
  await api.publish('doel.v1', strenger, { label: '1.0' })
  await api.publish('doel.v1', doel, { label: '1.1' })
  const references = [{ name: 'doel.json', subject: 'doel.v1', version: 2 }]
  await api.publish('plan.v1', { $schema, $ref: 'doel.json' }, { references })
  for (const step of steps) await take(step)
  await walkContent(api, take)
  await walkDraft(take)
  return { succeeded, seen, departures: found }
}

type Take = (step: Step) => Promise<Awaited<ReturnType<OwnApi['ask']>>>

async function walkContent(api: OwnApi, take: Take): Promise<void> {
  const [content] = await api.store.contentsByHash(String((await api.store.content(1))?.schemaHash))
  const path = `/v1/inhoud/${content?.schemaHash ?? ''}`
  const came = await take(['GET', path])
  await take(['GET', path, { headers: { 'if-none-match': String(came.headers['etag']) } }])
}

async function walkDraft(take: Take): Promise<void> {
  const made = await take([
    'POST',
    '/v1/schemas/doel.v1/concepten',
    { body: { inhoud: { ...doel, description: 'x' } } },
  ])
  const place = String(made.headers['location'])
  const seen = { 'if-match': '"1"' }
  await take(['GET', place])
  await take(['GET', '/v1/schemas/doel.v1/concepten'])
  await take(['PUT', place, { body: { inhoud: strenger }, headers: seen }])
  await take(['PUT', place, { body: { inhoud: strenger } }])
  await take(['POST', `${place}/_toets`])
  const publication = { motivering: 'Voor de proef' }
  await take(['POST', `${place}/_publiceer`, { body: publication, headers: { 'if-match': '"2"' } }])
  await take(['PUT', place, { body: { inhoud: doel }, headers: { 'if-match': '"2"' } }])
  await take(['POST', `${place}/_publiceer`, { body: {}, headers: { 'if-match': '"3"' } }])
  await take(['POST', `${place}/_publiceer`, { body: publication, headers: { 'if-match': '"3"' } }])
  const other = await take([
    'POST',
    '/v1/schemas/doel.v1/concepten',
    { body: { inhoud: { ...doel, description: 'y' } } },
  ])
  await take([
    'POST',
    `${String(other.headers['location'])}/_publiceer`,
    { body: publication, headers: seen },
  ])
  const third = await take(['POST', '/v1/schemas/doel.v1/concepten', { body: { inhoud: true } }])
  await take(['DELETE', String(third.headers['location']), { headers: seen }])
}
