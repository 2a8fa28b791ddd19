import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { clientNetwork } from '../../access/limits/client-network.ts'
import { languageOf, troubleBody } from './api-shape.ts'
import type { AnswerFirst } from './server.ts'
import { httpTroubles } from './trouble.ts'

/** How many connections one address may have, unless it is a proxy that speaks for many. */
export interface ConnectionLimit {
  readonly most: number
  readonly isProxy: (address: string) => boolean
  readonly onRefused: (reason: 'connections') => void
}

/** From so many times the limit on, connections are closed without a word: even a word costs something. */
const patience = 2
const retryAfterSeconds = 10

/** Counts connections by address, and answers with 429 what comes on one too many; then that connection ends. */
export interface ConnectionCount {
  readonly count: (socket: Socket) => void
  readonly guarded: (answerFirst: AnswerFirst) => AnswerFirst
}

/** A count for one server. */
export function countConnections({ most, isProxy, onRefused }: ConnectionLimit): ConnectionCount {
  const open = new Map<string, number>()
  const tooMany = new WeakSet<Socket>()
  const count = (socket: Socket): void => {
    const address = socket.remoteAddress
    if (address === undefined || isProxy(address)) return
    const network = clientNetwork(address)
    const now = (open.get(network) ?? 0) + 1
    open.set(network, now)
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1
      if (left > 0) open.set(network, left)
      else open.delete(network)
    })
    if (now <= most) return
    onRefused('connections')
    if (now > most * patience) socket.destroy()
    else tooMany.add(socket)
  }
  const guarded =
    (answerFirst: AnswerFirst): AnswerFirst =>
    (request, response, otherwise) => {
      if (tooMany.has(request.socket)) refuse(request, response)
      else answerFirst(request, response, otherwise)
    }
  return { count, guarded }
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language'])
  const { contentType, body } = troubleBody(request.url ?? '/', httpTroubles.tooManyConnections, language)
  response.writeHead(httpTroubles.tooManyConnections.status, {
    'content-type': contentType,
    'content-length': Buffer.byteLength(body),
    'retry-after': String(retryAfterSeconds),
    'x-content-type-options': 'nosniff',
    connection: 'close',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
