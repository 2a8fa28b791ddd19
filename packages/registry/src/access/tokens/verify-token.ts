import { decodeJwt, errors, jwtVerify } from 'jose'
import type { JWTVerifyGetKey } from 'jose'
import type { Caller } from '../caller.ts'
import { callerOf, isForClient } from './claims.ts'
import { findKeySet } from './discovery.ts'
import { keySet } from './key-set.ts'
import type { TokenIssuer } from './token-issuer.ts'

/** A token that was looked at; why it was refused is for our log and for the developer, and says nothing of its contents. */
export type VerifiedToken =
  | { readonly caller: Caller }
  | { readonly refused: 'token-unreadable' | 'issuer-unknown' | 'token-expired' | 'token-wrong' | 'no-role' }
  | { readonly refused: 'issuer-unreachable' }

/** Checks tokens against the keys of their issuers; keys are kept and fetched again when a token names a new one. */
export type VerifyToken = (token: string) => Promise<VerifiedToken>

const defaultCooldown = 5000
const longestToken = 16_384

/** A checker for the configured issuers. */
export function tokenVerifier(
  issuers: readonly TokenIssuer[],
  now: () => Date,
  cooldownMilliseconds: number = defaultCooldown,
): VerifyToken {
  const known = new Map(
    issuers.map((issuer) => [issuer.issuer, { issuer, keys: keysOf(issuer, now, cooldownMilliseconds) }]),
  )
  return async (token) => {
    const stated = token.length > longestToken ? undefined : readIssuer(token)
    if (stated === undefined) return { refused: 'token-unreadable' }
    const found = known.get(stated)
    if (found === undefined) return { refused: 'issuer-unknown' }
    return verify(token, found.issuer, found.keys, now)
  }
}

/** The discovery document is fetched at the first token, so that the registry starts while the issuer is away. */
function keysOf(issuer: TokenIssuer, now: () => Date, cooldownMilliseconds: number): JWTVerifyGetKey {
  return keySet(findKeySet(issuer, now), { now, cooldownMilliseconds })
}

async function verify(
  token: string,
  issuer: TokenIssuer,
  keys: JWTVerifyGetKey,
  now: () => Date,
): Promise<VerifiedToken> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: issuer.issuer,
      audience: issuer.audience,
      algorithms: [...issuer.algorithms],
      clockTolerance: issuer.clockSkewSeconds,
      currentDate: now(),
      requiredClaims: ['iss', 'aud', 'exp', 'sub'],
    })
    if (!isForClient(payload, issuer)) return { refused: 'token-wrong' }
    const caller = callerOf(payload, issuer)
    return caller === undefined ? { refused: 'no-role' } : { caller }
  } catch (error) {
    return { refused: reasonOf(error) }
  }
}

/** Codes of jose for what the token itself is to blame for; the rest is trouble with the issuer. */
const tokenFaults: ReadonlySet<string> = new Set([
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_INVALID',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
])

function reasonOf(error: unknown): 'token-expired' | 'token-wrong' | 'issuer-unreachable' {
  if (error instanceof errors.JWTExpired) return 'token-expired'
  return error instanceof errors.JOSEError && tokenFaults.has(error.code)
    ? 'token-wrong'
    : 'issuer-unreachable'
}

function readIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}
