import type {
  Answer,
  Contract,
  Json,
  JsonObject,
  Request,
  Send,
} from '../../packages/conformance/src/index.ts'
import { at, isJsonObject, parseJson, textAt, withAt } from '../../packages/conformance/src/json.ts'
import { BodyChecker } from '../../packages/conformance/src/contract/body-checker.ts'
import { operationOf } from '../../packages/conformance/src/contract/operation.ts'

/** The smallest party that keeps the contract, with rights of its own invention: only to try the kit on. */
export function createParty(contract: Contract): Send {
  const party = new Party(contract)
  return (request) => Promise.resolve(party.answer(request))
}

/** What the reader never sees, and what only with a consent. */
export const hidden = '/periode/einddatum'
export const consented = '/status'
export const readerOrganisation = '7d1e3f0c-2f64-4a5c-9a54-6f3a2f1f8a10'

/** Where the party is while it is worked on. */
export const away = 'https://away.example/v1'
const callers: readonly string[] = [
  'maker',
  'resident',
  'reader',
  'outsider',
  'impostor',
  'purposeless',
  'hurried',
]
/** Who sees and may do everything. */
const makers: readonly string[] = ['maker', 'resident']
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u
const headers = {
  'api-version': '1.0.0',
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'none'",
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

interface Kept {
  readonly collection: string
  readonly versions: JsonObject[]
}

class Refusal {
  readonly code: string
  constructor(code: string) {
    this.code = code
  }
}

class Party {
  readonly #contract: Contract
  readonly #checker: BodyChecker
  readonly #kept = new Map<string, Kept>()
  readonly #out: { readonly type: string; readonly subject: string }[] = []
  readonly #in = new Set<string>()
  #hurry = 0

  constructor(contract: Contract) {
    this.#contract = contract
    this.#checker = new BodyChecker(contract.openapi)
  }

  answer(request: Request): Answer {
    try {
      if (request.url.startsWith(away)) throw new Refusal('tijdelijk-niet-beschikbaar')
      return this.#route(request, new URL(request.url))
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown
      return this.#problem(thrown.code)
    }
  }

  #route(request: Request, { pathname, searchParams }: URL): Answer {
    const path = pathname.replace('/v1', '')
    if (path === '/mogelijkheden') return this.#abilities()
    const caller = (request.headers['Authorization'] ?? '').replace('Bearer ', '')
    if (!callers.includes(caller)) throw new Refusal('niet-aangemeld')
    if (caller === 'purposeless') throw new Refusal('doel-ontbreekt')
    if (caller === 'hurried' && (this.#hurry += 1) > 3) throw new Refusal('te-veel-verzoeken')
    const operation = operationOf(this.#contract.openapi, request.method, path)
    if (operation === undefined) throw new Refusal('niet-gevonden')
    const content = at(operation.told, '/requestBody/content')
    const type = request.headers['Content-Type'] ?? ''
    if (isJsonObject(content) && content[type] === undefined) throw new Refusal('formaat-onbekend')
    if ((request.body ?? '').length > 1_048_576) throw new Refusal('te-groot')
    if (path === '/gebeurtenissen')
      return request.method === 'POST' ? this.#receive(request, caller) : this.#catchUp(caller, searchParams)
    if (path.startsWith('/halfjaarrapportages'))
      return json(200, at(operation.told, '/responses/200/content/application~1json/example') ?? {})
    return this.#collection(request, path, caller)
  }

  #collection(request: Request, path: string, caller: string): Answer {
    const [, collection = '', id = '', part = '', version = ''] = path.split('/')
    const body = parseJson(request.body ?? 'null') ?? null
    if (id === '') return this.#make(collection, caller, body)
    if (id === 'zoekvragen') return this.#search(collection, caller, body)
    if (!uuid.test(id)) throw new Refusal('verzoek-ongeldig')
    if (/profile=[^,]*99"(?!, \*\/\*$)/u.test(request.headers['Accept'] ?? ''))
      throw new Refusal('versie-niet-gesproken')
    if (request.method === 'PATCH') return this.#change(request, id, caller, body)
    if (part === 'intrekking') return this.#withdraw(id, caller, body)
    const views = this.#views(id, caller)
    if (views.length > 0 && this.#isMistake(id)) throw new Refusal('ingetrokken')
    if (part === 'versies' && version === '')
      return json(200, {
        versies: views.map((_, index) => ({ versienummer: index + 1, vastgelegdOp: '2026-06-01T10:00:00Z' })),
      })
    const view = part === 'versies' ? views[Number(version) - 1] : views.at(-1)
    if (view === undefined) throw new Refusal('niet-gevonden')
    if (part === '' && request.headers['If-None-Match'] === etagOf(view))
      return { status: 304, headers: { ...headers, etag: etagOf(view) }, text: '' }
    return json(200, view)
  }

  #make(collection: string, caller: string, body: Json): Answer {
    if (!makers.includes(caller)) throw new Refusal('niet-toegestaan')
    if (!isJsonObject(body) || !this.#isValid(collection, body)) throw new Refusal('document-ongeldig')
    const id = textAt(body, '/id')
    const known = this.#kept.get(id)?.versions.at(0)
    if (known === undefined) {
      this.#kept.set(id, { collection, versions: [body] })
      this.#tell(collection, 0, id)
    } else if (JSON.stringify(known) !== JSON.stringify(body) || this.#isMistake(id))
      throw new Refusal('bestaat-anders')
    const answer = json(known === undefined ? 201 : 200, body)
    return { ...answer, headers: { ...answer.headers, location: `/v1/${collection}/${id}` } }
  }

  #isMistake(id: string): boolean {
    return at(this.#kept.get(id)?.versions.at(-1), '/status') === 'foutief'
  }

  #change(request: Request, id: string, caller: string, patch: Json): Answer {
    const match = request.headers['If-Match']
    if (match === undefined) throw new Refusal('voorwaarde-ontbreekt')
    const view = this.#views(id, caller).at(-1)
    if (view === undefined) throw new Refusal('niet-gevonden')
    if (match !== etagOf(view)) throw new Refusal('inzage-gewijzigd')
    if (!makers.includes(caller)) throw new Refusal('niet-toegestaan')
    const operations: readonly Json[] = Array.isArray(patch) ? patch : []
    const changed = operations.reduce<Json>((made, operation) => {
      const [pointer, value] = [textAt(operation, '/path'), at(operation, '/value')]
      if (at(operation, '/op') !== 'test') return withAt(made, pointer, value)
      if (at(made, pointer) !== value) throw new Refusal('wijziging-ongeldig')
      return made
    }, view)
    this.#keep(id, changed, 1)
    return json(200, changed)
  }

  #withdraw(id: string, caller: string, body: Json): Answer {
    const view = this.#views(id, caller).at(-1)
    if (view === undefined) throw new Refusal('niet-gevonden')
    const changed = { ...view, status: 'ingetrokken', intrekking: body }
    this.#keep(id, changed, 1)
    return json(200, changed)
  }

  #search(collection: string, caller: string, body: Json): Answer {
    if (!isJsonObject(body) || Object.keys(body).length === 0) throw new Refusal('verzoek-ongeldig')
    const bsn = body['bsn']
    const found = [...this.#kept]
      .filter(([, kept]) => kept.collection === collection)
      .flatMap(([id]) => this.#views(id, caller).at(-1) ?? [])
      .filter((view) => bsn === undefined || at(view, '/identificatie/bsn') === bsn)
    const size = Number(body['paginagrootte'] ?? 20)
    return json(200, {
      resultaten: found.slice(0, size),
      pagina: 1,
      paginagrootte: size,
      totaal: found.length,
    })
  }

  #receive(request: Request, caller: string): Answer {
    if (caller === 'impostor') throw new Refusal('niet-toegestaan')
    const body = parseJson(request.body ?? '') ?? null
    const isBatch = request.headers['Content-Type']?.includes('batch') === true
    const events: readonly Json[] = isBatch && Array.isArray(body) ? body : [body]
    const form = { type: 'array', items: { $ref: '#/components/schemas/Gebeurtenis' } }
    const told = { responses: { 200: { content: { json: { schema: form } } } } }
    const rule = this.#checker.ruleOf({ id: '', path: '', method: '', told }, 200)
    if ((rule?.faultsOf('json', events) ?? []).length > 0) throw new Refusal('gebeurtenis-ongeldig')
    const gebeurtenissen = events.map((event) => {
      const [id, source] = [textAt(event, '/id'), textAt(event, '/source')]
      const uitkomst = this.#in.has(`${source} ${id}`) ? 'bekend' : 'nieuw'
      this.#in.add(`${source} ${id}`)
      return { id, source, uitkomst }
    })
    return json(202, { gebeurtenissen })
  }

  #catchUp(caller: string, query: URLSearchParams): Answer {
    const [from, most] = [Number(query.get('vanaf') ?? 0), Number(query.get('aantal') ?? 100)]
    if (most > 1000) throw new Refusal('verzoek-ongeldig')
    const seen = this.#out
      .map((event, index) => ({ number: index + 1, event }))
      .filter(({ number, event }) => number > from && this.#views(event.subject, caller).length > 0)
      .slice(0, most)
    const gebeurtenissen = seen.map(({ number, event }) => ({
      specversion: '1.0',
      id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      source: 'urn:nld:oin:00000099000000017000:systeem:proef',
      time: '2026-06-01T10:00:00Z',
      ...event,
    }))
    return json(200, { gebeurtenissen, volgende: seen.at(-1)?.number ?? from })
  }

  /** Every version as somebody sees it now; a version that looks like the one before is none. */
  #views(id: string, caller: string): readonly JsonObject[] {
    const kept = this.#kept.get(id)
    if (kept === undefined || ['outsider', 'impostor', 'hurried'].includes(caller)) return []
    if (makers.includes(caller)) return kept.versions
    const isConsented = [...this.#kept.values()].some(
      ({ collection, versions }) =>
        collection === 'toestemmingen' &&
        at(versions.at(-1), '/status') === 'gegeven' &&
        at(versions.at(-1), '/naar/0/organisatie') === readerOrganisation &&
        at(versions.at(-1), '/over/0') === at(kept.versions[0], '/over/0'),
    )
    const seen = kept.versions.map((version) => {
      const open = withAt(version, hidden, undefined)
      return isConsented ? open : withAt(open, consented, undefined)
    })
    return seen
      .filter((view, index) => JSON.stringify(view) !== JSON.stringify(seen[index - 1]))
      .filter(isJsonObject)
  }

  #keep(id: string, document: Json, event: number): void {
    const kept = this.#kept.get(id)
    if (kept === undefined || !isJsonObject(document)) return
    kept.versions.push(document)
    this.#tell(kept.collection, event, id)
  }

  #tell(collection: string, event: number, subject: string): void {
    const names = ['gemaakt', 'gewijzigd']
    const type = `nl.${collection}.${collection === 'ondersteuningsplannen' ? 'plan' : 'document'}-${names[event] ?? ''}.v1`
    this.#out.push({ type, subject })
  }

  #isValid(collection: string, body: JsonObject): boolean {
    const content = at(this.#contract.openapi, `/paths/~1${collection}/post/requestBody/content`) ?? {}
    const told = { responses: { 200: { content } } }
    const rule = this.#checker.ruleOf({ id: '', path: '', method: '', told }, 200)
    return rule?.faultsOf('application/json', body).length === 0
  }

  #abilities(): Answer {
    const berichten = this.#contract.collections.map(({ path, message, schema, actions }) => {
      return { verzameling: path, bericht: message, schemas: [schema], handelingen: actions }
    })
    return json(200, { versie: this.#contract.version, berichten })
  }

  #problem(code: string): Answer {
    const { status = 500, title } = this.#contract.problems.find((one) => one.code === code) ?? {}
    const answer = json(status, {
      type: `https://w3id.org/samenspraak/probleem/${code}`,
      title: title?.nl ?? '',
      status,
      code,
      errors: [{ in: 'body', location: { pointer: '' }, code, nl: title?.nl ?? '', en: title?.en ?? '' }],
    })
    const wait = { 'www-authenticate': 'Bearer', 'retry-after': '1' }
    const { etag: _, ...others } = answer.headers
    return { ...answer, headers: { ...others, ...wait, 'content-type': 'application/problem+json' } }
  }
}

function json(status: number, body: Json): Answer {
  const tagged = { ...headers, 'content-type': 'application/json', etag: etagOf(body) }
  return { status, headers: tagged, text: JSON.stringify(body) }
}

function etagOf(body: Json): string {
  let hash = 0
  for (const character of JSON.stringify(body)) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return `"${hash.toString(16).padStart(8, '0')}"`
}
