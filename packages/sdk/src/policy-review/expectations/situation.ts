import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'

/** Who asks, how they stand to the case, and what the data are: everything that a row may ask, in one imagined case. */
export interface Situation extends InTwoLanguages {
  readonly sleutel: string
  readonly feiten: SituationFacts
}

/** The facts of a situation. What is left out is surely not so: a situation leaves nothing in doubt. */
export interface SituationFacts {
  readonly toegewezen?: boolean
  readonly betrokken?: boolean
  readonly binnenLidmaatschap?: boolean
  readonly opVerzoekVanInwoner?: boolean
  readonly planstatus?: string
  /** Kind of the organisation somebody works for; a resident or representative has none. */
  readonly organisatiesoort?: string
  readonly geheimhouding?: string
  /** The part is of the own organisation. */
  readonly zelfdeOrganisatie?: boolean
  /** The part is of who asks. */
  readonly eigenTaak?: boolean
  /** An own part works on the goal. */
  readonly doelVanEigenTaak?: boolean
  /** It is addressed to who asks. */
  readonly gerichtAanWieVraagt?: boolean
  /** Who asks wrote it. */
  readonly eigenInbreng?: boolean
  /** Everybody it is about is who asks, or whom they represent. */
  readonly overZichzelf?: boolean
  /** Somebody it is about is. */
  readonly medeOverZichzelf?: boolean
  readonly kanBelangenNietOverzien?: boolean
  /** The act the data fall under. */
  readonly regime?: string
  readonly voorzieningssoort?: string
  /** Age band of the resident the data are about. */
  readonly leeftijdsgroep?: string
  /** Age band of the resident who asks; a situation that has it is one of a resident. */
  readonly eigenLeeftijdsgroep?: string
  readonly toestemming: 'geen' | 'gewoon' | 'uitdrukkelijk'
}
