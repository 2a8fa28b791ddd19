import { codeOf, flag, objectOf, text } from '../../rights-exports/shape.ts'
import type { Shape } from '../../rights-exports/shape.ts'
import type { Vocabulary } from '../../rights/policy/vocabulary.ts'
import type { Situation, SituationFacts } from './situation.ts'

/** The shape of one situation; the codes of its facts are those that rows and requests use. */
export function situationShape({ words }: Vocabulary): Shape {
  const codes = (list: string): readonly string[] => Object.keys(words[list] ?? {})
  // Of these it may also be said that nobody knows them.
  const orUnknown = (list: string): Shape => codeOf([...new Set([...codes(list), 'onbekend'])])
  const facts: Readonly<Record<keyof SituationFacts, Shape>> = {
    ...flags,
    planstatus: codeOf(codes('planstatus')),
    organisatiesoort: orUnknown('organisatiesoort'),
    geheimhouding: orUnknown('geheimhouding'),
    regime: orUnknown('wet'),
    voorzieningssoort: orUnknown('voorzieningssoort'),
    leeftijdsgroep: codeOf(codes('leeftijdsgroep')),
    eigenLeeftijdsgroep: codeOf(codes('leeftijdsgroep')),
    toestemming: codeOf(['geen', 'gewoon', 'uitdrukkelijk']),
  }
  const properties: Readonly<Record<keyof Situation, Shape>> = {
    sleutel: text,
    nl: text,
    en: text,
    feiten: objectOf(facts, ['toestemming']),
  }
  return objectOf(properties, Object.keys(properties))
}

const flags = {
  toegewezen: flag,
  betrokken: flag,
  binnenLidmaatschap: flag,
  opVerzoekVanInwoner: flag,
  zelfdeOrganisatie: flag,
  eigenTaak: flag,
  doelVanEigenTaak: flag,
  eigenInbreng: flag,
  gerichtAanWieVraagt: flag,
  overZichzelf: flag,
  medeOverZichzelf: flag,
  kanBelangenNietOverzien: flag,
} as const
