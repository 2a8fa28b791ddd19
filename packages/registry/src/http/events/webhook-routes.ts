import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Authorize, Caller } from '../../access/caller.ts'
import { eventOf } from '../../events/cloud-event.ts'
import type { EventOrigin } from '../../events/cloud-event.ts'
import { setAsideKey } from '../../events/delivery/cursor.ts'
import {
  findWebhook,
  listWebhooks,
  makeWebhook,
  removeWebhook,
  rotateWebhook,
  switchWebhook,
} from '../../events/delivery/manage-webhooks.ts'
import type { NamedWebhook, WebhookParts } from '../../events/delivery/manage-webhooks.ts'
import type { WebhookSender } from '../../events/delivery/send.ts'
import { deliver } from '../../events/delivery/serve-webhook.ts'
import type { JournalFeed } from '../../events/feed/journal-feed.ts'
import { given, refused } from '../../refusal.ts'
import type { Outcome } from '../../refusal.ts'
import type { Store } from '../../store/store.ts'
import { BodyReader } from '../machinery/body-reader.ts'
import { sendRefusals } from '../machinery/problems.ts'
import { readWebhookRequest } from './webhook-request.ts'
import { describe, withSecret } from './webhook-wire.ts'

/** What the routes about webhooks need. */
export interface WebhookRouteParts extends WebhookParts {
  readonly store: WebhookParts['store'] & Pick<Store, 'journal'>
  readonly authorize: Authorize
  readonly feed: Pick<JournalFeed, 'position' | 'now'>
  readonly send: WebhookSender
  readonly origin: EventOrigin
}

interface ById {
  readonly Params: { readonly id: string }
}

interface ByPosition {
  readonly Params: { readonly id: string; readonly positie: string }
}

const defaultOverlapSeconds = 604_800
const longestOverlapSeconds = 7_776_000

/** `/abonnementen`: who operates a context is told of what happens in it. */
export async function webhookRoutes(app: FastifyInstance, parts: WebhookRouteParts): Promise<void> {
  app.get('/abonnementen', async (request, reply) => {
    const visible: NamedWebhook[] = []
    for (const one of await listWebhooks(parts))
      if ((await authorizeAll(request, one.webhook.contexts, parts)).ok) visible.push(one)
    const allowed = visible.length > 0 ? given(visible) : await authorizeAll(request, ['*'], parts)
    if (!allowed.ok) return sendRefusals(request, reply, allowed.refusals)
    return { abonnementen: await Promise.all(visible.map((one) => describe(one, parts))) }
  })
  app.post('/abonnementen', async (request, reply) => {
    const made = await make(request, parts)
    if (!made.ok) return sendRefusals(request, reply, made.refusals)
    const location = `${request.url.replace(/\?.*$/su, '')}/${made.value.id}`
    return reply
      .code(201)
      .header('location', location)
      .send(await withSecret(made.value, parts))
  })
  app.get<ById>('/abonnementen/:id', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    return found.ok ? describe(found.value.named, parts) : sendRefusals(request, reply, found.refusals)
  })
  changeRoutes(app, parts)
}

