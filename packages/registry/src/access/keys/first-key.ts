import { addKey, listKeys } from './manage-keys.ts'
import type { KeyParts, KeyRequest } from './manage-keys.ts'
import { hasHash, makeSecret } from './secret.ts'
import { readKey } from './key-record.ts'

/** What happened with the first key of an admin. */
export type FirstKey =
  /** Made here; to be shown once. */
  | { readonly outcome: 'made'; readonly id: string; readonly secret: string }
  /** Put in from the configuration. */
  | { readonly outcome: 'configured'; readonly id: string }
  | { readonly outcome: 'present' }
  /** The configuration has another secret than the store: somebody rotated it, or it is a mistake. */
  | { readonly outcome: 'differs'; readonly id: string }

const firstId = 'beheer'
const request: KeyRequest = { description: 'eerste beheersleutel', roles: ['admin'], contexts: ['*'] }

/**
 * Sees to it that somebody can make keys: the configured key, or in a store without keys a new one. Several instances
 * may do this at once; one of them makes the key.
 */
export async function ensureFirstKey(configured: string | undefined, parts: KeyParts): Promise<FirstKey> {
  if (configured !== undefined) return ensureConfigured(configured, parts)
  if ((await listKeys(parts)).length > 0) return { outcome: 'present' }
  const secret = makeSecret()
  const made = await addKey(firstId, secret, request, 'register', parts)
  return made.ok ? { outcome: 'made', id: firstId, secret } : { outcome: 'present' }
}

async function ensureConfigured(configured: string, parts: KeyParts): Promise<FirstKey> {
  const [id = '', secret = ''] = configured.split(':')
  const added = await addKey(id, secret, request, 'register', parts)
  if (added.ok) return { outcome: 'configured', id }
  const key = readKey(await parts.store.record('sleutel', id))
  const hashes = key?.secrets.map(({ hash }) => hash) ?? []
  return hasHash(secret, hashes) ? { outcome: 'present' } : { outcome: 'differs', id }
}
