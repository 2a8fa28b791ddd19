import { callerOfKey, liveHashes, stateOfKey } from './keys/api-key.ts'
import type { KeyCache } from './keys/key-cache.ts'
import { hasHash } from './keys/secret.ts'
import { anonymous } from './role.ts'
import type { Caller } from './caller.ts'
import type { VerifyToken } from './tokens/verify-token.ts'

/** Why credentials were not accepted. The answer tells less: not whether a key exists. */
export type AuthenticationFailure =
  | 'scheme-unknown'
  | 'credentials-unreadable'
  | 'key-unknown'
  | 'key-expired'
  | 'key-revoked'
  | 'secret-wrong'
  | 'token-unreadable'
  | 'issuer-unknown'
  | 'token-expired'
  | 'token-wrong'
  | 'no-role'
  | 'issuer-unreachable'

/** Who sent a request. */
export type Authenticated = { readonly caller: Caller } | { readonly failure: AuthenticationFailure }

/** What authentication looks at. */
export interface AuthenticationParts {
  readonly keys: KeyCache
  readonly verifyToken: VerifyToken
  readonly now: () => Date
}

/** Compared with when there is no such key, so that an unknown id takes as long as a wrong secret. */
const nobody = '0'.repeat(64)
const basicForm = /^(?<id>[^:]*):(?<secret>[\s\S]*)$/u
/** `id.secret`: one point, so it is never taken for a token, which has two. */
const bearerKey = /^(?<id>[A-Za-z0-9_-]{1,64})\.(?<secret>[A-Za-z0-9_-]+)$/u
const longestHeader = 20_000

/** The caller of an Authorization header: Basic and Bearer carry keys, Bearer also tokens; without one nobody. */
export async function authenticate(
  authorization: string | undefined,
  parts: AuthenticationParts,
): Promise<Authenticated> {
  if (authorization === undefined || authorization === '') return { caller: anonymous }
  if (authorization.length > longestHeader) return { failure: 'credentials-unreadable' }
  const [, scheme = '', credentials = ''] = /^(?<scheme>\S+) +(?<credentials>\S+)$/u.exec(authorization) ?? []
  if (scheme.toLowerCase() === 'basic') {
    const decoded = Buffer.from(credentials, 'base64').toString('utf8')
    return byKey(basicForm.exec(decoded)?.groups, parts)
  }
  // Components of Common Ground write `Token` where others write `Bearer`.
  if (!['bearer', 'token'].includes(scheme.toLowerCase())) return { failure: 'scheme-unknown' }
  const key = bearerKey.exec(credentials)?.groups
  return key === undefined ? byToken(credentials, parts) : byKey(key, parts)
}

async function byKey(
  given: Readonly<Record<string, string | undefined>> | undefined,
  { keys, now }: AuthenticationParts,
): Promise<Authenticated> {
  const { id, secret } = given ?? {}
  if (id === undefined || secret === undefined) return { failure: 'credentials-unreadable' }
  const key = await keys.find(id)
  const isRight = hasHash(secret, key === undefined ? [nobody] : liveHashes(key, now()))
  if (key === undefined) return { failure: 'key-unknown' }
  if (!isRight) return { failure: 'secret-wrong' }
  const state = stateOfKey(key, now())
  if (state !== 'valid') return { failure: state === 'expired' ? 'key-expired' : 'key-revoked' }
  return { caller: callerOfKey(id, key) }
}

async function byToken(token: string, { verifyToken }: AuthenticationParts): Promise<Authenticated> {
  const verified = await verifyToken(token)
  return 'caller' in verified ? verified : { failure: verified.refused }
}