function changeRoutes(app: FastifyInstance, parts: WebhookRouteParts): void {
  app.patch<ById>('/abonnementen/:id', async (request, reply) => {
    const reader = new BodyReader(request.body)
    const active = reader.value('actief', 'required', 'true, false', (value) =>
      typeof value === 'boolean' ? value : undefined,
    )
    const read = reader.finish(() => active === true)
    const found = await reach(request, request.params.id, parts)
    if (!found.ok) return sendRefusals(request, reply, found.refusals)
    const changed = read.ok
      ? await switchWebhook(request.params.id, read.value, found.value.caller, parts)
      : read
    return changed.ok ? describe(changed.value, parts) : sendRefusals(request, reply, changed.refusals)
  })
  app.post<ById>('/abonnementen/:id/_roteer', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    if (!found.ok) return sendRefusals(request, reply, found.refusals)
    const reader = new BodyReader(request.body)
    const overlap = reader.wholeNumber('overlapSeconden', 0, longestOverlapSeconds) ?? defaultOverlapSeconds
    const read = reader.finish(() => overlap)
    const rotated = read.ok
      ? await rotateWebhook(request.params.id, read.value, found.value.caller, parts)
      : read
    return rotated.ok ? withSecret(rotated.value, parts) : sendRefusals(request, reply, rotated.refusals)
  })
  app.delete<ById>('/abonnementen/:id', async (request, reply) => {
    const found = await reach(request, request.params.id, parts)
    const removed = found.ok ? await removeWebhook(request.params.id, found.value.caller, parts) : found
    return removed.ok ? reply.code(204).send() : sendRefusals(request, reply, removed.refusals)
  })
  app.post<ByPosition>('/abonnementen/:id/terzijde/:positie/_herstel', async (request, reply) => {
    const retried = await retry(request, request.params.id, Number(request.params.positie), parts)
    return retried.ok ? retried.value : sendRefusals(request, reply, retried.refusals)
  })
}

async function make(request: FastifyRequest, parts: WebhookRouteParts): Promise<Outcome<NamedWebhook>> {
  const read = readWebhookRequest(request.body, parts.send.refusalOf, await parts.feed.now())
  const contexts = read.ok ? read.value.contexts : ['*']
  const allowed = await authorizeAll(request, contexts, parts)
  if (!allowed.ok) return allowed
  // Whoever runs a context but may not look at it must not have others tell what is in it.
  for (const context of contexts) {
    const readable = await parts.authorize(request, { action: 'read', context })
    if (!readable.ok) return readable
  }
  return read.ok ? makeWebhook(read.value, allowed.value, parts) : read
}

async function authorizeAll(
  request: FastifyRequest,
  contexts: readonly string[],
  { authorize }: WebhookRouteParts,
): Promise<Outcome<Caller>> {
  const [first = '*', ...others] = contexts
  let allowed = await authorize(request, { action: 'operate', context: first })
  for (const context of others)
    if (allowed.ok) allowed = await authorize(request, { action: 'operate', context })
  return allowed
}

async function reach(
  request: FastifyRequest,
  id: string,
  parts: WebhookRouteParts,
): Promise<Outcome<{ readonly named: NamedWebhook; readonly caller: Caller }>> {
  const found = await findWebhook(id, parts)
  const allowed = await authorizeAll(request, found.ok ? found.value.webhook.contexts : ['*'], parts)
  if (!allowed.ok) return allowed
  return found.ok ? given({ named: found.value, caller: allowed.value }) : found
}

/** Sends an event that was set aside once more; when it is taken it is no longer aside. */
async function retry(
  request: FastifyRequest,
  id: string,
  position: number,
  parts: WebhookRouteParts,
): Promise<Outcome<Readonly<Record<string, unknown>>>> {
  const found = await reach(request, id, parts)
  if (!found.ok) return found
  const aside = Number.isSafeInteger(position)
    ? await parts.store.record('aflevering', setAsideKey(id, position))
    : undefined
  const [entry] = aside === undefined ? [] : await parts.store.journal(position - 1, 1)
  const event = entry === undefined ? undefined : eventOf(entry, parts.origin)
  if (aside === undefined || event === undefined) {
    const nothing = { nl: 'Deze gebeurtenis ligt niet terzijde.', en: 'This event was not set aside.' }
    return refused({ code: 'entity-unknown', ...nothing })
  }
  const outcome = await deliver(found.value.named.webhook, event, parts)
  const isTaken = 'status' in outcome && outcome.status >= 200 && outcome.status < 300
  if (isTaken)
    await parts.store.putRecord({ kind: 'aflevering', key: aside.key, value: undefined }, aside.revision)
  return given({
    aangenomen: isTaken,
    uitkomst: 'status' in outcome ? `status ${outcome.status}` : outcome.failed,
  })
}
