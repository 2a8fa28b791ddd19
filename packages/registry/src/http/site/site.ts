import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../../operation/metrics.ts'
import { encodingFor } from '../encoded-body.ts'
import { hasAlready } from '../machinery/fixed.ts'
import type { AnswerFirst } from '../machinery/server.ts'
import { describedAt, keyOfIdentity } from './identity.ts'
import { preferredType } from './preferred-type.ts'
import { SiteFolder } from './site-folder.ts'

/** What serving the site needs. */
export interface SiteParts {
  readonly folder: SiteFolder
  readonly metrics: Pick<Metrics, 'request'>
}

/** For a file without a policy of its own. */
const strict = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"

/**
 * The glossary site beside the registry, answered before the framework. It takes only addresses of files that it has, permanent
 * names of terms, and what a browser asks for that no API knows; `/` is the site for a browser and the API for a Kafka client.
 */
export class Site {
  readonly #folder: SiteFolder
  readonly #metrics: SiteParts['metrics']
  /** First parts of the addresses that the APIs have. */
  readonly #taken = new Set<string>()
  #paths: ReadonlySet<string> | undefined

  constructor({ folder, metrics }: SiteParts) {
    this.#folder = folder
    this.#metrics = metrics
  }

  /** Answers a moment later, or hands over to the framework. */
  readonly answerFirst: AnswerFirst = (request, response, otherwise) => {
    const path = readPath(request)
    if (path === undefined || this.#taken.has(firstPart(path))) return otherwise(request, response)
    void this.#answerOr(path, request, response, otherwise)
  }

  /** Where the APIs are; the site never stands in their way. */
  learnFrom(app: FastifyInstance): void {
    app.addHook('onRoute', ({ url }) => {
      const first = firstPart(url)
      if (first !== '' && !/[:*]/u.test(first)) this.#taken.add(first)
    })
  }

  /** What goes wrong before anything was sent, such as a file that is gone, is for the framework to tell. */
  async #answerOr(path: string, ...[request, response, otherwise]: Parameters<AnswerFirst>): Promise<void> {
    const began = performance.now()
    const isDone = await this.#answer(path, request, response).catch(() => response.headersSent)
    if (!isDone) return otherwise(request, response)
    const seconds = (performance.now() - began) / 1000
    this.#metrics.request(request.method ?? 'GET', '/site', response.statusCode, seconds)
  }

  async #answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    this.#paths ??= await this.#folder.paths()
    const paths = this.#paths
    const wantsPage = asksForPage(request)
    if (path === '/' && !wantsPage) return false
    const key = keyOfIdentity(path)
    if (key !== undefined) return describe(key, paths, request, response)
    const file = path.endsWith('/') ? `${path}index.html` : path
    if (paths.has(file)) return this.#send(file, 200, request, response)
    if (paths.has(`${path}/index.html`)) return redirect(response, 308, `${path}/${queryOf(request)}`)
    return wantsPage && paths.has('/404.html') ? this.#send('/404.html', 404, request, response) : false
  }

  async #send(
    path: string,
    status: 200 | 404,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<boolean> {
    const encoding = encodingFor(request.headers['accept-encoding'])
    const { body, tag, type, policy, form } = await this.#folder.file(path, encoding)
    const headers = {
      etag: tag,
      // Names under _astro have the hash of what is in them.
      'cache-control': path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: path === '/index.html' ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
    }
    if (status === 200 && hasAlready(request, tag)) {
      response.writeHead(304, headers).end()
      return true
    }
    response.writeHead(status, {
      ...headers,
      ...safety,
      'content-security-policy': `${policy ?? strict}; frame-ancestors 'none'`,
      'content-type': type,
      'content-length': body.length,
      ...(form === 'identity' ? {} : { 'content-encoding': form }),
      ...(path.startsWith('/data/') ? { 'access-control-allow-origin': '*' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : body)
    return true
  }
}

const safety = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
} as const

function describe(
  key: string,
  paths: ReadonlySet<string>,
  { headers }: IncomingMessage,
  response: ServerResponse,
): boolean {
  const asked = { accept: headers.accept, languages: headers['accept-language'] }
  const found = describedAt(key, asked, (path) => paths.has(path))
  if (found.status === 404) return false
  response.setHeader('vary', 'Accept, Accept-Language')
  response.setHeader('access-control-allow-origin', '*')
  if (found.status === 303) return redirect(response, 303, found.location)
  response.writeHead(406, { 'content-type': 'text/plain; charset=utf-8' })
  response.end('text/html, text/turtle, application/ld+json, text/csv\n')
  return true
}

function redirect(response: ServerResponse, status: 303 | 308, location: string): boolean {
  response.writeHead(status, { location, 'cache-control': 'no-cache', 'content-length': 0 }).end()
  return true
}

/** The path of a request that only reads; undefined when it does more, or is written in a way that no file of ours is. */
function readPath({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  if ((headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined)
    return undefined
  const [path = ''] = url.split('?', 1)
  return /^\/(?!\/)[\w./~-]*$/u.test(path) && !/(?:^|\/)\.\.?(?:\/|$)/u.test(path) ? path : undefined
}

function queryOf({ url = '' }: IncomingMessage): string {
  const at = url.indexOf('?')
  return at === -1 ? '' : url.slice(at)
}

function firstPart(path: string): string {
  return path.split('/', 2)[1] ?? ''
}

/** Programs send a star; who asks for HTML by name is a browser. */
function asksForPage({ headers: { accept } }: IncomingMessage): boolean {
  const named = /\btext\/html\b/iu.test(accept ?? '')
  return named && preferredType(accept, ['text/html', 'application/json']) === 'text/html'
}
