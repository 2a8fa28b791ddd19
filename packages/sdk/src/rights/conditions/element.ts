/** What kind of party an id leads to. */
export type PartyKind = 'organisatie' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'

/** The context of one element: what the conditions of a row may ask of it. */
export interface Element {
  /** Ids of the residents it is about, or of the betrokkene that is one. */
  readonly over: unknown
  readonly overKind: PartyKind | undefined
  readonly eigenaar: unknown
  readonly eigenaarKind: PartyKind | undefined
  readonly auteur: unknown
  readonly auteurKind: PartyKind | undefined
  readonly regime: unknown
  readonly voorzieningssoort: unknown
  /** The goal it is, or is part of. */
  readonly doel: unknown
}

/** Who is involved in the document at hand, and whose goals are whose; read from the document itself. */
export interface Involved {
  /** The resident that a betrokkene is. */
  inwonerOf(betrokkene: unknown): unknown
  /** The role assignment that a betrokkene has. */
  roltoewijzingOf(betrokkene: unknown): unknown
  /** The organisation of a betrokkene. */
  organisatieOf(betrokkene: unknown): unknown
  /** The organisation of whoever holds a role assignment here. */
  organisatieOfRoltoewijzing(roltoewijzing: unknown): unknown
  /** Whether an own part of the plan works on this goal. */
  isOwnGoal(doel: unknown): boolean
}
