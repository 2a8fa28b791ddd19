import type { Bevoegdheid, Voorwaarde } from '../../generated/bevoegdheid/1.0/types.ts'
import { conditionsOf } from '../rights/mask/compile-mask.ts'
import { codeFactName } from './fact-meanings.ts'
import type { FactName } from './fact-meanings.ts'

/** What a condition asks, as one attribute with one meaning: the shape in which other rule engines can ask it too. */
export type Fact =
  /** True: surely so. False: surely not so. Absent: nobody knows. */
  | { readonly kind: 'holds'; readonly name: FactName }
  /** A code that stands in a list. */
  | { readonly kind: 'one-of'; readonly name: FactName; readonly codes: readonly string[] }
  /** Codes that all stand in a list, `onbekend` for what is not known of one of the residents. */
  | { readonly kind: 'all-among'; readonly name: FactName; readonly codes: readonly string[] }
  /** A number that is not larger than this. */
  | { readonly kind: 'at-most'; readonly name: FactName; readonly most: number }
  /** A list that holds one value. */
  | { readonly kind: 'contains'; readonly name: FactName; readonly value: string }
  | { readonly kind: 'present'; readonly name: FactName }
  /** None of these is there; this is never unknown. */
  | { readonly kind: 'absent'; readonly names: readonly FactName[] }

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
  'gericht-aan-wie-vraagt': 'gerichtAanWieVraagt',
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
    case 'code-in':
      return { kind: 'one-of', name: codeFactName(condition.codelijst), codes: condition.codes }
    case 'periode-geldt':
      return { kind: 'at-most', name: 'dagenNaPeriode', most: condition.dagenNaAfloop ?? 0 }
    case 'eigen-onderdeel-loopt':
      return { kind: 'at-most', name: 'dagenNaEigenOnderdeel', most: condition.dagenNaAfloop ?? 0 }
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
