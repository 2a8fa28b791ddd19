/** What a fact means; the exports say so, and who fills a request in another engine keeps to it. */
export interface FactMeaning {
  readonly type: 'boolean' | 'code' | 'codes' | 'number'
  readonly nl: string
  readonly en: string
}

/** What the fact means that is asked of codes of one list. */
export const codeMeaning: FactMeaning = {
  type: 'code',
  nl: 'de code van deze lijst die het onderdeel zelf heeft, of anders wat er omheen staat',
  en: 'the code of this list that the part has itself, or else what is around it',
}

/** How many days a period is over that has not begun yet: more than any row allows. */
export const notBegun = 1_000_000

/** Every fact that a condition can ask for, beside codes of a list. */
export const factMeanings: Readonly<Record<PlainFactName, FactMeaning>> = {
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
  eigenTaak: {
    type: 'boolean',
    nl: 'wie vraagt heeft zelf een taak in het onderdeel; wie het document alleen vastlegt, heeft die niet',
    en: 'who asks has a task in the part; whoever only keeps the document has none',
  },
  doelVanEigenTaak: {
    type: 'boolean',
    nl: 'een eigen onderdeel werkt aan het doel; niet gezegd als er geen doel is',
    en: 'an own part works on the goal; not said when there is no goal',
  },
  eigenInbreng: { type: 'boolean', nl: 'wie vraagt schreef het zelf', en: 'who asks wrote it' },
  zelfdeOrganisatie: {
    type: 'boolean',
    nl: 'het onderdeel is van de eigen organisatie, of die legde het vast',
    en: 'the part belongs to the own organisation, or that organisation recorded it',
  },
  gerichtAanWieVraagt: {
    type: 'boolean',
    nl: 'het onderdeel is gericht aan wie vraagt: aan de eigen roltoewijzing of inwoner, of aan de eigen organisatie als het aan geen persoon is gericht',
    en: 'the part is addressed to who asks: to their own role assignment or resident, or to their own organisation when it is addressed to no person',
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
  dagenNaPeriode: {
    type: 'number',
    nl: `hoeveel dagen de periode van het onderdeel voorbij is: 0 zolang zij loopt, ${notBegun} zolang zij nog moet beginnen`,
    en: `how many days the period of the part is over: 0 while it lasts, ${notBegun} when it has still to begin`,
  },
  dagenNaEigenOnderdeel: {
    type: 'number',
    nl: `hetzelfde van het eigen onderdeel waarvan de periode het kortst voorbij is, ${notBegun} als er geen is; niet gezegd als van een onderdeel niet bekend is van wie het is of wanneer het liep`,
    en: `the same of the own part whose period is over the shortest, ${notBegun} when there is none; not said when of some part nobody knows whose it is or when it lasted`,
  },
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
export type FactName = PlainFactName | CodeFactName

/** Name of the fact that is asked of codes of one list. */
export type CodeFactName = `code_${string}`

/** Name of a fact that every policy knows. */
export type PlainFactName =
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
  | 'gerichtAanWieVraagt'
  | 'overZichzelf'
  | 'medeOverZichzelf'
  | 'kanBelangenNietOverzien'
  | 'leeftijdsgroepen'
  | 'wettelijkRegime'
  | 'voorzieningssoort'
  | 'dagenNaPeriode'
  | 'dagenNaEigenOnderdeel'
  | 'toestemmingGegeven'
  | 'uitdrukkelijkeToestemmingGegeven'
  | 'vastgelegdeToestemmingen'

/** The name of the fact that is asked of codes of one list; other engines take no dash or dot in a name. */
export function codeFactName(codelijst: string): CodeFactName {
  return `code_${codelijst.replaceAll('.', '__').replaceAll('-', '_')}`
}
