import type { FastifyInstance } from 'fastify'
import { encodedBodies } from '../encoded-body.ts'
import { compatibilityRoutes } from './compatibility-routes.ts'
import { configRoutes } from './config-routes.ts'
import { contextRoutes } from './context-routes.ts'
import { readBodies } from './json-bodies.ts'
import { modeRoutes } from './mode-routes.ts'
import type { ConfluentParts, ServedParts } from './parts.ts'
import { schemaRoutes } from './schema-routes.ts'
import { sendThrown } from './send.ts'
import { subjectRoutes } from './subject-routes.ts'
import { tagRoutes } from './tag-routes.ts'
import { versionRoutes } from './version-routes.ts'

/**
 * The registry API that Kafka clients speak, for JSON Schema. Everything is there twice: as it is, and behind
 * `/contexts/<context>`, where names without a context belong to that one.
 */
export async function confluentRoutes(app: FastifyInstance, parts: ConfluentParts): Promise<void> {
  readBodies(app)
  app.setErrorHandler((error, request, reply) => sendThrown(request, reply, error))
  const served = { ...parts, encode: encodedBodies() }
  contextRoutes(app, served)
  everyContext(app, served)
  await app.register(async (inner) => everyContext(inner, served), { prefix: '/contexts/:context' })
}

function everyContext(app: FastifyInstance, parts: ServedParts): void {
  subjectRoutes(app, parts)
  versionRoutes(app, parts)
  tagRoutes(app, parts)
  schemaRoutes(app, parts)
  compatibilityRoutes(app, parts)
  configRoutes(app, parts)
  modeRoutes(app, parts)
}
