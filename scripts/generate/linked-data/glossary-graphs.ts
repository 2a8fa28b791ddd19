import type { Collectie } from '../../sources/glossary/around-terms.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import { graphOfCodeLists } from './code-list-graphs.ts'
import { describeCollection, describeMembership } from './collections.ts'
import { describeBriefly, describeConcept, describeInHierarchy } from './concept.ts'
import { describeDifference } from './differences.ts'
import { entryOf } from './glossary-index.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { Description } from './graph.ts'
import { inBoth, links, named } from './graph.ts'
import { iriOf, schemeIri } from './iris.ts'
import { describeArticle, describeLaw, sourceDocuments } from './legal-sources.ts'
import { licences } from './licences.ts'
import { describeMatches, describeTargets, describeVocabularies } from './matches.ts'

/** One term with everything of its own; what it only refers to is named, so that the file stands by itself. */
export function graphOfTerm(term: Begrip, index: GlossaryIndex): readonly Description[] {
  const documents = sourceDocuments(term, index)
  return [
    describeConcept(term, index, documents),
    ...ownOf(term, index, documents),
    ...neighbours(term, index).map(describeBriefly),
    nameScheme([term]),
    ...index.collections
      .filter(({ begrippen }) => begrippen.includes(term.sleutel))
      .map((collection) => describeMembership(collection, [term.sleutel])),
  ]
}

/** One collection: its terms in brief, under the wider terms that they belong to. */
export function graphOfCollection(collection: Collectie, index: GlossaryIndex): readonly Description[] {
  const found = new Set<Begrip>()
  for (const key of collection.begrippen) addWithWider(entryOf(index.terms, key, 'term'), index, found)
  const terms = [...found]
  return [describeCollection(collection), ...terms.map(describeInHierarchy), nameScheme(terms)]
}

function addWithWider(term: Begrip, index: GlossaryIndex, found: Set<Begrip>): void {
  if (found.has(term)) return
  found.add(term)
  if (term.breder !== undefined) addWithWider(entryOf(index.terms, term.breder.begrip, 'term'), index, found)
}

/** What stands around the terms: the scheme, the collections, the laws and texts they come from, their codes. */
export function graphOfFrame(index: GlossaryIndex): readonly Description[] {
  const terms = [...index.terms.values()]
  return [
    describeScheme(terms),
    ...index.collections.map(describeCollection),
    ...[...index.laws.values()].map(describeLaw),
    ...[...index.articles.values()].map(describeArticle),
    ...describeVocabularies(terms),
    ...graphOfCodeLists(codeListsOfTerms.map((name) => entryOf(index.codeLists, name, 'code list'))),
  ]
}

/** The whole glossary: exactly what the frame and the files of its terms say together. */
export function graphOfAll(index: GlossaryIndex): readonly Description[] {
  const terms = [...index.terms.values()]
  const documents = new Map(terms.map((term) => [term, sourceDocuments(term, index)]))
  return [
    describeScheme(terms),
    ...terms.map((term) => describeConcept(term, index, documents.get(term) ?? [])),
    ...graphOfFrame(index),
    ...terms.flatMap((term) => ownOf(term, index, documents.get(term) ?? [])),
  ]
}

/** The lists that the properties of a term take their codes from. */
const codeListsOfTerms = ['begripssoort', 'begripsstatus', 'brontoets']

function describeScheme(terms: readonly Begrip[]): Description {
  const { iri, says } = nameScheme(terms)
  return {
    iri,
    says: {
      ...says,
      'rdfs:comment': inBoth({
        nl: 'De woorden waarmee gemeenten, aanbieders en huisartsen in het sociaal domein hetzelfde bedoelen.',
        en: 'The words by which municipalities, providers and GPs mean the same in the social domain.',
      }),
      'dct:license': links(licences.glossary),
    },
  }
}

/** The scheme, with those of these terms that are at its top: the terms without a wider one. */
function nameScheme(terms: readonly Begrip[]): Description {
  const top = terms.filter(({ breder }) => breder === undefined)
  return {
    iri: schemeIri,
    says: {
      'rdf:type': named('skos:ConceptScheme'),
      'dct:title': inBoth({
        nl: 'Begrippenkader Samenspraak: gemeentelijk sociaal domein',
        en: 'Samenspraak concept scheme: municipal social domain',
      }),
      'skos:hasTopConcept': links(...top.map(({ sleutel }) => iriOf(`begrip:${sleutel}`))),
    },
  }
}

/** The things that are of this term alone, or of this term and one other. */
function ownOf(
  term: Begrip,
  index: GlossaryIndex,
  documents: readonly Description[],
): readonly Description[] {
  return [
    ...documents,
    ...describeMatches(term),
    ...describeTargets(term, index.targetLabels),
    ...(index.differences.get(term.sleutel) ?? []).map(describeDifference),
  ]
}

/** The terms that the standard wants described wherever a relation leads to them. */
function neighbours(term: Begrip, index: GlossaryIndex): readonly Begrip[] {
  const keys = [
    ...(term.breder === undefined ? [] : [term.breder.begrip]),
    ...(index.narrower.get(term.sleutel) ?? []).map(({ sleutel }) => sleutel),
    ...(term.verwant ?? []),
  ]
  return [...new Set(keys)].map((key) => entryOf(index.terms, key, 'term'))
}
