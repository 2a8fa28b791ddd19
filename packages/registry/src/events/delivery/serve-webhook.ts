import type { Entry } from '../../journal/entry.ts'
import type { Store } from '../../store/store.ts'
import { eventOf } from '../cloud-event.ts'
import type { CloudEvent, EventOrigin } from '../cloud-event.ts'
import { afterAttempt, setAsideKey } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { Send, SendOutcome } from './send.ts'
import { signatureHeaders } from './signature.ts'
import { wants } from './webhook.ts'
import type { Webhook } from './webhook.ts'

/** What deliveries are made with. */
export interface DeliveryParts {
  readonly store: Pick<Store, 'record' | 'records' | 'putRecord' | 'lease'>
  readonly read: (after: number, limit: number) => Promise<readonly Entry[]>
  readonly send: Send
  readonly origin: EventOrigin
  readonly now: () => Date
  /** 0 to 1. */
  readonly random: () => number
  readonly mostAttempts: number
  /** Told of every attempt, for metrics and logs. */
  readonly onAttempt: (webhook: string, step: 'taken' | 'wait' | 'set-aside' | 'stop', lag: number) => void
}

/** A webhook that is being served, with where its cursor is and what the store has of it. */
export interface Served {
  readonly id: string
  readonly webhook: Webhook
  readonly cursor: Cursor
  readonly revision: number
  readonly savedPosition: number
}

/** Where a series of deliveries ended; `lost`: another instance moved the cursor, so that this one must let go. */
export type Ending = { readonly served: Served; readonly gone: boolean } | 'lost'

const batch = 100
/** Deliveries that may come twice after a crash; saving each would cost a write for every event. */
const unsavedDeliveries = 50
const unsavedEntries = 1000

/** Sends one event after the other, until there is no more, the receiver must be left alone, or `mayGoOn` says no. */
export async function serveWebhook(
  start: Served,
  parts: DeliveryParts,
  mayGoOn: () => boolean,
): Promise<Ending> {
  let served = start
  let unsaved = 0
  while (mayGoOn() && !isWaiting(served.cursor, parts.now())) {
    const entries = await parts.read(served.cursor.position, batch)
    if (entries.length === 0) break
    for (const entry of entries) {
      if (!mayGoOn()) break
      const event = eventOf(entry, parts.origin)
      if (event === undefined || !wants(served.webhook, event)) {
        served = { ...served, cursor: { position: entry.position, attempts: 0 } }
        continue
      }
      const next = await attempt(served, event, entry.position, parts)
      if (next === 'stop') return { served, gone: true }
      served = { ...served, cursor: next.cursor }
      unsaved += 1
      if (next.step !== 'taken' || unsaved >= unsavedDeliveries) {
        const saved = await save(served, parts)
        if (saved === undefined) return 'lost'
        served = saved
        unsaved = 0
      }
      if (next.step === 'wait') return { served, gone: false }
    }
  }
  const isWorthSaving = unsaved > 0 || served.cursor.position - served.savedPosition >= unsavedEntries
  const saved = isWorthSaving ? await save(served, parts) : served
  return saved === undefined ? 'lost' : { served: saved, gone: false }
}

/** Whether the receiver must be left alone at this moment. */
export function isWaiting({ notBefore }: Cursor, now: Date): boolean {
  return notBefore !== undefined && Date.parse(notBefore) > now.getTime()
}

async function attempt(
  { id, webhook, cursor }: Served,
  event: CloudEvent,
  position: number,
  parts: DeliveryParts,
): Promise<{ readonly step: 'taken' | 'wait' | 'set-aside'; readonly cursor: Cursor } | 'stop'> {
  const outcome = await deliver(webhook, event, parts)
  const now = parts.now()
  const next = afterAttempt(cursor, position, outcome, {
    mostAttempts: parts.mostAttempts,
    now,
    spread: parts.random(),
  })
  parts.onAttempt(id, next.step, now.getTime() - Date.parse(event.time))
  if (next.step === 'stop') return 'stop'
  if (next.step === 'set-aside') {
    const value = { position, event: event.id, at: now.toISOString(), failure: next.cursor.lastFailure ?? '' }
    await parts.store.putRecord({ kind: 'aflevering', key: setAsideKey(id, position), value }, 0)
  }
  return next
}

/** One event to one receiver, signed; the same bytes at every attempt but for the moment in the signature. */
export function deliver(
  webhook: Webhook,
  event: CloudEvent,
  { send, now }: Pick<DeliveryParts, 'send' | 'now'>,
): Promise<SendOutcome> {
  const body = JSON.stringify(event)
  return send({
    url: webhook.url,
    body,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'samenspraak-register',
      ...signatureHeaders(event.id, body, webhook.secrets, now()),
    },
  })
}

async function save(served: Served, { store }: DeliveryParts): Promise<Served | undefined> {
  const { id, cursor, revision } = served
  const written = await store.putRecord({ kind: 'aflevering', key: id, value: cursor }, revision)
  if (written.outcome === 'moved') return undefined
  return { ...served, revision: written.revision, savedPosition: cursor.position }
}
