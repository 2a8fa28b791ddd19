import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import type { Description } from './graph.ts'
import { inBoth, links, named } from './graph.ts'
import { iriOf } from './iris.ts'

const authority = 'http://publications.europa.eu/resource/authority/'
const references = iriOf('id:verwijzingen/eu')

/** What the catalogue is about, in the words of the European list of themes. */
export const themes: readonly Description[] = [
  concept('data-theme/SOCI', { nl: 'Bevolking en samenleving', en: 'Population and society' }),
  concept('data-theme/HEAL', { nl: 'Gezondheid', en: 'Health' }),
  concept('data-theme/GOVE', { nl: 'Overheid en publieke sector', en: 'Government and public sector' }),
]

/** Nothing has been released yet. */
export const status: Description = concept('dataset-status/DEVELOP', {
  nl: 'in ontwikkeling',
  en: 'under development',
})

/** Described as the targets of our matches are, so that the catalogue can stand in one store with the glossary. */
export const europeanConcepts: readonly Description[] = [
  ...themes,
  status,
  {
    iri: references,
    says: {
      'rdf:type': named('skos:ConceptScheme'),
      'dct:title': inBoth({
        nl: 'Verwijzingen naar: lijsten van de EU',
        en: 'References to: lists of the EU',
      }),
    },
  },
]

function concept(path: string, label: Bilingual): Description {
  return {
    iri: authority + path,
    says: {
      'rdf:type': named('skos:Concept'),
      'skos:prefLabel': inBoth(label),
      'skos:definition': inBoth({
        nl: `Wat ‘${label.nl}’ betekent, staat in de lijst van de EU.`,
        en: `What ‘${label.en}’ means is stated in the list of the EU.`,
      }),
      'skos:inScheme': links(references),
      'skos:topConceptOf': links(references),
    },
  }
}
