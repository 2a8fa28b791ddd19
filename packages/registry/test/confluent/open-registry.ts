import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import type { Authorize } from '../../src/access/caller.ts'
import { confluentRoutes } from '../../src/http/confluent/confluent-routes.ts'
import { handleErrors, sendTrouble, troubleOf } from '../../src/http/machinery/errors.ts'
import { readJsonBodies } from '../../src/http/machinery/json-bodies.ts'
import { answerUnknownAddresses } from '../../src/http/machinery/unknown-address.ts'
import { given } from '../../src/refusal.ts'
import { createRegistering } from '../../src/registration/create-registering.ts'
import { openEmbeddedStore } from '../../src/store/embedded/open-embedded-store.ts'
import { sha256 } from '../../src/store/sha256.ts'
import type { Store } from '../../src/store/store.ts'

/** A registry of its own on a store in memory, where everybody may do everything. */
export interface OpenRegistry {
  readonly app: FastifyInstance
  readonly store: Store
  readonly close: () => Promise<void>
}

export const everybody: Authorize = async () =>
  given({ name: 'sleutel:proef', roles: ['admin'], contexts: ['*'] })

export async function openRegistry({
  path = ':memory:',
  authorize = everybody,
  publicReading = false,
}: {
  readonly path?: string
  readonly authorize?: Authorize
  readonly publicReading?: boolean
} = {}): Promise<OpenRegistry> {
  const store = await openEmbeddedStore(path)
  const app = Fastify({
    routerOptions: { maxParamLength: 4_096 },
    frameworkErrors: (error, request, reply) => {
      void sendTrouble(request, reply, troubleOf(error))
    },
  })
  answerUnknownAddresses(app)
  handleErrors(app)
  readJsonBodies(app)
  const clock = (): Date => new Date('2026-01-02T03:04:05.000Z')
  const registering = createRegistering({ store, clock, sha256 })
  await app.register(confluentRoutes, { registering, authorize, publicReading, version: '1.2.3' })
  await app.ready()
  return {
    app,
    store,
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}
