import type { Organisatie } from '../../generated/organisatie/1.0/types.ts'
import type { Unbranded } from '../ids.ts'
import type { AssignmentDocument } from './case/assignment.ts'
import type { PlanDocument } from './case/involvement.ts'
import type { PartnershipDocuments } from './case/membership.ts'
import type { ResidentDocument } from './case/representation.ts'
import type { Party } from './consent/question.ts'
import type { ConsentDocument } from './consent/weigh.ts'

/** Who asks what on which day, and the documents that say what is so. */
export interface FactsInput {
  readonly rol: string
  readonly verwerkingsdoel: string
  /** The Dutch calendar day that counts, `YYYY-MM-DD`. */
  readonly op: string
  readonly wie: AskingPerson
  readonly zaak: AskedCase
  /** Without it membership is not established: that of another partnership says nothing about this case. */
  readonly zaakValtOnder?: CasePartnerships
  readonly documenten: FactsDocuments
  /** Who holds the data that are asked for; without it no consent counts. */
  readonly verstrekker?: Party
  readonly vastgesteld?: EstablishedElsewhere
}

/** Who asks, as the system that let them in knows them. */
export interface AskingPerson {
  readonly roltoewijzing?: string
  /** The resident who asks, personally or as a legal representative. */
  readonly inwoner?: string
  /** As which kind of organisation, for an organisation that is of several. */
  readonly organisatiesoort?: string
}

/** What is asked about: a plan, or residents outside a plan. */
export type AskedCase =
  { readonly plan: PlanDocument } | { readonly inwoners: readonly string[]; readonly huishouden?: string }

/** Ids of the partnerships and contracts under which a case falls; a contract brings the partnership that it is with. */
export interface CasePartnerships {
  readonly samenwerkingsverbanden?: readonly string[]
  readonly contracten?: readonly string[]
}

/** Checked documents; the more there are, the more can be established. */
export interface FactsDocuments extends PartnershipDocuments {
  readonly inwoners?: readonly ResidentDocument[]
  readonly roltoewijzingen?: readonly AssignmentDocument[]
  readonly toestemmingen?: readonly ConsentDocument[]
  readonly organisaties?: readonly Unbranded<Organisatie>[]
}

/** Facts that no document holds. */
export interface EstablishedElsewhere {
  readonly opVerzoekVanInwoner?: boolean
  readonly kanBelangenNietOverzien?: readonly {
    readonly inwoner: string
    readonly kanBelangenNietOverzien: boolean
  }[]
}
