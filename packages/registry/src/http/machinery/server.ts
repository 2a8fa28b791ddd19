import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Configuration } from '../../configuration/configuration.ts'
import { networkGuard } from '../../events/delivery/safe-address.ts'
import { countConnections } from './connection-limit.ts'

/** Takes a request that the framework has not seen. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => void

/** Answers a request before the framework sees it, if it can: reads of immutable things from memory; `otherwise` takes the rest. */
export type AnswerFirst = (request: IncomingMessage, response: ServerResponse, otherwise: Handle) => void

/** Answers requests before the framework, with what it learned from the answers of the routes. */
export interface Shortcut {
  readonly answerFirst: AnswerFirst
  learnFrom(app: FastifyInstance): void
}

/** Longest headers together; node answers 431 beyond it. */
const maxHeaderSize = 16_384
/** How often node looks for connections that take too long. */
const connectionsCheckingInterval = 1000
/** Longer than nginx keeps its connections to us, so that we never close one that it is about to use. */
const keepAliveMilliseconds = 75_000
/** A connection on which nothing moves; event streams have a heartbeat within it. */
const idleMilliseconds = 120_000

/** A server with limits against clients that send or take slowly, and against too many of them. */
export function createLimitedServer(
  handle: Handle,
  answerFirst: AnswerFirst | undefined,
  settings: Pick<Configuration['server'], 'requestTimeoutSeconds' | 'maxConnections' | 'trustedProxies'> &
    Pick<Configuration['limits'], 'connectionsPerAddress'>,
  onRefused: (reason: 'connections') => void,
): Server {
  const requestTimeout = settings.requestTimeoutSeconds * 1000
  const connections = countConnections({
    most: settings.connectionsPerAddress,
    isProxy: networkGuard(settings.trustedProxies),
    onRefused,
  })
  const first = connections.guarded(answerFirst ?? ((request, response) => handle(request, response)))
  const server = createServer(
    {
      maxHeaderSize,
      connectionsCheckingInterval,
      requestTimeout,
      headersTimeout: Math.min(10_000, requestTimeout),
      keepAliveTimeout: keepAliveMilliseconds,
    },
    (request, response) => first(request, response, handle),
  )
  server.on('connection', connections.count)
  server.maxConnections = settings.maxConnections
  server.setTimeout(idleMilliseconds)
  return server
}
