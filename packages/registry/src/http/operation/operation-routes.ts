import type { FastifyInstance } from 'fastify'
import type { Metrics } from '../../operation/metrics.ts'
import type { Readiness } from '../../operation/readiness.ts'
import { sendTrouble } from '../machinery/errors.ts'
import { httpTroubles } from '../machinery/trouble.ts'

/** What the routes for whoever runs the registry need. */
export interface OperationParts {
  readonly readiness: Readiness
  /** Undefined when they are not served. */
  readonly metrics: Metrics | undefined
}

/** `/health/live`, `/health/ready` and `/metrics`; open to everybody who reaches them, so nginx keeps strangers out. */
export async function operationRoutes(
  app: FastifyInstance,
  { readiness, metrics }: OperationParts,
): Promise<void> {
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (request, reply) =>
    (await readiness.isReady()) ? { status: 'ok' } : sendTrouble(request, reply, httpTroubles.busy),
  )
  if (metrics === undefined) return
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.text()),
  )
}

/** Counts every answer by the pattern of its route. */
export function countRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onResponse', async (request, reply) => {
    metrics.request(
      request.method,
      request.routeOptions.url ?? 'unknown',
      reply.statusCode,
      reply.elapsedTime / 1000,
    )
  })
}
