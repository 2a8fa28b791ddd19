import { requireId } from '@samenspraak/sdk'
import type { ContractId, OrganisatieId, ToestemmingId } from '@samenspraak/sdk/bouwstenen'

/** The own ids, and those of somebody else; all invented. */
export const ids = {
  zelf: 'inwoner-zelf',
  ander: 'inwoner-ander',
  eigenRol: 'roltoewijzing-eigen',
  andereRol: 'roltoewijzing-anders',
  eigenOrganisatie: requireId<OrganisatieId>('0a000000-0000-4000-8000-000000000001'),
  andereOrganisatie: 'organisatie-anders',
  contract: requireId<ContractId>('0a000000-0000-4000-8000-000000000002'),
  toestemming: requireId<ToestemmingId>('0a000000-0000-4000-8000-000000000003'),
  eigenDoel: 'doel-eigen',
  anderDoel: 'doel-anders',
} as const

/** Somebody who owns or wrote a part: what the part says, and who that is. */
export interface Somebody {
  readonly soort: 'inwoner' | 'roltoewijzing' | 'organisatie' | 'bron' | 'betrokkene' | 'naaste'
  readonly inwoner?: string
  readonly rol?: string
  readonly organisatie?: string
}

/** What one resident consented to. */
export type Consent = 'geen' | 'gewoon' | 'uitdrukkelijk' | 'andere-wet' | 'andere-groep'

/** All that a decision about one part of a document may depend on. */
export interface Situation {
  readonly actie: 'lezen' | 'toevoegen' | 'wijzigen' | 'beeindigen'
  readonly verwerkingsdoel: string
  readonly omvang: 'alles' | 'minimum' | 'totalen' | 'bestaan'
  readonly celgrootte: number | undefined
  readonly op: string
  readonly wie: 'beide' | 'roltoewijzing' | 'inwoner' | 'niemand'
  readonly organisatie: string | undefined
  readonly organisatiesoort: string | undefined
  readonly contracten: readonly string[] | undefined
  readonly geheimhouding: string | undefined
  readonly namens: boolean
  readonly betrokken: boolean | undefined
  readonly toegewezen: boolean | undefined
  readonly binnenLidmaatschap: boolean | undefined
  readonly opVerzoek: boolean | undefined
  readonly planstatus: string | undefined
  readonly over: readonly string[]
  readonly leeftijdZelf: string | undefined
  readonly leeftijdAnder: string | undefined
  readonly belangenZelf: boolean | undefined
  readonly belangenAnder: boolean | undefined
  readonly toestemmingZelf: Consent
  readonly toestemmingAnder: Consent
  readonly regime: string | undefined
  readonly voorzieningssoort: string | undefined
  readonly eigenaar: Somebody | undefined
  readonly auteur: Somebody | undefined
  readonly ontvanger: Somebody | undefined
  readonly doel: string | undefined
  /** The period of the part itself. */
  readonly periode: Period | undefined
  /** A code of the list planstatus that the part itself has. */
  readonly code: string | undefined
  /** What the document says of parts and whose they are; undefined when it says nothing of it. */
  readonly onderdelen: readonly Part[] | undefined
}

/** From a day, and to a day when it ended. */
export interface Period {
  readonly begindatum: string
  readonly einddatum?: string
}

/** A part of the document; `undefined` when nobody knows whose it is. */
export interface Part {
  readonly eigen: boolean | undefined
  readonly periode: Period | undefined
}

/** A situation from which others are made by changing parts. */
export const usual: Situation = {
  actie: 'lezen',
  verwerkingsdoel: 'afstemming',
  omvang: 'alles',
  celgrootte: undefined,
  op: '2026-06-01',
  wie: 'beide',
  organisatie: ids.eigenOrganisatie,
  organisatiesoort: 'gemeente',
  contracten: undefined,
  geheimhouding: 'beroep',
  namens: true,
  betrokken: true,
  toegewezen: true,
  binnenLidmaatschap: true,
  opVerzoek: true,
  planstatus: 'actief',
  over: [ids.ander],
  leeftijdZelf: '18-en-ouder',
  leeftijdAnder: '18-en-ouder',
  belangenZelf: true,
  belangenAnder: true,
  toestemmingZelf: 'uitdrukkelijk',
  toestemmingAnder: 'uitdrukkelijk',
  regime: 'wmo2015',
  voorzieningssoort: undefined,
  eigenaar: { soort: 'roltoewijzing', rol: ids.eigenRol, organisatie: ids.eigenOrganisatie },
  auteur: { soort: 'roltoewijzing', rol: ids.eigenRol },
  ontvanger: { soort: 'roltoewijzing', rol: ids.eigenRol },
  doel: ids.eigenDoel,
  periode: { begindatum: '2026-03-01' },
  code: 'actief',
  onderdelen: [{ eigen: true, periode: { begindatum: '2026-03-01', einddatum: '2026-05-20' } }],
}
