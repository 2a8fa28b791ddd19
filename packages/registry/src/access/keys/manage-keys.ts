import type { NewEntry } from '../../journal/entry.ts'
import { given, refused } from '../../refusal.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import type { Store } from '../../store/store.ts'
import type { AccessAction, Caller, Role } from '../caller.ts'
import type { ApiKey } from './api-key.ts'
import type { KeyCache } from './key-cache.ts'
import { readKey } from './key-record.ts'
import { hashSecret, makeId, makeSecret } from './secret.ts'

/** What keys are kept with. */
export interface KeyParts {
  readonly store: Pick<Store, 'record' | 'records' | 'putRecord'>
  readonly cache: KeyCache
  readonly now: () => Date
}

/** A key with its public id. */
export interface NamedKey {
  readonly id: string
  readonly key: ApiKey
}

/** A key with the secret that is shown this once. */
export interface MadeKey extends NamedKey {
  readonly secret: string
}

/** What a new key is to be. */
export interface KeyRequest {
  readonly description: string
  readonly roles: readonly Role[]
  readonly contexts: readonly string[]
  readonly actions?: readonly AccessAction[]
  readonly expiresAt?: string
}

const unknownKey: Refusal = {
  code: 'entity-unknown',
  nl: 'Er is geen sleutel met dit id.',
  en: 'There is no key with this id.',
}
const busy: Refusal = {
  code: 'busy',
  nl: 'De sleutel werd tegelijk gewijzigd; probeer het opnieuw.',
  en: 'The key was changed at the same time; try again.',
}
const mostTries = 5

/** All keys in order of id. */
export async function listKeys({ store }: KeyParts): Promise<readonly NamedKey[]> {
  const records = await store.records('sleutel', '', {})
  return records.flatMap((record) => {
    const key = readKey(record)
    return key === undefined ? [] : [{ id: record.key, key }]
  })
}

/** The key with that id. */
export async function findKey(id: string, { store }: KeyParts): Promise<Outcome<NamedKey>> {
  const key = readKey(await store.record('sleutel', id))
  return key === undefined ? refused(unknownKey) : given({ id, key })
}

/** Makes a key; the secret is not kept and cannot be shown again. */
export async function makeKey(
  request: KeyRequest,
  caller: Caller,
  parts: KeyParts,
): Promise<Outcome<MadeKey>> {
  return addKey(makeId(), makeSecret(), request, caller.name, parts)
}

/** Puts a key with a given id and secret in; refused when the id is taken. */
export async function addKey(
  id: string,
  secret: string,
  request: KeyRequest,
  madeBy: string,
  parts: KeyParts,
): Promise<Outcome<MadeKey>> {
  const madeAt = parts.now().toISOString()
  const key: ApiKey = { ...request, secrets: [{ hash: hashSecret(secret), madeAt }], madeAt, madeBy }
  const record = { kind: 'sleutel', key: id, value: key } as const
  const written = await parts.store.putRecord(record, 0, entryFor(id, 'gemaakt', madeBy, parts))
  parts.cache.forget(id)
  return written.outcome === 'moved' ? refused(busy) : given({ id, key, secret })
}

/** Gives a key a new secret; the one before it works for `overlapSeconds` more, so that no client has to stop. */
export async function rotateKey(
  id: string,
  overlapSeconds: number,
  caller: Caller,
  parts: KeyParts,
): Promise<Outcome<MadeKey>> {
  const secret = makeSecret()
  const now = parts.now()
  const until = new Date(now.getTime() + overlapSeconds * 1000).toISOString()
  const changed = await changeKey(id, 'geroteerd', caller, parts, (key) => {
    const [current] = key.secrets
    const leaving =
      current === undefined ? [] : [{ ...current, expiresAt: earlier(current.expiresAt, until) }]
    return { ...key, secrets: [{ hash: hashSecret(secret), madeAt: now.toISOString() }, ...leaving] }
  })
  return changed.ok ? given({ ...changed.value, secret }) : changed
}

/** Takes a key out of use for good; it stays on record, so that the journal keeps its meaning. */
export async function revokeKey(id: string, caller: Caller, parts: KeyParts): Promise<Outcome<NamedKey>> {
  const revokedAt = parts.now().toISOString()
  return changeKey(id, 'ingetrokken', caller, parts, (key) => ({ revokedAt, ...key, secrets: [] }))
}

async function changeKey(
  id: string,
  what: string,
  caller: Caller,
  parts: KeyParts,
  change: (key: ApiKey) => ApiKey,
): Promise<Outcome<NamedKey>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const record = await parts.store.record('sleutel', id)
    const key = readKey(record)
    if (record === undefined || key === undefined) return refused(unknownKey)
    const value = change(key)
    const entry = entryFor(id, what, caller.name, parts)
    const written = await parts.store.putRecord({ kind: 'sleutel', key: id, value }, record.revision, entry)
    parts.cache.forget(id)
    if (written.outcome === 'written') return given({ id, key: value })
  }
  return refused(busy)
}

function entryFor(id: string, what: string, actor: string, { now }: KeyParts): NewEntry {
  return {
    at: now().toISOString(),
    actor,
    action: 'sleutel-gewijzigd',
    detail: { sleutel: id, wijziging: what },
  }
}

function earlier(first: string | undefined, second: string): string {
  return first !== undefined && Date.parse(first) < Date.parse(second) ? first : second
}
