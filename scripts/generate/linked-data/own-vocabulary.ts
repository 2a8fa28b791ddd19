import type { Description, Value } from './graph.ts'
import { inBoth, links, named, plain } from './graph.ts'
import { iriOf } from './iris.ts'
import type { PropertyName } from './properties.ts'

const namespace = iriOf('ss:')

/** What we say beside NL-SBB, because the standard has no property for it. */
export const ownVocabulary: readonly Description[] = [
  {
    iri: namespace,
    says: {
      'rdf:type': named('owl:Ontology'),
      'rdfs:label': inBoth({
        nl: 'Eigen klassen en eigenschappen van Samenspraak',
        en: 'Classes and properties of Samenspraak itself',
      }),
      'vann:preferredNamespacePrefix': plain('ss'),
    },
  },
  own('Begripsverschil', 'rdfs:Class', {
    nl: [
      'begripsverschil',
      'Wat twee begrippen die op elkaar lijken, onderscheidt. Het verschil staat in rdfs:comment.',
    ],
    en: ['concept difference', 'What sets two similar concepts apart. The difference is in rdfs:comment.'],
  }),
  own('onderscheidt', 'rdf:Property', {
    nl: ['onderscheidt', 'De twee begrippen van een begripsverschil.'],
    en: ['distinguishes', 'The two concepts of a concept difference.'],
    says: { 'rdfs:domain': named('ss:Begripsverschil'), 'rdfs:range': named('skos:Concept') },
  }),
  own('nietHetzelfdeAls', 'rdf:Property', {
    nl: [
      'niet hetzelfde als',
      'Een begrip dat op dit begrip lijkt en iets anders betekent; het geldt naar twee kanten.',
    ],
    en: [
      'not the same as',
      'A concept that looks like this one and means something else; it holds both ways.',
    ],
    says: { 'rdfs:domain': named('skos:Concept'), 'rdfs:range': named('skos:Concept') },
  }),
  own('peildatum', 'rdf:Property', {
    nl: ['peildatum', 'De dag van de wettekst die is aangehaald.'],
    en: ['reference date', 'The day of the text of the law that is cited.'],
    says: { 'rdfs:domain': named('foaf:Document'), 'rdfs:range': named('xsd:date') },
  }),
  own('gelezen', 'rdf:Property', {
    nl: ['gelezen', 'Of de aangehaalde tekst is gelezen.'],
    en: ['read', 'Whether the text that is cited was read.'],
    says: { 'rdfs:domain': named('foaf:Document'), 'rdfs:range': named('skos:Concept') },
  }),
  own('juridischGetoetst', 'rdf:Property', {
    nl: ['juridisch getoetst', 'Of een jurist het begrip heeft nagekeken.'],
    en: ['checked by a lawyer', 'Whether a lawyer has reviewed the concept.'],
    says: { 'rdfs:domain': named('skos:Concept'), 'rdfs:range': named('xsd:boolean') },
  }),
]

interface Meaning {
  readonly nl: readonly [label: string, meaning: string]
  readonly en: readonly [label: string, meaning: string]
  readonly says?: Readonly<Partial<Record<PropertyName, readonly Value[]>>>
}

function own(name: string, type: 'rdfs:Class' | 'rdf:Property', { nl, en, says }: Meaning): Description {
  return {
    iri: iriOf(`ss:${name}`),
    says: {
      'rdf:type': named(type),
      'rdfs:label': inBoth({ nl: nl[0], en: en[0] }),
      'rdfs:comment': inBoth({ nl: nl[1], en: en[1] }),
      ...says,
      'rdfs:isDefinedBy': links(namespace),
    },
  }
}
