import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { ensureFirstKey } from './access/keys/first-key.ts'
import type { FirstKey } from './access/keys/first-key.ts'
import { buildAccess, buildEvents, observe } from './assembly.ts'
import type { Events } from './assembly.ts'
import type { Configuration } from './configuration/configuration.ts'
import type { EventOrigin } from './events/cloud-event.ts'
import { apiRoutes } from './http/apis.ts'
import type { ApiParts } from './http/apis.ts'
import { buildApp } from './http/app.ts'
import type { ApiRoutes } from './http/app.ts'
import { HotReads } from './http/hot-reads/hot-reads.ts'
import type { Shortcut } from './http/machinery/server.ts'
import { openSite } from './http/site/open-site.ts'
import type { SiteFolder } from './http/site/site-folder.ts'
import { Site } from './http/site/site.ts'
import { ValidationGate } from './http/validation-gate/validation-gate.ts'
import { createMetrics } from './operation/metrics.ts'
import { readinessOf } from './operation/readiness.ts'
import { shutDown } from './operation/shutdown.ts'
import type { ShutdownOutcome } from './operation/shutdown.ts'
import { findTracing } from './operation/tracing.ts'
import type { Tracing } from './operation/tracing.ts'
import { createRegistering } from './registration/create-registering.ts'
import { signerOf } from './static-edition/signer-of.ts'
import { openStore } from './store/open-store.ts'
import { sha256 } from './store/sha256.ts'
import type { Store } from './store/store.ts'
import { workerJudge } from './validation/workers/worker-judge.ts'
import type { WorkerPool } from './validation/workers/worker-pool.ts'
import { limitedWorkerPool } from './validation/workers/worker-pool.ts'

/** A registry that serves. */
export interface RunningRegistry {
  readonly url: string
  readonly firstKey: FirstKey
  readonly app: FastifyInstance
  readonly store: Store
  /** Finishes what is under way, within the configured grace. */
  readonly stop: () => Promise<ShutdownOutcome>
}

/** What surrounds a registry: its clock, and where its log goes when not to standard output. */
export interface Surroundings {
  readonly now: () => Date
  /** Version of the program, as its package has it. */
  readonly version: string
  /** Puts our own schemas into a store that has none; asked at every start, unless that is switched off. */
  readonly fill?: (store: Store) => Promise<void>
  /** The built site beside the program; served unless the configuration says otherwise. */
  readonly siteFolder?: string | undefined
  readonly logTo?: { readonly write: (line: string) => void }
}

/** From configuration to serving: store with migrations, journal, APIs, first key, webhooks; ready after all that. */
export async function startRegistry(
  configuration: Configuration,
  surroundings: Surroundings,
): Promise<RunningRegistry> {
  const { server } = configuration
  const { now } = surroundings
  const site = openSite(configuration.site.folder, surroundings.siteFolder)
  const metrics = createMetrics()
  const tracing = await findTracing()
  const store = observe(await openStore(configuration.store), metrics, tracing)
  if (configuration.store.seed) await surroundings.fill?.(store)
  const access = buildAccess(configuration.access, store, metrics, now)
  const place = { port: server.port }
  const origin = originOf(configuration, place)
  const onFault = (error: unknown): void => app.log.error({ err: error }, 'background task failed')
  const events = await buildEvents(configuration.events, origin, store, metrics, { now, onFault })
  const readiness = readinessOf(store, now)
  const pool = limitedWorkerPool(configuration.limits)
  const parts = { ...surroundings, configuration, metrics, store, pool, origin, readiness, tracing, site }
  const app = await buildApp({
    ...parts,
    ...access,
    shortcuts: shortcutsOf(parts),
    routes: routesOf({ ...parts, ...access, ...events }),
  })
  events.feed.start()
  await app.listen({ host: server.host, port: server.port })
  place.port = portOf(app) ?? server.port
  // After listening: a key that is made must also be shown, and a port in use would prevent that.
  const firstKey = await ensureFirstKey(configuration.access.adminKey, access.keys)
  events.deliverer.start()
  readiness.phase = 'serving'
  const stop = async (): Promise<ShutdownOutcome> => {
    readiness.phase = 'stopping'
    await pause(server.shutdownDrainSeconds * 1000)
    return stopAll(app, events, pool, store, server.shutdownGraceSeconds * 1000)
  }
  return { url: origin.publicUrl, firstKey, app, store, stop }
}

type RoutesParts = Omit<ApiParts, 'publicReading' | 'streamsPerClient' | 'registering' | 'sign'> & {
  readonly configuration: Configuration
}

function routesOf(parts: RoutesParts): readonly ApiRoutes[] {
  const { configuration, store, now, pool, metrics } = parts
  const registering = createRegistering({ store, clock: now, sha256, elsewhere: workerJudge(pool) })
  const judge: typeof registering.judge = async (question, budget) => {
    const answer = await registering.judge(question, budget)
    metrics.verdict(answer.verdict)
    return answer
  }
  return apiRoutes({
    ...parts,
    registering: { ...registering, judge },
    publicReading: configuration.access.publicReading,
    streamsPerClient: configuration.limits.streamsPerClient,
    sign: signerOf(configuration.edition.signingKey),
  })
}

/** None where reading is not for everybody, nor for who wants to see every request: in traces, or in the log. */
function shortcutsOf({
  configuration: { access, operation },
  ...parts
}: Pick<RoutesParts, 'configuration' | 'store' | 'metrics'> & {
  readonly tracing: Tracing | undefined
  readonly site: SiteFolder | undefined
}): readonly Shortcut[] {
  const isWatched = parts.tracing !== undefined || ['debug', 'trace'].includes(operation.logLevel)
  if (!access.publicReading) return []
  const { site: folder, metrics } = parts
  const site = folder === undefined ? [] : [new Site({ folder, metrics })]
  return isWatched ? site : [new HotReads(parts), new ValidationGate(parts), ...site]
}

/** Clients first, then who writes on their behalf, then the store. */
async function stopAll(
  app: FastifyInstance,
  { deliverer, feed, send }: Events,
  pool: WorkerPool,
  store: Store,
  graceMilliseconds: number,
): Promise<ShutdownOutcome> {
  const outcome = await shutDown(
    [
      { name: 'requests', stop: () => closeApp(app) },
      { name: 'webhooks', stop: () => deliverer.stop() },
      { name: 'workers', stop: () => pool.close() },
      { name: 'journal', stop: () => feed.stop() },
      { name: 'store', stop: () => store.close() },
    ],
    graceMilliseconds,
  )
  send.close()
  app.server.closeAllConnections()
  return outcome
}

/** Connections that are kept alive after their last answer would hold the server open until they time out. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const sweep = setInterval(() => app.server.closeIdleConnections(), 20)
  await app.close().finally(() => clearInterval(sweep))
}

/** Without a configured address the one that is listened on, which is known later. */
function originOf({ server, events }: Configuration, place: { readonly port: number }): EventOrigin {
  const host = ['0.0.0.0', '::'].includes(server.host) ? 'localhost' : server.host
  return {
    source: events.source,
    get publicUrl() {
      return server.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${place.port}`
    },
  }
}

function portOf(app: FastifyInstance): number | undefined {
  const address = app.server.address()
  return typeof address === 'object' ? address?.port : undefined
}
