import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import { describeBriefly, recordOf } from '../../scripts/generate/linked-data/concept.ts'
import type { Description, Value } from '../../scripts/generate/linked-data/graph.ts'
import { firstOfEach, inBoth, labels, links, named, plain } from '../../scripts/generate/linked-data/graph.ts'
import { iriOf } from '../../scripts/generate/linked-data/iris.ts'
import type { LocalGlossary } from './local-glossary.ts'

/** What a local term and its neighbours are called, and where they live. */
export interface LocalAddresses {
  readonly national: ReadonlyMap<string, Begrip>
  readonly own: ReadonlyMap<string, Begrip>
  readonly base: string
}

/**
 * One local term as linked data. It lives under the address of the municipality, in a scheme of its own; to a national
 * term it says by a match of SKOS how near that is, so that nobody takes it for a national one.
 */
export function graphOfLocalTerm(term: Begrip, addresses: LocalAddresses): readonly Description[] {
  const nearby = [term.breder?.begrip ?? [], term.verwant ?? []].flat()
  const national = nearby.flatMap((key) => addresses.national.get(key) ?? [])
  return firstOfEach([describeTerm(term, addresses), ...national.map(describeBriefly)])
}

/** Everything a municipality adds: its scheme, its terms, and its names for national terms. */
export function graphOfLocalGlossary(
  { settings, terms, names }: LocalGlossary,
  addresses: LocalAddresses,
): readonly Description[] {
  const scheme: Description = {
    iri: schemeOf(addresses),
    says: { 'rdf:type': named('skos:ConceptScheme'), 'dct:title': inBoth(settings.naam) },
  }
  const renamed: readonly Description[] = names.map(({ begrip, namen }) => ({
    iri: iriOf(`begrip:${begrip}`),
    says: { 'skos:altLabel': labels(namen) },
  }))
  return [scheme, ...terms.map((term) => describeTerm(term, addresses)), ...renamed]
}

function describeTerm(term: Begrip, addresses: LocalAddresses): Description {
  return {
    iri: `${addresses.base}${term.sleutel}`,
    says: {
      'rdf:type': named('skos:Concept'),
      'skos:prefLabel': inBoth(term.voorkeursterm),
      'skos:definition': inBoth(term.definitie),
      'skos:inScheme': links(schemeOf(addresses)),
      'skos:altLabel': labels(term.alternatief),
      'skos:hiddenLabel': labels(term.verborgen),
      'rdfs:comment': inBoth(term.uitleg),
      'skos:scopeNote': inBoth(term.toelichting),
      'skos:example': inBoth(term.voorbeeld),
      'skos:notation': plain(term.sleutel),
      ...relationsOf(term, addresses),
      ...recordOf(term),
    },
  }
}

/** Relations to terms of the same municipality are relations; those that cross to the national glossary are matches. */
function relationsOf(
  { breder, verwant = [], overeenkomst = [] }: Begrip,
  addresses: LocalAddresses,
): Description['says'] {
  const { own } = addresses
  const wider = breder === undefined ? [] : [breder.begrip]
  const local = (keys: readonly string[]): readonly Value[] =>
    links(...keys.filter((key) => own.has(key)).map((key) => `${addresses.base}${key}`))
  const national = (keys: readonly string[]): readonly string[] =>
    keys.filter((key) => !own.has(key)).map((key) => iriOf(`begrip:${key}`))
  const matches = (soort: string): readonly string[] =>
    overeenkomst.filter((match) => match.soort === soort).map(({ doel }) => doel)
  return {
    'skos:broader': local(wider),
    'skos:related': local(verwant),
    'skos:exactMatch': links(...matches('exactMatch')),
    'skos:closeMatch': links(...matches('closeMatch')),
    'skos:narrowMatch': links(...matches('narrowMatch')),
    'skos:broadMatch': links(...national(wider), ...matches('broadMatch')),
    'skos:relatedMatch': links(...national(verwant), ...matches('relatedMatch')),
  }
}

/** Last part of the address of the scheme, which no term can have as its key. */
export const schemeKey = 'begrippenkader'

function schemeOf({ base }: LocalAddresses): string {
  return `${base}${schemeKey}`
}
