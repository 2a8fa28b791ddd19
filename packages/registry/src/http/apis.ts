import type { FastifyInstance } from 'fastify'
import type { Authorize } from '../access/caller.ts'
import type { KeyParts } from '../access/keys/manage-keys.ts'
import type { EventOrigin } from '../events/cloud-event.ts'
import type { WebhookSender } from '../events/delivery/send.ts'
import type { JournalFeed } from '../events/feed/journal-feed.ts'
import type { Metrics } from '../operation/metrics.ts'
import type { RegisteringInTurn } from '../registration/register.ts'
import type { SignManifest } from '../static-edition/signature.ts'
import type { Store } from '../store/store.ts'
import type { WorkerPool } from '../validation/workers/worker-pool.ts'
import type { ApiRoutes } from './app.ts'
import { confluentRoutes } from './confluent/confluent-routes.ts'
import { editionRoutes } from './edition/edition-routes.ts'
import { streamRoutes } from './events/stream-routes.ts'
import { webhookRoutes } from './events/webhook-routes.ts'
import { keyRoutes } from './keys/key-routes.ts'
import { objecttypesBase } from './objecttypes/object-type-wire.ts'
import { objecttypesRoutes } from './objecttypes/objecttypes-routes.ts'
import { buildV1 } from './v1/build-v1.ts'
import { idRoutes } from './v1/routes/id-routes.ts'
import { apiVersion, v1Routes } from './v1/v1-routes.ts'

/** What the APIs are made of together. */
export interface ApiParts {
  readonly store: Store
  readonly registering: RegisteringInTurn
  readonly pool: WorkerPool
  readonly authorize: Authorize
  readonly publicReading: boolean
  readonly keys: KeyParts
  readonly feed: JournalFeed
  readonly origin: EventOrigin
  readonly send: WebhookSender
  readonly streamsPerClient: number
  readonly metrics: Metrics
  /** Signs the static edition; without it that is unsigned. */
  readonly sign?: SignManifest | undefined
  readonly now: () => Date
  /** Version of the program, as its package has it. */
  readonly version: string
}

/** Every API at its place. */
export function apiRoutes(parts: ApiParts): readonly ApiRoutes[] {
  const { registering, authorize, publicReading, version, origin } = parts
  const own = buildV1(parts)
  return [
    { register: (app) => confluentRoutes(app, { registering, authorize, publicReading, version }) },
    { prefix: '/v1', register: (app) => v1Routes(app, own) },
    { register: (app) => idRoutes(app, own) },
    { prefix: objecttypesBase, register: (app) => objecttypesRoutes(app, { ...own, origin }) },
    { prefix: '/v1', version: apiVersion, register: (app) => administrationRoutes(app, parts) },
  ]
}

/** The part of our own API that is about the registry itself: keys, webhooks, the stream of events. */
async function administrationRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  const { store, authorize, publicReading, feed, origin, send, now, streamsPerClient, metrics, sign } = parts
  await keyRoutes(app, { ...parts.keys, authorize })
  await webhookRoutes(app, { store, now, authorize, feed, send, origin })
  await streamRoutes(app, {
    authorize,
    publicReading,
    feed,
    origin,
    streamsPerClient,
    onStreams: metrics.streams,
  })
  await editionRoutes(app, { store, authorize, sign })
}
