import type { Bilingual } from '../../sources/glossary/bilingual.ts'
import type { Description } from './graph.ts'
import { inBoth, links, named } from './graph.ts'
import { fileIri } from './iris.ts'

/** A file as the catalogue names it. */
export interface PublishedFile {
  readonly iri: string
  readonly path: string
  readonly titel: Bilingual
  readonly kind: keyof typeof kinds
  readonly licence: string
  readonly conformsTo: string | undefined
}

/** Media type of IANA, which has none for JSON Schema, and file type of the European list. */
const kinds = {
  turtle: { mediaType: 'text/turtle', fileType: 'RDF_TURTLE' },
  jsonLd: { mediaType: 'application/ld+json', fileType: 'JSON_LD' },
  json: { mediaType: 'application/json', fileType: 'JSON' },
  csv: { mediaType: 'text/csv', fileType: 'CSV' },
} as const

const authority = 'http://publications.europa.eu/resource/authority/'

/** The address is where the site or the registry serves the files of the package. */
export function describeDistribution({
  iri,
  path,
  titel,
  kind,
  licence,
  conformsTo,
}: PublishedFile): Description {
  const { mediaType, fileType } = kinds[kind]
  return {
    iri,
    says: {
      'rdf:type': named('dcat:Distribution'),
      'dct:title': inBoth(titel),
      'dcat:accessURL': links(fileIri(path)),
      'dcat:downloadURL': links(fileIri(path)),
      'dcat:mediaType': links(`https://www.iana.org/assignments/media-types/${mediaType}`),
      'dct:format': links(`${authority}file-type/${fileType}`),
      'dct:license': links(licence),
      'dct:language': links(`${authority}language/NLD`, `${authority}language/ENG`),
      'dct:conformsTo': links(...(conformsTo === undefined ? [] : [conformsTo])),
    },
  }
}
