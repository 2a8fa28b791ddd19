import type { Covers } from './period.ts'
import type { Truth } from './truth.ts'

/** What kind of party an id leads to; `bron` is an organisation that only keeps the document. */
export type PartyKind = 'organisatie' | 'bron' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'

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
  /** The period it has itself. */
  readonly periode?: unknown
  /** Code list -> the code of it that the element says of itself. */
  readonly codes?: Readonly<Record<string, unknown>> | undefined
  /** To whom it is addressed. */
  readonly ontvanger?: unknown
  readonly ontvangerKind?: PartyKind | undefined
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
  /** Whether the document has a part of who asks, with a period that covers the day; unknown where nobody can say. */
  hasOwnPart?(covers: Covers): Truth
}
