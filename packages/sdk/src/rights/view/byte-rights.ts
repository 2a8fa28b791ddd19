import type { Element, Involved, PartyKind } from '../conditions/element.ts'
import { isOwn } from '../conditions/own.ts'
import { yes } from '../conditions/truth.ts'
import type { Policy } from '../policy/policy.ts'
import type { AccessRequest, Requester } from '../request/access-request.ts'
import { factsOf } from '../request/request-shape.ts'
import { compiledView } from './compiled-view.ts'
import type { Lens } from './lens.ts'
import type { RightsType } from './rights-type.ts'

/** A party as far as it matters who it is: an id that the request knows, or another. */
export interface ByteParty {
  readonly kind: PartyKind
  readonly inwoner: string | undefined
  readonly roltoewijzing: string | undefined
  readonly organisatie: string | undefined
}

/** The context of an object, as a walk along bytes knows it. */
export interface ByteContext {
  readonly over: readonly string[] | undefined
  readonly eigenaar: ByteParty | undefined
  readonly auteur: ByteParty | undefined
  readonly regime: string | undefined
  readonly voorzieningssoort: string | undefined
  readonly isOwnGoal: boolean | undefined
}

/** The rights of a request in the form that `createByteView` of the engine takes. */
export interface ByteRights {
  readonly signature: string
  readonly whole: boolean
  readonly partial: readonly boolean[]
  readonly needs: readonly number[]
  readonly wie: Pick<Requester, 'inwoner' | 'organisatie' | 'roltoewijzing'>
  readonly persons: readonly string[]
  readonly tells: readonly (readonly string[])[]
  decide(context: ByteContext): {
    readonly levels: Uint8Array
    readonly hidden: readonly (ReadonlySet<unknown> | undefined)[] | undefined
    /** What else of a context was asked for, as bits: 64 its period, 128 its own codes, 256 to whom it is addressed. */
    readonly asks: number
  }
  owns(party: ByteParty): boolean
}

/**
 * What a view along bytes must know of a request. Undefined when only `view` can make it: the request is not right, or
 * parts of the document have periods that decide.
 */
export function byteRights<T>(
  type: RightsType<T>,
  request: AccessRequest,
  policy: Policy,
): ByteRights | undefined {
  const { lens } = compiledView(type, request, policy)
  if (lens === undefined || type.code.ownParts !== undefined) return undefined
  const { wie, personen, toestemmingen } = factsOf(request)
  const said = [
    wie.inwoner,
    ...(wie.namens ?? []),
    ...[...personen, ...toestemmingen].map((of) => of.inwoner),
  ]
  return {
    signature: signatureOf(type, policy),
    whole: lens.whole,
    partial: lens.partial,
    needs: lens.needs,
    wie: idsOf(wie),
    persons: [...new Set(said.filter((person) => person !== undefined))],
    tells: type.codeLists.map((_name, list) => textsOf(lens.tells?.[list])),
    decide(context) {
      const said = new Said(context)
      const { levels, tells } = lens.shownOf(said, new Alike(context))
      // Of questions about one thing it is known where they decide; one about several tells when it asks.
      return { levels, hidden: tells, asks: lens.isSimple ? asksOf(lens) : said.asks }
    },
    owns: (party) =>
      isOwn(valueOf(party), party.kind, wie, new Alike({ ...nobody, eigenaar: party })) === yes,
  }
}

/** The numbers that generated code has of a message; the program of a view must have the same. */
function signatureOf<T>(type: RightsType<T>, { vocabulary }: Policy): string {
  const { groups, codeLists, kinds, contexts, persons, messageType } = type
  const { groupNames } = vocabulary
  return JSON.stringify([messageType.schemaId, groupNames, groups, codeLists, kinds, contexts, persons])
}

/** The bits of what a context needs that a walk along bytes does not know; the order is that of `aspects`. */
const unknownBits = { periode: 64, codes: 128, ontvanger: 256 } as const

function asksOf({ needs }: Lens): number {
  const { periode, codes, ontvanger } = unknownBits
  return needs.reduce((all, bits) => all | bits, 0) & (periode | codes | ontvanger)
}

function idsOf({ inwoner, roltoewijzing, organisatie }: Requester): ByteRights['wie'] {
  return {
    ...(inwoner === undefined ? {} : { inwoner }),
    ...(roltoewijzing === undefined ? {} : { roltoewijzing }),
    ...(organisatie === undefined ? {} : { organisatie }),
  }
}

function textsOf(codes: ReadonlyMap<unknown, number> | undefined): readonly string[] {
  return [...(codes?.keys() ?? [])].filter((code) => typeof code === 'string')
}

const nobody: ByteContext = {
  over: undefined,
  eigenaar: undefined,
  auteur: undefined,
  regime: undefined,
  voorzieningssoort: undefined,
  isOwnGoal: undefined,
}

/** The same as an element, which notices that it is asked for what a walk along bytes does not know. */
class Said implements Element {
  readonly over: unknown
  readonly overKind: PartyKind | undefined
  readonly eigenaar: unknown
  readonly eigenaarKind: PartyKind | undefined
  readonly auteur: unknown
  readonly auteurKind: PartyKind | undefined
  readonly regime: unknown
  readonly voorzieningssoort: unknown
  readonly doel: unknown
  asks = 0

  constructor({ over, eigenaar, auteur, regime, voorzieningssoort, isOwnGoal }: ByteContext) {
    this.over = over
    // Who is involved was looked up already: these are residents.
    this.overKind = over === undefined ? undefined : 'inwoner'
    this.eigenaar = valueOf(eigenaar)
    this.eigenaarKind = eigenaar?.kind
    this.auteur = valueOf(auteur)
    this.auteurKind = auteur?.kind
    this.regime = regime
    this.voorzieningssoort = voorzieningssoort
    this.doel = isOwnGoal
  }

  get periode(): unknown {
    this.asks |= unknownBits.periode
    return undefined
  }

  get codes(): undefined {
    this.asks |= unknownBits.codes
    return undefined
  }

  get ontvanger(): unknown {
    this.asks |= unknownBits.ontvanger
    return undefined
  }
}

/** What stands in a document for such a party. */
function valueOf(party: ByteParty | undefined): unknown {
  switch (party?.kind) {
    case undefined:
      return undefined
    case 'organisatie':
    case 'bron':
      return party.organisatie
    case 'inwoner':
      return party.inwoner
    case 'roltoewijzing':
      return party.roltoewijzing
    case 'betrokkene':
      return party
    case 'auteur':
      return {
        ...(party.roltoewijzing === undefined ? {} : { roltoewijzing: party.roltoewijzing }),
        ...(party.inwoner === undefined ? {} : { inwoner: party.inwoner }),
      }
  }
}

/** Who is involved in any document in which the context is like this one. */
class Alike implements Involved {
  readonly #party: ByteParty | undefined

  constructor({ eigenaar }: ByteContext) {
    this.#party = eigenaar
  }

  inwonerOf(): unknown {
    return this.#party?.inwoner
  }

  roltoewijzingOf(): unknown {
    return this.#party?.roltoewijzing
  }

  organisatieOf(): unknown {
    return this.#party?.organisatie
  }

  organisatieOfRoltoewijzing(): unknown {
    return this.#party?.organisatie
  }

  isOwnGoal(doel: unknown): boolean {
    return doel === true
  }
}
