import type { Bevoegdheid, Voorwaarde } from '../../generated/bevoegdheid/1.0/types.ts'
import { conditionsOf } from '../rights/mask/compile-mask.ts'

/** What a condition asks, as one attribute with one meaning: the shape in which other rule engines can ask it too. */
export type Fact =
  /** True: surely so. False: surely not so. Absent: nobody knows. */
  | { readonly kind: 'holds'; readonly name: FactName }
  /** A code that stands in a list. */
  | { readonly kind: 'one-of'; readonly name: FactName; readonly codes: readonly string[] }
  /** Codes that all stand in a list, `onbekend` for what is not known of one of the residents. */
  | { readonly kind: 'all-among'; readonly name: FactName; readonly codes: readonly string[] }
  /** A list that holds one value. */
  | { readonly kind: 'contains'; readonly name: FactName; readonly value: string }
  | { readonly kind: 'present'; readonly name: FactName }
  /** None of these is there; this is never unknown. */
  | { readonly kind: 'absent'; readonly names: readonly FactName[] }

/** What a fact means; the exports say so, and who fills a request in another engine keeps to it. */
export interface FactMeaning {
  readonly type: 'boolean' | 'code' | 'codes'
  readonly nl: string
  readonly en: string
}

/** Every fact that a condition can ask for. */
export const factMeanings: Readonly<Record<FactName, FactMeaning>> = {
  organisatie: { type: 'code', nl: 'de organisatie van wie vraagt', en: 'the organisation of who asks' },
  organisatiesoort: { type: 'code', nl: 'de soort van die organisatie', en: 'the kind of that organisation' },
  contracten: {
    type: 'codes',
    nl: 'contracten waarbij die organisatie partij is',
    en: 'contracts to which that organisation is a party',
  },
  geheimhouding: {
    type: 'code',
    nl: 'waardoor wie vraagt geheimhouding heeft',
    en: 'what binds who asks to secrecy',
  },
  planstatus: { type: 'code', nl: 'de status van het plan', en: 'the status of the plan' },
  eigenLeeftijdsgroep: {
    type: 'code',
    nl: 'de leeftijdsgroep van de inwoner die vraagt',
    en: 'the age band of the resident who asks',
  },
  betrokkenBijPlan: {
    type: 'boolean',
    nl: 'wie vraagt staat als betrokkene in het plan',
    en: 'who asks is a party named in the plan',
  },
  toegewezenAanZaak: {
    type: 'boolean',
    nl: 'de rol is aan de zaak toegewezen',
    en: 'the role is assigned to the case',
  },
  binnenLidmaatschapsperiode: {
    type: 'boolean',
    nl: 'de organisatie is op die dag lid van het verband',
    en: 'the organisation is a member of the partnership on that day',
  },
  opVerzoekVanInwoner: { type: 'boolean', nl: 'de inwoner vroeg erom', en: 'the resident asked for it' },
  eigenTaak: { type: 'boolean', nl: 'het onderdeel is van wie vraagt', en: 'the part is owned by who asks' },
  doelVanEigenTaak: {
    type: 'boolean',
    nl: 'een eigen onderdeel werkt aan het doel',
    en: 'an own part works on the goal',
  },
  eigenInbreng: { type: 'boolean', nl: 'wie vraagt schreef het zelf', en: 'who asks wrote it' },
  zelfdeOrganisatie: {
    type: 'boolean',
    nl: 'het onderdeel is van de eigen organisatie',
    en: 'the part belongs to the own organisation',
  },
  overZichzelf: {
    type: 'boolean',
    nl: 'alle inwoners over wie het gaat zijn wie vraagt of wie die vertegenwoordigt',
    en: 'all residents it is about are who asks or whom they represent',
  },
  medeOverZichzelf: { type: 'boolean', nl: 'een van die inwoners is dat', en: 'one of those residents is' },
  kanBelangenNietOverzien: {
    type: 'boolean',
    nl: 'van alle inwoners over wie het gaat staat vast dat zij hun belangen niet kunnen overzien',
    en: 'of all residents it is about it is established that they cannot judge their interests',
  },
  leeftijdsgroepen: {
    type: 'codes',
    nl: 'de leeftijdsgroepen van alle inwoners over wie het gaat, met onbekend voor wie geen leeftijd bekend is',
    en: 'the age bands of all residents it is about, with onbekend for whose age is not known',
  },
  wettelijkRegime: {
    type: 'code',
    nl: 'de wet waaronder het gegeven valt',
    en: 'the act under which the data fall',
  },
  voorzieningssoort: { type: 'code', nl: 'de soort voorziening', en: 'the kind of provision' },
  toestemmingGegeven: {
    type: 'boolean',
    nl: 'iedere inwoner over wie het gaat gaf toestemming voor deze gegevensgroep onder deze wet',
    en: 'every resident it is about consented for this data group under this act',
  },
  uitdrukkelijkeToestemmingGegeven: {
    type: 'boolean',
    nl: 'en deed dat uitdrukkelijk',
    en: 'and did so explicitly',
  },
  vastgelegdeToestemmingen: {
    type: 'codes',
    nl: 'ids van toestemmingen die voor ieder van hen gelden',
    en: 'ids of consents that hold for each of them',
  },
}

