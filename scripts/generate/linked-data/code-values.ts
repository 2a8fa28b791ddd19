import type { Codelijst } from '../../sources/code-lists.ts'
import type { Description } from './graph.ts'
import { inBoth, inDutch, links, named, plain, typed } from './graph.ts'
import { iriOf, slug } from './iris.ts'

/**
 * A code list is a scheme of concepts and, at the same time, the datatype of its codes: SKOS writes a code as a
 * notation with the datatype of its code list, and so do our messages.
 */
export function describeCodeList(list: Codelijst): Description {
  return {
    iri: codeListIri(list.naam),
    says: {
      'rdf:type': named('skos:ConceptScheme', 'rdfs:Datatype'),
      'dct:title': inBoth(list.titel),
      'rdfs:label': inBoth(list.titel),
      'owl:versionInfo': plain(`${list.standaard} ${list.editie}`),
      'dct:subject': links(iriOf(`begrip:${list.begrip}`)),
      'rdfs:seeAlso': links(...(list.bron === undefined ? [] : [list.bron])),
    },
  }
}

/** One code, as a concept of its list; the list is flat, so every code is at the top. */
export function describeCode(list: Codelijst, code: Codelijst['waarden'][number]): Description {
  const { waarde, nl, en, uitleg, begrip } = code
  const definition = uitleg === undefined ? inDutch(definedByStandard(list, code)) : inBoth(uitleg)
  return {
    iri: codeIri(list.naam, waarde),
    says: {
      'rdf:type': named('skos:Concept'),
      'skos:prefLabel': en === undefined ? inDutch(nl) : inBoth({ nl, en }),
      'skos:definition': definition,
      'skos:notation': [typed(waarde, codeListIri(list.naam))],
      'skos:inScheme': links(codeListIri(list.naam)),
      'skos:topConceptOf': links(codeListIri(list.naam)),
      'dct:subject': links(...(begrip === undefined ? [] : [iriOf(`begrip:${begrip}`)])),
    },
  }
}

export function codeListIri(name: string): string {
  return iriOf(`codelijst:${name}`)
}

export function codeIri(listName: string, code: string): string {
  return iriOf(`codelijst:${listName}/${/^[\w.-]+$/.test(code) ? code : slug(code)}`)
}

/** A list of a standard that explains nothing is not explained by us either. */
function definedByStandard(list: Codelijst, { waarde, nl }: Codelijst['waarden'][number]): string {
  return `Code ${waarde} van ${list.titel.nl} (${list.standaard} ${list.editie}): ${nl}.`
}
