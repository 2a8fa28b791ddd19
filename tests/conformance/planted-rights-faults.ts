import type { Answer, Request } from '../../packages/conformance/src/index.ts'
import { at, isJsonObject, parseJson, withAt } from '../../packages/conformance/src/json.ts'
import { answering, type Fault, type Planted, without } from './fault.ts'
import type { Scene } from './scene.ts'

const isPlan = ({ url }: Request): boolean => url.includes('/ondersteuningsplannen/')
const isVersions = ({ url }: Request): boolean => /\/versies(?:$|\/)/u.test(url)

/** Answers somebody else as if the maker asked. */
function asMaker(isChosen: (request: Request, scene: Scene) => boolean): Fault {
  return (scene) => async (request) =>
    isChosen(request, scene) ? scene.askAsMaker(request) : scene.ask(request)
}

/** Shows the reader a place that only the maker sees. */
function showing(isChosen: (request: Request) => boolean): Fault {
  return (scene) => async (request) => {
    const answer = await scene.ask(request)
    if (answer?.status !== 200 || !isPlan(request) || !isChosen(request) || !scene.isFrom(request, 'reader'))
      return answer
    const real = parseJson((await scene.askAsMaker(request))?.text ?? '')
    const shown = withAt(parseJson(answer.text) ?? {}, scene.hidden, at(real, scene.hidden))
    return { ...answer, text: JSON.stringify(shown) }
  }
}

/** Goes on showing what was seen under a consent, in the chosen answers. */
function stale(isChosen: (request: Request) => boolean): Fault {
  return (scene) => {
    let consented: Answer | undefined
    return async (request) => {
      const answer = await scene.ask(request)
      if (answer === undefined || !isPlan(request) || !scene.isFrom(request, 'reader')) return answer
      if (at(parseJson(answer.text), scene.consented) !== undefined) consented = answer
      return consented !== undefined && isChosen(request) ? consented : answer
    }
  }
}

/** Tells what is hidden from what is not there. */
function telling(change: (answer: Answer) => Answer, method: string): Fault {
  return (scene) => async (request) => {
    const answer = await scene.ask(request)
    if (answer?.status !== 404 || request.method !== method || scene.isMaker(request)) return answer
    const { url, headers } = request
    const read = await scene.askAsMaker({
      method: 'GET',
      url,
      headers: { Accept: headers['Accept'] ?? '' },
      body: undefined,
    })
    return read?.status === 200 ? change(answer) : answer
  }
}

/** Counts in every search what was made, whoever asks. */
const countsHidden: Fault = (scene) => {
  let made = 0
  return async (request) => {
    const answer = await scene.ask(request)
    if (answer?.status === 201) made += 1
    const body = parseJson(answer?.text ?? '')
    const isSearch = request.url.endsWith('/zoekvragen') && isJsonObject(body)
    return answer === undefined || !isSearch
      ? answer
      : { ...answer, text: JSON.stringify({ ...body, totaal: Number(body['totaal'] ?? 0) + made }) }
  }
}

const refused = (answer: Answer): Answer => ({
  ...answer,
  status: 403,
  text: answer.text.replace('404', '403').replaceAll('niet-gevonden', 'niet-toegestaan'),
})
const longer = (answer: Answer): Answer => ({
  ...answer,
  text: answer.text.replace('"errors"', '"instance":"/verborgen","errors"'),
})

/** The tag of the whole document in place of that of the view. */
const wholeTag: Fault = (scene) => async (request) => {
  const answer = await scene.ask(request)
  if (answer === undefined || !isPlan(request) || !scene.isFrom(request, 'reader')) return answer
  const real = await scene.askAsMaker(request)
  return { ...answer, headers: { ...answer.headers, etag: real?.headers['etag'] ?? '' } }
}

const noPurpose: Fault = answering((answer) =>
  answer.status === 403
    ? {
        ...answer,
        status: 404,
        text: answer.text.replace('403', '404').replaceAll('doel-ontbreekt', 'niet-gevonden'),
      }
    : answer,
)

const anybodyMakes: Fault = answering((answer, { method }) =>
  method === 'POST' && answer.status === 403 ? { ...answer, status: 201 } : answer,
)

