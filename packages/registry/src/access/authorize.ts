import { given, refused } from '../refusal.ts'
import type { Outcome, Refusal } from '../refusal.ts'
import { authenticate } from './authenticate.ts'
import type { AuthenticationFailure, AuthenticationParts } from './authenticate.ts'
import type { AccessRequest, Authorize, Caller } from './caller.ts'
import { may } from './role.ts'

/** What decisions are made with. */
export interface AuthorizeParts extends AuthenticationParts {
  readonly publicReading: boolean
  /** Told of every refusal, for metrics and for the limit on failures. */
  readonly onRefused: (reason: AuthenticationFailure | 'not-authenticated' | 'forbidden') => void
}

/** Who sent a request, whatever it asks; the same request is looked at once. */
export type Identify = (request: AccessRequest) => Promise<Outcome<Caller>>

const unauthenticated: Refusal = {
  code: 'unauthenticated',
  nl: 'Stuur een geldige sleutel (Basic of Bearer) of een geldig token mee.',
  en: 'Send a valid key (Basic or Bearer) or a valid token.',
}
const forbidden: Refusal = {
  code: 'forbidden',
  nl: 'Deze sleutel of dit token mag dit hier niet.',
  en: 'This key or token may not do this here.',
}
const issuerAway: Refusal = {
  code: 'busy',
  nl: 'De uitgever van het token is niet bereikbaar; probeer het zo opnieuw.',
  en: 'The issuer of the token cannot be reached; try again in a moment.',
}

/** Identification that remembers per request object, so that limits and routes share one look at the credentials. */
export function identifier(parts: AuthorizeParts): Identify {
  const seen = new WeakMap<AccessRequest, Promise<Outcome<Caller>>>()
  return (request) => {
    const known = seen.get(request)
    if (known !== undefined) return known
    const outcome = identify(request, parts)
    seen.set(request, outcome)
    return outcome
  }
}

async function identify({ headers }: AccessRequest, parts: AuthorizeParts): Promise<Outcome<Caller>> {
  const answer = await authenticate(headers.authorization, parts)
  if ('caller' in answer) return given(answer.caller)
  parts.onRefused(answer.failure)
  if (answer.failure === 'issuer-unreachable') return refused(issuerAway)
  return refused(answer.failure === 'no-role' ? forbidden : unauthenticated)
}

/** The decision for a request. Wrong credentials are refused even where none are needed: a mistake must show. */
export function authorizer(identify: Identify, { publicReading, onRefused }: AuthorizeParts): Authorize {
  return async (request, wanted) => {
    const identified = await identify(request)
    if (!identified.ok || may(identified.value, wanted)) return identified
    if (wanted.action === 'read' && publicReading) return identified
    const isAnonymous = identified.value.roles.length === 0
    onRefused(isAnonymous ? 'not-authenticated' : 'forbidden')
    return refused(isAnonymous ? unauthenticated : forbidden)
  }
}
