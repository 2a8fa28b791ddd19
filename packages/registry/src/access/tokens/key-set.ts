import { createLocalJWKSet, errors } from 'jose'
import type { JSONWebKeySet, JWK, JWTVerifyGetKey } from 'jose'
import { IssuerError, askIssuer } from './ask-issuer.ts'

/** How long keys count, and how often an issuer is asked for them. */
export interface KeySetTimes {
  readonly now: () => Date
  /** Unknown key ids make us ask the issuer again at most this often: a stranger can make them up. */
  readonly cooldownMilliseconds: number
}

const freshMilliseconds = 600_000
/** While the issuer is away its last keys count so long: longer would keep a key alive that was taken back. */
const longestMilliseconds = 3_600_000
const mostKeys = 100
/** Letters of a modulus of 8192 bits, and of an exponent of 40: larger keys cost more to check with than a token may. */
const longestModulus = 1366
const longestExponent = 7

interface Kept {
  readonly find: JWTVerifyGetKey
  readonly at: number
}

/** The keys of an issuer, kept; asked for again when they are old or a token names one that is not among them. */
export function keySet(locate: () => Promise<URL>, times: KeySetTimes): JWTVerifyGetKey {
  const reload = reloading(locate, times)
  const ageOf = ({ at }: Kept): number => times.now().getTime() - at
  let kept: Kept | undefined
  const current = async (): Promise<Kept> => {
    if (kept !== undefined && ageOf(kept) < freshMilliseconds) return kept
    try {
      kept = await reload()
    } catch (error) {
      if (kept === undefined || ageOf(kept) >= longestMilliseconds) throw error
    }
    return kept
  }
  return async (header, token) => {
    const known = await current()
    try {
      return await known.find(header, token)
    } catch (error) {
      const isUnknown = error instanceof errors.JOSEError && error.code === 'ERR_JWKS_NO_MATCHING_KEY'
      const isNew = isUnknown && ageOf(known) >= times.cooldownMilliseconds
      if (!isNew) throw error
      kept = await reload()
      return kept.find(header, token)
    }
  }
}

/** One question at a time, whoever waits for it; and after one that failed none for a while. */
function reloading(
  locate: () => Promise<URL>,
  { now, cooldownMilliseconds }: KeySetTimes,
): () => Promise<Kept> {
  let asking: Promise<Kept> | undefined
  let failedAt: number | undefined
  const ask = async (): Promise<Kept> => {
    try {
      const find = createLocalJWKSet(usableKeys(await askIssuer(await locate())))
      failedAt = undefined
      return { find, at: now().getTime() }
    } catch (error) {
      failedAt = now().getTime()
      throw error
    } finally {
      asking = undefined
    }
  }
  return () => {
    if (failedAt !== undefined && now().getTime() - failedAt < cooldownMilliseconds)
      return Promise.reject(new IssuerError('the issuer is left alone for a moment'))
    return (asking ??= ask())
  }
}

/** Keys that are not what they should be are left out, so that one of them does not take the others along. */
function usableKeys(answer: unknown): JSONWebKeySet {
  const keys: unknown =
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'keys') : undefined
  if (!Array.isArray(keys)) throw new IssuerError('the issuer has no keys')
  return { keys: keys.slice(0, mostKeys).filter(isUsable) }
}

function isUsable(key: unknown): key is JWK {
  if (typeof key !== 'object' || key === null || Array.isArray(key)) return false
  const members = new Map<string, unknown>(Object.entries(key))
  const [type, modulus, exponent] = ['kty', 'n', 'e'].map((name) => members.get(name))
  if (type !== 'RSA') return type === 'EC' || type === 'OKP'
  return isShort(modulus, longestModulus) && isShort(exponent, longestExponent)
}

function isShort(value: unknown, most: number): boolean {
  return typeof value === 'string' && value.length <= most
}
