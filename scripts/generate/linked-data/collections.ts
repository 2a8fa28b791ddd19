import type { Collectie } from '../../sources/glossary/around-terms.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'
import type { LinkedDataSources } from './linked-data-sources.ts'
import type { Description } from './graph.ts'
import { inBoth, links, named } from './graph.ts'
import { iriOf } from './iris.ts'

/** Thrown when two collections would get one identifier. */
export class CollectionTakenError extends Error {
  readonly code = 'generate/collection-taken'
  constructor(key: string) {
    super(`Two collections are called ${key}`)
  }
}

/** The collections that people chose, one for each law that a term is tied to, and one for each kind of term. */
export function allCollections(sources: LinkedDataSources): readonly Collectie[] {
  const terms = [...sources.glossary.values()]
  const found = [...sources.collections, ...ofLaws(sources, terms), ...ofKinds(sources, terms)]
  const keys = new Set<string>()
  for (const { sleutel } of found) {
    if (keys.has(sleutel)) throw new CollectionTakenError(sleutel)
    keys.add(sleutel)
  }
  return found.filter(({ begrippen }) => begrippen.length > 0)
}

/** A collection and its terms. */
export function describeCollection({ uitleg, ...collection }: Collectie): Description {
  const { iri, says } = describeMembership(collection, collection.begrippen)
  return { iri, says: { ...says, 'rdfs:comment': inBoth(uitleg) } }
}

/** That these terms are in a collection, and what it is called. */
export function describeMembership(
  { sleutel, titel }: Omit<Collectie, 'uitleg'>,
  members: readonly string[],
): Description {
  return {
    iri: iriOf(`collectie:${sleutel}`),
    says: {
      'rdf:type': named('skos:Collection'),
      'skos:prefLabel': inBoth(titel),
      'skos:member': links(...members.map((key) => iriOf(`begrip:${key}`))),
    },
  }
}

function ofLaws({ laws }: LinkedDataSources, terms: readonly Begrip[]): readonly Collectie[] {
  return laws.map(({ sleutel, naam, titel }) => ({
    sleutel,
    titel: { nl: `Begrippen bij: ${naam}`, en: `Concepts of: ${titel.en}` },
    uitleg: {
      nl: `De begrippen waarbij een plaats in deze wet als bron staat: ${titel.nl}.`,
      en: `The concepts that name a place in this law as a source: ${titel.en}.`,
    },
    begrippen: keysOf(terms, ({ wettelijkeBronnen }) =>
      (wettelijkeBronnen ?? []).some(({ wet }) => wet === naam),
    ),
  }))
}

function ofKinds({ codeLists }: LinkedDataSources, terms: readonly Begrip[]): readonly Collectie[] {
  return (codeLists.get('begripssoort')?.waarden ?? []).map(({ waarde, nl, en, uitleg }) => ({
    sleutel: `soort-${waarde}`,
    titel: { nl: `Begrippen van de soort ${nl}`, en: `Concepts of the kind ${en ?? waarde}` },
    uitleg: uitleg ?? { nl, en: en ?? waarde },
    begrippen: keysOf(terms, ({ soort }) => soort === waarde),
  }))
}

function keysOf(terms: readonly Begrip[], isMember: (term: Begrip) => boolean): readonly string[] {
  return terms.filter(isMember).map(({ sleutel }) => sleutel)
}
