import type { Element, Involved } from '../rights/conditions/element.ts'
import { highest, unknown } from '../rights/conditions/truth.ts'
import type { Actie } from '../rights/mask/mask.ts'
import type {
  AccessRequest,
  CaseFacts,
  PersonFacts,
  ResolvedConsent,
} from '../rights/request/access-request.ts'
import type { Extent } from './extent.ts'

/** One question in the shape of AuthZEN: may this subject do this with this group of this part of a document? */
export interface EvaluationRequest {
  readonly subject: {
    readonly type: 'inwoner' | 'roltoewijzing'
    readonly id: string
    readonly properties: {
      /** Key of the acting role; one at a time. */
      readonly rol: string
      readonly organisatie?: string
      readonly organisatiesoort?: string
      readonly contracten?: readonly string[]
      readonly geheimhouding?: string
      readonly namens?: readonly string[]
    }
  }
  readonly action: { readonly name: Actie }
  readonly resource: {
    readonly type: 'gegevensgroep'
    readonly id: string
    readonly properties?: ResourceProperties
  }
  readonly context: CaseFacts & {
    readonly verwerkingsdoel: string
    /** The day that counts, `YYYY-MM-DD`. */
    readonly op: string
    /** How much is asked for; everything when nothing is said. */
    readonly omvang?: Exclude<Extent, 'niets'>
    /** The least number of residents in each total. */
    readonly celgrootte?: number
    readonly personen?: readonly PersonFacts[]
    readonly toestemmingen?: readonly ResolvedConsent[]
  }
}

/** The context of the part of a document that is asked for. */
export interface ResourceProperties {
  /** The residents it is about. */
  readonly over?: readonly string[]
  /** Whose part it is, with the organisation that party belongs to; `bron` for who only keeps the document. */
  readonly eigenaar?: {
    readonly soort: 'inwoner' | 'organisatie' | 'roltoewijzing' | 'bron'
    readonly id: string
    readonly organisatie?: string
  }
  readonly auteur?: { readonly soort: 'inwoner' | 'roltoewijzing'; readonly id: string }
  /** To whom the part is addressed. */
  readonly ontvanger?: { readonly soort: 'inwoner' | 'organisatie' | 'roltoewijzing'; readonly id: string }
  readonly wettelijkRegime?: string
  readonly voorzieningssoort?: string
  /** Whether an own part works on the goal that it is, or is part of; left out when it is no part of a goal. */
  readonly doelVanEigenTaak?: boolean
  /** The period of the part itself. */
  readonly periode?: Period
  /** Code list -> the code of it that the part has. */
  readonly codes?: Readonly<Record<string, string>>
  /** The periods of all parts of the document that are of who asks; left out when nobody knows. */
  readonly eigenOnderdelen?: readonly Period[]
}

interface Period {
  readonly begindatum: string
  readonly einddatum?: string
}

/** The facts as our own engine takes them. */
export function accessRequestOf({ subject, context }: EvaluationRequest): AccessRequest {
  const { rol, ...facts } = subject.properties
  const {
    verwerkingsdoel,
    op,
    omvang: _asked,
    celgrootte: _least,
    personen = [],
    toestemmingen = [],
    ...zaak
  } = context
  const wie =
    subject.type === 'inwoner' ? { ...facts, inwoner: subject.id } : { ...facts, roltoewijzing: subject.id }
  return { rol, verwerkingsdoel, op, wie, zaak, personen, toestemmingen }
}

/** The part of a document as our own engine takes it. */
export function elementOf({ resource }: EvaluationRequest): {
  readonly element: Element
  readonly involved: Involved
} {
  const { over, eigenaar, auteur, wettelijkRegime, voorzieningssoort, doelVanEigenTaak, ...rest } =
    resource.properties ?? {}
  const { periode, codes, eigenOnderdelen, ontvanger } = rest
  return {
    element: {
      over,
      overKind: 'inwoner',
      eigenaar: eigenaar?.id,
      eigenaarKind: eigenaar?.soort,
      auteur: auteur?.id,
      auteurKind: auteur?.soort,
      ontvanger: ontvanger?.id,
      ontvangerKind: ontvanger?.soort,
      regime: wettelijkRegime,
      voorzieningssoort,
      doel: doelVanEigenTaak === undefined ? undefined : 'doel',
      periode,
      codes,
    },
    involved: {
      // Nobody is named as a betrokkene here: who asks has said whose part it is.
      inwonerOf: () => undefined,
      roltoewijzingOf: () => undefined,
      organisatieOf: () => undefined,
      organisatieOfRoltoewijzing: () => eigenaar?.organisatie,
      isOwnGoal: () => doelVanEigenTaak === true,
      hasOwnPart: (covers) =>
        eigenOnderdelen === undefined ? unknown : highest(eigenOnderdelen.map(covers)),
    },
  }
}
