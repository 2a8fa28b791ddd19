import { IssuerError, askIssuer } from './ask-issuer.ts'
import type { TokenIssuer } from './token-issuer.ts'

const keepMilliseconds = 3_600_000
/** After a failure the issuer is left alone for a while, whoever asks. */
const restMilliseconds = 5000

/** Finds where an issuer keeps its keys: configured, or by its OpenID discovery document (kept for an hour). */
export function findKeySet(issuer: TokenIssuer, now: () => Date): () => Promise<URL> {
  if (issuer.jwksUri !== undefined) {
    const fixed = new URL(issuer.jwksUri)
    return () => Promise.resolve(fixed)
  }
  let current: { readonly until: number; readonly found: Promise<URL> } | undefined
  return () => {
    if (current !== undefined && now().getTime() < current.until) return current.found
    const found = discover(issuer.issuer)
    const mine = { until: now().getTime() + keepMilliseconds, found }
    current = mine
    found.catch(() => {
      if (current === mine) current = { until: now().getTime() + restMilliseconds, found }
    })
    return found
  }
}

async function discover(issuer: string): Promise<URL> {
  const address = new URL(`${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`)
  return keyAddress(await askIssuer(address), issuer)
}

function keyAddress(document: unknown, issuer: string): URL {
  const members = new Map<string, unknown>(
    typeof document === 'object' && document !== null ? Object.entries(document) : [],
  )
  // OpenID Connect Discovery 1.0, 4.3: the document of another issuer says nothing about this one.
  if (members.get('issuer') !== issuer) throw new IssuerError('the discovery document is of another issuer')
  const keys = members.get('jwks_uri')
  if (typeof keys !== 'string' || !URL.canParse(keys)) throw new IssuerError('discovery names no keys')
  const address = new URL(keys)
  // Keys over plain http would let anybody on the way decide who may write.
  if (address.protocol !== 'https:' && address.hostname !== new URL(issuer).hostname)
    throw new IssuerError('discovery names keys that are not on https')
  return address
}
