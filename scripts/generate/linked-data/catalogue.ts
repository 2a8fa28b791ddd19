import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import { describeDistribution } from './distribution.ts'
import type { PublishedFile } from './distribution.ts'
import type { Description } from './graph.ts'
import { date, inBoth, links, named, plain } from './graph.ts'
import { checkedIri, iriOf } from './iris.ts'
import { europeanConcepts, status, themes } from './european-lists.ts'
import { licences } from './licences.ts'

/** What the catalogue says of one thing that is published: the glossary, a schema version, the code lists. */
export interface Published {
  readonly iri: string
  readonly titel: Bilingual
  readonly omschrijving: Bilingual
  readonly trefwoorden: readonly Bilingual[]
  readonly subject: string | undefined
  readonly conformsTo: string
  readonly version: string | undefined
  readonly modified: string | undefined
  readonly files: readonly PublishedFile[]
}

const authority = 'http://publications.europa.eu/resource/authority/'
const website = checkedIri('https://w3id.org/samenspraak')
const maintainers = iriOf('id:beheerders')
const contact = iriOf('id:contact')
const languages = [`${authority}language/NLD`, `${authority}language/ENG`]

/** The catalogue by DCAT-AP-NL 3.0. It holds no clock: dates come from the sources or are not there. */
export function graphOfCatalogue(published: readonly Published[]): readonly Description[] {
  return [
    describeCatalogue(published),
    ...published.map(describeDataset),
    ...published.flatMap(({ files }) => files.map(describeDistribution)),
    ...people,
    ...standardsOf(published).map(ofType('dct:Standard')),
    ...europeanConcepts,
    ...languages.map(ofType('dct:LinguisticSystem')),
    ...Object.values(licences).map(ofType('dct:LicenseDocument')),
    ofType('foaf:Document')(website),
  ]
}

function describeCatalogue(published: readonly Published[]): Description {
  return {
    iri: iriOf('id:catalogus'),
    says: {
      'rdf:type': named('dcat:Catalog'),
      'dct:title': inBoth({ nl: 'Catalogus van Samenspraak', en: 'Samenspraak catalogue' }),
      'dct:description': inBoth({
        nl: 'De begrippen, codelijsten en berichtschema’s van Samenspraak voor het gemeentelijk sociaal domein.',
        en: 'The concepts, code lists and message schemas of Samenspraak for the municipal social domain.',
      }),
      ...responsibles,
      'dct:license': links(licences.glossary),
      'dct:language': links(...languages),
      'dcat:themeTaxonomy': links(`${authority}data-theme`),
      'foaf:homepage': links(website),
      'dcat:dataset': links(...published.map(({ iri }) => iri)),
    },
  }
}

function describeDataset(one: Published): Description {
  return {
    iri: one.iri,
    says: {
      'rdf:type': named('dcat:Dataset'),
      'dct:title': inBoth(one.titel),
      'dct:description': inBoth(one.omschrijving),
      'dct:identifier': plain(one.iri),
      ...responsibles,
      'dct:accessRights': links(`${authority}access-right/PUBLIC`),
      'dcat:theme': links(...themes.map(({ iri }) => iri)),
      'dcat:keyword': one.trefwoorden.flatMap(inBoth),
      'dct:subject': links(...(one.subject === undefined ? [] : [iriOf(`begrip:${one.subject}`)])),
      'dct:conformsTo': links(one.conformsTo),
      'dct:language': links(...languages),
      'dcat:landingPage': links(website),
      'foaf:page': links(website),
      'dct:accrualPeriodicity': links(`${authority}frequency/IRREG`),
      'adms:status': links(status.iri),
      'dcat:version': plain(one.version),
      'dct:modified': date(one.modified),
      'dcat:distribution': links(...one.files.map(({ iri }) => iri)),
    },
  }
}

const responsibles = {
  'dct:publisher': links(maintainers),
  'dct:creator': links(maintainers),
  'dcat:contactPoint': links(contact),
} as const

/** publiccode.yml names the maintainers and no organisation or mailbox yet; nothing is made up here. */
const people: readonly Description[] = [
  {
    iri: maintainers,
    says: {
      'rdf:type': named('foaf:Agent'),
      'foaf:name': inBoth({ nl: 'Beheerders van Samenspraak', en: 'Samenspraak maintainers' }),
      'foaf:homepage': links(website),
    },
  },
  {
    iri: contact,
    says: {
      'rdf:type': named('vcard:Kind', 'vcard:Organization'),
      'vcard:fn': inBoth({ nl: 'Beheerders van Samenspraak', en: 'Samenspraak maintainers' }),
      'vcard:hasURL': links(website),
    },
  },
]

function standardsOf(published: readonly Published[]): readonly string[] {
  return published
    .flatMap(({ conformsTo, files }) => [conformsTo, ...files.map((file) => file.conformsTo)])
    .filter((standard) => standard !== undefined)
}

function ofType(
  type: 'dct:Standard' | 'dct:LinguisticSystem' | 'dct:LicenseDocument' | 'foaf:Document',
): (iri: string) => Description {
  return (iri) => ({ iri, says: { 'rdf:type': named(type) } })
}
