import type { Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { ownVocabulary, wordOf } from '../policy/vocabulary.ts'
import type { Vocabulary } from '../policy/vocabulary.ts'

/** A text in Dutch and in English. */
export interface InTwoLanguages {
  readonly nl: string
  readonly en: string
}

/** A part of a sentence for each condition of the closed set; `{}` is where its codes are read out. */
const phrases: Readonly<Record<Voorwaarde['soort'], InTwoLanguages>> = {
  'betrokken-bij-plan': { nl: 'als betrokkene die in het plan staat', en: 'as a party named in the plan' },
  'toegewezen-aan-zaak': {
    nl: 'zolang die rol aan de zaak is toegewezen',
    en: 'while that role is assigned to the case',
  },
  'eigen-taak': {
    nl: 'alleen bij onderdelen met een eigen taak',
    en: 'only in parts with a task of their own',
  },
  'doel-van-eigen-taak': {
    nl: 'alleen bij doelen waar een eigen onderdeel aan werkt',
    en: 'only for goals that an own part works on',
  },
  'eigen-inbreng': { nl: 'alleen wat zelf is geschreven', en: 'only what was written in person' },
  'over-zichzelf': {
    nl: 'alleen over zichzelf of over wie wordt vertegenwoordigd',
    en: 'only about themselves or whom they represent',
  },
  'mede-over-zichzelf': {
    nl: 'alleen wat ook over de inwoner zelf gaat',
    en: 'only what is also about the resident themselves',
  },
  'zelfde-organisatie': {
    nl: 'alleen bij onderdelen die de eigen organisatie uitvoert of vastlegde',
    en: 'only in parts that the own organisation carries out or recorded',
  },
  'gericht-aan-wie-vraagt': {
    nl: 'alleen wat aan wie vraagt of de eigen organisatie is gericht',
    en: 'only what is addressed to who asks or to the own organisation',
  },
  'binnen-lidmaatschapsperiode': {
    nl: 'zolang de organisatie lid is van het verband',
    en: 'while the organisation is a member of the partnership',
  },
  'toestemming-gegeven': {
    nl: 'met {} toestemming van de inwoner',
    en: 'with the {} consent of the resident',
  },
  'op-verzoek-van-inwoner': { nl: 'op verzoek van de inwoner', en: 'at the request of the resident' },
  'planstatus-in': { nl: 'als het plan de status {} heeft', en: 'when the plan has the status {}' },
  'regime-in': { nl: 'als het gegeven valt onder {}', en: 'when the data fall under {}' },
  'voorzieningssoort-in': { nl: 'bij een voorziening van de soort {}', en: 'for a provision of the kind {}' },
  'code-in': { nl: 'alleen bij onderdelen met de code {}', en: 'only in parts with the code {}' },
  'periode-geldt': {
    nl: 'zolang de periode van het onderdeel loopt{}',
    en: 'while the period of the part lasts{}',
  },
  'eigen-onderdeel-loopt': {
    nl: 'zolang het document een lopend eigen onderdeel heeft{}',
    en: 'while the document has a part of their own that lasts{}',
  },
  'leeftijd-in': {
    nl: 'als de inwoner hoort tot de leeftijdsgroep {}',
    en: 'when the resident is in the age band {}',
  },
  'eigen-leeftijd-in': {
    nl: 'als wie vraagt zelf hoort tot de leeftijdsgroep {}',
    en: 'when who asks is in the age band {}',
  },
  'kan-belangen-niet-overzien': {
    nl: 'als vaststaat dat de inwoner de eigen belangen niet kan overzien',
    en: 'when it is established that the resident cannot judge their own interests',
  },
  'geheimhouding-in': { nl: 'als geheimhouding geldt: {}', en: 'when bound to secrecy: {}' },
}

/** Every condition there is. */
export const conditionKinds: ReadonlySet<string> = new Set(Object.keys(phrases))

/** A condition as part of a sentence. */
export function phraseOf(condition: Voorwaarde, vocabulary: Vocabulary = ownVocabulary): InTwoLanguages {
  const phrase = phrases[condition.soort]
  const codes = codesOf(condition, vocabulary)
  return { nl: phrase.nl.replace('{}', codes.nl), en: phrase.en.replace('{}', codes.en) }
}

function codesOf(condition: Voorwaarde, vocabulary: Vocabulary): InTwoLanguages {
  const oneOfList = (list: string, codes: readonly string[]): InTwoLanguages => oneOf(list, codes, vocabulary)
  switch (condition.soort) {
    case 'toestemming-gegeven':
      return condition.welkeToestemming.soort === 'bij-de-zaak' && condition.welkeToestemming.uitdrukkelijk
        ? { nl: 'uitdrukkelijke', en: 'explicit' }
        : condition.welkeToestemming.soort === 'vastgelegd'
          ? { nl: 'de vastgelegde', en: 'recorded' }
          : { nl: 'gegeven', en: 'given' }
    case 'planstatus-in':
      return oneOfList('planstatus', condition.planstatussen)
    case 'regime-in':
      return oneOfList('wet', condition.wettelijkeRegimes)
    case 'voorzieningssoort-in':
      return oneOfList('voorzieningssoort', condition.voorzieningssoorten)
    case 'code-in':
      return oneOfList(condition.codelijst, condition.codes)
    case 'periode-geldt':
    case 'eigen-onderdeel-loopt':
      return daysAfter(condition.dagenNaAfloop ?? 0)
    case 'leeftijd-in':
    case 'eigen-leeftijd-in':
      return oneOfList('leeftijdsgroep', condition.leeftijdsgroepen)
    case 'geheimhouding-in':
      return oneOfList('geheimhouding', condition.geheimhoudingen)
    default:
      return { nl: '', en: '' }
  }
}

function daysAfter(days: number): InTwoLanguages {
  if (days === 0) return { nl: '', en: '' }
  const [dagen, unit] = days === 1 ? ['dag', 'day'] : ['dagen', 'days']
  return { nl: ` en tot ${days} ${dagen} daarna`, en: ` and up to ${days} ${unit} after` }
}

/** `actief, opgeschort of afgerond`. */
export function oneOf(
  list: string,
  codes: readonly string[],
  vocabulary: Vocabulary = ownVocabulary,
): InTwoLanguages {
  const words = codes.map((code) => wordOf(list, code, vocabulary))
  return {
    nl: joined(
      words.map(({ nl }) => nl),
      'of',
    ),
    en: joined(
      words.map(({ en }) => en),
      'or',
    ),
  }
}

/** `a, b en c`. */
export function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`
}
