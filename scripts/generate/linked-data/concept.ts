import type { Begrip } from '../../sources/glossary/begrip.ts'
import { codeIri } from './code-values.ts'
import { noteOfDifference, otherThan } from './differences.ts'
import { entryOf } from './glossary-index.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import type { Description, Value } from './graph.ts'
import { date, inBoth, inDutch, labels, links, named, plain, truth } from './graph.ts'
import { iriOf, schemeIri } from './iris.ts'
import { articleIri } from './legal-sources.ts'
import type { PropertyName } from './properties.ts'

/** A term as NL-SBB wants a begrip, with our own properties (status, kind, difference, legal check) beside it. */
export function describeConcept(
  term: Begrip,
  index: GlossaryIndex,
  documents: readonly Description[],
): Description {
  return {
    iri: iriOf(`begrip:${term.sleutel}`),
    says: {
      ...describeBriefly(term).says,
      'skos:definition': inBoth(term.definitie),
      'skos:altLabel': labels(term.alternatief),
      'skos:hiddenLabel': labels(term.verborgen),
      'rdfs:comment': inBoth(term.uitleg),
      ...notesOf(term, index),
      'skos:notation': plain(term.sleutel),
      'skos:topConceptOf': links(...(term.breder === undefined ? [schemeIri] : [])),
      ...relationsOf(term, index),
      ...matchesOf(term),
      'dct:source': links(...documents.map(({ iri }) => iri)),
      'dct:isReferencedBy': links(...articlesOf(term, index)),
      ...recordOf(term),
    },
  }
}

/** What a file says of a term that it only refers to: who it is, and the one definition that the standard demands. */
export function describeBriefly({ sleutel, voorkeursterm, definitie }: Begrip): Description {
  return {
    iri: iriOf(`begrip:${sleutel}`),
    says: {
      'rdf:type': named('skos:Concept'),
      'skos:prefLabel': inBoth(voorkeursterm),
      'skos:definition': inDutch(definitie.nl),
      'skos:inScheme': links(schemeIri),
    },
  }
}

/** A term in brief, with its place under a wider one. */
export function describeInHierarchy(term: Begrip): Description {
  const { iri, says } = describeBriefly(term)
  return {
    iri,
    says: { ...says, 'skos:broader': terms(term.breder === undefined ? [] : [term.breder.begrip]) },
  }
}

type Says = Partial<Record<PropertyName, readonly Value[]>>

/** What kind of term it is, how far it is decided, and when it was written and changed. */
export function recordOf(term: Begrip): Says {
  const [first] = term.geschiedenis
  const latest = term.geschiedenis.at(-1)
  return {
    'dct:type': links(codeIri('begripssoort', term.soort)),
    'adms:status': links(codeIri('begripsstatus', term.status)),
    'ss:juridischGetoetst': truth(term.juridischGetoetst),
    'owl:versionInfo': plain(latest?.versie),
    'dct:created': date(first?.datum),
    'dct:modified': date(latest?.datum),
  }
}

function notesOf(term: Begrip, index: GlossaryIndex): Says {
  const differences = index.differences.get(term.sleutel) ?? []
  const noLaw = term.geenWettelijkeDefinitie
  return {
    'skos:scopeNote': [
      ...inBoth(term.toelichting),
      ...differences.flatMap((difference) => inBoth(noteOfDifference(term, difference))),
      ...inBoth(
        noLaw && {
          nl: `Geen wettelijke definitie: ${noLaw.nl}`,
          en: `No statutory definition: ${noLaw.en}`,
        },
      ),
    ],
    'skos:example': inBoth(term.voorbeeld),
    'skos:editorialNote': inBoth(term.redactioneleOpmerking),
    'skos:historyNote': inBoth(term.historischeToelichting),
    'skos:changeNote': term.geschiedenis.flatMap(({ versie, datum, wijziging }) =>
      inBoth({ nl: `${versie} (${datum}): ${wijziging.nl}`, en: `${versie} (${datum}): ${wijziging.en}` }),
    ),
  }
}

function articlesOf({ gebruiktIn = [] }: Begrip, { articles }: GlossaryIndex): readonly string[] {
  return gebruiktIn.map((number) => articleIri(entryOf(articles, number, 'article').nummer))
}

const kinds = [
  { relatie: 'generiek', wider: 'isothes:broaderGeneric', narrower: 'isothes:narrowerGeneric' },
  { relatie: 'partitief', wider: 'isothes:broaderPartitive', narrower: 'isothes:narrowerPartitive' },
  { relatie: 'exemplaar', wider: 'isothes:broaderInstantial', narrower: 'isothes:narrowerInstantial' },
] as const

function relationsOf(term: Begrip, index: GlossaryIndex): Says {
  const narrower = index.narrower.get(term.sleutel) ?? []
  const differences = index.differences.get(term.sleutel) ?? []
  const says: Says = {
    'skos:broader': terms(term.breder === undefined ? [] : [term.breder.begrip]),
    'skos:narrower': terms(narrower.map(({ sleutel }) => sleutel)),
  }
  for (const kind of kinds) {
    if (term.breder?.relatie === kind.relatie) says[kind.wider] = terms([term.breder.begrip])
    const ofKind = narrower.filter(({ breder }) => breder?.relatie === kind.relatie)
    says[kind.narrower] = terms(ofKind.map(({ sleutel }) => sleutel))
  }
  return {
    ...says,
    'skos:related': terms(term.verwant ?? []),
    'ss:nietHetzelfdeAls': terms(differences.map((each) => otherThan(term, each).sleutel)),
    'dct:isReplacedBy': terms(term.vervangenDoor === undefined ? [] : [term.vervangenDoor]),
    'dct:replaces': terms((index.replaced.get(term.sleutel) ?? []).map(({ sleutel }) => sleutel)),
  }
}

function matchesOf({ overeenkomst = [] }: Begrip): Says {
  const says: Says = {}
  for (const { soort, doel } of overeenkomst)
    says[`skos:${soort}`] = [...(says[`skos:${soort}`] ?? []), ...links(doel)]
  return says
}

function terms(keys: readonly string[]): readonly Value[] {
  return links(...keys.map((key) => iriOf(`begrip:${key}`)))
}
