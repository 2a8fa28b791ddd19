import type { JsonObject } from '../json.ts'

/** Somebody who asks the target something: with a token, or with what gets one. */
export interface Caller {
  readonly token?: string
  /** The variable of the environment that holds the token. */
  readonly tokenFrom?: string
  readonly tokenUrl?: string
  readonly clientId?: string
  /** The variable of the environment that holds the secret. */
  readonly clientSecretFrom?: string
  readonly scope?: string
  /** The id of the person that the token is asked for, when the token endpoint takes one. */
  readonly persoon?: string
  /** Role and purpose, as RFC 9396 writes them. */
  readonly authorizationDetails?: readonly JsonObject[]
  /** The id of the organisation that the token names. */
  readonly organisatie?: string
}

/** A document that must be there before the cases begin. */
export interface Beforehand {
  readonly as: string
  readonly collection: string
  readonly document: JsonObject
}

/** What `conformance.yaml` holds. */
export interface Config {
  readonly callers: Readonly<Record<string, Caller>>
  /** Made in this order before the first case; one that is there already is fine. */
  readonly before?: readonly Beforehand[]
  /** Who asks in place of `maker`, for each collection. */
  readonly makers?: Readonly<Record<string, string>>
  /** Documents that fit the rights of the makers, in place of the examples of the contract. */
  readonly documents?: Readonly<Record<string, JsonObject>>
  /** What only the target knows: how often it may be asked, where something withdrawn stands. */
  readonly known?: Readonly<Record<string, string | number>>
  /** Milliseconds within which an answer must come. */
  readonly timeLimit?: number
}
