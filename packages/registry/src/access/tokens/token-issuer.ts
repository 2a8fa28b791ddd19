import type { Role } from '../caller.ts'

/** An OIDC provider whose tokens are accepted, and what they are worth here. */
export interface TokenIssuer {
  /** `iss` of the tokens; also where its discovery document stands when `jwksUri` is not given. */
  readonly issuer: string
  /** `aud` that tokens for this registry bear. */
  readonly audience: string
  readonly jwksUri?: string
  /** Clients (`azp`, or else `client_id`) whose tokens count; without it those of every client of the issuer. */
  readonly clients?: readonly string[]
  /** Accepted signature algorithms; asymmetric only. */
  readonly algorithms: readonly string[]
  readonly clockSkewSeconds: number
  /** Path of claim names with points between: `roles`, `realm_access.roles`. */
  readonly rolesClaim: string
  /** What stands in that claim -> our role; what is not here counts for nothing. */
  readonly roles: ReadonlyMap<string, Role>
  /** Claim that names the contexts of the caller; without it a token reaches all of `contexts`. */
  readonly contextsClaim?: string
  /** What tokens of this issuer can reach at most, whatever they say; `*` is everything. */
  readonly contexts: readonly string[]
}
