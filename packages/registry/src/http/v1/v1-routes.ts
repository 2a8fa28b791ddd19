import type { FastifyInstance } from 'fastify'
import { takeBodies } from './machinery/bodies.ts'
import { contentRoutes } from './routes/content-routes.ts'
import { differenceRoutes } from './routes/difference-routes.ts'
import { draftRoutes } from './routes/draft-routes.ts'
import { policyRoutes } from './routes/policy-routes.ts'
import { registryRoutes } from './routes/registry-routes.ts'
import { schemaRoutes } from './routes/schema-routes.ts'
import { termRoutes } from './routes/term-routes.ts'
import { validationRoutes } from './routes/validation-routes.ts'
import { versionRoutes } from './routes/version-routes.ts'
import type { V1Parts } from './v1-parts.ts'

/** Version of this API, as openapi/openapi.yaml says too. */
export const apiVersion = '1.0.0'

/** Our own API, as openapi/openapi.yaml describes it. */
export async function v1Routes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  takeBodies(app)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('api-version', apiVersion)
  })
  const rooms = [
    schemaRoutes,
    versionRoutes,
    contentRoutes,
    differenceRoutes,
    draftRoutes,
    policyRoutes,
    termRoutes,
    validationRoutes,
    registryRoutes,
  ]
  for (const routes of rooms) await routes(app, parts)
}