const isReader = (request: Request, scene: Scene): boolean =>
  isPlan(request) && scene.isFrom(request, 'reader')

/** What can be wrong with what a party lets see and do. */
export const rightsFaults: Readonly<Record<string, Planted>> = {
  'a view shows a hidden group': [showing((request) => !isVersions(request)), 'groep-verborgen'],
  'only an old version shows a hidden group': [showing(isVersions), 'groep-verborgen'],
  'a consent that was withdrawn still counts': [
    stale((request) => !isVersions(request)),
    'toestemming-ingetrokken',
  ],
  'a consent that was withdrawn still counts in the versions': [stale(isVersions), 'toestemming-ingetrokken'],
  'no consent is needed': [
    asMaker((request, scene) => isReader(request, scene) && request.method === 'GET'),
    'toestemming-ingetrokken',
  ],
  'it says 403 where something is hidden and 404 where nothing is': [
    telling(refused, 'GET'),
    'buitenstaander-leest/ondersteuningsplannen',
  ],
  'it says 403 to a change of what is hidden and 404 to one of nothing': [
    telling(refused, 'PATCH'),
    'buitenstaander-wijzigt/ondersteuningsplannen',
  ],
  'what is hidden has a longer answer than what is unknown': [
    telling(longer, 'GET'),
    'buitenstaander-leest/ondersteuningsplannen',
  ],
  'who knows the id of a plan reads it': [
    asMaker((request, scene) => isPlan(request) && request.method === 'GET' && !scene.isMaker(request)),
    'buitenstaander-leest/ondersteuningsplannen',
  ],
  'who has the token of another organisation acts for a person of ours': [
    asMaker((request, scene) => isPlan(request) && request.method === 'GET' && !scene.isMaker(request)),
    'rol-van-ander',
  ],
  'who sees nothing of it changes it': [
    asMaker((request) => request.method === 'PATCH'),
    'buitenstaander-wijzigt/ondersteuningsplannen',
  ],
  'what is not seen can be changed': [
    (scene) => async (request) => {
      if (request.method !== 'PATCH' || !isReader(request, scene)) return scene.ask(request)
      const read = await scene.askAsMaker({ ...request, method: 'GET', body: undefined })
      const headers = { ...request.headers, 'If-Match': read?.headers['etag'] ?? '' }
      return scene.askAsMaker({ ...request, headers })
    },
    'verborgen-wijzigen',
  ],
  'it tells anybody that something was withdrawn': [
    (scene) => {
      const withdrawn = new Map<string, Answer | undefined>()
      return async (request) => {
        const answer = await scene.ask(request)
        if (request.method === 'PATCH' && request.body?.includes('foutief') === true) {
          const headers = without(request.headers, 'Content-Type')
          withdrawn.set(request.url, await scene.ask({ ...request, method: 'GET', headers, body: undefined }))
        }
        return request.method === 'GET' ? (withdrawn.get(request.url) ?? answer) : answer
      }
    },
    'ingetrokken-verborgen',
  ],
  'anybody may make a plan': [anybodyMakes, 'buitenstaander-maakt'],
  'an ETag betrays a hidden change': [wholeTag, 'verborgen-wijziging'],
  'the versions count a hidden change': [
    asMaker((request, scene) => isReader(request, scene) && request.url.endsWith('/versies')),
    'verborgen-wijziging',
  ],
  'it needs no purpose': [noPurpose, 'zonder-doel/ondersteuningsplannen'],
  'a search counts what is hidden': [countsHidden, 'buitenstaander-zoekt/ondersteuningsplannen'],
  'a search finds what is hidden': [
    (scene) => {
      let isMade = false
      return async (request) => {
        if (request.url.endsWith('/zoekvragen') && isMade) return scene.askAsMaker(request)
        const answer = await scene.ask(request)
        isMade ||= answer?.status === 201 && request.url.endsWith('/ondersteuningsplannen')
        return answer
      }
    },
    'buitenstaander-zoekt/ondersteuningsplannen',
  ],
  'it tells everybody of every event': [
    (scene) => async (request) => {
      const own = await scene.ask(request)
      if (!request.url.includes('/gebeurtenissen?')) return own
      const all = await scene.askAsMaker(request)
      return all?.status === 200 ? all : own
    },
    'inhalen-verborgen',
  ],
}
