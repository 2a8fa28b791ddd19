import type { Span, Tracer } from '@opentelemetry/api'
import type { FastifyInstance } from 'fastify'

/** The part of OpenTelemetry that is used, when the program that starts us brings it along (docs/decisions/0010). */
type Api = typeof import('@opentelemetry/api')

/** Spans for requests and store operations. */
export interface Tracing {
  readonly traceRequests: (app: FastifyInstance) => void
  /** Begins a span below the request's; the answer ends it. */
  readonly begin: (name: string) => (failed: boolean) => void
}

const instrumentation = '@samenspraak/registry'

/** Tracing when OpenTelemetry is installed and set up before us, otherwise undefined: spans that nobody keeps cost time too. */
export async function findTracing(): Promise<Tracing | undefined> {
  // The mark of an API that somebody gave something to; who gave it nothing does not trace (its internal/global-utils).
  if (!Object.hasOwn(globalThis, Symbol.for('opentelemetry.js.api.1'))) return undefined
  try {
    const api = await import('@opentelemetry/api')
    return isListening(api) ? tracingWith(api) : undefined
  } catch {
    return undefined
  }
}

function isListening({ trace, ProxyTracerProvider }: Api): boolean {
  const provider = trace.getTracerProvider()
  const nobody = new ProxyTracerProvider().getDelegate()
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegate() !== nobody
}

/** Tracing by a given OpenTelemetry API; without an SDK behind it every span costs next to nothing. */
export function tracingWith(api: Api): Tracing {
  const tracer = api.trace.getTracer(instrumentation)
  return {
    traceRequests: (app) => traceRequests(app, api, tracer),
    begin: (name) => {
      const span = tracer.startSpan(name)
      return (failed) => end(api, span, failed)
    },
  }
}

function traceRequests(app: FastifyInstance, api: Api, tracer: Tracer): void {
  const spans = new WeakMap<object, Span>()
  app.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'unknown'
    const parent = api.propagation.extract(api.context.active(), request.headers)
    const attributes = { 'http.request.method': request.method, 'http.route': route }
    const span = tracer.startSpan(
      `${request.method} ${route}`,
      { kind: api.SpanKind.SERVER, attributes },
      parent,
    )
    spans.set(request, span)
    // What follows, up to the store, runs inside this call and so finds its parent.
    api.context.with(api.trace.setSpan(parent, span), done)
  })
  app.addHook('onResponse', async (request, reply) => {
    const span = spans.get(request)
    span?.setAttribute('http.response.status_code', reply.statusCode)
    if (span !== undefined) end(api, span, reply.statusCode >= 500)
  })
}

function end(api: Api, span: Span, failed: boolean): void {
  if (failed) span.setStatus({ code: api.SpanStatusCode.ERROR })
  span.end()
}
