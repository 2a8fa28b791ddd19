/** A party as far as it matters who it is: ids that a request knows, or another id for all that it does not. */
export interface ByteParty {
  readonly kind: 'organisatie' | 'bron' | 'roltoewijzing' | 'inwoner' | 'betrokkene' | 'auteur'
  readonly inwoner: string | undefined
  readonly roltoewijzing: string | undefined
  /** Its own organisation, or the one of whoever holds its role assignment in the document. */
  readonly organisatie: string | undefined
}

/** The context of an object, as far as it matters; what is undefined is not said. */
export interface ByteContext {
  /** Residents; an empty list when it is said to be about somebody who is no resident. */
  readonly over: readonly string[] | undefined
  readonly eigenaar: ByteParty | undefined
  readonly auteur: ByteParty | undefined
  readonly regime: string | undefined
  readonly voorzieningssoort: string | undefined
  /** Of a goal: whether an own part of the document works on it. */
  readonly isOwnGoal: boolean | undefined
}

/** What a context shows. */
export interface ByteDecision {
  /** Of each data group by number: 0 nothing, 1 the minimum, 2 all. */
  readonly levels: Uint8Array
  /** For each code list of the message the codes that tell of what is hidden. */
  readonly hidden: readonly (ReadonlySet<unknown> | undefined)[] | undefined
  /** What else of a context was asked for, as bits: 64 its period, 128 its own codes, 256 to whom it is addressed. */
  readonly asks: number
}

/** The rights of one request before one message type, as `byteRights` of the SDK gives them. */
export interface ByteRights {
  /** The rights that the program of the view must have been written from. */
  readonly signature: string
  /** Whether nothing of the message can be hidden. */
  readonly whole: boolean
  /** For each kind of thing that is named elsewhere, whether some may be hidden. */
  readonly partial: readonly boolean[]
  /** For each context by number what decides inside it, as bits. */
  readonly needs: readonly number[]
  readonly wie: {
    readonly inwoner?: string
    readonly roltoewijzing?: string
    readonly organisatie?: string
  }
  /** The residents of whom the request knows something. */
  readonly persons: readonly string[]
  /** For each code list of the message the codes that may tell of something hidden. */
  readonly tells: readonly (readonly string[])[]
  /** Decides over a context, once for all that are alike. */
  decide(context: ByteContext): ByteDecision
  /** Whether a party is who asks. */
  owns(party: ByteParty): boolean
}
