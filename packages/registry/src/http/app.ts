import fastify, { LogController } from 'fastify'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { Identify } from '../access/authorize.ts'
import type { Configuration } from '../configuration/configuration.ts'
import { logRequests, logSettings } from '../operation/logging.ts'
import type { Metrics } from '../operation/metrics.ts'
import type { Readiness } from '../operation/readiness.ts'
import type { Tracing } from '../operation/tracing.ts'
import { answerClientError } from './machinery/client-errors.ts'
import { limitClients } from './machinery/client-limits.ts'
import { workForClients } from './machinery/client-work.ts'
import { refuseEncodedBodies } from './machinery/content-encoding.ts'
import { handleErrors, sendTrouble, troubleOf } from './machinery/errors.ts'
import { setHeaders } from './machinery/headers.ts'
import { readJsonBodies } from './machinery/json-bodies.ts'
import { createLimitedServer } from './machinery/server.ts'
import type { AnswerFirst, Shortcut } from './machinery/server.ts'
import { answerUnknownAddresses } from './machinery/unknown-address.ts'
import { countRequests, operationRoutes } from './operation/operation-routes.ts'

/** Routes of one API, at their place. */
export interface ApiRoutes {
  readonly prefix?: string
  /** Stands in `API-Version` of every answer below the prefix, also of those that no route gives. */
  readonly version?: string
  readonly register: (app: FastifyInstance) => Promise<void>
}

/** What the server is made of. */
export interface AppParts {
  readonly configuration: Pick<Configuration, 'server' | 'limits' | 'operation'>
  readonly identify: Identify
  readonly readiness: Readiness
  readonly metrics: Metrics
  readonly tracing?: Tracing | undefined
  readonly routes: readonly ApiRoutes[]
  /** Requests that are answered before the framework; asked in their order. */
  readonly shortcuts?: readonly Shortcut[]
  /** Where the log goes; without it to standard output. */
  readonly logTo?: { readonly write: (line: string) => void }
}

/** How long a handler may work; migrations and imports do not run in requests. */
const handlerTimeoutMilliseconds = 60_000
/** A subject is 255 characters at most, and may be written as `%xx` in UTF-8. */
const longestParameter = 4096

/** Stands where the framework would load its compilers of schemas, a tenth of a start, for routes that have none. */
const noSchemas = { buildValidator: refuseSchemas, buildSerializer: refuseSchemas } as const

function refuseSchemas(): never {
  throw new RouteWithSchemaError()
}

/** Routes read what they get and write what they give themselves. */
class RouteWithSchemaError extends Error {
  readonly code = 'http/route-with-schema'
}

/** The server with all its routes, not yet listening. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const app = fastify(serverOptions(parts))
  answerUnknownAddresses(app)
  handleErrors(app)
  readJsonBodies(app)
  parts.tracing?.traceRequests(app)
  countRequests(app, parts.metrics)
  logRequests(app)
  setVersions(app, parts.routes)
  setHeaders(app, parts.readiness)
  refuseEncodedBodies(app)
  for (const shortcut of parts.shortcuts ?? []) shortcut.learnFrom(app)
  const access = { identify: parts.identify, onRefused: parts.metrics.refusedAccess }
  await limitClients(app, { ...access, limits: parts.configuration.limits })
  workForClients(app, access)
  await app.register(operationRoutes, {
    readiness: parts.readiness,
    metrics: parts.configuration.operation.metrics ? parts.metrics : undefined,
  })
  for (const { prefix = '', register } of parts.routes) await app.register(register, { prefix })
  return app
}

function setVersions(app: FastifyInstance, routes: readonly ApiRoutes[]): void {
  const versions = new Map(
    routes.flatMap(({ prefix, version }) =>
      version === undefined ? [] : [[`${prefix ?? ''}/`, version] as const],
    ),
  )
  app.addHook('onRequest', async (request, reply) => {
    for (const [prefix, version] of versions)
      if (request.url.startsWith(prefix)) reply.header('api-version', version)
  })
}

function serverOptions({
  configuration,
  shortcuts = [],
  readiness,
  metrics,
  logTo,
}: AppParts): FastifyServerOptions {
  const { server, limits, operation } = configuration
  return {
    logger: { ...logSettings(operation.logLevel), ...(logTo === undefined ? {} : { stream: logTo }) },
    logController: new LogController({ disableRequestLogging: true }),
    serverFactory: (handler) =>
      createLimitedServer(
        handler,
        whileServing(shortcuts, readiness),
        { ...server, ...limits },
        metrics.refusedAccess,
      ),
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      void sendTrouble(request, reply, troubleOf(error))
    },
    bodyLimit: server.bodyLimit,
    handlerTimeout: handlerTimeoutMilliseconds,
    trustProxy: server.trustedProxies.length === 0 ? false : [...server.trustedProxies],
    schemaController: { compilersFactory: noSchemas },
    routerOptions: { maxParamLength: longestParameter, caseSensitive: true },
    // Fastify's own ids: those of a client would be a stranger's text in the log.
    requestIdHeader: false,
    return503OnClosing: true,
  }
}

/** When the stop has begun every request goes the long way, where clients are told to close. */
function whileServing(shortcuts: readonly Shortcut[], readiness: Readiness): AnswerFirst | undefined {
  const [first, ...rest] = shortcuts
  if (first === undefined) return undefined
  const next = whileServing(rest, readiness)
  return (request, response, otherwise) => {
    if (readiness.phase !== 'serving') return otherwise(request, response)
    return first.answerFirst(
      request,
      response,
      next === undefined ? otherwise : (...handedOn) => next(...handedOn, otherwise),
    )
  }
}