/** Name of a fact in a request to another engine. */
export type FactName =
  | 'organisatie'
  | 'organisatiesoort'
  | 'contracten'
  | 'geheimhouding'
  | 'planstatus'
  | 'eigenLeeftijdsgroep'
  | 'betrokkenBijPlan'
  | 'toegewezenAanZaak'
  | 'binnenLidmaatschapsperiode'
  | 'opVerzoekVanInwoner'
  | 'eigenTaak'
  | 'doelVanEigenTaak'
  | 'eigenInbreng'
  | 'zelfdeOrganisatie'
  | 'overZichzelf'
  | 'medeOverZichzelf'
  | 'kanBelangenNietOverzien'
  | 'leeftijdsgroepen'
  | 'wettelijkRegime'
  | 'voorzieningssoort'
  | 'toestemmingGegeven'
  | 'uitdrukkelijkeToestemmingGegeven'
  | 'vastgelegdeToestemmingen'

/** All that must hold for a row beside role, group, action, purpose and day: first the organisation. */
export function factsOf(row: Bevoegdheid): readonly Fact[] {
  return [...organisationFact(row), ...conditionsOf(row).map(conditionFact)]
}

function organisationFact({ organisatievoorwaarde: condition }: Bevoegdheid): readonly Fact[] {
  switch (condition.soort) {
    case 'geen-organisatie':
      return [{ kind: 'absent', names: ['organisatie', 'organisatiesoort'] }]
    case 'elke-organisatie':
      return [{ kind: 'present', name: 'organisatie' }]
    case 'organisatiesoort':
      return [{ kind: 'one-of', name: 'organisatiesoort', codes: condition.organisatiesoorten }]
    case 'genoemde-organisaties':
      return [{ kind: 'one-of', name: 'organisatie', codes: condition.organisaties }]
    case 'partij-bij-contract':
      return [{ kind: 'contains', name: 'contracten', value: condition.contract }]
  }
}

const plain = {
  'betrokken-bij-plan': 'betrokkenBijPlan',
  'toegewezen-aan-zaak': 'toegewezenAanZaak',
  'binnen-lidmaatschapsperiode': 'binnenLidmaatschapsperiode',
  'op-verzoek-van-inwoner': 'opVerzoekVanInwoner',
  'eigen-taak': 'eigenTaak',
  'doel-van-eigen-taak': 'doelVanEigenTaak',
  'eigen-inbreng': 'eigenInbreng',
  'zelfde-organisatie': 'zelfdeOrganisatie',
  'over-zichzelf': 'overZichzelf',
  'mede-over-zichzelf': 'medeOverZichzelf',
  'kan-belangen-niet-overzien': 'kanBelangenNietOverzien',
} as const

function conditionFact(condition: Voorwaarde): Fact {
  switch (condition.soort) {
    case 'planstatus-in':
      return { kind: 'one-of', name: 'planstatus', codes: condition.planstatussen }
    case 'geheimhouding-in':
      return { kind: 'one-of', name: 'geheimhouding', codes: condition.geheimhoudingen }
    case 'regime-in':
      return { kind: 'one-of', name: 'wettelijkRegime', codes: condition.wettelijkeRegimes }
    case 'voorzieningssoort-in':
      return { kind: 'one-of', name: 'voorzieningssoort', codes: condition.voorzieningssoorten }
    case 'eigen-leeftijd-in':
      return { kind: 'one-of', name: 'eigenLeeftijdsgroep', codes: condition.leeftijdsgroepen }
    case 'leeftijd-in':
      return { kind: 'all-among', name: 'leeftijdsgroepen', codes: condition.leeftijdsgroepen }
    case 'toestemming-gegeven':
      return consentFact(condition.welkeToestemming)
    default:
      return { kind: 'holds', name: plain[condition.soort] }
  }
}

function consentFact(which: Extract<Voorwaarde, { soort: 'toestemming-gegeven' }>['welkeToestemming']): Fact {
  if (which.soort === 'vastgelegd')
    return { kind: 'contains', name: 'vastgelegdeToestemmingen', value: which.toestemming }
  return {
    kind: 'holds',
    name: which.uitdrukkelijk ? 'uitdrukkelijkeToestemmingGegeven' : 'toestemmingGegeven',
  }
}
