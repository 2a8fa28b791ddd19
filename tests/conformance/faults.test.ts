import { expect, test } from 'vitest'
import type { Answer, Request, Send } from '../../packages/conformance/src/index.ts'
import { createParty, hidden } from './party.ts'
import { contract, runWith } from './rig.ts'

/** A proxy before a party: it asks the party what it likes, and tells what it likes. */
type Fault = (request: Request, ask: Send) => Promise<Answer | undefined>

const isPlan = ({ url }: Request): boolean => url.includes('/ondersteuningsplannen/')
const asks = (request: Request, caller: string): boolean =>
  request.headers['Authorization'] === `Bearer ${caller}`
const without = (names: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(names).filter(([key]) => key !== name))

/** Changes each answer that is chosen. */
function answering(change: (answer: Answer, request: Request) => Answer): Fault {
  return async (request, ask) => {
    const answer = await ask(request)
    return answer === undefined ? undefined : change(answer, request)
  }
}

const planView = {
  planType: 'ondersteuningsplan',
  periode: { begindatum: '2026-03-09', einddatum: '2027-03-08' },
}

const faults: Readonly<Record<string, readonly [fault: Fault, found: string]>> = {
  'it does not look at If-Match': [
    async (request, ask) => {
      if (request.method !== 'PATCH') return ask(request)
      const read = await ask({ ...request, method: 'GET', headers: without(request.headers, 'Content-Type') })
      return ask({ ...request, headers: { ...request.headers, 'If-Match': read?.headers['etag'] ?? '' } })
    },
    'inzage-verouderd/ondersteuningsplannen',
  ],
  'it asks for no If-Match': [
    async (request, ask) => {
      if (request.method !== 'PATCH' || request.headers['If-Match'] !== undefined) return ask(request)
      const read = await ask({ ...request, method: 'GET', headers: without(request.headers, 'Content-Type') })
      return ask({ ...request, headers: { ...request.headers, 'If-Match': read?.headers['etag'] ?? '' } })
    },
    'zonder-voorwaarde/ondersteuningsplannen',
  ],
  'a view shows a hidden group': [
    answering((answer, request) =>
      isPlan(request) && asks(request, 'reader') && answer.status === 200 && !request.url.includes('versies')
        ? {
            ...answer,
            text: answer.text.replace(
              '"begindatum":"2026-03-09"',
              '"begindatum":"2026-03-09","einddatum":"2027-03-08"',
            ),
          }
        : answer,
    ),
    'groep-verborgen',
  ],
  'it says 403 where it should say 404': [
    answering((answer) =>
      answer.status === 404 ? { ...answer, status: 403, text: answer.text.replace('404', '403') } : answer,
    ),
    'buitenstaander-leest/ondersteuningsplannen',
  ],
  'what is hidden has a longer answer than what is unknown': [
    async (request, ask) => {
      const answer = await ask(request)
      const real = await ask({ ...request, headers: { ...request.headers, Authorization: 'Bearer maker' } })
      return answer?.status === 404 && real?.status === 200
        ? { ...answer, text: answer.text.replace('}]}', '}],"detail":"verborgen"}') }
        : answer
    },
    'buitenstaander-leest/ondersteuningsplannen',
  ],
  'it swallows events': [
    answering((answer, { url, method }) =>
      url.includes('/gebeurtenissen?') && method === 'GET' && answer.status === 200
        ? { ...answer, text: '{"gebeurtenissen":[],"volgende":0}' }
        : answer,
    ),
    'inhalen',
  ],
  'it gives events in another order': [
    answering((answer, { url }) =>
      url.includes('/gebeurtenissen?')
        ? {
            ...answer,
            text: answer.text
              .replaceAll('plan-gemaakt', 'plan-x')
              .replaceAll('plan-gewijzigd', 'plan-gemaakt')
              .replaceAll('plan-x', 'plan-gewijzigd'),
          }
        : answer,
    ),
    'inhalen',
  ],
  'it takes every event as new': [
    answering((answer) => ({ ...answer, text: answer.text.replaceAll('"bekend"', '"nieuw"') })),
    'nogmaals-ontvangen',
  ],
  'it accepts a BSN behind the question mark': [
    async (request, ask) => ask({ ...request, url: request.url.replace(/aantal=\d{9}/u, 'aantal=100') }),
    'bsn-in-vraag',
  ],
  'it accepts a BSN as an id and says it is not there': [
    async (request, ask) =>
      ask({ ...request, url: request.url.replace(/\/9999\d{5}$/u, '/00000000-0000-4000-8000-000000000000') }),
    'bsn-in-adres/ondersteuningsplannen',
  ],
  'it repeats the BSN of the address': [
    answering((answer, { url }) => {
      const bsn = /9999\d{5}$/u.exec(url)?.[0]
      return bsn === undefined
        ? answer
        : { ...answer, text: answer.text.replace('"title":"', `"title":"${bsn} `) }
    }),
    'bsn-in-adres/ondersteuningsplannen',
  ],
  'it sends another content type': [
    answering((answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } })),
    'mogelijkheden',
  ],
  'it leaves out API-Version': [
    answering((answer) => ({ ...answer, headers: without(answer.headers, 'api-version') })),
    'mogelijkheden',
  ],
  'its answers may be kept': [
    answering((answer) => ({ ...answer, headers: { ...answer.headers, 'cache-control': 'max-age=60' } })),
    'lezen/ondersteuningsplannen',
  ],
  'a view stays what it was after a consent is withdrawn': [
    answering((answer, request) =>
      isPlan(request) && asks(request, 'reader') && answer.status === 200 && request.method === 'GET'
        ? { ...answer, text: answer.text.replace('"id":', '"status":"concept","id":') }
        : answer,
    ),
    'toestemming-ingetrokken',
  ],
  'an ETag betrays a hidden change': [
    async (request, ask) => {
      const answer = await ask(request)
      if (answer === undefined || !isPlan(request) || !asks(request, 'reader')) return answer
      const real = await ask({ ...request, headers: { Authorization: 'Bearer maker' } })
      return { ...answer, headers: { ...answer.headers, etag: real?.headers['etag'] ?? '' } }
    },
    'verborgen-wijziging',
  ],
  'it always sends the whole view': [
    async (request, ask) => ask({ ...request, headers: without(request.headers, 'If-None-Match') }),
    'ongewijzigd/ondersteuningsplannen',
  ],
  'it keeps something else under an id': [
    answering((answer) =>
      answer.status === 409
        ? {
            ...answer,
            status: 200,
            headers: { ...answer.headers, 'content-type': 'application/json' },
            text: JSON.stringify(planView),
          }
        : answer,
    ),
    'id-bezet/ondersteuningsplannen',
  ],
  'it needs no purpose': [
    async (request, ask) =>
      ask(
        asks(request, 'purposeless')
          ? { ...request, headers: { ...request.headers, Authorization: 'Bearer outsider' } }
          : request,
      ),
    'zonder-doel/ondersteuningsplannen',
  ],
  'it speaks every version': [
    async (request, ask) => ask({ ...request, headers: { ...request.headers, Accept: 'application/json' } }),
    'schemaversie-onbekend/ondersteuningsplannen',
  ],
  'a search counts what is hidden': [
    answering((answer, { url }) =>
      url.endsWith('zoekvragen')
        ? { ...answer, text: answer.text.replace('"totaal":0', '"totaal":1') }
        : answer,
    ),
    'buitenstaander-zoekt/ondersteuningsplannen',
  ],
  'it does not answer': [async () => undefined, 'mogelijkheden'],
}

test('every planted fault is found, by the case that is about it', async () => {
  expect(hidden).toBe('/periode/einddatum')
  const missed: string[] = []
  for (const [name, [fault, found]] of Object.entries(faults)) {
    const party = createParty(contract)
    const run = await runWith((request) => fault(request, party), {
      collections: ['ondersteuningsplannen'],
      only: found,
    })
    if (run.counts.failed !== 1) missed.push(name)
  }
  expect(missed).toEqual([])
})
