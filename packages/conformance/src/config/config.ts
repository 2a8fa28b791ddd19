import type { Json, JsonObject } from '../json.ts'

/** How a token is had: given, from the environment, or from a token endpoint. */
export interface TokenSource {
  readonly token?: string
  /** The variable of the environment that holds the token. */
  readonly tokenFrom?: string
  readonly tokenUrl?: string
  readonly clientId?: string
  /** The variable of the environment that holds the secret. */
  readonly clientSecretFrom?: string
  readonly scope?: string
}

/** Somebody who asks the target something: with a token, or with what gets one. */
export interface Caller extends TokenSource {
  /** The id of the person that the token is asked for, when the token endpoint takes one. */
  readonly persoon?: string
  /** Role and purpose of the token, which the endpoint is asked for as RFC 9396 writes them. */
  readonly role?: string
  readonly purpose?: string
  /** Written out, in place of role and purpose. */
  readonly authorizationDetails?: readonly JsonObject[]
  /** The id of the organisation that the token names. */
  readonly organisatie?: string
}

/** A document that must be there first, and who makes it. */
export interface Beforehand {
  readonly as: string
  readonly collection: string
  readonly document: JsonObject
}

/** A change that leaves a document valid, laid at a JSON Pointer. */
export interface HarmlessChange {
  readonly path: string
  readonly value: Json
}

/** What `conformance.yaml` holds, with the standard filled in. */
export interface Config {
  readonly callers: Readonly<Record<string, Caller>>
  /** The id of the organisation of the target. */
  readonly organisatie?: string
  /** One resident for all cases, for a target whose role assignments cannot be made here. */
  readonly resident?: string
  /** Made in this order before the first case; one that is there already is fine. */
  readonly before?: readonly Beforehand[]
  /** Made afresh for every case that names one, by name. */
  readonly perCase?: Readonly<Record<string, Beforehand>>
  /** Who asks in place of `maker`, for each collection. */
  readonly makers?: Readonly<Record<string, string>>
  /** Who asks in place of `outsider`, for each collection. */
  readonly outsiders?: Readonly<Record<string, string>>
  /** Documents that fit the rights of the makers, in place of the examples of the contract. */
  readonly documents?: Readonly<Record<string, JsonObject>>
  /** Changes that the makers may make, in place of those of the kit. */
  readonly changes?: Readonly<Record<string, HarmlessChange>>
  /** What only the target knows: how often it may be asked, where something withdrawn stands. */
  readonly known?: JsonObject
  /** Milliseconds within which an answer must come. */
  readonly timeLimit?: number
}
