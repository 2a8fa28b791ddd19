/**
 * Who asks, for what and in which situation, as facts that were established before: nothing is looked up here. A fact
 * that is left out counts as not so for what permits, and as so for what forbids.
 */
export interface AccessRequest {
  /** Key of the acting role; one at a time. */
  readonly rol: string
  /** The purpose, from the closed list. */
  readonly verwerkingsdoel: string
  /** The day that counts, `YYYY-MM-DD`. */
  readonly op: string
  readonly wie: Requester
  readonly zaak: CaseFacts
  /** What is known of the residents concerned. */
  readonly personen: readonly PersonFacts[]
  /** Consents that count for this request, as resolved before. */
  readonly toestemmingen: readonly ResolvedConsent[]
}

/** Who asks. */
export interface Requester {
  readonly roltoewijzing?: string
  /** The resident who asks. */
  readonly inwoner?: string
  /** The residents for whom somebody acts. */
  readonly namens?: readonly string[]
  readonly organisatie?: string
  readonly organisatiesoort?: string
  readonly contracten?: readonly string[]
  readonly geheimhouding?: string
}

/** How who asks stands to the case. */
export interface CaseFacts {
  readonly toegewezen?: boolean
  readonly betrokken?: boolean
  readonly binnenLidmaatschap?: boolean
  readonly opVerzoekVanInwoner?: boolean
  readonly planstatus?: string
}

/** What is known of one resident. */
export interface PersonFacts {
  readonly inwoner: string
  readonly leeftijdsgroep?: string
  readonly kanBelangenNietOverzien?: boolean
}

/** One consent that counts: for one resident, one data group and the act under which the data were recorded. */
export interface ResolvedConsent {
  readonly toestemming: string
  readonly inwoner: string
  readonly gegevensgroep: string
  readonly vanRegime: string
  readonly uitdrukkelijk: boolean
}
