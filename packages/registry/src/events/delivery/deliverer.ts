import type { JournalFeed } from '../feed/journal-feed.ts'
import { readCursor } from './cursor.ts'
import { isWaiting, serveWebhook } from './serve-webhook.ts'
import type { DeliveryParts, Served } from './serve-webhook.ts'
import { readWebhook } from './webhook.ts'
import type { Webhook } from './webhook.ts'

/** What a deliverer needs besides what deliveries are made with. */
export interface DelivererParts extends Omit<DeliveryParts, 'read'> {
  readonly feed: Pick<JournalFeed, 'read' | 'changed' | 'position'>
  /** Name of this instance, for the lease. */
  readonly instance: string
  readonly onFault: (error: unknown) => void
}

const task = 'webhooks'
const leaseMilliseconds = 20_000
const roundMilliseconds = 2000

/** Serves all webhooks from one instance at a time; the others stand by and take over when the lease runs out. */
export class Deliverer {
  readonly #parts: DelivererParts
  readonly #served = new Map<string, Served>()
  readonly #running = new Map<string, Promise<void>>()
  readonly #stopping = new AbortController()
  #leaseUntil = 0
  #noticed: number
  #loop: Promise<void> = Promise.resolve()
  #webhooks: { readonly until: number; readonly list: ReadonlyMap<string, Webhook> } | undefined

  constructor(parts: DelivererParts) {
    this.#parts = parts
    this.#noticed = parts.feed.position
  }

  /** Starts asking for the lease and serving. */
  start(): void {
    this.#loop = this.#follow()
  }

  /** Finishes the attempts under way, writes the cursors and lets go. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#loop
    await Promise.all(this.#running.values())
    const { store, instance } = this.#parts
    // So that another instance need not wait for the lease to run out.
    if (this.#now() < this.#leaseUntil) await store.lease(task, instance, 0)
  }

  async #follow(): Promise<void> {
    const { feed, onFault } = this.#parts
    while (!this.#stopping.signal.aborted) {
      const { position } = feed
      try {
        await this.#round()
      } catch (error) {
        this.#letGo()
        onFault(error)
      }
      await feed.changed(position, this.#pause(), this.#stopping.signal)
    }
  }

  async #round(): Promise<void> {
    const now = this.#now()
    if (this.#leaseUntil - now < leaseMilliseconds / 2) {
      const { store, instance } = this.#parts
      if (!(await store.lease(task, instance, leaseMilliseconds))) {
        this.#letGo()
        return
      }
      this.#leaseUntil = now + leaseMilliseconds
    }
    await this.#noticeChanges()
    for (const [id, webhook] of await this.#listWebhooks()) this.#serve(id, webhook)
  }

  /** Webhooks are made and taken away through the journal too, so a change is known before the next event is sent. */
  async #noticeChanges(): Promise<void> {
    const entries = await this.#parts.feed.read(this.#noticed, 1000)
    if (entries.some(({ action }) => action === 'abonnement-gewijzigd')) this.#webhooks = undefined
    this.#noticed = entries.at(-1)?.position ?? this.#noticed
  }

  #serve(id: string, webhook: Webhook): void {
    const known = this.#served.get(id)
    if (this.#running.has(id) || (known !== undefined && isWaiting(known.cursor, this.#parts.now()))) return
    const run = this.#serveOnce(id, webhook)
      .catch((error: unknown) => {
        this.#served.delete(id)
        this.#parts.onFault(error)
      })
      .finally(() => {
        this.#running.delete(id)
        // What came while the last look was taken must not wait for the next round.
        const left = this.#served.get(id)
        if (left !== undefined && left.cursor.position < this.#parts.feed.position && this.#mayGoOn())
          this.#serve(id, left.webhook)
      })
    this.#running.set(id, run)
  }

  async #serveOnce(id: string, webhook: Webhook): Promise<void> {
    const { feed } = this.#parts
    const known = this.#served.get(id) ?? (await this.#load(id))
    if (known === undefined) return
    const parts = { ...this.#parts, read: (after: number, limit: number) => feed.read(after, limit) }
    const ending = await serveWebhook({ ...known, webhook }, parts, () => this.#mayGoOn())
    if (ending === 'lost') {
      this.#served.delete(id)
      this.#webhooks = undefined
      return
    }
    this.#served.set(id, ending.served)
    if (ending.gone) await this.#switchOff(id)
  }

  /** Undefined when the webhook went or was switched off meanwhile: without its cursor it would begin all over. */
  async #load(id: string): Promise<Served | undefined> {
    const { store } = this.#parts
    const webhook = readWebhook(await store.record('abonnement', id))
    if (webhook?.active !== true) return undefined
    const record = await store.record('aflevering', id)
    const cursor = readCursor(record, webhook.after)
    return { id, webhook, cursor, revision: record?.revision ?? 0, savedPosition: cursor.position }
  }

  /** The receiver answered 410: it is not asked again until somebody switches the webhook on. */
  async #switchOff(id: string): Promise<void> {
    this.#webhooks = undefined
    const { store, now } = this.#parts
    const record = await store.record('abonnement', id)
    const webhook = readWebhook(record)
    if (record === undefined || webhook === undefined) return
    await store.putRecord(
      { kind: 'abonnement', key: id, value: { ...webhook, active: false } },
      record.revision,
      {
        at: now().toISOString(),
        actor: 'register',
        action: 'abonnement-gewijzigd',
        detail: { abonnement: id, actief: false },
        motivation: '410 Gone',
      },
    )
  }

  async #listWebhooks(): Promise<ReadonlyMap<string, Webhook>> {
    if (this.#webhooks !== undefined && this.#now() < this.#webhooks.until) return this.#webhooks.list
    const records = await this.#parts.store.records('abonnement', '', {})
    const list = new Map(
      records.flatMap((record) => {
        const webhook = readWebhook(record)
        return webhook?.active === true ? [[record.key, webhook] as const] : []
      }),
    )
    const existing = new Set(records.map(({ key }) => key))
    for (const { id } of this.#served.values()) {
      if (!list.has(id)) this.#served.delete(id)
      if (!existing.has(id)) await this.#sweep(id)
    }
    this.#webhooks = { until: this.#now() + roundMilliseconds, list }
    return list
  }

  /** A delivery that was under way while the webhook was taken away may have written its cursor again. */
  async #sweep(id: string): Promise<void> {
    const { store } = this.#parts
    const left = await store.record('aflevering', id)
    if (left !== undefined)
      await store.putRecord({ kind: 'aflevering', key: id, value: undefined }, left.revision)
  }

  /** Shortly before the lease ends nothing new is begun: the next holder may not know what is under way. */
  #mayGoOn(): boolean {
    return !this.#stopping.signal.aborted && this.#now() < this.#leaseUntil - leaseMilliseconds / 4
  }

  #letGo(): void {
    this.#leaseUntil = 0
    this.#webhooks = undefined
    this.#served.clear()
  }

  /** Until the first receiver may be asked again, and never longer than a round. */
  #pause(): number {
    const now = this.#now()
    const waits = [...this.#served.values()].flatMap(({ cursor: { notBefore } }) =>
      notBefore === undefined ? [] : [Date.parse(notBefore) - now],
    )
    return Math.max(10, Math.min(roundMilliseconds, ...waits.filter((wait) => wait > 0)))
  }

  #now(): number {
    return this.#parts.now().getTime()
  }
}
