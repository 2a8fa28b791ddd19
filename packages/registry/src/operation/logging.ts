import type { FastifyInstance, FastifyLoggerOptions } from 'fastify'
import type { PinoLoggerOptions } from 'fastify/types/logger.js'
import { StoreError } from '../store/store-error.ts'

/** Settings of the log: one JSON object a line, and of errors only what cannot hold a stranger's text. */
export function logSettings(level: string): FastifyLoggerOptions & PinoLoggerOptions {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: describeError,
      // Fastify logs these of its own accord in some places; addresses and headers stay out of the log.
      req: (request: { readonly method: string }) => ({ method: request.method }),
      res: (reply: { readonly statusCode: number }) => ({ status: reply.statusCode }),
    },
  }
}

/** What may be said of an error. Messages of parsers and drivers quote what they choked on, so those are left out. */
export function describeError(error: unknown): {
  readonly type: string
  readonly message: string
  readonly stack: string
  readonly code?: string
  readonly cause?: unknown
} {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const isOurs = error instanceof StoreError || code?.startsWith('FST_') === true
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  return {
    type: error.name,
    message: isOurs ? error.message : '',
    stack: frames.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}

/** One line for a request that changed something or went wrong; reads only when debugging, for nginx has those. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const status = reply.statusCode
    const line = {
      method: request.method,
      // The pattern, not the address: subjects and queries stay out.
      route: request.routeOptions.url ?? 'unknown',
      status,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (line.route.startsWith('/health/')) request.log.debug(line, 'request')
    else if (status >= 500) request.log.error(line, 'request failed')
    else if (isRead(request.method) && status < 400) request.log.debug(line, 'request')
    else request.log.info(line, 'request')
  })
}

function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}
