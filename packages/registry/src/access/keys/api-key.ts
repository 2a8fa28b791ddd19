import type { AccessAction, Caller, Role } from '../caller.ts'

/** A secret as it is kept: its SHA-256 in hex; the secret itself was shown once. */
export interface KeptSecret {
  readonly hash: string
  readonly madeAt: string
  /** RFC 3339; without it the secret lives as long as its key. */
  readonly expiresAt?: string
}

/** An API key as the record of kind `sleutel` keeps it. */
export interface ApiKey {
  /** What people call it: the system that bears it, never a person. */
  readonly description: string
  readonly roles: readonly Role[]
  /** Contexts in which the roles hold; `*` is everywhere. */
  readonly contexts: readonly string[]
  /** When given, the key may do nothing else than these of what its roles may. */
  readonly actions?: readonly AccessAction[]
  /** Newest first; two while a rotation is under way. */
  readonly secrets: readonly KeptSecret[]
  readonly madeAt: string
  readonly madeBy: string
  readonly expiresAt?: string
  readonly revokedAt?: string
}

/** Why a key that exists is not accepted. */
export type KeyState = 'valid' | 'expired' | 'revoked'

/** Whether the key itself may be used at a moment. */
export function stateOfKey(key: ApiKey, now: Date): KeyState {
  if (key.revokedAt !== undefined) return 'revoked'
  return isPast(key.expiresAt, now) ? 'expired' : 'valid'
}

/** Hashes of the secrets that still work. */
export function liveHashes(key: ApiKey, now: Date): readonly string[] {
  return key.secrets.filter(({ expiresAt }) => !isPast(expiresAt, now)).map(({ hash }) => hash)
}

/** The caller that a key stands for; its id is what stands in the journal. */
export function callerOfKey(id: string, { roles, contexts, actions }: ApiKey): Caller {
  return { name: `sleutel:${id}`, roles, contexts, ...(actions === undefined ? {} : { actions }) }
}

function isPast(moment: string | undefined, now: Date): boolean {
  // A moment that cannot be read is past: then nothing stays open by mistake.
  return moment !== undefined && !(Date.parse(moment) > now.getTime())
}
