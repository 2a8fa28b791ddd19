import { makeId } from '../../access/keys/secret.ts'
import type { Caller } from '../../access/caller.ts'
import type { NewEntry } from '../../journal/entry.ts'
import { numberAt, membersOf, textAt } from '../../records/members.ts'
import { given, refused } from '../../refusal.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import type { Store } from '../../store/store.ts'
import { readCursor } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { makeSigningSecret } from './signature.ts'
import { readWebhook } from './webhook.ts'
import type { Webhook } from './webhook.ts'

/** What webhooks are kept with. */
export interface WebhookParts {
  readonly store: Pick<Store, 'record' | 'records' | 'putRecord'>
  readonly now: () => Date
}

/** A webhook with its id. */
export interface NamedWebhook {
  readonly id: string
  readonly webhook: Webhook
}

/** What somebody asks to be told. */
export type WebhookRequest = Pick<Webhook, 'url' | 'description' | 'contexts' | 'types' | 'after'>

/** An event that was not taken after all attempts. */
export interface SetAside {
  readonly position: number
  readonly event: string
  readonly at: string
  readonly failure: string
}

const unknownWebhook: Refusal = {
  code: 'entity-unknown',
  nl: 'Er is geen abonnement met dit id.',
  en: 'There is no webhook with this id.',
}
const busy: Refusal = {
  code: 'busy',
  nl: 'Het abonnement werd tegelijk gewijzigd; probeer het opnieuw.',
  en: 'The webhook was changed at the same time; try again.',
}
const mostTries = 5
const mostSetAside = 1000

/** All webhooks in order of id. */
export async function listWebhooks({ store }: WebhookParts): Promise<readonly NamedWebhook[]> {
  const records = await store.records('abonnement', '', {})
  return records.flatMap((record) => {
    const webhook = readWebhook(record)
    return webhook === undefined ? [] : [{ id: record.key, webhook }]
  })
}

/** The webhook with that id. */
export async function findWebhook(id: string, { store }: WebhookParts): Promise<Outcome<NamedWebhook>> {
  const webhook = readWebhook(await store.record('abonnement', id))
  return webhook === undefined ? refused(unknownWebhook) : given({ id, webhook })
}

/** Makes a webhook with a signing secret of its own. */
export async function makeWebhook(
  request: WebhookRequest,
  caller: Caller,
  parts: WebhookParts,
): Promise<Outcome<NamedWebhook>> {
  const id = makeId()
  const webhook: Webhook = {
    ...request,
    secrets: [{ secret: makeSigningSecret() }],
    active: true,
    madeAt: parts.now().toISOString(),
    madeBy: caller.name,
  }
  const entry = entryFor(id, 'gemaakt', caller, parts)
  const written = await parts.store.putRecord({ kind: 'abonnement', key: id, value: webhook }, 0, entry)
  return written.outcome === 'moved' ? refused(busy) : given({ id, webhook })
}

/** Gives a webhook a new signing secret; deliveries bear both signatures for `overlapSeconds`. */
export function rotateWebhook(
  id: string,
  overlapSeconds: number,
  caller: Caller,
  parts: WebhookParts,
): Promise<Outcome<NamedWebhook>> {
  const expiresAt = new Date(parts.now().getTime() + overlapSeconds * 1000).toISOString()
  const secret = makeSigningSecret()
  return changeWebhook(id, 'geroteerd', caller, parts, (webhook) => {
    const leaving = webhook.secrets.slice(0, 1).map((one) => ({ ...one, expiresAt }))
    return { ...webhook, secrets: [{ secret }, ...leaving] }
  })
}

/** Switches a webhook on or off; what happens meanwhile is delivered afterwards. */
export function switchWebhook(
  id: string,
  active: boolean,
  caller: Caller,
  parts: WebhookParts,
): Promise<Outcome<NamedWebhook>> {
  return changeWebhook(id, active ? 'aan' : 'uit', caller, parts, (webhook) => ({ ...webhook, active }))
}

/** Takes a webhook away, with its cursor and what was set aside. */
export async function removeWebhook(
  id: string,
  caller: Caller,
  parts: WebhookParts,
): Promise<Outcome<undefined>> {
  const { store } = parts
  const record = await store.record('abonnement', id)
  if (record === undefined) return refused(unknownWebhook)
  const entry = entryFor(id, 'verwijderd', caller, parts)
  const gone = { kind: 'abonnement', key: id, value: undefined } as const
  const written = await store.putRecord(gone, record.revision, entry)
  if (written.outcome === 'moved') return refused(busy)
  const below = await store.records('aflevering', `${id}/`, {})
  const cursor = await store.record('aflevering', id)
  for (const left of [...(cursor === undefined ? [] : [cursor]), ...below])
    await store.putRecord({ kind: 'aflevering', key: left.key, value: undefined }, left.revision)
  return given(undefined)
}

/** How far a webhook is, and what it did not take. */
export async function deliveryOf(
  { id, webhook }: NamedWebhook,
  { store }: WebhookParts,
): Promise<{ readonly cursor: Cursor; readonly setAside: readonly SetAside[] }> {
  const cursor = readCursor(await store.record('aflevering', id), webhook.after)
  const records = await store.records('aflevering', `${id}/`, { limit: mostSetAside })
  const setAside = records.map(({ value }) => {
    const members = membersOf(value)
    const [event = '', at = '', failure = ''] = ['event', 'at', 'failure'].map((name) =>
      textAt(members, name),
    )
    return { position: numberAt(members, 'position') ?? 0, event, at, failure }
  })
  return { cursor, setAside }
}

async function changeWebhook(
  id: string,
  what: string,
  caller: Caller,
  parts: WebhookParts,
  change: (webhook: Webhook) => Webhook,
): Promise<Outcome<NamedWebhook>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const record = await parts.store.record('abonnement', id)
    const webhook = readWebhook(record)
    if (record === undefined || webhook === undefined) return refused(unknownWebhook)
    const value = change(webhook)
    const entry = entryFor(id, what, caller, parts)
    const written = await parts.store.putRecord(
      { kind: 'abonnement', key: id, value },
      record.revision,
      entry,
    )
    if (written.outcome === 'written') return given({ id, webhook: value })
  }
  return refused(busy)
}

function entryFor(id: string, what: string, { name }: Caller, { now }: WebhookParts): NewEntry {
  return {
    at: now().toISOString(),
    actor: name,
    action: 'abonnement-gewijzigd',
    detail: { abonnement: id, wijziging: what },
  }
}
