import type { Begrip, Begripsovereenkomst } from '../../sources/glossary/begrip.ts'
import type { Description } from './graph.ts'
import { inBoth, inDutch, links, named } from './graph.ts'
import { iriOf, slug } from './iris.ts'

/** A vocabulary of others, of which we publish a list of references and never the texts. */
interface OtherVocabulary {
  readonly key: string
  readonly targets: string
  readonly nl: string
  readonly en: string
  readonly about: string
}

const vocabularies: readonly OtherVocabulary[] = [
  {
    key: 'ggm',
    targets: 'https://lod.gemeentelijkgegevensmodel.nl/',
    nl: 'Gemeentelijk Gegevensmodel (GGM)',
    en: 'Municipal data model (GGM)',
    about: 'https://www.gemeentelijkgegevensmodel.nl/',
  },
  {
    key: 'gemma',
    targets: 'https://www.gemmaonline.nl/index.php/GEMMA/id-',
    nl: 'Gemeentelijk Gegevensmodel (GGM) op GEMMA Online',
    en: 'Municipal data model (GGM) on GEMMA Online',
    about: 'https://www.gemmaonline.nl/',
  },
  {
    key: 'istandaarden',
    targets: 'https://informatiemodel.istandaarden.nl/',
    nl: 'Informatiemodel iStandaarden',
    en: 'Information model of the iStandaarden',
    about: 'https://informatiemodel.istandaarden.nl/',
  },
]

/** Thrown when a term is matched with something of a vocabulary that we do not know how to describe. */
export class MatchTargetUnknownError extends Error {
  readonly code = 'generate/match-target-unknown'
  constructor(key: string, target: string) {
    super(`${key} is matched with ${target}, which is in no vocabulary of linked-data/matches.ts`)
  }
}

/** Why a term is matched with another: the axiom of OWL that carries a remark on one statement. */
export function describeMatches(term: Begrip): readonly Description[] {
  return (term.overeenkomst ?? []).map((match) => {
    const vocabulary = vocabularyOf(term.sleutel, match)
    const place = slug(decodeURI(match.doel).slice(vocabulary.targets.length))
    return {
      iri: iriOf(`id:overeenkomst/${term.sleutel}/${vocabulary.key}-${place}`),
      says: {
        'rdf:type': named('owl:Axiom'),
        'owl:annotatedSource': links(iriOf(`begrip:${term.sleutel}`)),
        'owl:annotatedProperty': named(`skos:${match.soort}`),
        'owl:annotatedTarget': links(match.doel),
        'rdfs:comment': inBoth(match.reden),
      },
    }
  })
}

/**
 * What a term is matched with: just enough for the standard, which wants every target described in the same graph.
 * The list of references is ours and flat, so each is at its top; the definition says where the real one stands.
 */
export function describeTargets(term: Begrip, labels: ReadonlyMap<string, string>): readonly Description[] {
  return (term.overeenkomst ?? []).flatMap((match) => {
    const vocabulary = vocabularyOf(term.sleutel, match)
    const scheme = schemeOf(vocabulary)
    const label = labels.get(match.doel) ?? match.naam
    const target: Description = {
      iri: match.doel,
      says: {
        'rdf:type': named('skos:Concept'),
        'skos:prefLabel': inDutch(label),
        'skos:definition': inBoth({
          nl: `Wat ‘${label}’ betekent, staat in: ${vocabulary.nl}.`,
          en: `What ‘${label}’ means is stated in: ${vocabulary.en}.`,
        }),
        'skos:inScheme': links(scheme),
        'skos:topConceptOf': links(scheme),
      },
    }
    return [target, referencesTo(scheme, vocabulary)]
  })
}

/** The label of every target; two targets of one name each say where they stand in their vocabulary. */
export function labelsOfTargets(terms: Iterable<Begrip>): ReadonlyMap<string, string> {
  const names = new Map(
    [...terms].flatMap(({ overeenkomst }) => (overeenkomst ?? []).map((m) => [m.doel, m.naam])),
  )
  const count = (name: string): number => [...names.values()].filter((other) => other === name).length
  return new Map(
    [...names].map(([target, name]) => [target, count(name) > 1 ? `${name} (${placeOf(target)})` : name]),
  )
}

/** `https://…/jeugdbescherming/leefgebied` -> `jeugdbescherming`. */
function placeOf(target: string): string {
  return decodeURI(target).split('/').at(-2) ?? target
}

/** The lists of references that the matches of these terms need. */
export function describeVocabularies(terms: readonly Begrip[]): readonly Description[] {
  const used = new Set(
    terms.flatMap((term) => (term.overeenkomst ?? []).map((match) => vocabularyOf(term.sleutel, match))),
  )
  return [...used].map((vocabulary) => {
    const { iri, says } = referencesTo(schemeOf(vocabulary), vocabulary)
    return {
      iri,
      says: { ...says, 'rdfs:comment': inBoth(onlyNames), 'rdfs:seeAlso': links(vocabulary.about) },
    }
  })
}

const onlyNames = {
  nl: 'Begrippen van anderen waar Samenspraak naar verwijst. Alleen de naam staat hier.',
  en: 'Concepts of others that Samenspraak refers to. Only the name is given here.',
}

function referencesTo(iri: string, { nl, en }: OtherVocabulary): Description {
  return {
    iri,
    says: {
      'rdf:type': named('skos:ConceptScheme'),
      'dct:title': inBoth({ nl: `Verwijzingen naar: ${nl}`, en: `References to: ${en}` }),
    },
  }
}

function schemeOf({ key }: OtherVocabulary): string {
  return iriOf(`id:verwijzingen/${key}`)
}

function vocabularyOf(key: string, { doel }: Begripsovereenkomst): OtherVocabulary {
  const found = vocabularies.find(({ targets }) => doel.startsWith(targets))
  if (found === undefined) throw new MatchTargetUnknownError(key, doel)
  return found
}
