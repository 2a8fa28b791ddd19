import type { JWTPayload } from 'jose'
import type { Caller } from '../caller.ts'
import { isContext } from '../../subjects/subject-name.ts'
import type { TokenIssuer } from './token-issuer.ts'

const usableSubject = /^[\x21-\x7e]{1,200}$/u

/** The caller that a checked token stands for; undefined when it gives no role, no context or no usable name. */
export function callerOf(payload: JWTPayload, issuer: TokenIssuer): Caller | undefined {
  const roles = [
    ...new Set(wordsAt(payload, issuer.rolesClaim).flatMap((word) => issuer.roles.get(word) ?? [])),
  ]
  const contexts = contextsOf(payload, issuer)
  const { sub = '' } = payload
  if (roles.length === 0 || contexts.length === 0 || !usableSubject.test(sub)) return undefined
  // Subjects are unique within their issuer only.
  return { name: `${sub}@${new URL(issuer.issuer).host}`, roles, contexts }
}

/**
 * Whether a token was given to a client that may use it here; everybody's tokens count when no clients are named. OIDC Core
 * section 2 says `azp`, RFC 9068 says `client_id`; a token that has both must mean the same.
 */
export function isForClient(payload: JWTPayload, { clients }: TokenIssuer): boolean {
  if (clients === undefined) return true
  const stated = ['azp', 'client_id'].flatMap((name) => (Object.hasOwn(payload, name) ? [payload[name]] : []))
  return stated.length > 0 && stated.every((client) => clients.some((known) => known === client))
}

function contextsOf(payload: JWTPayload, issuer: TokenIssuer): readonly string[] {
  if (issuer.contextsClaim === undefined) return issuer.contexts
  const stated = wordsAt(payload, issuer.contextsClaim)
  const mayHaveAll = issuer.contexts.includes('*')
  // A token that says `*` gets what its issuer may give, not everything.
  if (stated.includes('*')) return issuer.contexts
  return stated.filter((name) => isContext(name) && (mayHaveAll || issuer.contexts.includes(name)))
}

/** The words of a claim: a list, or text with spaces between as in `scope`. */
function wordsAt(payload: JWTPayload, path: string): readonly string[] {
  const value = path
    .split('.')
    .reduce<unknown>(
      (at, name) =>
        typeof at === 'object' && at !== null
          ? new Map<string, unknown>(Object.entries(at)).get(name)
          : undefined,
      payload,
    )
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '')
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : []
}
