import { randomUUID } from 'node:crypto'
import { authorizer, identifier } from './access/authorize.ts'
import type { Identify } from './access/authorize.ts'
import type { Authorize } from './access/caller.ts'
import { keyCache } from './access/keys/key-cache.ts'
import type { KeyParts } from './access/keys/manage-keys.ts'
import type { TokenIssuer } from './access/tokens/token-issuer.ts'
import type { VerifyToken } from './access/tokens/verify-token.ts'
import type { Configuration } from './configuration/configuration.ts'
import type { EventOrigin } from './events/cloud-event.ts'
import { Deliverer } from './events/delivery/deliverer.ts'
import { addressGuard } from './events/delivery/safe-address.ts'
import { webhookSender } from './events/delivery/send.ts'
import type { WebhookSender } from './events/delivery/send.ts'
import { JournalFeed } from './events/feed/journal-feed.ts'
import { lastPosition } from './events/feed/last-position.ts'
import type { Metrics } from './operation/metrics.ts'
import type { Tracing } from './operation/tracing.ts'
import { watchedStore } from './operation/watched-store.ts'
import type { Watch } from './operation/watched-store.ts'
import type { Store } from './store/store.ts'

/** Who may do what, ready to be asked. */
export interface Access {
  readonly keys: KeyParts
  readonly identify: Identify
  readonly authorize: Authorize
}

/** What tells others what happened. */
export interface Events {
  readonly feed: JournalFeed
  readonly deliverer: Deliverer
  readonly send: WebhookSender
}

/** Counts and, when the program that starts us brings OpenTelemetry along, traces every operation of a store. */
export function observe(store: Store, metrics: Metrics, tracing: Tracing | undefined): Store {
  const watch: Watch = (operation) => {
    const began = performance.now()
    const endSpan = tracing?.begin(`store.${operation}`)
    return (failed) => {
      metrics.store(operation, (performance.now() - began) / 1000, failed)
      endSpan?.(failed)
    }
  }
  return watchedStore(store, watch, metrics.registration)
}

/** Access by keys in the store and tokens of the configured issuers. */
export function buildAccess(
  { tokenIssuers, publicReading }: Configuration['access'],
  store: Store,
  metrics: Metrics,
  now: () => Date,
): Access {
  const cache = keyCache(store, now)
  const verifyToken = laterVerifier(tokenIssuers, now)
  const parts = { keys: cache, verifyToken, now, publicReading, onRefused: metrics.refusedAccess }
  const identify = identifier(parts)
  return { keys: { store, cache, now }, identify, authorize: authorizer(identify, parts) }
}

/** What tokens are checked with is loaded with the first of them; most registries start without ever seeing one. */
function laterVerifier(issuers: readonly TokenIssuer[], now: () => Date): VerifyToken {
  let loading: Promise<VerifyToken> | undefined
  return async (token) => {
    loading ??= import('./access/tokens/verify-token.ts').then(({ tokenVerifier }) =>
      tokenVerifier(issuers, now),
    )
    return (await loading)(token)
  }
}

/** The feed from the end of the journal, and the deliverer of this instance; neither runs yet. */
export async function buildEvents(
  events: Configuration['events'],
  origin: EventOrigin,
  store: Store,
  metrics: Metrics,
  { now, onFault }: { readonly now: () => Date; readonly onFault: (error: unknown) => void },
): Promise<Events> {
  const feed = new JournalFeed(store, await lastPosition(store), onFault, metrics.sealed)
  const send = webhookSender({
    mayConnect: addressGuard(events.webhookNetworks),
    plainHttp: events.webhookHttp,
    timeoutMilliseconds: events.webhookTimeoutSeconds * 1000,
  })
  const deliverer = new Deliverer({
    store,
    feed,
    send,
    origin,
    now,
    onFault,
    random: Math.random,
    mostAttempts: events.webhookAttempts,
    instance: randomUUID(),
    onAttempt: (_webhook, step, lag) => metrics.attempt(step, lag / 1000),
  })
  return { feed, deliverer, send }
}
