import type { Period } from '../days/covers.ts'

/** Who discloses or receives: an organisation, and in it a team or one role assignment. */
export interface Party {
  readonly organisatie: string
  readonly team?: string
  readonly roltoewijzing?: string
}

/** What consents are asked for. A fact that is left out is unknown: no yes rests on it, and every no still counts. */
export interface ConsentQuestion {
  readonly verwerkingsdoel: string
  /** The Dutch calendar day that counts, `YYYY-MM-DD`. */
  readonly op: string
  /** Who holds the data. */
  readonly van?: Party
  /** Who asks. */
  readonly naar?: Party
  /** The acts under which who asks works. */
  readonly naarRegimes?: readonly string[]
  /** The plan it is about; left out when it is about no plan, and then a consent for one plan does not count. */
  readonly plan?: string
  readonly inwoners: readonly ConsentPerson[]
}

/** What decides who may consent for a resident. */
export interface ConsentPerson {
  readonly inwoner: string
  /** A day, or only the year and month or the year. */
  readonly geboortedatum?: string
  readonly vertegenwoordigers?: readonly { readonly soort: string; readonly periode: Period }[]
  /** Whether it was established that the resident cannot judge their own interests. */
  readonly kanBelangenNietOverzien?: boolean
}
