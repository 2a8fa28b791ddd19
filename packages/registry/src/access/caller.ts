import type { Outcome } from '../refusal.ts'

/** What somebody may be here; each role can do what the ones before it can. */
export const roles = ['reader', 'publisher', 'steward', 'admin'] as const

/** One of the roles. */
export type Role = (typeof roles)[number]

/**
 * Everything that access decides about:
 * - `read`: look at subjects, versions, schemas, settings; check compatibility; validate documents;
 * - `publish`: drafts and new versions;
 * - `manage`: the status of versions, soft deletion, what a subject is, its settings;
 * - `administer`: hard deletion, modes, taking over ids (IMPORT), settings of a whole context or of everything;
 * - `operate`: API keys, webhooks, the journal and backups.
 */
export const accessActions = ['read', 'publish', 'manage', 'administer', 'operate'] as const

/** One of the things that access decides about. */
export type AccessAction = (typeof accessActions)[number]

/** Who asks: a key, a token or nobody in particular. */
export interface Caller {
  /** Stands in the journal: `sleutel:<id>`, `<sub>@<issuer>` or `anoniem`. */
  readonly name: string
  readonly roles: readonly Role[]
  /** Contexts in which the roles hold; `*` is everywhere. The national set is read by everybody who has a role. */
  readonly contexts: readonly string[]
  /** When given, nothing else than these, whatever the roles say. */
  readonly actions?: readonly AccessAction[]
}

/** What is asked for; without a context it concerns the registry as a whole. */
export interface Wanted {
  readonly action: AccessAction
  readonly context?: string
}

/** What access needs to see of a request. */
export interface AccessRequest {
  readonly headers: { readonly authorization?: string | undefined }
  /** Address of the client, after the trusted proxies. */
  readonly ip: string
}

/**
 * Says who asks, if that caller may do this; otherwise a refusal `unauthenticated` (401), `forbidden` (403) or `busy`
 * (503: the issuer of a token cannot be asked).
 */
export type Authorize = (request: AccessRequest, wanted: Wanted) => Promise<Outcome<Caller>>
