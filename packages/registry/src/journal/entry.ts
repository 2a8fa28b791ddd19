import type { SubjectName } from '../subjects/subject-name.ts'

/** What was done; the journal is both the audit trail and the source of events. */
export type Action =
  | 'versie-gepubliceerd'
  | 'versie-status-gewijzigd'
  | 'versie-zacht-verwijderd'
  | 'versie-verwijderd'
  | 'instelling-gewijzigd'
  | 'instelling-verwijderd'
  | 'concept-opgeslagen'
  | 'concept-verwijderd'
  | 'sleutel-gewijzigd'
  | 'abonnement-gewijzigd'
  | 'register-teruggezet'

/** What a writer says about a change; the store keeps it in the same transaction as the change itself. */
export interface NewEntry {
  /** RFC 3339 in UTC. */
  readonly at: string
  /** The name of a key, the subject of a token, or `register` for what the registry does itself. */
  readonly actor: string
  readonly action: Action
  readonly on?: SubjectName
  readonly version?: number
  readonly contentId?: number
  readonly schemaHash?: string
  readonly motivation?: string
  /** What else belongs to the change; never a schema's text, a secret or a payload. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

/** An entry in its place: linked to the one before it, so that nobody can change or take out one unseen. */
export interface Entry extends NewEntry {
  /** 1, 2, 3 ... without gaps over the whole registry; per subject in the order in which changes took effect. */
  readonly position: number
  /** `hash` of the entry before; 64 zeros for the first. */
  readonly previous: string
  /** SHA-256 in hex over the RFC 8785 form of the entry without this member. */
  readonly hash: string
}
