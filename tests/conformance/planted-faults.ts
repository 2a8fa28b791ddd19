import type { Request } from '../../packages/conformance/src/index.ts'
import { at, parseJson, withAt } from '../../packages/conformance/src/json.ts'
import { answering, type Fault, type Planted, without } from './fault.ts'
import { rightsFaults } from './planted-rights-faults.ts'

/** Changes each request before it is asked. */
function asking(change: (request: Request) => Request): Fault {
  return (scene) => async (request) => scene.ask(change(request))
}

/** Asks for the view first, and makes the change rest on that. */
function onNewest(isChosen: (request: Request) => boolean): Fault {
  return (scene) => async (request) => {
    if (request.method !== 'PATCH' || !isChosen(request)) return scene.ask(request)
    const headers = without(request.headers, 'Content-Type')
    const read = await scene.ask({ ...request, method: 'GET', headers, body: undefined })
    return scene.ask({
      ...request,
      headers: { ...request.headers, 'If-Match': read?.headers['etag'] ?? '' },
    })
  }
}

/** Lays the first part of a change, although all of it is refused. */
const half: Fault = (scene) => async (request) => {
  const answer = await scene.ask(request)
  const patch = parseJson(request.body ?? '')
  if (request.method === 'PATCH' && answer?.status === 400)
    await scene.ask({ ...request, body: JSON.stringify([at(patch, '/0')]) })
  return answer
}

/** Takes in the first event of a batch, although all of it is refused. */
const partly: Fault = (scene) => async (request) => {
  const answer = await scene.ask(request)
  const [first] = [at(parseJson(request.body ?? ''), '/0')]
  const type = 'application/cloudevents+json'
  if (answer?.status === 400)
    await scene.ask({
      ...request,
      headers: { ...request.headers, 'Content-Type': type },
      body: JSON.stringify(first),
    })
  return answer
}

function inText(from: string | RegExp, to: string): Fault {
  return answering((answer) => ({ ...answer, text: answer.text.replaceAll(from, to) }))
}

function withHeader(name: string, value: string | undefined): Fault {
  return answering((answer) => ({
    ...answer,
    headers: { ...without(answer.headers, name), ...(value === undefined ? {} : { [name]: value }) },
  }))
}

function withStatus(from: number, status: number): Fault {
  return answering((answer) =>
    answer.status === from
      ? { ...answer, status, text: JSON.stringify(withAt(parseJson(answer.text) ?? {}, '/status', status)) }
      : answer,
  )
}

const noEvents: Fault = answering((answer, { url, method }) =>
  url.includes('/gebeurtenissen?') && method === 'GET' && answer.status === 200
    ? { ...answer, text: '{"gebeurtenissen":[],"volgende":0}' }
    : answer,
)

const otherOrder: Fault = answering((answer, { url }) => {
  if (!url.includes('/gebeurtenissen?')) return answer
  const swapped = answer.text
    .replaceAll('plan-gemaakt', 'plan-x')
    .replaceAll('plan-gewijzigd', 'plan-gemaakt')
    .replaceAll('plan-x', 'plan-gewijzigd')
  return { ...answer, text: swapped }
})

const repeatsBsn: Fault = answering((answer, { url }) => {
  const bsn = /9999\d{5}$/u.exec(url)?.[0]
  return bsn === undefined
    ? answer
    : { ...answer, text: answer.text.replace('"title":"', `"title":"${bsn} `) }
})

/** Says what it can do, and no more. */
const silent: Fault = (scene) => async (request) =>
  request.headers['Authorization'] === undefined ? scene.ask(request) : undefined

/** What can be wrong with a party, by name. */
export const faults: Readonly<Record<string, Planted>> = {
  ...rightsFaults,
  'it does not look at If-Match': [onNewest(() => true), 'inzage-verouderd/ondersteuningsplannen'],
  'it asks for no If-Match': [
    onNewest(({ headers }) => headers['If-Match'] === undefined),
    'zonder-voorwaarde/ondersteuningsplannen',
  ],
  'it lays half of a change that is refused': [half, 'wijziging-ongeldig/ondersteuningsplannen'],
  'it swallows events': [noEvents, 'inhalen'],
  'it gives events in another order': [otherOrder, 'inhalen'],
  'it takes every event as new': [inText('"bekend"', '"nieuw"'), 'nogmaals-ontvangen'],
  'it takes a part of a batch that is refused': [partly, 'bundel-ongeldig'],
  'it accepts a BSN behind the question mark': [
    asking((request) => ({ ...request, url: request.url.replace(/aantal=\d{9}/u, 'aantal=100') })),
    'bsn-in-vraag',
  ],
  'it accepts a BSN as an id and says it is not there': [
    asking((request) => ({
      ...request,
      url: request.url.replace(/\/9999\d{5}$/u, '/00000000-0000-4000-8000-000000000000'),
    })),
    'bsn-in-adres/ondersteuningsplannen',
  ],
  'it repeats the BSN of the address': [repeatsBsn, 'bsn-in-adres/ondersteuningsplannen'],
  'it sends another content type': [withHeader('content-type', 'text/html'), 'mogelijkheden'],
  'it leaves out API-Version': [withHeader('api-version', undefined), 'mogelijkheden'],
  'its answers may be kept': [withHeader('cache-control', 'max-age=60'), 'lezen/ondersteuningsplannen'],
  'it does not say how long to wait': [withHeader('retry-after', undefined), 'te-veel-verzoeken'],
  'it never says that it is enough': [withStatus(429, 503), 'te-veel-verzoeken'],
  'it forgets what was withdrawn': [withStatus(410, 404), 'ingetrokken'],
  'what was withdrawn comes back when it is sent again': [withStatus(409, 200), 'ingetrokken-opnieuw'],
  'it repeats an address that it cannot read': [repeatsBsn, 'adres-onleesbaar'],
  'it answers an address that it cannot read in a form of its own': [
    answering((answer, { url }) =>
      url.includes('%zz')
        ? {
            ...answer,
            headers: { ...answer.headers, 'content-type': 'application/json' },
            text: '{"error":"Bad Request"}',
          }
        : answer,
    ),
    'adres-onleesbaar',
  ],
  'it overlooks how gladly something is accepted': [
    asking((request) => ({
      ...request,
      headers: { ...request.headers, Accept: (request.headers['Accept'] ?? '*/*').replace(';q=0', '') },
    })),
    'niets-anders-aanvaard',
  ],
  'it takes events in the name of anybody': [
    answering((answer, { url, method }) =>
      method === 'POST' && url.endsWith('/gebeurtenissen') && answer.status === 403
        ? { ...answer, status: 202, text: '{"gebeurtenissen":[]}' }
        : answer,
    ),
    'gebeurtenis-van-ander',
  ],
  'it always sends the whole view': [
    asking((request) => ({ ...request, headers: without(request.headers, 'If-None-Match') })),
    'ongewijzigd/ondersteuningsplannen',
  ],
  'it keeps something else under an id': [withStatus(409, 200), 'id-bezet/ondersteuningsplannen'],
  'it speaks every version': [
    asking((request) => ({ ...request, headers: { ...request.headers, Accept: 'application/json' } })),
    'schemaversie-onbekend/ondersteuningsplannen',
  ],
  'it does not answer': [silent, 'lezen/ondersteuningsplannen'],
}
